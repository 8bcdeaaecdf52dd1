import SpreadsheetML
import TestSupport
import Testing
import XLSXReader

@Suite("A workbook, read")
struct WorkbookTests {
    @Test("gives every kind of value")
    func values() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2357.5399999999995</v></c><c r="C1" t="b"><v>1</v></c>\
            <c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>合计x</v></c>\
            <c r="F1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh><t>no</t></rPh></is></c>\
            <c r="G1" s="1"><v>45292.5</v></c><c r="H1" s="2"><v>0.25</v></c><c r="I1" s="3"><v>1.5</v></c>\
            <c r="J1" t="d"><v>2024-01-31T08:30:00</v></c><c r="K1" s="4"/><c r="L1"><f>SUM(B1)</f></c></row>
            """
        let workbook = TestWorkbook(
            rows: rows, strings: ["<t>合计</t>"], formats: ["yyyy/m/d", "h:mm", "[h]:mm", "0.00"])
        let grid = try Workbook(bytes: workbook.bytes).sheet("S").grid()
        #expect(grid["A1"].value == .text("合计"))
        #expect(grid["B1"].decimal?.description == "2357.54")
        #expect(grid["B1"].numberText == "2357.5399999999995")
        #expect(grid["C1"].value == .boolean(true))
        #expect(grid["D1"].value == .error(.divisionByZero))
        #expect(grid["E1"].value == .text("合计x"))
        #expect(grid["E1"].formula == "A1&\"x\"")
        #expect(grid["F1"].value == .text("富文本"))
        #expect(grid["G1"].value == CivilDateTime(year: 2024, month: 1, day: 1, hour: 12).map { .date($0) })
        #expect(grid["H1"].displayed == "6:00")
        #expect(grid["I1"].value == .duration(days: 1.5))
        #expect(grid["I1"].displayed == "36:00")
        #expect(grid["J1"].value == CivilDateTime(year: 2024, month: 1, day: 31, hour: 8, minute: 30).map { .date($0) })
        #expect(grid["K1"].value == .blank)
        #expect(grid["K1"].numberFormat.code == "0.00")
        #expect(grid["L1"].formula == "SUM(B1)")
        #expect(!grid["L1"].hasCachedValue)
        #expect(grid["XFD1048576"].value == .blank)
        #expect(grid.usedRange == "A1:L1")
    }

    @Test("counts on where rows and cells do not say where they are")
    func impliedPlaces() throws {
        let rows =
            #"<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>"#
        let sheet = try Workbook(bytes: TestWorkbook(rows: rows).bytes).sheet(at: 0)
        var cells: [String] = []
        var cursor = try sheet.rows()
        while let row = try cursor.next() { cells += row.map(\.reference.description) }
        #expect(cells == ["A1", "D1", "E1", "A6"])
        #expect(try sheet["E1"].double == 3)
    }

    @Test("says where an error is")
    func errors() throws {
        let rows = #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>abc</v></c></row>"#
        let book = try Workbook(bytes: TestWorkbook(rows: rows).bytes, name: "账.xlsx")
        let error = #expect(throws: ReadingError.self) { _ = try book.sheet("S")["A1"] }
        #expect(error?.code == .badNumber)
        #expect(error?.place.sheet == "S")
        #expect(error?.place.cell == "B2")
        #expect(error?.description == "账.xlsx: S!B2: the cell's number is none (found abc); correct the cell")
    }

    @Test("finds the merged range of a cell")
    func merges() throws {
        let workbook = TestWorkbook(
            rows: #"<row r="1"><c r="A1"><v>7</v></c></row>"#,
            after: #"<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B4:B9"/></mergeCells>"#)
        let grid = try Workbook(bytes: workbook.bytes).sheet(at: 0).grid()
        #expect(grid.mergedRanges == ["A1:C2", "B4:B9"])
        #expect(grid.mergedRange(containing: "C2") == "A1:C2")
        #expect(grid.mergedRange(containing: "B3") == nil)
        #expect(grid.anchor(of: "B2").double == 7)
    }
}
