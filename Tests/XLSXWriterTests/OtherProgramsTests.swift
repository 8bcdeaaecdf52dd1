import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

@Suite("What other programs read")
struct OtherProgramsTests {
    private static let script = """
        import sys, openpyxl, zipfile
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
        other = book["丙"]
        print("table", {t.name: t.ref for t in other.tables.values()}, "charts", len(other._charts), "images", sum("xl/media/" in n for n in zipfile.ZipFile(sys.argv[1]).namelist()))
        print("named style", other["B2"].style, "groups", other.row_dimensions[5].outlineLevel, other.column_dimensions["D"].outlineLevel)
        print("fitted", [other.column_dimensions[c].width for c in "ABC"], "header", other.oddHeader.left.text)
        print("formulas", other["B7"].value, other["C7"].value, "list", other.data_validations.dataValidation[0].formula1)
        print("bars", [(str(r.sqref), [x.type for x in r.rules]) for r in other.conditional_formatting])
        print("workbook", book.security.lockStructure, book.security.workbookPassword)
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
        table {'支出': 'A1:C5'} charts 4 images 1
        named style 金额 groups 1 1
        fitted [19.75, 7.75, 7.75] header 单位：审计局
        formulas =SUBTOTAL(109,支出[预算]) =_xlfn.IFNA(B2,0) list _list_1
        bars [('B2:B5', ['dataBar']), ('C2:C5', ['colorScale'])]
        workbook True 83AF
        names {'税率': '表!$B$2', '_list_1': '_lists!$A$1:$A$60'}
        states [('表', 'visible'), ('乙', 'hidden'), ('丙', 'visible'), ('_lists', 'veryHidden')] title 决算

        """

    @Test("openpyxl reads what was asked for", .enabled(if: Tool.hasOpenpyxl, "openpyxl is not installed"))
    func openpyxl() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FeatureWorkbook.write(to: path)
        let (status, output) = try Tool.run(["python3", "-c", Self.script, path])
        #expect(status == 0)
        #expect(output == Self.expected)
    }

    /// What LibreOffice keeps, as openpyxl reads it; what it writes in another form is brought to one.
    private static let kept = """
        import sys, openpyxl, zipfile
        book = openpyxl.load_workbook(sys.argv[1])
        sheet, other = book["表"], book["丙"]
        shown = {"=TRUE()": "True", "=#DIV/0!": "#DIV/0!"}
        for row in sheet["A1:D4"]:
            for cell in row:
                if cell.value is not None:
                    print(cell.coordinate, repr(shown.get(str(cell.value), str(cell.value))), cell.number_format.replace("\\\\", ""), sep="|")
        cell = sheet["A1"]
        print("font", cell.font.sz, cell.font.b, cell.font.color.rgb, "fill", cell.fill.fgColor.rgb,
              "border", cell.border.left.style, "alignment", cell.alignment.horizontal, cell.alignment.wrap_text,
              "locked", cell.protection.locked)
        print("merges", sorted(map(str, sheet.merged_cells.ranges)), "height", sheet.row_dimensions[1].height)
        print("print", sheet.print_area, sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.paperSize,
              sheet.page_setup.fitToWidth, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_margins.left)
        print("footer", sheet.oddFooter.center.text.split("&P")[1], "header", other.oddHeader.right.text[-5:])
        print("breaks", [b.id for b in sheet.row_breaks.brk], [b.id for b in sheet.col_breaks.brk])
        print("validations", sorted((v.type, str(v.sqref)) for v in sheet.data_validations.dataValidation))
        print("list", other.data_validations.dataValidation[0].formula1, "filter", sheet.auto_filter.ref)
        print("conditional", sorted((str(r.sqref), r.rules[0].type) for s in (sheet, other) for r in s.conditional_formatting))
        print("link", sheet["A4"].hyperlink.target, "comment", sheet["B4"].comment.text, "protected", sheet.protection.sheet)
        print("table", [t.ref for t in other.tables.values()], "charts", [type(c).__name__ for c in other._charts])
        print("formulas", other["B7"].value, other["C7"].value, "groups", other.row_dimensions[5].outlineLevel)
        print("format", other["B2"].number_format, other["B2"].border.top.style, "wide", other.column_dimensions["A"].width > 19)
        print("names", {k: v.attr_text.replace("'", "") for k, v in book.defined_names.items() if not k.startswith("_xlnm")})
        print("states", [(s.title, s.sheet_state) for s in book.worksheets], book.properties.title)
        """

    private static let keptValues = """
        A1|'合计 <&>'|General
        B1|'1234.5'|#,##0.00
        C1|'2024-02-29 00:00:00'|yyyy-mm-dd
        D1|'True'|General
        A2|'=1+1'|@
        B2|'=SUM(B1:B1)'|General
        C2|'#DIV/0!'|General
        A3|'a\\nb\\tc'|General
        B3|'甲乙'|General
        C3|'0.3'|General
        D3|'12:30:00'|hh:mm:ss
        A4|'链接'|General
        font 14.0 True FFFF0000 fill FFFFFF00 border thin alignment center True locked False
        merges ['A5:D6'] height 28.5
        print '表'!$A$1:$D$40 $1:$2 landscape 9 1 True 0.5
        footer  页 header 单位：万元
        breaks [20] [4]
        validations [('list', 'D4:D9'), ('whole', 'C4:C9')]
        list _list_1 filter A1:D3
        conditional [('A1:A9', 'expression'), ('B1:B9', 'cellIs'), ('B2:B5', 'dataBar'), ('C2:C5', 'colorScale')]
        link https://example.com/ comment 备注 protected True
        table ['A1:C5'] charts ['BarChart', 'BarChart', 'LineChart', 'PieChart']
        formulas =SUBTOTAL(109,支出[预算]) =_xlfn.IFNA(B2,0) groups 1
        format #,##0.00 thin wide True
        names {'_list_1': '_lists!$A$1:$A$60', '税率': '表!$B$2'}
        states [('表', 'visible'), ('乙', 'hidden'), ('丙', 'visible'), ('_lists', 'hidden')] 决算

        """

    @Test("LibreOffice reads it, and writes the same again", .enabled(if: Tool.hasLibreOffice && Tool.hasOpenpyxl))
    func libreOffice() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FeatureWorkbook.write(to: path)
        let copy = try Tool.libreOffice([UInt8](Data(contentsOf: URL(fileURLWithPath: path))), to: "xlsx")
        #expect(try Tool.python(Self.kept, on: copy) == Self.keptValues)
    }
}
