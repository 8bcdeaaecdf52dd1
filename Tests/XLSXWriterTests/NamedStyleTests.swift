import SpreadsheetML
import TestSupport
import Testing

@testable import XLSXWriter

@Suite("Named styles and the protection of workbooks")
struct NamedStyleTests {
    private func book() throws -> WorkbookWriter {
        try WorkbookWriter(options: WritingOptions(compressionLevel: 0))
    }

    @Test("cells belong to a named style, and what they have of their own is marked")
    func cells() throws {
        let book = try book()
        let amount = try book.defineStyle("金额", CellStyle(numberFormat: "#,##0.00", borders: .all(.thin)))
        let good = try book.defineStyle("Good", CellStyle(fill: .rgb(0xC6EFCE)))
        var total = amount
        total.font.isBold = true
        let sheet = try book.addSheet("表")
        try sheet.writeRow(1) { row in
            try row.write(.number(1), at: 1, style: amount)
            try row.write(.number(2), at: 2, style: total)
            try row.write(.number(3), at: 3, style: good)
        }
        let bytes = try book.finish()
        #expect(try PackageRules.broken(by: bytes) == [])
        let styles = try StoredArchive(bytes)["xl/styles.xml"]
        #expect(styles.contains(#"<cellStyleXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#))
        #expect(styles.contains(#"<xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="1"/>"#))
        #expect(styles.contains(#"<xf numFmtId="4" fontId="1" fillId="0" borderId="1" xfId="1" applyFont="1"/>"#))
        #expect(
            styles.contains(
                #"<cellStyle name="金额" xfId="1"/><cellStyle name="Good" xfId="2" builtinId="26" customBuiltin="1"/>"#))
    }

    @Test("openpyxl names them", .enabled(if: Tool.hasOpenpyxl, "openpyxl is not installed"))
    func openpyxl() throws {
        let book = try book()
        let heading = try book.defineStyle("表头", CellStyle(font: CellFont(isBold: true), fill: .rgb(0xDDEBF7)))
        try book.addSheet("表").writeRow(1, [.text("科目")], style: heading)
        try book.protect(WorkbookProtection(password: "password"))
        let script = """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            cell = book.active["A1"]
            print(cell.style, cell.font.b, cell.fill.fgColor.rgb, book.security.lockStructure, book.security.workbookPassword)
            """
        #expect(try Tool.python(script, on: book.finish()) == "表头 True FFDDEBF7 True 83AF\n")
    }

    @Test("names that are taken, empty or not defined are refused")
    func refusals() throws {
        let book = try book()
        _ = try book.defineStyle("金额", .plain)
        for name in ["金额", "", "Normal", String(repeating: "长", count: 256)] {
            #expect(throws: WritingError(.style, found: "", expected: "")) { try book.defineStyle(name, .plain) }
        }
        var foreign = CellStyle()
        foreign.name = "别处的样式"
        #expect(throws: WritingError(.style, found: "", expected: "")) { try book.register(foreign) }
        #expect(throws: WritingError(.setting, found: "", expected: "")) {
            try book.protect(WorkbookProtection(password: "口令"))
        }
    }

    @Test("the workbook's protection stands before its views")
    func protection() throws {
        let book = try book()
        _ = try book.addSheet("表")
        try book.protect(WorkbookProtection(locksWindows: true))
        let bytes = try book.finish()
        #expect(try PackageRules.broken(by: bytes) == [])
        #expect(
            try StoredArchive(bytes)["xl/workbook.xml"].contains(
                #"<workbookPr/><workbookProtection lockStructure="1" lockWindows="1"/><bookViews>"#))
    }
}
