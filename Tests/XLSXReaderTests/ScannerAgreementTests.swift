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
                events.append("\(cursor.frame.mergedRanges) \(cursor.frame.columns)")
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

/// Writes sheets that hold most of what sheets hold, from a seed.
struct SheetMaker {
    private var state: UInt64
    private let oddities: Bool

    init(seed: UInt64, oddities: Bool) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        self.oddities = oddities
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func oneOf(_ choices: [String]) -> String { choices[number(below: choices.count)] }

    mutating func sheet() -> String {
        var rows = ""
        var row = 0
        for _ in 0..<(1 + number(below: 30)) {
            row += 1 + (number(below: 5) == 0 ? number(below: 50) : 0)
            rows += self.row(row)
        }
        return TestWorkbook.sheet(
            rows: rows, before: "<cols><col min=\"1\" max=\"3\" width=\"9.5\" hidden=\"1\"/></cols>",
            after: oneOf(["", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", "\n"]))
    }

    private mutating func row(_ number: Int) -> String {
        let attributes = oneOf([
            "", " spans=\"1:9\"", " ht=\"15.75\" customHeight=\"1\"", " hidden=\"1\"", " r=\"\(number)\"",
        ])
        let place = attributes.contains(" r=") ? "" : oneOf([" r=\"\(number)\"", " r=\"\(number)\"", ""])
        var cells = ""
        var column = 0
        for _ in 0..<self.number(below: 12) {
            column += 1 + self.number(below: 3)
            cells += cell("\(CellReference.letters(ofColumn: column))\(number)")
        }
        if cells.isEmpty { return "<row\(place)\(attributes)/>" }
        return "<row\(place)\(attributes)>\(cells)</row>" + oneOf(["", "", "\n  "])
    }

    private mutating func cell(_ reference: String) -> String {
        let style = oneOf(["", " s=\"1\"", " s=\"2\"", " s=\"77\""])
        let place = oneOf([" r=\"\(reference)\"", " r=\"\(reference)\"", " r=\"\(reference)\"", ""])
        let formula = oneOf([
            "", "", "", "<f>A1+B1</f>", "<f t=\"shared\" ref=\"A1:C9\" si=\"1\">A1*$B$2</f>",
            "<f t=\"shared\" si=\"1\"/>",
            "<f t=\"array\" ref=\"A1:A2\">{1}</f>", "<f>IF(A1&gt;1,\"x\",'a b'!C3)</f>",
        ])
        let bodies = [
            "<v>\(number(below: 100_000))</v>", "<v>-12.50</v>", "<v>2357.5399999999995</v>", "<v>1E-3</v>", "<v/>",
            "<v></v>",
            "<v>0.1</v>", "<v>123456789012345678901234567890</v>",
        ]
        switch number(below: oddities ? 16 : 9) {
        case 0: return "<c\(place)\(style)/>"
        case 1: return "<c\(place)\(style) t=\"s\"><v>\(number(below: 2))</v></c>"
        case 2: return "<c\(place)\(style) t=\"b\">\(formula)<v>\(number(below: 2))</v></c>"
        case 3: return "<c\(place)\(style) t=\"e\">\(formula)<v>#REF!</v></c>"
        case 4: return "<c\(place)\(style) t=\"str\">\(formula)<v>文 a&amp;b\(oneOf(["", "\n", "_x000D_"]))</v></c>"
        case 5:
            return "<c\(place) t=\"inlineStr\"\(style)><is><t\(oneOf(["", " xml:space=\"preserve\""]))> 行 </t></is></c>"
        case 6: return "<c\(place)\(style) t=\"d\"><v>2024-02-29T12:00:00</v></c>"
        case 9: return "<c\(place) t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>"
        case 10: return "<c\(place)><v><![CDATA[5]]></v></c>"
        case 11: return "<c\(place)><!-- no --><v>5</v></c>"
        case 12: return "<c\(place) cm=\"1\"><v> 5 </v></c>"
        case 13: return "<c\(place) t='n'><v>5</v></c>"
        case 14: return "<c\(place) t=\"s\"><v>9</v></c>"
        case 15: return "<x:c xmlns:x=\"urn:x\"><v>5</v></x:c>"
        default: return "<c\(place)\(style)>\(formula)\(oneOf(bodies))</c>"
        }
    }
}
