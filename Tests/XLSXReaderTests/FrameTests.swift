import SpreadsheetML
import TestSupport
import Testing
import XLSXReader

@Suite("What lies around the cells")
struct FrameTests {
    static let workbook: TestWorkbook = {
        var workbook = TestWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"/>",
            before: """
                <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D9"/><sheetViews><sheetView workbookViewId="0">\
                <pane xSplit="1" ySplit="5" topLeftCell="B6" state="frozen"/></sheetView></sheetViews>\
                <sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="2" width="34"/><col min="4" max="4" hidden="1"/></cols>
                """,
            after: """
                <sheetProtection sheet="1"/><autoFilter ref="A1:D1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>\
                <conditionalFormatting sqref="A1 B2:C3"><cfRule type="cellIs" priority="2" operator="lessThan"><formula>0</formula>\
                </cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2:B9" prompt="选">\
                <formula1>"是,否"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/>\
                <hyperlink ref="A2" location="S!B2"/></hyperlinks><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
                <headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>
                """)
        let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        workbook.parts["xl/worksheets/_rels/sheet1.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="\(relationship)/hyperlink" Target="https://example.org/" TargetMode="External"/>\
            <Relationship Id="rId2" Type="\(relationship)/comments" Target="../comments1.xml"/>\
            <Relationship Id="rId3" Type="\(relationship)/table" Target="../tables/table1.xml"/></Relationships>
            """
        workbook.parts["xl/comments1.xml"] = """
            <comments xmlns="\(main)"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text>\
            <r><t>查</t></r><r><t>过</t></r></text></comment></commentList></comments>
            """
        workbook.parts["xl/tables/table1.xml"] = """
            <table xmlns="\(main)" id="1" name="T" displayName="表1" ref="A1:B3" totalsRowCount="1"><tableColumns count="2">\
            <tableColumn id="1" name="科目"/><tableColumn id="2" name="合计"/></tableColumns></table>
            """
        return workbook
    }()

    @Test("is read when asked for")
    func frame() throws {
        let sheet = try Workbook(bytes: Self.workbook.bytes).sheet(at: 0)
        let frame = try sheet.frame()
        #expect(frame.claimedRange == "A1:D9")
        #expect(frame.frozenRows == 5)
        #expect(frame.frozenColumns == 1)
        #expect(frame.columns.map(\.range) == [1...2, 4...4])
        #expect(frame.columns.first?.width == 34)
        #expect(frame.isProtected)
        #expect(frame.filterRange == "A1:D1")
        #expect(frame.highlights.first?.ranges == ["A1", "B2:C3"])
        #expect(frame.highlights.first?.formulas == ["0"])
        #expect(frame.validations.first?.formula == "\"是,否\"")
        #expect(frame.validations.first?.prompt == "选")
        #expect(frame.page.isLandscape == true)
        #expect(frame.page.fitsToPages)
        #expect(frame.page.pagesDown == 0)
        #expect(frame.page.footer == "&P")
        #expect(try sheet.links().map(\.target) == ["https://example.org/", nil])
        #expect(try sheet.links().map(\.location) == [nil, "S!B2"])
        let comment = try sheet.comments().first
        #expect(comment?.author == "张三")
        #expect(comment?.text == "查过")
        let table = try sheet.tables().first
        #expect(table?.name == "表1")
        #expect(table?.columns == ["科目", "合计"])
        #expect(table?.hasTotals == true)
        let grid = try sheet.grid()
        #expect(grid.isHidden(row: 2))
        #expect(grid.isHidden(column: 4))
        #expect(!grid.isHidden(column: 3))
    }

    @Test("includes the names and properties of the workbook")
    func names() throws {
        var workbook = TestWorkbook(workbook: "<workbookPr date1904=\"1\"/>")
        workbook.parts["xl/workbook.xml"] = workbook.parts["xl/workbook.xml"]?.replacingEnd(
            "</workbook>",
            with: "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">S!$A$1:$D$9</definedName>"
                + "<definedName name=\"税率\">0.13</definedName></definedNames></workbook>")
        let book = try Workbook(bytes: workbook.bytes)
        #expect(book.dateSystem == .since1904)
        #expect(book.printArea(ofSheet: 0) == "S!$A$1:$D$9")
        #expect(book.definedNames.map(\.name) == ["_xlnm.Print_Area", "税率"])
        #expect(try book.properties().title == nil)
    }

    @Test("goes through sheets in parallel, in their order")
    func parallel() throws {
        let book = try Workbook(bytes: Self.workbook.bytes)
        let sums = try book.mapSheets { sheet throws(ReadingError) in try sheet["A1"].double }
        #expect(sums == [1])
    }

    @Test("stops in a cancelled task")
    func cancellation() async throws {
        let sheet = try Workbook(bytes: Self.workbook.bytes).sheet(at: 0)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            for try await _ in sheet.asyncRows {}
        }
        task.cancel()
        let error = await #expect(throws: ReadingError.self) { try await task.value }
        #expect(error?.code == .cancelled)
    }
}

extension String {
    fileprivate func replacingEnd(_ end: String, with other: String) -> String {
        hasSuffix(end) ? dropLast(end.count) + other : self
    }
}
