import TestSupport
import Testing

@testable import XLSXReader

@Suite("The runs of a rich text")
struct RunsTests {
    static let rich = """
        <r><t>合</t></r><r><rPr><b/><i val="0"/><strike/><u/><sz val="9.5"/><color rgb="FFFF0000"/><rFont val="宋体"/>\
        <vertAlign val="superscript"/></rPr><t xml:space="preserve"> 计_x000D_</t></r><rPh sb="0" eb="1"><t>no</t></rPh>
        """
    static let rows = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>3</v></c>\
        <c r="D1" t="inlineStr"><is>\(rich)</is></c><c r="E1" t="inlineStr"><is><t>平</t></is></c>\
        <c t="inlineStr"><is><r><rPr><u val="double"/><color theme="4" tint="-0.25"/></rPr><t>x</t></r></is></c></row>
        """

    static func sheet(_ limits: ReadingLimits = ReadingLimits()) throws(ReadingError) -> Worksheet {
        let workbook = TestWorkbook(rows: rows, strings: ["<t>平文</t>", rich])
        return try Workbook(bytes: workbook.bytes, limits: limits).sheet(at: 0)
    }

    @Test("tell text and font, wherever the text stands, without its phonetic text", arguments: ["B1", "D1"])
    func runs(cell: String) throws {
        let sheet = try Self.sheet()
        let runs = try sheet.runs(of: sheet[try #require(CellReference(cell))])
        #expect(runs.map(\.text) == ["合", " 计\r"])
        #expect(
            runs.map(\.font) == [
                nil,
                CellFont(
                    name: "宋体", size: 9.5, isBold: true, underline: .single, isStruckThrough: true, color: .red,
                    position: .superscript),
            ])
        #expect(try sheet[#require(CellReference(cell))].text == "合 计\r")
    }

    @Test("are one without a font where the text is plain, and none where there is no text")
    func plain() throws {
        let sheet = try Self.sheet()
        #expect(try sheet.runs(of: sheet["A1"]) == [TextRun("平文", font: nil)])
        #expect(try sheet.runs(of: sheet["E1"]) == [TextRun("平", font: nil)])
        #expect(try sheet.runs(of: sheet["C1"]).isEmpty)
        #expect(try sheet.runs(of: sheet["Z9"]).isEmpty)
        let last = try sheet.runs(of: sheet["F1"]).first?.font
        #expect(last == CellFont(underline: .double, color: .theme(4, tint: -0.25)))
    }

    @Test("are bounded", arguments: [(1, false), (2, true), (3, true)])
    func bounded(limit: Int, passes: Bool) throws {
        var limits = ReadingLimits()
        limits.textRuns = limit
        let sheet = try Self.sheet(limits)
        let cell = try sheet["B1"]
        if passes {
            #expect(try sheet.runs(of: cell).count == 2)
        } else {
            let error = #expect(throws: ReadingError.self) { _ = try sheet.runs(of: cell) }
            #expect(error?.expected == "textRuns 1")
        }
    }
}
