import SpreadsheetML
import TestSupport
import Testing
import XMLStream

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
                events = ["\(error.code) \(error.place.part ?? "") \(error.place.cell ?? "")"]
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

    @Test(
        "agree on what is empty, whatever its type",
        arguments: ["", "n", "s", "b", "e", "str", "d", "inlineStr"],
        [
            "", "<v/>", "<v></v>", "<v> </v>", "<f/>", "<f></f><v/>", "<f>1</f><v/>", "<is/>", "<is></is>",
            "<is><t/></is>",
        ])
    func empties(type: String, content: String) {
        let attribute = type.isEmpty ? "" : " t=\"\(type)\""
        let rows = "<row r=\"1\"><c r=\"A1\"\(attribute)>\(content)</c><c r=\"B1\"\(attribute)>\(content)</c></row>"
        Self.compare(TestWorkbook(rows: rows, strings: ["<t>甲</t>"]).bytes, rows)
    }

    /// What fuzzing found: sheets of which one way told another error than the other.
    @Test(
        "agree on which error comes first",
        arguments: [
            // A namespace that is no URI, and a bad reference and an end tag too many behind it.
            "<worksheet xmlns=\"\(main)\" xmlns:r=\"http://e.com/relat`onships\"><sheetData><row r=\"1\"><c r=\"A1g\"/>"
                + "</row></sheetData></b></worksheet>",
            // Rows where none are looked for, with a bad reference, in a part that is cut short.
            "<worksheet xmlns=\"\(main)\"><a>w<sheetData><row r=\"3\"><c r=\"B43\"/></row><row",
            // The same without the second error.
            "<worksheet xmlns=\"\(main)\"><a><sheetData><row r=\"3\"><c r=\"B43\"/></row></sheetData></a></worksheet>",
        ])
    func errors(sheet: String) {
        var workbook = TestWorkbook()
        workbook.parts["xl/worksheets/sheet1.xml"] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + sheet
        Self.compare(workbook.bytes, sheet)
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    @Test("agree on shared strings whose namespaces are wrong behind the first of them")
    func strings() throws {
        var workbook = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
        workbook.parts["xl/sharedStrings.xml"] =
            "<sst xmlns=\"\(Self.main)\"><si><t>a</t></si><x xmlns=\"http://e.op://e\"/></y></sst>"
        let error = #expect(throws: ReadingError.self) { try Workbook(bytes: workbook.bytes).sheet(at: 0).rows() }
        #expect(error?.code == .malformedXML)
        #expect((error?.cause as? XMLStreamError)?.code == .undeclaredPrefix)
    }
}
