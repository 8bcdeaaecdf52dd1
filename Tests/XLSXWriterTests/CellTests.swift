import DecimalNumbers
import SpreadsheetML
import Testing

@testable import XLSXWriter

@Suite("Cells")
struct CellTests {
    @Test(
        "content becomes the XML that Excel expects",
        arguments: [
            (.text("合计"), "<c r=\"B2\" t=\"s\"><v>0</v></c>"),
            (.number(12), "<c r=\"B2\"><v>12</v></c>"),
            (.number(-0.1), "<c r=\"B2\"><v>-0.1</v></c>"),
            (.number(2357.5399999999995), "<c r=\"B2\"><v>2357.5399999999995</v></c>"),
            (.decimal(ExactDecimal(significand: 235_754, exponent: -2)), "<c r=\"B2\"><v>2357.54</v></c>"),
            (.boolean(true), "<c r=\"B2\" t=\"b\"><v>1</v></c>"),
            (.error(.divisionByZero), "<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>"),
            (.formula("SUM(B3:B9)"), "<c r=\"B2\"><f>SUM(B3:B9)</f></c>"),
            (.formula("A1&\"<\"", cached: .text("<")), "<c r=\"B2\" t=\"str\"><f>A1&amp;\"&lt;\"</f><v>&lt;</v></c>"),
            (.blank, ""),
        ] as [(CellContent, String)])
    func content(_ content: CellContent, _ expected: String) throws {
        let parts = try parts { sheet in try sheet.writeRow(2) { row in try row.write(content, at: 2) } }
        #expect(parts.rows == "<row r=\"2\">\(expected)</row>")
    }

    @Test("text that looks like a formula stays text", arguments: ["=1+1", "+1", "-1", "@A1", "\t=1", "＝1"])
    func noFormula(_ text: String) throws {
        let parts = try parts { sheet in try sheet.writeRow(1, [.text(text)]) }
        #expect(parts.rows == "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
        #expect(!parts["xl/worksheets/sheet1.xml"].contains("<f>"))
    }

    @Test("equal texts share one entry, canonically equivalent ones do not")
    func sharedStrings() throws {
        let parts = try parts { sheet in
            try sheet.writeRow(1, [.text("é"), .text("e\u{301}"), .text("é"), .text(" 空 ")])
        }
        #expect(
            parts.body("xl/sharedStrings.xml")
                == "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"4\" uniqueCount=\"3\">"
                + "<si><t>é</t></si><si><t>e\u{301}</t></si><si><t xml:space=\"preserve\"> 空 </t></si></sst>")
    }

    @Test("text beyond the memory of the table is written into its cell")
    func inlineText() throws {
        let parts = try parts(options: WritingOptions(sharedStringMemory: 0)) { sheet in
            try sheet.writeRow(1, [.text("a<b")])
        }
        #expect(parts.rows == "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&lt;b</t></is></c></row>")
        #expect(!parts.names.contains("xl/sharedStrings.xml"))
    }

    @Test("a date without a format gets one")
    func dates() throws {
        let day = try #require(CivilDateTime(year: 2024, month: 2, day: 29))
        let parts = try parts { sheet in try sheet.writeRow(1, [.date(day)]) }
        #expect(parts.rows == "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45351</v></c></row>")
        #expect(parts["xl/styles.xml"].contains("<numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>"))
    }

    @Test("a formula without a result has the workbook calculated when it is opened")
    func calculation() throws {
        let open = try parts { sheet in try sheet.writeRow(1, [.formula("1+1")]) }
        #expect(open["xl/workbook.xml"].contains("fullCalcOnLoad=\"1\""))
        let known = try parts { sheet in
            try sheet.writeRow(1, [.formula("1+1", cached: .number(CellNumber(ExactDecimal(2))))])
        }
        #expect(!known["xl/workbook.xml"].contains("fullCalcOnLoad"))
        #expect(known.rows.contains("<f>1+1</f><v>2</v>"))
    }

    @Test("rich text keeps its runs")
    func richText() throws {
        let parts = try parts { sheet in
            try sheet.writeRow(1, [.richText([TextRun("甲"), TextRun("乙 ", font: CellFont(isBold: true))])])
        }
        #expect(
            parts.rows.contains(
                "<is><r><t>甲</t></r><r><rPr><b/><sz val=\"11\"/><rFont val=\"宋体\"/></rPr>"
                    + "<t xml:space=\"preserve\">乙 </t></r></is>"))
    }
}
