import SpreadsheetML
import TestSupport
import Testing
import XLSXReader

@Suite("What lies around the cells")
struct FrameTests {
    static let workbook: TestWorkbook = {
        var workbook = TestWorkbook(
            rows: "<row r=\"1\" ht=\"27.5\" customHeight=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"2\" hidden=\"1\"/>"
                + "<row outlineLevel=\"2\" hidden=\"1\"/><row r=\"9\" collapsed=\"1\"/><row r=\"11\" spans=\"1:2\"/>",
            before: """
                <sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D9"/><sheetViews><sheetView showGridLines="0" zoomScale="85" workbookViewId="0">\
                <pane xSplit="1" ySplit="5" topLeftCell="B6" state="frozen"/></sheetView></sheetViews>\
                <sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="2" width="34"/><col min="4" max="4" hidden="1" outlineLevel="1"/></cols>
                """,
            after: """
                <sheetProtection sheet="1" password="CC1A" objects="1" formatCells="0" selectLockedCells="1"/><autoFilter ref="A1:D1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>\
                <conditionalFormatting sqref="A1 B2:C3"><cfRule type="cellIs" priority="2" operator="lessThan" stopIfTrue="1" dxfId="3"><formula>0</formula>\
                </cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2:B9" allowBlank="1" errorStyle="warning" promptTitle="题" prompt="选" errorTitle="错" error="误">\
                <formula1>"是,否"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/>\
                <hyperlink ref="A2" location="S!B2" display="看" tooltip="去"/></hyperlinks><printOptions horizontalCentered="1" gridLines="1"/>\
                <pageMargins left="0.5" right="0.25" top="1" bottom="1.5" header="0.1" footer="0.2"/>\
                <pageSetup paperSize="9" orientation="landscape" fitToHeight="0" useFirstPageNumber="1" firstPageNumber="3"/>\
                <headerFooter><oddFooter>&amp;P</oddFooter><firstHeader>&amp;C题</firstHeader></headerFooter>\
                <rowBreaks count="1"><brk id="40" man="1"/></rowBreaks><colBreaks><brk id="4"/></colBreaks>
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
        #expect(frame.protection?.permissions == [.formatCells, .selectUnlocked, .editScenarios])
        #expect(frame.protection?.hasPassword == true)
        #expect(frame.columns.map(\.outlineLevel) == [0, 1])
        #expect(frame.tabColor == .red)
        #expect(!frame.showsGridLines)
        #expect(frame.zoom == 85)
        #expect(frame.filterRange == "A1:D1")
        #expect(frame.highlights.first?.ranges == ["A1", "B2:C3"])
        #expect(frame.highlights.first?.formulas == ["0"])
        #expect(frame.validations.first?.formula == "\"是,否\"")
        #expect(frame.validations.first?.prompt == "选")
        #expect(frame.validations.first?.allowsBlank == true)
        #expect(frame.validations.first?.errorStyle == "warning")
        #expect(frame.validations.first?.promptTitle == "题")
        #expect(frame.validations.first?.errorTitle == "错")
        #expect(frame.highlights.first?.stopsHere == true)
        #expect(frame.highlights.first?.lookIndex == 3)
        #expect(frame.page.isLandscape == true)
        #expect(
            frame.page.margins == PageMargins(left: 0.5, right: 0.25, top: 1, bottom: 1.5, header: 0.1, footer: 0.2))
        #expect(frame.page.isCenteredHorizontally && !frame.page.isCenteredVertically && frame.page.printsGridLines)
        #expect(frame.page.firstPageNumber == 3)
        #expect(frame.page.firstHeader == "&C题")
        #expect(frame.page.rowBreaks == [40] && frame.page.columnBreaks == [4])
        #expect(frame.page.fitsToPages)
        #expect(frame.page.pagesDown == 0)
        #expect(frame.page.footer == "&P")
        #expect(try sheet.links().map(\.target) == ["https://example.org/", nil])
        #expect(try sheet.links().map(\.location) == [nil, "S!B2"])
        #expect(try sheet.links().map(\.display) == [nil, "看"])
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

    @Test("includes heights, hidden and grouped rows, those without cells too")
    func rows() throws {
        let layouts = try Workbook(bytes: Self.workbook.bytes).sheet(at: 0).rowLayouts()
        #expect(layouts.map(\.number) == [1, 2, 3, 9])
        #expect(layouts.map(\.height) == [27.5, nil, nil, nil])
        #expect(layouts.map(\.hasCustomHeight) == [true, false, false, false])
        #expect(layouts.map(\.isHidden) == [false, true, true, false])
        #expect(layouts.map(\.outlineLevel) == [0, 0, 2, 0])
        #expect(layouts.map(\.isCollapsed) == [false, false, false, true])
    }

    @Test("includes what the workbook says of itself, and what is protected in it")
    func properties() throws {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006"
        let package = "http://schemas.openxmlformats.org/package/2006"
        var workbook = TestWorkbook(workbook: "<workbookProtection lockStructure=\"1\" workbookPassword=\"CC1A\"/>")
        workbook.parts["_rels/.rels"] = workbook.parts["_rels/.rels"]?.replacingEnd(
            "</Relationships>",
            with: "<Relationship Id=\"a\" Type=\"\(package)/relationships/metadata/core-properties\" "
                + "Target=\"core.xml\"/>"
                + "<Relationship Id=\"b\" Type=\"\(office)/relationships/extended-properties\" Target=\"app.xml\"/>"
                + "<Relationship Id=\"c\" Type=\"\(office)/relationships/custom-properties\" Target=\"custom.xml\"/>"
                + "</Relationships>")
        workbook.parts["core.xml"] =
            "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:t=\"http://purl.org/dc/terms/\"><dc:title>决算</dc:title><dc:creator>财政局</dc:creator>"
            + "<cp:category>公开</cp:category><t:created>2025-08-20T09:30:00Z</t:created></cp:coreProperties>"
        workbook.parts["app.xml"] =
            "<Properties xmlns=\"\(office)/extended-properties\"><Application>WPS Office</Application>"
            + "<Company>某区财政局</Company><TitlesOfParts>x</TitlesOfParts></Properties>"
        workbook.parts["custom.xml"] =
            "<Properties xmlns=\"\(office)/custom-properties\" xmlns:v=\"\(office)/docPropsVTypes\">"
            + "<property fmtid=\"{D}\" pid=\"2\" name=\"文号\"><v:lpwstr>财库〔2025〕1号</v:lpwstr></property>"
            + "<property pid=\"3\" name=\"份数\"><v:i4>3</v:i4></property></Properties>"
        let book = try Workbook(bytes: workbook.bytes)
        let properties = try book.properties()
        #expect(properties.title == "决算")
        #expect(properties.author == "财政局")
        #expect(properties.category == "公开")
        #expect(properties.created == "2025-08-20T09:30:00Z")
        #expect(properties.application == "WPS Office")
        #expect(properties.company == "某区财政局")
        #expect(properties.custom == ["文号": "财库〔2025〕1号", "份数": "3"])
        let protection = try book.protection()
        #expect(protection?.locksStructure == true)
        #expect(protection?.locksWindows == false)
        #expect(protection?.hasPassword == true)
        #expect(try Workbook(bytes: TestWorkbook().bytes).protection() == nil)
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
