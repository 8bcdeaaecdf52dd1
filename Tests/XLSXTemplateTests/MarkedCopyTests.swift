import Foundation
import TestSupport
import Testing
import XLSXReader
import XLSXWriter
import ZipArchive

@testable import XLSXTemplate

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Marked copies")
struct MarkedCopyTests {
    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipReader(bytes: bytes)
        return String(decoding: try archive.bytes(of: #require(archive.entry(named: name))), as: UTF8.self)
    }

    @Test("marked cells are coloured and commented, and keep what they hold")
    func marks() throws {
        let template = try WorkbookTemplate(bytes: blankForm())
        try template.mark("B5", sheet: "决算表", comment: "合计不等于各项之和")
        try template.mark("B1", sheet: "决算表", comment: "标题")
        try template.mark("A9", sheet: "决算表", comment: "空 <&>")
        let marked = try template.bytes()
        let sheet = try part("xl/worksheets/sheet1.xml", of: marked)
        #expect(sheet.contains("<c r=\"B5\" s=\"3\"><f>SUM(B3:B4)</f><v>7</v></c>"))
        #expect(sheet.contains("<c r=\"A1\" s=\"2\" t=\"s\"><v>0</v></c>"), "the mark goes to the corner of the merge")
        #expect(sheet.contains("<row r=\"9\"><c r=\"A9\" s=\"2\"/></row>"))
        #expect(sheet.contains("<legacyDrawing xmlns:r="))
        let comments = try part("xl/comments1.xml", of: marked)
        #expect(comments.contains("<comment ref=\"A1\"") && comments.contains("空 &lt;&amp;&gt;"))
        #expect(try part("xl/styles.xml", of: marked).contains("<fgColor rgb=\"FFFFC7CE\"/>"))
        #expect(try !part("xl/workbook.xml", of: marked).contains("fullCalcOnLoad"))
    }

    @Test("comments that are there stay, and a marked one goes on below")
    func existingComments() throws {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        try sheet.writeRow(1, [.number(1), .number(2)])
        try sheet.addComment("原有", to: "A1", author: "甲")
        let template = try WorkbookTemplate(bytes: try book.finish())
        try template.mark("A1", sheet: "表", comment: "新")
        try template.mark("B1", sheet: "表", comment: "另一处")
        try template.mark("B1", sheet: "表", comment: "再一处")
        let marked = try template.bytes()
        let comments = try part("xl/comments1.xml", of: marked)
        #expect(comments.contains("<t>原有</t></r><r><t xml:space=\"preserve\">\n新</t></r></text>"))
        #expect(comments.contains("<authors><author>甲</author><author>勾稽</author></authors>"))
        #expect(comments.contains("另一处\n再一处"))
        let shapes = try part("xl/drawings/vmlDrawing1.vml", of: marked)
        #expect(shapes.ranges(of: "<v:shape ").count == 2)
    }

    @Test("shapes beside those of a program that declares no prefixes at the root bring their own")
    func otherPrefixes() throws {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        var book = TestWorkbook(
            rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#, after: #"<legacyDrawing r:id="rId1"/>"#)
        book.parts["xl/comments1.xml"] =
            #"<comments xmlns="\#(main)"><authors><author>甲</author></authors><commentList>"#
            + #"<comment ref="C1" authorId="0"><text><t>原有</t></text></comment></commentList></comments>"#
        let vml = #"xmlns:ns0="urn:schemas-microsoft-com:vml""#
        book.parts["xl/drawings/vmlDrawing1.vml"] =
            "<xml><ns0:shapetype \(vml) id=\"_x0000_t202\"/><ns0:shape \(vml) id=\"_x0000_s1025\" type=\"#_x0000_t202\"/></xml>"
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + #"<Relationship Id="rId1" Type="\#(office)/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>"#
            + #"<Relationship Id="rId2" Type="\#(office)/comments" Target="../comments1.xml"/></Relationships>"#
        let template = try WorkbookTemplate(bytes: book.bytes)
        try template.mark("A1", sheet: "S", comment: "一")
        let shapes = try part("xl/drawings/vmlDrawing1.vml", of: try template.bytes())
        let document = try XMLDocument(xmlString: shapes)
        #expect(document.rootElement()?.childCount == 3)
        #expect(shapes.ranges(of: "id=\"_x0000_t202\"").count == 1)
        #expect(shapes.contains(#"<v:shape xmlns:v="urn:schemas-microsoft-com:vml""#))
    }

    @Test("the pictures in a page's head are left alone, and ids that are taken are not given out again")
    func pageHead() throws {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var book = TestWorkbook(
            rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#, after: #"<legacyDrawingHF r:id="rId2"/>"#)
        let head = #"<xml xmlns:o="o"><o:idmap data="3"/><v:shape id="_x0000_s3073"/></xml>"#
        book.parts["xl/drawings/vmlDrawing9.vml"] = head
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + #"<Relationship Id="rId2" Type="\#(office)/vmlDrawing" Target="../drawings/vmlDrawing9.vml"/></Relationships>"#
        let template = try WorkbookTemplate(bytes: book.bytes)
        try template.mark("A1", sheet: "S", comment: "一")
        let marked = try template.bytes()
        #expect(try part("xl/drawings/vmlDrawing9.vml", of: marked) == head)
        #expect(try part("xl/drawings/vmlDrawing1.vml", of: marked).contains(#"id="_x0000_s4097""#))
        let sheet = try part("xl/worksheets/sheet1.xml", of: marked)
        #expect(sheet.contains(#"r:id="rId4"/><legacyDrawingHF r:id="rId2"/>"#), "\(sheet)")
        let relationships = try part("xl/worksheets/_rels/sheet1.xml.rels", of: marked)
        for id in ["rId2", "rId3", "rId4"] { #expect(relationships.ranges(of: "Id=\"\(id)\"").count == 1) }
    }

    @Test("a copy that is marked again has shapes of other numbers")
    func twice() throws {
        let once = try WorkbookTemplate(bytes: blankForm())
        try once.mark("A3", sheet: "决算表", comment: "一")
        let again = try WorkbookTemplate(bytes: try once.bytes())
        try again.mark("A5", sheet: "决算表", comment: "二")
        try again.mark("A1", sheet: "说明", comment: "三")
        let marked = try again.bytes()
        let shapes =
            try part("xl/drawings/vmlDrawing1.vml", of: marked) + part("xl/drawings/vmlDrawing2.vml", of: marked)
        for number in [1025, 1026, 2049] { #expect(shapes.ranges(of: "id=\"_x0000_s\(number)\"").count == 1) }
    }

    @Test("the summary is the last sheet, with links to what it speaks of")
    func summary() throws {
        let template = try WorkbookTemplate(bytes: blankForm())
        template.addSummary(
            named: "说明", widths: [20],
            lines: [
                SummaryLine(["位置", "问题"]), SummaryLine(["决算表!B5", "合计不等"], target: ("决算表", "B5")),
            ])
        let book = try Workbook(bytes: try template.bytes())
        #expect(book.sheets.map(\.name) == ["决算表", "说明", "说明 (2)"])
        #expect(try book.sheet(at: 2).grid()["B2"].text == "合计不等")
        let page = try book.sheet(at: 2).frame().page
        #expect(page.isLandscape == true)
        #expect(page.pagesAcross == 1)
        #expect(
            try part("xl/worksheets/sheet3.xml", of: try template.bytes())
                .contains("<hyperlink ref=\"A2\" location=\"决算表!B5\"/>"))
    }

    @Test("openpyxl reads a marked copy", .enabled(if: Tool.hasOpenpyxl, "openpyxl is not installed"))
    func openpyxl() throws {
        let template = try WorkbookTemplate(bytes: blankForm())
        try template.set(.number(1.5), at: "B3")
        try template.mark("B5", sheet: "决算表", comment: "合计不等")
        template.addSummary(named: "问题", lines: [SummaryLine(["B5", "合计不等"], target: ("决算表", "B5"))])
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try template.save(to: path)
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            cell = book["决算表"]["B5"]
            print(book.sheetnames, book["决算表"]["B3"].value, cell.value, cell.number_format, cell.border.left.style)
            print(cell.fill.fgColor.rgb, cell.comment.text, cell.comment.author, book["问题"]["A1"].hyperlink.location)
            """
        let (status, output) = try Tool.run(["python3", "-c", script, path])
        #expect(status == 0)
        #expect(
            output == """
                ['决算表', '说明', '问题'] 1.5 =SUM(B3:B4) #,##0.00 thin
                FFFFC7CE 合计不等 勾稽 决算表!B5

                """)
    }
}
