import Testing

@testable import XLSXWriter

/// The entries of an archive that was written without compression, found by its directory.
struct StoredArchive {
    private(set) var names: [String] = []
    private var parts: [String: String] = [:]

    init(_ bytes: [UInt8]) throws {
        func number(_ place: Int, _ length: Int) -> Int {
            bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        let end = bytes.count - 22
        try #require(end >= 0 && number(end, 4) == 0x0605_4b50)
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            try #require(number(place, 4) == 0x0201_4b50 && number(place + 10, 2) == 0)
            let nameLength = number(place + 28, 2)
            let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
            let local = number(place + 42, 4)
            try #require(number(local, 4) == 0x0403_4b50 && number(local + 18, 4) == number(place + 20, 4))
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            parts[name] = String(decoding: bytes[start..<start + number(place + 20, 4)], as: UTF8.self)
            names.append(name)
            place += 46 + nameLength
        }
    }

    subscript(name: String) -> String { parts[name] ?? "" }

    /// A part without the XML declaration.
    func body(_ name: String) -> String {
        self[name].split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    }
}

/// The parts of a workbook with one sheet, `表`, that the body fills.
func parts(
    _ settings: SheetSettings = SheetSettings(), options: WritingOptions = WritingOptions(),
    _ fill: (SheetWriter) throws -> Void
) throws -> StoredArchive {
    var options = options
    options.compressionLevel = 0
    let book = try WorkbookWriter(options: options)
    try fill(try book.addSheet("表", settings))
    return try StoredArchive(try book.finish())
}

extension StoredArchive {
    /// What stands between the tags of `sheetData` in the first sheet.
    var rows: String {
        let sheet = self["xl/worksheets/sheet1.xml"]
        guard let start = sheet.firstRange(of: "<sheetData>"), let end = sheet.firstRange(of: "</sheetData>") else {
            return sheet
        }
        return String(sheet[start.upperBound..<end.lowerBound])
    }
}
