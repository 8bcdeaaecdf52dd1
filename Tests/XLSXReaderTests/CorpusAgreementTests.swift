import Foundation
import SpreadsheetML
import Testing

@testable import XLSXReader

private let corpusFolder = ProcessInfo.processInfo.environment["GOUJI_CORPUS"]

/// Scanner and parser over the workbooks in the folder that `GOUJI_CORPUS` names, at any depth.
@Suite("Scanner and parser over a corpus", .enabled(if: corpusFolder != nil))
struct CorpusAgreementTests {
    /// What one way of reading a sheet comes to.
    struct Outcome: Equatable {
        var rows = 0
        var cells = 0
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        var frame = ""
        var error: String?

        mutating func take(_ text: String) {
            for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
    }

    static func read(_ sheet: Worksheet, _ manner: ReadingManner) -> (outcome: Outcome, usedParser: Bool) {
        var outcome = Outcome()
        var usedParser = true
        do throws(ReadingError) {
            let cursor = try sheet.cursor(manner)
            defer { usedParser = cursor.usesParser }
            while let row = try cursor.next() {
                outcome.rows += 1
                outcome.take("row \(row.number) \(row.isHidden)")
                for cell in row {
                    outcome.cells += 1
                    outcome.take(
                        "\(cell.reference) \(cell.kind) \(cell.text ?? "") \(cell.numberText ?? "") \(cell.styleIndex) "
                            + "\(cell.formula ?? "") \(cell.hasCachedValue)")
                }
            }
            outcome.frame = "\(try cursor.frame())"
        } catch {
            outcome = Outcome(error: "\(error.code) \(error.place.part ?? "") \(error.place.cell ?? "")")
        }
        return (outcome, usedParser)
    }

    /// What has been read in which way.
    struct Tally {
        var files = 0
        var unread = 0
        var sheets = 0
        var cells = 0
        var sheetsByParser = 0
        var cellsByParser = 0
        var lists = 0
        var listsByParser = 0
    }

    @Test("agree, and how much the parser had to read is printed")
    func agree() throws {
        let folder = try #require(corpusFolder)
        var tally = Tally()
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            let path = folder + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            tally.files += 1
            guard let book = try? Workbook(path: path) else {
                tally.unread += 1
                continue
            }
            for info in book.sheets {
                guard let sheet = try? book.sheet(at: info.index) else { continue }
                let fast = Self.read(sheet, .fast)
                let isSame = fast.outcome == Self.read(sheet, .parser).outcome
                #expect(isSame, "\(name): \(info.name)")
                tally.sheets += 1
                tally.cells += fast.outcome.cells
                tally.sheetsByParser += fast.usedParser ? 1 : 0
                tally.cellsByParser += fast.usedParser ? fast.outcome.cells : 0
            }
            try compareStrings(book.package, name, &tally)
        }
        print("corpus: \(tally.files) files, \(tally.unread) of them no workbooks or damaged")
        print(
            "corpus: the parser read \(tally.sheetsByParser) of \(tally.sheets) sheets,",
            "\(tally.cellsByParser) of \(tally.cells) cells, \(tally.listsByParser) of \(tally.lists) lists of shared strings"
        )
        #expect(tally.sheets > 0)
    }

    private func compareStrings(_ package: Package, _ name: String, _ tally: inout Tally) throws {
        let part = "xl/sharedStrings.xml"
        guard package.contains(part) else { return }
        tally.lists += 1
        guard let scanned = try? SharedStringsReader.scan(part, of: package) else {
            tally.listsByParser += 1
            return
        }
        let handler = SharedStringsPart(package.limits)
        try package.parse(part, roots: SharedStringsPart.roots, with: handler)
        let parsed = handler.strings
        #expect(scanned.count == parsed.count, "\(name)")
        #expect((0..<min(scanned.count, parsed.count)).allSatisfy { scanned[$0] == parsed[$0] }, "\(name)")
    }
}
