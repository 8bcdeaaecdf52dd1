import SpreadsheetML
import Testing

@testable import XLSXWriter

@Suite("What lies over the cells")
struct ExtrasTests {
    private func sheet(_ fill: (SheetWriter) throws -> Void) throws -> (sheet: String, parts: StoredArchive) {
        let parts = try parts { try fill($0) }
        return (parts["xl/worksheets/sheet1.xml"], parts)
    }

    @Test("everything stands in the order that the format fixes")
    func order() throws {
        let (sheet, parts) = try sheet { sheet in
            try sheet.addComment("备注", to: "B2", author: "审核")
            try sheet.breakPage(afterColumn: 4)
            try sheet.breakPage(afterRow: 20)
            try sheet.addHyperlink("A1", to: .url("https://example.com/?a=1&b=2"), tooltip: "去")
            try sheet.addHyperlink("A2", to: .cells(sheet: "表 2", "C3"))
            try sheet.setValidation(DataValidation(.list(["是", "否"])), on: "C2:C9")
            try sheet.addConditionalFormat(
                ConditionalFormat(.value(.lessThan("0")), .init(color: .red)), on: "B2:B9")
            try sheet.merge("A5:B5")
            try sheet.setAutoFilter("A1:D9")
            try sheet.protect(SheetProtection(permissions: [.selectLocked, .sort], password: "password"))
        }
        let order = [
            "<sheetData>",
            "<sheetProtection password=\"83AF\" sheet=\"1\" objects=\"1\" scenarios=\"1\" sort=\"0\" selectUnlockedCells=\"1\"/>",
            "<autoFilter ref=\"A1:D9\"/>", "<mergeCells", "<conditionalFormatting sqref=\"B2:B9\">",
            "<cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"lessThan\"><formula>0</formula></cfRule>",
            "<dataValidations count=\"1\">", "<formula1>\"是,否\"</formula1>", "<hyperlinks>",
            "<hyperlink ref=\"A1\" r:id=\"rId1\" tooltip=\"去\"/>",
            "<hyperlink ref=\"A2\" location=\"'表 2'!C3\"/>", "<pageMargins", "<pageSetup",
            "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"20\" max=\"16383\" man=\"1\"/></rowBreaks>",
            "<colBreaks", "<legacyDrawing r:id=\"rId2\"/>",
        ]
        var rest = sheet[...]
        for piece in order {
            let range = try #require(rest.firstRange(of: piece), "\(piece) is missing, or not in its place: \(sheet)")
            rest = rest[range.upperBound...]
        }
        #expect(
            parts["xl/worksheets/_rels/sheet1.xml.rels"].contains(
                "Target=\"https://example.com/?a=1&amp;b=2\" TargetMode=\"External\""))
        #expect(parts["xl/comments1.xml"].contains("<comment ref=\"B2\" authorId=\"0\">"))
        #expect(parts["[Content_Types].xml"].contains("PartName=\"/xl/comments1.xml\""))
        #expect(parts["xl/workbook.xml"].contains("name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\""))
    }

    @Test("lists that a validation can't hold go to a hidden sheet, equal ones once")
    func longLists() throws {
        let items = (1...100).map { "科目\($0)" }
        let parts = try parts { sheet in
            try sheet.setValidation(DataValidation(.list(items)), on: "A1:A9")
            try sheet.setValidation(DataValidation(.list(items)), on: "B1:B9")
            try sheet.setValidation(DataValidation(.list(["甲,乙", "丙"])), on: "C1")
        }
        let sheet = parts["xl/worksheets/sheet1.xml"]
        #expect(sheet.contains("<formula1>_list_1</formula1>") && sheet.contains("<formula1>_list_2</formula1>"))
        let book = parts["xl/workbook.xml"]
        #expect(book.contains("<sheet name=\"_lists\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/>"))
        #expect(book.contains("<definedName name=\"_list_1\">_lists!$A$1:$A$100</definedName>"))
        #expect(book.contains("<definedName name=\"_list_2\">_lists!$B$1:$B$2</definedName>"))
    }

    @Test("whatever overlaps, is too long or is there twice is refused")
    func refusals() throws {
        let sheet = try WorkbookWriter().addSheet("表")
        func refused(_ code: WritingError.Code, _ range: CellRange?, _ body: () throws -> Void) {
            #expect(throws: WritingError(code, sheet: "表", cells: range, found: "", expected: ""), performing: body)
        }
        let yes = DataValidation(.custom("A1>0"))
        try sheet.setValidation(yes, on: "A1:B9")
        refused(.setting, "B9:C9") { try sheet.setValidation(yes, on: "B9:C9") }
        refused(.setting, "D1") { try sheet.setValidation(DataValidation(.list([])), on: "D1") }
        refused(.formula, "D1") { try sheet.setValidation(DataValidation(.custom("=A1")), on: "D1") }
        let long = String(repeating: "长", count: 256)
        refused(.textTooLong, "D1") { try sheet.setValidation(DataValidation(.custom("A1"), prompt: long), on: "D1") }
        try sheet.addHyperlink("A1:A3", to: .name("x"))
        refused(.setting, "A3") { try sheet.addHyperlink("A3", to: .name("x")) }
        refused(.setting, "A4") { try sheet.addHyperlink("A4", to: .url("")) }
        refused(.setting, "A4") { try sheet.addHyperlink("A4", to: .url(String(repeating: "a", count: 2_080))) }
        try sheet.addComment("一", to: "A1")
        refused(.setting, "A1") { try sheet.addComment("二", to: "A1") }
        try sheet.setAutoFilter("A1:B2")
        refused(.setting, "A5:B6") { try sheet.setAutoFilter("A5:B6") }
        refused(.setting, nil) { try sheet.breakPage(afterRow: 0) }
        refused(.setting, nil) { try sheet.protect(SheetProtection(password: "口令")) }
    }

    @Test(
        "names that Excel would refuse are refused",
        arguments: ["", "A1", "XFD9", "r1c1", "R", "c2", "1a", "a b", "a-b", "_xlnm.Print_Area", "税率"])
    func names(_ name: String) throws {
        let book = try WorkbookWriter()
        try book.defineName("税率", "1")
        #expect(throws: WritingError(.name, found: "", expected: "")) { try book.defineName(name, "表!$A$1") }
    }

    @Test("names of sheets and of the workbook do not collide", arguments: ["合计", "_x", "a.b", "AB12345678", "RC1x"])
    func goodNames(_ name: String) throws {
        let book = try WorkbookWriter(options: WritingOptions(compressionLevel: 0))
        _ = try book.addSheet("表")
        try book.defineName(name, "1")
        try book.defineName(name, "2", sheet: "表")
        let parts = try StoredArchive(try book.finish())
        #expect(parts["xl/workbook.xml"].contains("<definedName name=\"\(name)\" localSheetId=\"0\">2</definedName>"))
    }

    @Test("a table has its part, and its headings are those of its columns")
    func tables() throws {
        let parts = try parts { sheet in
            try sheet.addTable(Table("明细", "B2:C5", columns: ["科目", "金额"], hasTotals: true))
            try sheet.writeRow(2) { row in
                try row.write(.text("科目"), at: 2)
                try row.write(.text("金额"), at: 3)
            }
        }
        #expect(
            parts.body("xl/tables/table1.xml")
                == "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"1\" name=\"明细\" "
                + "displayName=\"明细\" ref=\"B2:C5\" totalsRowCount=\"1\"><autoFilter ref=\"B2:C4\"/>"
                + "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"科目\"/><tableColumn id=\"2\" name=\"金额\"/>"
                + "</tableColumns><tableStyleInfo name=\"TableStyleMedium2\" showFirstColumn=\"0\" showLastColumn=\"0\" "
                + "showRowStripes=\"1\" showColumnStripes=\"0\"/></table>")
        #expect(
            parts["xl/worksheets/sheet1.xml"].hasSuffix(
                "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>"))
    }

    @Test(
        "tables that Excel would repair are refused",
        arguments: [
            Table("甲", "A1:B1", columns: ["a", "b"]), Table("甲", "A1:B3", columns: ["a"]),
            Table("甲", "A1:B3", columns: ["a", "A"]), Table("甲", "A1:B3", columns: ["a", ""]),
            Table("甲", "A1:B2", columns: ["a", "b"], hasTotals: true), Table("甲", "D4:E9", columns: ["a", "b"]),
        ])
    func badTables(_ table: Table) throws {
        let sheet = try WorkbookWriter().addSheet("表")
        try sheet.addTable(Table("乙", "E5:F9", columns: ["a", "b"]))
        #expect(throws: WritingError(.setting, sheet: "表", cells: table.range, found: "", expected: "")) {
            try sheet.addTable(table)
        }
    }

    @Test("headings that are other, or missing, are refused, and so are names that are taken")
    func tableHeadings() throws {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        try book.defineName("税率", "1")
        #expect(throws: WritingError(.name, sheet: "表", cells: "A1:A2", found: "", expected: "")) {
            try sheet.addTable(Table("税率", "A1:A2", columns: ["a"]))
        }
        try sheet.addTable(Table("甲", "A1:B2", columns: ["a", "b"]))
        #expect(throws: WritingError(.merge, sheet: "表", cells: "B2:C2", found: "", expected: "")) {
            try sheet.merge("B2:C2")
        }
        #expect(throws: WritingError(.setting, sheet: "表", cells: "A1", found: "", expected: "")) {
            try sheet.writeRow(1, [.text("x")])
        }
        #expect(throws: WritingError(.setting, sheet: "表", cells: "A1:B2", found: "", expected: "")) {
            try book.finish()
        }
    }
}
