import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

@Suite("What other programs read")
struct OtherProgramsTests {
    private static let script = """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1], rich_text=True)
        sheet = book.worksheets[0]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None or cell.has_style:
                    print(cell.coordinate, cell.data_type, repr(str(cell.value)), cell.number_format, sep="|")
        cell = sheet["A1"]
        print("font", cell.font.name, cell.font.sz, cell.font.b, cell.font.color.rgb)
        print("fill", cell.fill.fgColor.rgb, "border", cell.border.left.style, cell.border.top.style)
        print("alignment", cell.alignment.horizontal, cell.alignment.wrap_text, "locked", cell.protection.locked)
        print("merges", sorted(map(str, sheet.merged_cells.ranges)))
        print("widths", sheet.column_dimensions["A"].width, sheet.row_dimensions[1].height)
        print("frozen", sheet.freeze_panes, "filter", sheet.auto_filter.ref)
        print("print", sheet.print_area, sheet.print_title_rows, sheet.page_setup.orientation,
              sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.sheet_properties.pageSetUpPr.fitToPage)
        print("footer", sheet.oddFooter.center.text, "margins", sheet.page_margins.left)
        print("breaks", [b.id for b in sheet.row_breaks.brk], [b.id for b in sheet.col_breaks.brk])
        print("validations", [(v.type, str(v.sqref), v.formula1) for v in sheet.data_validations.dataValidation])
        print("conditional", [(str(r.sqref), [x.type for x in r.rules]) for r in sheet.conditional_formatting])
        print("link", sheet["A4"].hyperlink.target, "comment", sheet["B4"].comment.text, sheet["B4"].comment.author)
        print("protected", sheet.protection.sheet, sheet.protection.password)
        print("names", {k: v.attr_text for k, v in book.defined_names.items()})
        print("states", [(s.title, s.sheet_state) for s in book.worksheets], "title", book.properties.title)
        """

    private static let expected = """
        A1|s|'合计 <&>'|General
        B1|n|'1234.5'|#,##0.00
        C1|d|'2024-02-29 00:00:00'|yyyy-mm-dd
        D1|b|'True'|General
        A2|s|'=1+1'|@
        B2|f|'=SUM(B1:B1)'|General
        C2|e|'#DIV/0!'|General
        D2|n|'None'|General
        A3|s|'a\\nb\\tc'|General
        B3|s|'甲乙'|General
        C3|n|'0.30000000000000004'|General
        D3|d|'12:30:00'|hh:mm:ss
        A4|s|'链接'|General
        font 黑体 14.0 True FFFF0000
        fill FFFFFF00 border thin thin
        alignment center True locked False
        merges ['A5:D6']
        widths 34.5 28.5
        frozen B2 filter A1:D3
        print '表'!$A$1:$D$40 $1:$2 landscape 9 1 True
        footer 第 &P 页 margins 0.5
        breaks [20] [4]
        validations [('list', 'D4:D9', '"是,否"'), ('whole', 'C4:C9', '0')]
        conditional [('B1:B9', ['cellIs']), ('A1:A9', ['expression'])]
        link https://example.com/ comment 备注 审核
        protected True 83AF
        names {'税率': '表!$B$2'}
        states [('表', 'visible'), ('乙', 'hidden')] title 决算

        """

    @Test("openpyxl reads what was asked for", .enabled(if: Tool.hasOpenpyxl, "openpyxl is not installed"))
    func openpyxl() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.writeFeatures(to: path)
        let (status, output) = try Tool.run(["python3", "-c", Self.script, path])
        #expect(status == 0)
        #expect(output == Self.expected)
    }

    static func writeFeatures(to path: String) throws {
        let book = try WorkbookWriter(
            path: path, options: WritingOptions(properties: DocumentProperties(title: "决算")))
        var settings = SheetSettings(
            columnWidths: [1: 34.5], frozenRows: 1, frozenColumns: 1, printTitleRows: 1...2, printArea: "A1:D40",
            orientation: .landscape, fitToWidth: 1)
        settings.page.footer = "&C第 &P 页"
        settings.page.margins.left = 0.5
        let sheet = try book.addSheet("表", settings)
        let heading = CellStyle(
            font: CellFont(name: "黑体", size: 14, isBold: true, color: .red), fill: .rgb(0xFFFF00),
            borders: .all(.thin), alignment: CellAlignment(horizontal: .center, wrapsText: true), isLocked: false)
        let day = try #require(CivilDateTime(year: 2024, month: 2, day: 29))
        let time = try #require(CivilDateTime(year: 2000, month: 1, day: 1, hour: 12, minute: 30))
        try sheet.writeRow(1, height: 28.5) { row in
            try row.write(.text("合计 <&>"), at: 1, style: heading)
            try row.write(.number(1234.5), at: 2, style: CellStyle(numberFormat: "#,##0.00"))
            try row.write(.date(day), at: 3)
            try row.write(.boolean(true), at: 4)
        }
        try sheet.writeRow(2) { row in
            try row.write(.text("=1+1"), at: 1, style: CellStyle(numberFormat: "@", hasQuotePrefix: true))
            try row.write(.formula("SUM(B1:B1)", cached: .number(CellNumber(ExactDecimal("1234.5") ?? .zero))), at: 2)
            try row.write(.error(.divisionByZero), at: 3)
            try row.write(.blank, at: 4, style: heading)
        }
        try sheet.writeRow(
            3,
            [
                .text("a\nb\tc"), .richText([TextRun("甲", font: CellFont(isBold: true)), TextRun("乙")]),
                .number(0.1 + 0.2), .time(time),
            ])
        try sheet.writeRow(4, [.text("链接")])
        try sheet.merge("A5:D6")
        try sheet.addHyperlink("A4", to: .url("https://example.com/"))
        try sheet.addComment("备注", to: "B4", author: "审核")
        try sheet.setAutoFilter("A1:D3")
        try sheet.setValidation(DataValidation(.list(["是", "否"])), on: "D4:D9")
        try sheet.setValidation(DataValidation(.wholeNumber(.between("0", "9"))), on: "C4:C9")
        try sheet.addConditionalFormat(ConditionalFormat(.value(.lessThan("0")), .init(color: .red)), on: "B1:B9")
        try sheet.addConditionalFormat(ConditionalFormat(.formula("$B1>9"), .init(fill: .rgb(0xFFEEEE))), on: "A1:A9")
        try sheet.breakPage(afterRow: 20)
        try sheet.breakPage(afterColumn: 4)
        try sheet.protect(SheetProtection(password: "password"))
        _ = try book.addSheet("乙", SheetSettings(visibility: .hidden))
        try book.defineName("税率", "表!$B$2")
        try book.close()
        if let keep = ProcessInfo.processInfo.environment["GOUJI_KEEP"] {
            try FileManager.default.copyItem(atPath: path, toPath: keep)
        }
    }
}
