import TestSupport
import Testing

@testable import XLSXReader

/// What stands around the rows is skimmed when it is plain; it must then be just what the parser would have let through.
@Suite("Markup around the rows")
struct MarkupSkimmerTests {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

    private static func book(_ sheet: String) -> [UInt8] {
        var workbook = TestWorkbook(strings: ["<t>甲</t>"], formats: ["0.00"])
        workbook.parts["xl/worksheets/sheet1.xml"] = sheet
        return workbook.bytes
    }

    private static func sheet(
        _ declaration: String = declaration, root: String = "worksheet xmlns=\"\(main)\"", before: String = "",
        after: String = "", end: String = "</worksheet>"
    ) -> String {
        let row = "<row r=\"1\" x14ac:dyDescent=\"0.25\" spans=\"1:2\"><c r=\"A1\"><v>1</v></c></row>"
        let plainRow = "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row>"
        let rows = root.contains("x14ac") ? row : plainRow
        return declaration + "<\(root)>" + before + "<sheetData>\(rows)</sheetData>" + after + end
    }

    @Test(
        "the tag of the root and what comes before it",
        arguments: [
            ("", "worksheet xmlns=\"\(main)\""), ("\u{FEFF}" + declaration, "worksheet xmlns=\"\(main)\""),
            (declaration + "\n", "worksheet xmlns=\"\(main)\" xmlns:x14ac=\"http://example.com/ac\""),
            (declaration, "worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""),
            (declaration, "worksheet xmlns='\(main)'"), (declaration, "worksheet"),
            (declaration, "worksheet xmlns=\"http://example.com/\""),
            (declaration, "worksheet xmlns=\"\(main)\" xmlns=\"\(main)\""),
            (
                declaration,
                "worksheet xmlns=\"\(main)\" xmlns:a=\"http://e.com/\" xmlns:b=\"http://e.com/\" a:c=\"\" b:c=\"\""
            ),
            (declaration, "worksheet xmlns=\"\(main)\" xmlns:a=\"\""),
            (declaration, "worksheet xmlns=\"\(main)\" xmlns:a=\"not a uri\""),
            (declaration, "worksheet xmlns=\"\(main)\" xmlns:xml=\"http://e.com/\""),
            (declaration, "worksheet xmlns=\"\(main)\" a:b=\"1\""), (declaration, "worksheet xmlns=\"\(main)\"a=\"1\""),
            (declaration, "worksheet xmlns=\"\(main)\" xml:space=\"preserve\""),
            (declaration, "worksheet xmlns=\"\(main)\" xmlns:m=\"\(main)\" m:a=\"1\""),
            (declaration, "dialogsheet xmlns=\"\(main)\""), (declaration, "Worksheet xmlns=\"\(main)\""),
            ("<?xml version=\"1.1\"?>", "worksheet xmlns=\"\(main)\""), ("<?xml?>", "worksheet xmlns=\"\(main)\""),
            ("<?xml version=\"1.0\" encoding=\"GBK\"?>", "worksheet xmlns=\"\(main)\""),
            ("<!-- a -->", "worksheet xmlns=\"\(main)\""), ("<!DOCTYPE worksheet>", "worksheet xmlns=\"\(main)\""),
            (" " + declaration, "worksheet xmlns=\"\(main)\""), ("x", "worksheet xmlns=\"\(main)\""),
        ])
    func roots(declaration: String, root: String) {
        ScannerAgreementTests.compare(Self.book(Self.sheet(declaration, root: root)), "\(declaration)<\(root)>")
    }

    @Test(
        "elements around the rows",
        arguments: [
            "", "<dimension ref=\"A1:B2\"/>", "<cols><col min=\"1\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>",
            "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>", "<a><b></a></b>", "<a", "<a>", "</a>",
            "<a b=\"1\" b=\"2\"/>", "<a b=\"<\"/>", "<a b=\"&amp;&lt;&gt;&quot;&apos;\"/>", "<a b=\"&#65;\"/>",
            "<a b=\"&nope;\"/>", "<a b='1'/>", "<a b=1/>", "<a b/>", "<a  b = \"1\" />", "<a:b/>", "<a b:c=\"1\"/>",
            "<!-- a -->", "<?a b?>", "<![CDATA[a]]>", "text", "a]]>b", "a > b", "\u{1}", "甲<a b=\"乙\"/>丙丁戊己",
            "<sheetData/>", "<x><sheetData><row r=\"1\"/></sheetData></x>", "<si/>", "<1a/>", "<-a/>", "<a.b-c_d/>",
            "<extLst><ext xmlns:x=\"http://e.com/\" uri=\"u\"><x:y/></ext></extLst>", "<:a/>", "<a:/>",
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"/>",
            "<headerFooter><oddHeader>&amp;C第 &amp;P 页</oddHeader></headerFooter>", String(repeating: "<a>", count: 70),
        ])
    func elements(markup: String) {
        ScannerAgreementTests.compare(Self.book(Self.sheet(before: markup)), "before: \(markup)")
        ScannerAgreementTests.compare(Self.book(Self.sheet(after: markup)), "after: \(markup)")
    }

    @Test(
        "the end of the part",
        arguments: [
            "</worksheet>", "</worksheet>\n", "</worksheet >", "</worksheet", "", "</sheet>", "</worksheet>x",
            "</worksheet><a/>",
            "</worksheet><!-- a -->",
        ])
    func ends(end: String) {
        ScannerAgreementTests.compare(Self.book(Self.sheet(end: end)), "end: \(end)")
    }

    @Test("what is plain is skimmed, and read when the frame is asked for")
    func skimmed() throws {
        let text = Self.sheet(
            before: "<dimension ref=\"A1:B2\"/>",
            after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>")
        var limits = ReadingLimits()
        limits.mergedRanges = 0
        let sheet = try Workbook(bytes: Self.book(text), limits: limits).sheet(at: 0)
        var rows = try sheet.rows()
        #expect(try rows.next()?["B"]?.double == 2)
        #expect(try rows.next() == nil)
        #expect(throws: ReadingError.self) { try sheet.frame() }
    }
}
