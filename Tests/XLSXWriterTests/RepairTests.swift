import SpreadsheetML
import Testing

@testable import XLSXWriter

/// What makes Excel say "We found a problem with some content", and is neither a cell's content nor a limit.
@Suite("What Excel would repair")
struct RepairTests {
    @Test(
        "number formats that Excel can't read are refused",
        arguments: [
            "0.00 USD", "\"元", "0;0;0;0;0", "[Foo]0", "[h", "0\\", "0_", "[Color99]0", "[>x]0", "0 kg", "yyyy-mm-dd Z",
        ])
    func badFormats(_ code: String) throws {
        let error = #expect(throws: WritingError(.style, found: "", expected: "")) {
            try WorkbookWriter().register(CellStyle(numberFormat: code))
        }
        #expect(error?.description.contains(code) == true && error?.chineseDescription.contains("数字格式") == true)
    }

    @Test(
        "those that it can read are written",
        arguments: [
            "General", "General;[Red]-General", "#,##0.00_);(#,##0.00)", "0.00\"USD\"", "[$¥-804]#,##0.00",
            "[h]:mm:ss.000",
            "yyyy\"年\"m\"月\"d\"日\";@", "[DBNum2][$-804]General", "[>=1000]0,\\k;0", "# ?/?", "0.00E+00", "aaaa",
            "h:mm AM/PM",
            "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0!.0000", "[Color 10]0%", "元0", "gggee", "a/p h:mm",
        ])
    func goodFormats(_ code: String) {
        #expect(throws: Never.self) { try WorkbookWriter().register(CellStyle(numberFormat: code)) }
    }

    @Test("colours that no theme or palette has are refused, wherever they stand")
    func colors() throws {
        let book = try WorkbookWriter()
        for color in [CellColor.theme(-1), .theme(12), .theme(1, tint: .nan), .theme(1, tint: 2), .indexed(66)] {
            for style in [
                CellStyle(font: CellFont(color: color)), CellStyle(fill: color),
                CellStyle(borders: .all(.thin, color: color)),
            ] { #expect(throws: WritingError(.style, found: "", expected: "")) { try book.register(style) } }
            #expect(throws: WritingError(.setting, sheet: "乙", found: "", expected: "")) {
                try book.addSheet("乙", SheetSettings(tabColor: color))
            }
        }
        let sheet = try book.addSheet("表")
        #expect(throws: WritingError(.setting, sheet: "表", cells: "A1", found: "", expected: "")) {
            try sheet.addConditionalFormat(ConditionalFormat(.dataBar(.indexed(99))), on: "A1")
        }
        #expect(throws: Never.self) { try book.register(CellStyle(fill: .theme(11, tint: -1))) }
    }

    @Test("a page has no negative number")
    func pageNumber() throws {
        var settings = SheetSettings()
        settings.page.firstPageNumber = -1
        #expect(throws: WritingError(.setting, sheet: "表", found: "", expected: "")) {
            try WorkbookWriter().addSheet("表", settings)
        }
    }

    @Test(
        "a chart is of cells that say of which sheet",
        arguments: ["A1:A9", "金额", "SUM(表!A1:A9)", "OFFSET(表!A1,0,0,9,1)", "{1,2}"])
    func charts(_ values: String) throws {
        let sheet = try WorkbookWriter().addSheet("表")
        #expect(throws: WritingError(.setting, sheet: "表", cells: "B2", found: "", expected: "")) {
            try sheet.addChart(Chart(.line, series: [.init("一", values: values)]), at: DrawingPlace("B2"))
        }
        for right in ["表!$A$1:$A$9", "(表!$A$1,表!$A$3)", "表!金额"] {
            try sheet.addChart(Chart(.line, series: [.init("一", values: right)]), at: DrawingPlace("B2"))
        }
    }

    @Test(
        "an address is written with characters that addresses have",
        arguments: [
            ("http://a.cn/决算 表.xlsx", "http://a.cn/决算%20表.xlsx"),
            ("http://a.cn/?q=[1]|{2}^`\"<>", "http://a.cn/?q=%5B1%5D%7C%7B2%7D%5E%60%22%3C%3E"),
            ("http://a.cn/%E5%86%B3#x", "http://a.cn/%E5%86%B3#x"),
            ("http://a.cn/100%#a#b", "http://a.cn/100%25#a%23b"),
            ("file:///C:\\表\\a.xlsx", "file:///C:\\表\\a.xlsx"),
            ("mailto:a@b.cn?subject=x%2", "mailto:a@b.cn?subject=x%252"),
        ])
    func addresses(_ given: String, _ written: String) {
        #expect(Hyperlink.address(given) == written)
    }

    @Test("breaks in the heading of a table are spelled in its part, and stand in its cell")
    func brokenHeadings() throws {
        let heading = "2024年\n预算\t<数>_x0041_"
        let parts = try parts { sheet in
            try sheet.addTable(Table("表1", "A1:A2", columns: [heading]))
            try sheet.writeRow(1, [.text(heading)])
        }
        #expect(parts["xl/tables/table1.xml"].contains(#"name="2024年_x000a_预算_x0009_&lt;数&gt;_x005F_x0041_"/>"#))
        #expect(parts["xl/sharedStrings.xml"].contains("2024年\n预算\t&lt;数&gt;_x005F_x0041_</t>"))
    }

    @Test("a name that is a value is none")
    func values() throws {
        let book = try WorkbookWriter()
        #expect(throws: WritingError(.name, found: "", expected: "")) { try book.defineName("True", "1") }
    }
}
