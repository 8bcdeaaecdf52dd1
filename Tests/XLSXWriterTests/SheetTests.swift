import SpreadsheetML
import Testing

@testable import XLSXWriter

@Suite("Sheets")
struct SheetTests {
    @Test("settings are written in the order that the format fixes")
    func settings() throws {
        let settings = SheetSettings(
            columnWidths: [2: 16, 1: 34.5], frozenRows: 5, frozenColumns: 1, printTitleRows: 1...5,
            printArea: "A1:D40", orientation: .landscape, fitToWidth: 1, tabColor: .rgb(0xFF8800))
        let parts = try parts(settings) { sheet in try sheet.merge("A1:D1") }
        let sheet = parts["xl/worksheets/sheet1.xml"]
        let order = [
            "<sheetPr><tabColor rgb=\"FFFF8800\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>", "<sheetViews>",
            "<pane xSplit=\"1\" ySplit=\"5\" topLeftCell=\"B6\" activePane=\"bottomRight\" state=\"frozen\"/>",
            "<sheetFormatPr", "<cols><col min=\"1\" max=\"1\" width=\"34.5\" customWidth=\"1\"/><col min=\"2\"",
            "<sheetData></sheetData>", "<mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells>",
            "<pageMargins", "<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/>",
        ]
        var rest = sheet[...]
        for piece in order {
            let range = try #require(rest.firstRange(of: piece), "\(piece) is missing, or not in its place")
            rest = rest[range.upperBound...]
        }
        let book = parts["xl/workbook.xml"]
        #expect(book.contains("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">表!$A$1:$D$40</definedName>"))
        #expect(book.contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">表!$1:$5</definedName>"))
    }

    @Test("rows have heights, styles and levels")
    func rows() throws {
        let parts = try parts { sheet in
            try sheet.writeRow(1, height: 28.5) { row in try row.write(.number(1), at: 1) }
            try sheet.writeRow(
                3, RowSettings(style: CellStyle(fill: .rgb(0xFFFF00)), isHidden: true, outline: 2, isCollapsed: true)
            ) { row in try row.write(.blank, at: 2) }
        }
        #expect(
            parts.rows
                == "<row r=\"1\" ht=\"28.5\" customHeight=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"3\" s=\"1\" customFormat=\"1\" hidden=\"1\" outlineLevel=\"2\" collapsed=\"1\">"
                + "<c r=\"B3\" s=\"1\"/></row>")
    }

    @Test("equal styles are one style, and their parts are shared")
    func styles() throws {
        let bold = CellStyle(numberFormat: "#,##0.00", font: CellFont(isBold: true), borders: .all(.thin))
        var red = bold
        red.font.color = .red
        red.numberFormat = "0.000"
        red.alignment = CellAlignment(horizontal: .center, wrapsText: true, rotation: -45)
        red.isLocked = false
        let parts = try parts { sheet in
            try sheet.writeRow(1, [.number(1), .number(2)], style: bold)
            try sheet.writeRow(2, [.number(1)], style: red)
            try sheet.writeRow(3, [.number(1)], style: bold)
        }
        #expect(parts.rows.contains("<c r=\"B1\" s=\"1\"") && parts.rows.contains("<c r=\"A3\" s=\"1\""))
        let styles = parts["xl/styles.xml"]
        #expect(styles.contains("<cellXfs count=\"3\">") && styles.contains("<fonts count=\"3\">"))
        #expect(styles.contains("<borders count=\"2\">"))
        #expect(
            styles.contains(
                "<xf numFmtId=\"164\" fontId=\"2\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" "
                    + "applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
                    + "<alignment horizontal=\"center\" textRotation=\"135\" wrapText=\"1\"/><protection locked=\"0\"/></xf>"
            ))
    }

    @Test("sheets may be written at once; each is whole, and they stand in the order in which they were added")
    func sheetsAtOnce() throws {
        let book = try WorkbookWriter(options: WritingOptions(compressionLevel: 0))
        let sheets = [try book.addSheet("甲"), try book.addSheet("乙"), try book.addSheet("丙")]
        for row in 1...3 {
            for (index, sheet) in sheets.enumerated() { try sheet.writeRow(row, [.number(index * 10 + row)]) }
        }
        try sheets[1].close()
        let parts = try StoredArchive(try book.finish())
        for index in 0..<3 {
            #expect(parts["xl/worksheets/sheet\(index + 1).xml"].contains("<c r=\"A3\"><v>\(index * 10 + 3)</v></c>"))
        }
        #expect(parts["xl/workbook.xml"].contains("<sheet name=\"乙\" sheetId=\"2\" r:id=\"rId2\"/>"))
    }

    @Test("every part has its type, and every relationship its part")
    func package() throws {
        let parts = try parts { sheet in try sheet.writeRow(1, [.text("a")]) }
        for name in parts.names where !name.hasSuffix(".rels") && name != "[Content_Types].xml" {
            #expect(parts["[Content_Types].xml"].contains("PartName=\"/\(name)\""))
        }
        for target in ["worksheets/sheet1.xml", "styles.xml", "sharedStrings.xml"] {
            #expect(parts["xl/_rels/workbook.xml.rels"].contains("Target=\"\(target)\""))
            #expect(parts.names.contains("xl/\(target)"))
        }
    }

    @Test("the same calls give the same bytes, however many threads compress")
    func determinism() throws {
        func bytes(threads: Int) throws -> [UInt8] {
            let book = try WorkbookWriter(options: WritingOptions(compressionThreads: threads))
            let sheet = try book.addSheet("表")
            for row in 1...20_000 {
                try sheet.writeRow(row, [.text("科目\(row % 97)"), .number(Double(row) / 8), .number(row)])
            }
            return try book.finish()
        }
        let alone = try bytes(threads: 0)
        #expect(try bytes(threads: 1) == alone)
        #expect(try bytes(threads: 3) == alone)
    }

    @Test("nothing can be added once the workbook is finished")
    func finished() throws {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        _ = try book.finish()
        #expect(throws: WritingError(.finished, found: "", expected: "")) { try book.addSheet("乙") }
        #expect(throws: WritingError(.finished, sheet: "表", found: "", expected: "")) { try sheet.writeRow(1, []) }
        #expect(throws: WritingError(.finished, found: "", expected: "")) { try book.finish() }
    }
}
