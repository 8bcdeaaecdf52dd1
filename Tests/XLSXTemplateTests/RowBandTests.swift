import Foundation
import TestSupport
import Testing
import XLSXReader
import XLSXWriter
import ZipArchive

@testable import XLSXTemplate

/// A part of a package as text.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipReader(bytes: bytes)
    return String(decoding: try archive.bytes(of: #require(archive.entry(named: name))), as: UTF8.self)
}

@Suite("Bands of rows")
struct RowBandTests {
    private let sheet = "xl/worksheets/sheet1.xml"

    /// The sheet's part after a change of its rows.
    private func changed(
        rows: String = "", before: String = "", after: String = "",
        _ change: (WorkbookTemplate) throws -> Void
    ) throws -> String {
        let template = try WorkbookTemplate(
            bytes: TestWorkbook(rows: rows, before: before, after: after).bytes)
        try change(template)
        return try part(sheet, of: try template.bytes())
    }

    @Test("rows are copied with all they have, and those below move")
    func rows() throws {
        let rows =
            #"<row r="4"><c r="A4"><v>1</v></c></row>"#
            + #"<row r="5" spans="1:2" ht="30" customHeight="1"><c r="A5" s="0" t="s"><v>0</v></c>"#
            + #"<c r="B5"><f>A5*2</f><v>8</v></c></row>"#
            + #"<row r="7"><c r="A7"><f>SUM(A5:A5)</f><v>4</v></c></row>"#
        let expected =
            #"<row r="4"><c r="A4"><v>1</v></c></row>"#
            + #"<row r="5" spans="1:2" ht="30" customHeight="1"><c r="A5" s="0" t="s"><v>0</v></c>"#
            + #"<c r="B5"><f>A5*2</f><v>8</v></c></row>"#
            + #"<row r="6" spans="1:2" ht="30" customHeight="1"><c r="A6" s="0" t="s"><v>0</v></c>"#
            + #"<c r="B6"><f>A6*2</f></c></row>"#
            + #"<row r="7" spans="1:2" ht="30" customHeight="1"><c r="A7" s="0" t="s"><v>0</v></c>"#
            + #"<c r="B7"><f>A7*2</f></c></row>"#
            + #"<row r="9"><c r="A9"><f>SUM(A5:A7)</f><v>4</v></c></row>"#
        #expect(try changed(rows: rows) { try $0.repeatRows(5...5, times: 3) } == TestWorkbook.sheet(rows: expected))
        #expect(try changed(rows: rows) { try $0.repeatRows(5...5, times: 1) } == TestWorkbook.sheet(rows: rows))
        #expect(
            try changed(rows: rows) { try $0.deleteRows(5...6) }
                == TestWorkbook.sheet(
                    rows: #"<row r="4"><c r="A4"><v>1</v></c></row>"#
                        + #"<row r="5"><c r="A5"><f>SUM(#REF!)</f><v>4</v></c></row>"#))
    }

    @Test("formulas that cells share are told apart where they differ")
    func sharedFormulas() throws {
        let rows =
            #"<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+$A$4</f></c></row>"#
            + #"<row r="2"><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>"#
        let result = try changed(rows: rows) { try $0.repeatRows(2...2, times: 2) }
        #expect(
            result
                == TestWorkbook.sheet(
                    rows: #"<row r="1"><c r="B1"><f>A1+$A$5</f></c></row><row r="2"><c r="B2"><f>A2+$A$5</f></c></row>"#
                        + #"<row r="3"><c r="B3"><f>A3+$A$5</f></c></row><row r="4"><c r="B4"><f>A4+$A$5</f></c></row>"#
                ))
    }

    @Test(
        "what stands around the rows follows them",
        arguments: [
            (
                #"<mergeCells count="2"><mergeCell ref="A5:B5"/><mergeCell ref="A8:A9"/></mergeCells>"#,
                #"<mergeCells count="4"><mergeCell ref="A5:B5"/><mergeCell ref="A7:B7"/><mergeCell ref="A9:B9"/><mergeCell ref="A12:A13"/></mergeCells>"#
            ),
            (
                #"<mergeCells><mergeCell ref="A4:A6"/></mergeCells>"#,
                #"<mergeCells><mergeCell ref="A4:A10"/></mergeCells>"#
            ),
            (#"<autoFilter ref="A4:C6"/>"#, #"<autoFilter ref="A4:C10"/>"#),
            (
                #"<conditionalFormatting sqref="C5:C6"><cfRule type="expression" dxfId="0" priority="1"><formula>$C5&gt;$C$9</formula></cfRule></conditionalFormatting>"#,
                #"<conditionalFormatting sqref="C5:C10"><cfRule type="expression" dxfId="0" priority="1"><formula>$C5&gt;$C$13</formula></cfRule></conditionalFormatting>"#
            ),
            (
                #"<dataValidations count="1"><dataValidation type="list" sqref="B5"><formula1>$H$7:$H$9</formula1></dataValidation></dataValidations>"#,
                #"<dataValidations count="1"><dataValidation type="list" sqref="B5 B7 B9"><formula1>$H$11:$H$13</formula1></dataValidation></dataValidations>"#
            ),
            (
                #"<dataValidations count="1"><dataValidation type="decimal" sqref="B5 D5"><formula1>A4</formula1><formula2>B9</formula2></dataValidation></dataValidations>"#,
                #"<dataValidations count="1"><dataValidation type="decimal" sqref="B5 B7 B9 D5 D7 D9"><formula1>A4</formula1><formula2>B$13</formula2></dataValidation></dataValidations>"#
            ),
            (
                #"<hyperlinks><hyperlink ref="A6" r:id="rId9"/><hyperlink ref="A7" location="S!A8"/></hyperlinks>"#,
                #"<hyperlinks><hyperlink ref="A6" r:id="rId9"/><hyperlink ref="A8" r:id="rId9"/><hyperlink ref="A10" r:id="rId9"/><hyperlink ref="A11" location="S!A12"/></hyperlinks>"#
            ),
            (
                #"<rowBreaks count="2" manualBreakCount="2"><brk id="6" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>"#,
                #"<rowBreaks count="2" manualBreakCount="2"><brk id="10" max="16383" man="1"/><brk id="24" max="16383" man="1"/></rowBreaks>"#
            ),
            (
                #"<rowBreaks count="1" manualBreakCount="1"><brk id="5" man="1"/></rowBreaks>"#,
                #"<rowBreaks count="3" manualBreakCount="3"><brk id="5" man="1"/><brk id="7" man="1"/><brk id="9" man="1"/></rowBreaks>"#
            ),
        ])
    func surroundings(_ old: String, _ new: String) throws {
        let result = try changed(after: old) { try $0.repeatRows(5...6, times: 3) }
        #expect(result == TestWorkbook.sheet(rows: "", after: new))
    }

    @Test(
        "what stands around deleted rows goes with them",
        arguments: [
            (
                #"<mergeCells count="2"><mergeCell ref="A5:B5"/><mergeCell ref="A8:A9"/></mergeCells>"#,
                #"<mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells>"#
            ),
            (#"<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>"#, ""),
            (#"<hyperlinks><hyperlink ref="A6" r:id="rId9"/></hyperlinks>"#, ""),
            (#"<conditionalFormatting sqref="C5"><cfRule/></conditionalFormatting>"#, ""),
            (
                #"<rowBreaks count="2"><brk id="5"/><brk id="9"/></rowBreaks>"#,
                #"<rowBreaks count="1"><brk id="7"/></rowBreaks>"#
            ),
        ])
    func deletedSurroundings(_ old: String, _ new: String) throws {
        let result = try changed(after: old) { try $0.deleteRows(5...6) }
        #expect(result == TestWorkbook.sheet(rows: "", after: new))
    }

    @Test("a rule that begins in deleted rows counts from the first that stays")
    func rebasedRule() throws {
        let rule = { (range: String, formula: String) in
            "<conditionalFormatting sqref=\"\(range)\"><cfRule><formula>\(formula)</formula></cfRule></conditionalFormatting>"
        }
        let result = try changed(after: rule("C6:C9", "C6=$C$10")) { try $0.deleteRows(5...6) }
        #expect(result == TestWorkbook.sheet(rows: "", after: rule("C5:C7", "C5=$C$8")))
        #expect(throws: TemplateError.self) {
            try changed(after: rule("C6 C9", "C6=1")) { try $0.deleteRows(5...6) }
        }
    }

    @Test("the view and the dimension follow")
    func view() throws {
        let before = { (end: Int, active: Int) in
            "<dimension ref=\"A1:C\(end)\"/><sheetViews><sheetView workbookViewId=\"0\">"
                + "<selection activeCell=\"A\(active)\" sqref=\"A\(active)\"/></sheetView></sheetViews>"
        }
        let result = try changed(before: before(8, 7)) { try $0.repeatRows(5...6, times: 2) }
        #expect(result == TestWorkbook.sheet(rows: "", before: before(10, 9)))
    }

    @Test(
        "what would be torn is refused",
        arguments: [
            ("", #"<mergeCells><mergeCell ref="A4:A5"/></mergeCells>"#, TemplateError.Code.rows),
            ("", #"<mergeCells><mergeCell ref="A6:A7"/></mergeCells>"#, .rows),
            (#"<row r="4"><c r="A4"><f t="array" ref="A4:A5">B4:B5</f></c></row>"#, "", .formula),
            (#"<row r="4"><c r="A4"><f t="dataTable" ref="A4:A9" r1="B1"/></c></row>"#, "", .formula),
            (#"<row r="1048575"/>"#, "", .rows), ("", "<dataConsolidate/>", .rows),
        ])
    func refusals(rows: String, after: String, code: TemplateError.Code) throws {
        let template = try WorkbookTemplate(bytes: TestWorkbook(rows: rows, after: after).bytes)
        let old = try template.bytes()
        #expect { try template.repeatRows(5...6, times: 2) } throws: { ($0 as? TemplateError)?.code == code }
        #expect(try template.bytes() == old)
    }

    @Test("no rows, and no times, are refused")
    func nonsense() throws {
        let template = try WorkbookTemplate(bytes: TestWorkbook().bytes)
        #expect(throws: TemplateError.self) { try template.repeatRows(0...1, times: 2) }
        #expect(throws: TemplateError.self) { try template.repeatRows(1...1, times: 0) }
        #expect(throws: TemplateError.self) { try template.repeatRows(1...2, times: .max) }
        #expect(throws: TemplateError.self) { try template.deleteRows(1...1, sheet: "没有") }
    }

    @Test("what was set before moves along, and rows count as they then stand")
    func order() throws {
        let template = try WorkbookTemplate(
            bytes: TestWorkbook(rows: #"<row r="5"><c r="A5"><v>1</v></c></row>"#).bytes)
        try template.set(.text("合计"), at: "A7")
        try template.set(.formula("SUM(A5:A5)"), at: "B7")
        try template.repeatRows(5...5, times: 3)
        try template.set(.number(2), at: "A6")
        let grid = try Workbook(bytes: try template.bytes()).sheet(at: 0).grid()
        #expect(grid["A9"].text == "合计")
        #expect(grid["B9"].formula == "SUM(A5:A7)")
        #expect(["A5", "A6", "A7"].map { grid[$0].displayed } == ["1", "2", "1"])
    }

    @Test("an array formula of the band is repeated, one below moves")
    func arrayFormulas() throws {
        let rows = { (first: Int, last: Int) in
            "<row r=\"\(first)\"><c r=\"A\(first)\"><f t=\"array\" ref=\"A\(first):B\(first)\">C\(first):D\(first)</f></c></row>"
                + "<row r=\"\(last)\"><c r=\"A\(last)\"><f t=\"array\" ref=\"A\(last)\">\"&lt;\"&amp;C\(last)</f></c></row>"
        }
        let result = try changed(rows: rows(2, 4)) { try $0.repeatRows(2...2, times: 2) }
        let copy = #"<row r="3"><c r="A3"><f t="array" ref="A3:B3">C3:D3</f></c></row>"#
        let expected = rows(2, 5).replacing(#"<row r="5">"#, with: copy + #"<row r="5">"#)
        #expect(result == TestWorkbook.sheet(rows: expected))
    }

    @Test("extensions follow: formats of later versions, and sparklines outside of the band")
    func extensions() throws {
        let list = { (format: String, spark: Int) in
            "<extLst><ext uri=\"{x}\"><x14:conditionalFormatting><x14:cfRule><xm:f>A\(spark)</xm:f></x14:cfRule>"
                + "<xm:sqref>\(format)</xm:sqref></x14:conditionalFormatting><x14:sparkline><xm:f>S!A\(spark):C\(spark)"
                + "</xm:f><xm:sqref>D\(spark)</xm:sqref></x14:sparkline></ext></extLst>"
        }
        let result = try changed(after: list("C5", 9)) { try $0.repeatRows(5...6, times: 2) }
        #expect(result == TestWorkbook.sheet(rows: "", after: list("C5 C7", 11)))
        #expect(throws: TemplateError.self) { try changed(after: list("C5", 6)) { try $0.repeatRows(5...6, times: 2) } }
    }

    @Test("the report says which rows")
    func report() throws {
        let template = try WorkbookTemplate(bytes: TestWorkbook().bytes)
        try template.repeatRows(2...3, times: 4)
        try template.deleteRows(1...1)
        #expect(template.movedRows.map(\.times) == [4, 0])
    }

    @Test("the report lists cells that lie side by side as one range")
    func reportedCells() throws {
        let template = try WorkbookTemplate(bytes: TestWorkbook().bytes)
        for cell in ["A1", "B1", "A2", "B2", "D2", "A3", "B3", "B5", "C6"] as [CellReference] {
            try template.set(.number(1), at: cell)
        }
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let report = try template.save(to: path)
        let name = try #require(template.sheetNames.first)
        let ranges = ["A1:B3", "D2", "B5", "C6"].map { "\(name)!\($0)" }.joined(separator: ", ")
        #expect(report.description.hasSuffix("cells changed 9: " + ranges))
        #expect(report.chineseDescription.hasSuffix("单元格改动 9: " + ranges))
    }
}
