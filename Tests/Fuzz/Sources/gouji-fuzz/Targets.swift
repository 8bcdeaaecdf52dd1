import SpreadsheetML
import TestSupport
import XMLStream
import ZipArchive

@testable import XLSXReader

private let small: ReadingLimits = {
    var limits = ReadingLimits()
    limits.partBytes = 1 << 20
    limits.cells = 100_000
    return limits
}()

/// Whole files: the archive's directory, inflate, and what a workbook is made of.
@Sendable func fuzzArchive(_ bytes: [UInt8]) {
    guard let book = try? Workbook(bytes: bytes, limits: small) else { return }
    for info in book.sheets { _ = try? book.sheet(at: info.index).grid() }
    _ = try? book.properties()
}

/// The bytes as a sheet part, by scanner and parser: both must say the same.
@Sendable func fuzzSheet(_ bytes: [UInt8]) {
    // The first byte chooses the size of the blocks; the rest is wrapped when it does not look like a whole part.
    let blockSize = [1, 7, 64, 4_096][Int((bytes.first ?? 0) & 3)]
    var part = Array(bytes.dropFirst())
    if !part.starts(with: "<?xml".utf8) { part = Array(TestWorkbook.sheet(rows: "").utf8).wrapping(part) }
    var archive = twoStrings
    archive.entries[sheetIndex] = TestArchive.Entry("xl/worksheets/sheet1.xml", part)
    let file = archive.bytes
    let scanned = events(file, ReadingManner(threadedSize: .max, blockSize: blockSize))
    let parsed = events(file, .parser)
    guard scanned == parsed else { fatalError("\(scanned)\n\(parsed)") }
}

private let twoStrings = TestWorkbook(strings: ["<t>a</t>", "<t>b</t>"], formats: ["0.00", "yyyy/m/d"]).archive
private let sheetIndex = twoStrings.entries.firstIndex { $0.name == "xl/worksheets/sheet1.xml" } ?? 0

private func events(_ file: [UInt8], _ manner: ReadingManner) -> [String] {
    var events: [String] = []
    do throws(ReadingError) {
        let cursor = try Workbook(bytes: file, limits: small).sheet(at: 0).cursor(manner)
        while let row = try cursor.next() {
            events.append("\(row.number) \(row.isHidden)")
            events += row.map {
                "\($0.reference) \($0.value) \($0.numberText ?? "") \($0.formula ?? "") \($0.displayed)"
            }
        }
        events.append("\(try cursor.frame())")
        return events
    } catch { return [told(error)] }
}

/// What the two ways must agree on in an error: all but the lines, which only the parser counts, and its very words.
private func told(_ error: ReadingError) -> String {
    let place = error.place
    return "\(error.code) \(place.part ?? "") \(place.sheet ?? "") \(place.cell ?? "")"
}

extension [UInt8] {
    /// The bytes put inside `sheetData`.
    fileprivate func wrapping(_ rows: [UInt8]) -> [UInt8] {
        let mark = Array("</sheetData>".utf8)
        guard let place = indices.first(where: { self[$0...].starts(with: mark) }) else { return self }
        return self[..<place] + rows + self[place...]
    }
}

/// The bytes as the shared strings, by scanner and parser: both must say the same.
@Sendable func fuzzStrings(_ bytes: [UInt8]) {
    let name = "xl/sharedStrings.xml"
    let file = FuzzedBook.file(replacing: name, with: bytes)
    _ = try? Workbook(bytes: file, limits: small).sheet(at: 0).grid()["A1"].displayed
    guard let package = try? Package(ByteSource(bytes: file), name: "", limits: small) else { return }
    let scanned = texts { () throws(ReadingError) in try SharedStringsReader.scan(name, of: package) }
    guard scanned != nil else { return }
    let parsed = texts { () throws(ReadingError) in
        let part = SharedStringsPart(small)
        try package.parse(name, roots: SharedStringsPart.roots, with: part)
        return part.strings
    }
    guard scanned == parsed else { fatalError("\(scanned ?? [])\n\(parsed ?? [])") }
}

/// All texts, or the error; nil when the scanner gave up.
private func texts(_ read: () throws(ReadingError) -> SharedStrings?) -> [String]? {
    do throws(ReadingError) {
        return try read().map { strings in (0..<strings.count).map { strings[$0] } }
    } catch { return [told(error)] }
}

/// The bytes as the styles.
@Sendable func fuzzStyles(_ bytes: [UInt8]) {
    let file = FuzzedBook.file(replacing: "xl/styles.xml", with: bytes)
    _ = try? Workbook(bytes: file, limits: small).sheet(at: 0).grid()["B1"].displayed
}

/// Any other part; the first byte says which. All that a workbook says is asked for.
@Sendable func fuzzParts(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let name = FuzzedBook.partNames[Int(first) % FuzzedBook.partNames.count]
    let file = FuzzedBook.file(replacing: name, with: Array(bytes.dropFirst()))
    guard let book = try? Workbook(bytes: file, limits: small) else { return }
    _ = try? book.properties()
    for info in book.sheets {
        _ = (book.printArea(ofSheet: info.index), book.printTitles(ofSheet: info.index))
        guard let sheet = try? book.sheet(at: info.index) else { continue }
        _ = try? sheet.grid().rows.map { $0.cells.map(\.displayed) }
        _ = try? sheet.links()
        _ = try? sheet.comments()
        _ = try? sheet.tables()
    }
}

/// A number format and, before it, up to eight bytes of a number.
@Sendable func fuzzFormat(_ bytes: [UInt8]) {
    let pattern = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let format = NumberFormat(String(decoding: bytes.dropFirst(8), as: UTF8.self))
    for double in [Double(bitPattern: pattern), 45_322.75, -0.5, 0, 1_234_567.891] {
        guard let number = CellNumber(double) else { continue }
        _ = format.displayed(number, in: .since1900)
        _ = format.displayed(number, in: .since1904)
        _ = format.displayedFractionDigits(of: number)
    }
    _ = format.displayed(.text("文"), in: .since1900)
}

/// References and ranges: what can be read is written as it was read.
@Sendable func fuzzReference(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let byBytes = bytes.withUnsafeBufferPointer { CellReference(utf8: $0) }
    if let cell = CellReference(text) {
        precondition(CellReference(cell.description) == cell && byBytes == cell)
    }
    if let range = CellRange(text) { precondition(CellRange(range.description) == range) }
    _ = EscapedText.decoded(text)
    _ = ISODate.value(text)
    if let cell: CellReference = CellReference(checkedRow: 9, column: 9) {
        _ = SharedFormula(text: text, origin: "A1").text(at: cell)
    }
}
