import SpreadsheetML
import TestSupport
import Testing

@testable import XLSXReader

/// The scanner and the parser must tell the same of every sheet, wherever the blocks happen to end.
@Suite("Scanner and parser")
struct ScannerAgreementTests {
    /// All that a sheet's rows say, or the error they end with.
    static func events(_ bytes: [UInt8], _ manner: ReadingManner) -> (events: [String], usedParser: Bool) {
        var events: [String] = []
        do throws(ReadingError) {
            let sheet = try Workbook(bytes: bytes).sheet(at: 0)
            let cursor = try sheet.cursor(manner)
            do throws(ReadingError) {
                while let row = try cursor.next() {
                    events.append("row \(row.number) \(row.isHidden)")
                    events += row.map { cell in
                        "\(cell.reference) \(cell.kind) \(cell.text ?? "") \(cell.numberText ?? "") \(cell.value) "
                            + "\(cell.styleIndex) \(cell.formula ?? "") \(cell.hasCachedValue) \(cell.displayed)"
                    }
                }
                events.append("\(try cursor.frame().mergedRanges) \(try cursor.frame().columns)")
            } catch {
                // How many rows came before it is not promised.
                events = ["\(error.code) \(error.place.cell ?? "")"]
            }
            return (events, cursor.usesParser)
        } catch {
            return (["\(error.code)"], true)
        }
    }

    static func compare(_ bytes: [UInt8], _ note: String) {
        let expected = events(bytes, .parser).events
        for blockSize in [1, 2, 3, 7, 61, 1_000, 1 << 16] {
            let found = events(bytes, ReadingManner(threadedSize: blockSize == 61 ? 0 : .max, blockSize: blockSize))
            #expect(found.events == expected, "\(note), blocks of \(blockSize)")
        }
    }

    @Test("agree on generated sheets", arguments: 0..<24)
    func agree(seed: UInt64) {
        var maker = SheetMaker(seed: seed, oddities: seed % 4 == 3)
        let text = maker.sheet()
        var workbook = TestWorkbook(
            strings: ["<t>甲</t>", "<t xml:space=\"preserve\"> 乙 </t>"], formats: ["0.00", "yyyy/m/d"])
        workbook.parts["xl/worksheets/sheet1.xml"] = text
        Self.compare(workbook.bytes, "seed \(seed): \(text.prefix(2_000))")
    }

    private static let disturbing = Array("<>&\"'/= \0\u{9}ax0]!-é".utf8)

    @Test("agree on sheets with a byte changed", arguments: 0..<20)
    func agreeOnDamage(seed: UInt64) {
        var maker = SheetMaker(seed: seed, oddities: false)
        var bytes = Array(maker.sheet().utf8)
        for _ in 0..<3 {
            let place = maker.number(below: bytes.count)
            bytes[place] = Self.disturbing[maker.number(below: Self.disturbing.count)]
            var archive = TestWorkbook(strings: ["<t>甲</t>", "<t>乙</t>"], formats: ["0.00"]).archive
            guard let index = archive.entries.firstIndex(where: { $0.name == "xl/worksheets/sheet1.xml" }) else {
                return
            }
            archive.entries[index] = TestArchive.Entry("xl/worksheets/sheet1.xml", bytes)
            Self.compare(archive.bytes, "seed \(seed): \(String(decoding: bytes, as: UTF8.self).prefix(2_000))")
        }
    }

    @Test("leave plain sheets to the scanner")
    func plain() {
        var maker = SheetMaker(seed: 1, oddities: false)
        var workbook = TestWorkbook(strings: ["<t>甲</t>", "<t>乙</t>"], formats: ["0.00", "yyyy/m/d"])
        workbook.parts["xl/worksheets/sheet1.xml"] = maker.sheet()
        #expect(!Self.events(workbook.bytes, .fast).usedParser)
    }

    @Test(
        "agree on text that needs a closer look",
        arguments: [
            "a&amp;b &lt;c&gt; &quot;&apos; &#65;&#x4E2D;", "a\r\nb\rc\n\td", "_x0041__x000D__x005F_x", "]]&gt;", "]]>",
            "&#0;", "&#xFFFE;", "&nbsp;", "&#x1F600;😀", "&amp;lt;", "\u{7F}\u{85}\u{2028}", "&#x;", "&#65", "a > b",
            "&#13;&#10;", "_xD83D__xDE00_ _xD83D_", "",
        ])
    func texts(text: String) {
        for element in ["<t>\(text)</t>", "<t xml:space=\"preserve\">\(text)</t>"] {
            let cell = "<c r=\"A1\" t=\"inlineStr\"><is>\(element)</is></c>"
            let formula = "<c r=\"B1\" t=\"str\"><f>\(text)</f><v>\(text)</v></c>"
            let rows = "<row r=\"1\">\(cell)\(formula)</row>"
            Self.compare(TestWorkbook(rows: rows, strings: [element]).bytes, rows)
        }
    }
}
