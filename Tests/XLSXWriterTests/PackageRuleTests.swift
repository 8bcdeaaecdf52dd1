import Foundation
import SpreadsheetML
import TestSupport
import Testing

@testable import XLSXWriter

@Suite("Rules of Excel for packages")
struct PackageRuleTests {
    @Test("a workbook with everything in it breaks none")
    func features() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FeatureWorkbook.write(to: path)
        #expect(try PackageRules.broken(by: [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))) == [])
    }

    @Test("the check itself finds what is broken")
    func selfTest() throws {
        var book = TestWorkbook(
            rows: #"<row r="2"><c r="B2" s="9"/><c r="A2" t="s"><v>0</v></c></row><row r="1"/>"#,
            after:
                #"<hyperlinks><hyperlink ref="A1" r:id="rId7"/></hyperlinks><mergeCells count="2"><mergeCell ref="A1:A2"/></mergeCells>"#
        )
        book.parts["xl/styles.xml"] = #"<styleSheet><cellXfs><xf fontId="3"/></cellXfs></styleSheet>"#
        let found = try PackageRules.broken(by: book.bytes).joined(separator: "\n")
        let words = [
            "no type", "no relationship rId7", "out of order", "style 9", "cell A2", "row 1 after 2", "1 for 2",
            "fontId 3",
        ]
        #expect(words.filter { !found.contains($0) } == [], "\(found)")
    }

    @Test("65,530 links are written, one more is refused")
    func links() throws {
        let sheet = try WorkbookWriter().addSheet("表")
        for row in 1...SheetLimits.hyperlinks {
            try sheet.addHyperlink(
                CellRange(CellReference(row: row, column: 1), CellReference(row: row, column: 1)), to: .name("x"))
        }
        #expect(throws: WritingError(.setting, sheet: "表", cells: "B1", found: "", expected: "")) {
            try sheet.addHyperlink("B1", to: .name("x"))
        }
    }

    @Test("65,490 formats are registered, one more is refused")
    func formats() throws {
        let book = try WorkbookWriter()
        for number in 1..<SheetLimits.cellFormats { _ = try book.register(CellStyle(numberFormat: "0\"\(number)\"")) }
        #expect(throws: WritingError(.tooManyStyles, found: "", expected: "")) {
            try book.register(CellStyle(numberFormat: "0.000"))
        }
    }

    @Test("512 fonts are registered, one more is refused")
    func fonts() throws {
        let book = try WorkbookWriter()
        for number in 1..<512 { _ = try book.register(CellStyle(font: CellFont(color: .rgb(UInt32(number))))) }
        #expect(throws: WritingError(.tooManyStyles, found: "", expected: "")) {
            try book.register(CellStyle(font: CellFont(isItalic: true)))
        }
    }

    @Test("a text that is refused once is refused again")
    func refusedTwice() throws {
        let sheet = try WorkbookWriter().addSheet("表")
        let text = String(repeating: "\n", count: 254)
        for row in 1...2 {
            #expect(
                throws: WritingError(.textTooLong, sheet: "表", cells: CellRange("A\(row)"), found: "", expected: "")
            ) {
                try sheet.writeRow(row, [.text(text)])
            }
        }
    }

    @Test("characters that XML can't hold are escaped, and what looks escaped, too")
    func characters() throws {
        let parts = try parts { sheet in try sheet.writeRow(1, [.text("a\u{1}b_x0041_\u{FFFF}")]) }
        #expect(parts["xl/sharedStrings.xml"].contains("a_x0001_b_x005F_x0041__xFFFF_"))
    }

    @Test("addresses, titles and shapes have no such escape")
    func otherVocabularies() throws {
        let options = WritingOptions(compressionLevel: 0, properties: DocumentProperties(title: "a_x0041_\u{1}"))
        let parts = try parts(options: options) { sheet in
            try sheet.addHyperlink("A1", to: .url("https://example.com/_x0041_"))
            try sheet.addComment("注", to: "A1")
            let series = Chart.Series("_x0041_", values: "表!$A$1:$A$2")
            try sheet.addChart(Chart(.bar, title: "一\u{1}二", series: [series]), at: DrawingPlace("C1"))
        }
        #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"].contains("Target=\"https://example.com/_x0041_\""))
        #expect(parts["xl/drawings/vmlDrawing1.vml"].contains("id=\"_x0000_s1025\" type=\"#_x0000_t202\""))
        #expect(parts["xl/charts/chart1.xml"].contains("<a:t>一\u{FFFD}二</a:t>"))
        #expect(parts["xl/charts/chart1.xml"].contains("<c:v>_x0041_</c:v>"))
        #expect(parts["docProps/core.xml"].contains(">a_x0041_\u{FFFD}<"))
    }

    @Test("errors of newer versions are written as files have them")
    func errors() throws {
        let parts = try parts { sheet in
            try sheet.writeRow(1, [.error(.spill), .error(.reference), .formula("A1", cached: .error(.calculation))])
        }
        #expect(
            parts.rows.contains("<v>#VALUE!</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c>")
                && !parts.rows.contains("#CALC!"))
    }

    @Test("a name that a user takes is not that of a hidden list")
    func listNames() throws {
        let book = try WorkbookWriter(options: WritingOptions(compressionLevel: 0))
        let sheet = try book.addSheet("_lists")
        try book.defineName("_list_1", "_lists!$A$1")
        try sheet.setValidation(DataValidation(.list(["甲,乙", "丙"])), on: "A1")
        let bytes = try book.finish()
        #expect(try PackageRules.broken(by: bytes) == [])
        #expect(try StoredArchive(bytes)["xl/workbook.xml"].contains("<definedName name=\"_list_2\">"))
    }

    @Test("more than a thousand comments have shapes of their own numbers")
    func manyComments() throws {
        let book = try WorkbookWriter(options: WritingOptions(compressionLevel: 0))
        for name in ["甲", "乙"] {
            let sheet = try book.addSheet(name)
            for row in 1...1_500 { try sheet.addComment("注", to: CellReference(row: row, column: 1)) }
        }
        let bytes = try book.finish()
        #expect(try PackageRules.broken(by: bytes) == [])
        let parts = try StoredArchive(bytes)
        #expect(parts["xl/drawings/vmlDrawing1.vml"].contains("data=\"1,2\""))
        #expect(
            parts["xl/drawings/vmlDrawing2.vml"].contains("data=\"3,4\"")
                && parts["xl/drawings/vmlDrawing2.vml"].contains("_x0000_s3073"))
    }
}
