import Foundation
import TestSupport
import Testing
import XLSXReader
import XLSXWriter
import ZipArchive

@testable import XLSXTemplate

/// What hangs on the cells of a band, and is repeated with it.
@Suite("Bands of rows and the copies of what hangs on them")
struct RowBandCopyTests {
    private static let pixel: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
        8, 0,
        0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0, 1, 1,
        1,
        0, 0x1B, 0xB6, 0xEE, 0x56, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    /// Rows 3 to 5 are a project, with a note, a picture and a chart of their own; below them a note and a picture stand too.
    private func form() throws -> [UInt8] {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("项目")
        try sheet.writeRow(1, [.text("项目支出")])
        try sheet.writeRow(3, [.text("名称"), .text("甲")])
        try sheet.writeRow(4, [.text("预算"), .number(10)])
        try sheet.writeRow(5, [.text("决算"), .number(9)])
        try sheet.writeRow(6, [.text("合计"), .formula("SUM(B3:B5)", cached: nil)])
        try sheet.addComment("填简称", to: "B3", author: "审核")
        try sheet.addComment("总数", to: "B6", author: "审核")
        try sheet.setValidation(DataValidation(.decimal(.atLeast("0"))), on: "B4:B5")
        try sheet.addConditionalFormat(ConditionalFormat(.formula("B5>B4"), .init(color: .red)), on: "B5")
        try sheet.addImage(Self.pixel, at: DrawingPlace("D3", width: 20, height: 20), description: "章")
        try sheet.addChart(
            Chart(.column, series: [.init("金额", values: "项目!$B$4:$B$5", categories: "项目!$A$4:$A$5")]),
            at: DrawingPlace("E3", width: 100, height: 40))
        try sheet.addImage(Self.pixel, at: DrawingPlace("D6", width: 20, height: 20))
        return try book.finish()
    }

    private func repeated(_ times: Int) throws -> [UInt8] {
        let template = try WorkbookTemplate(bytes: form())
        try template.repeatRows(3...5, times: times)
        return try template.bytes()
    }

    @Test("notes, their boxes, pictures and charts are repeated, and the package stays sound")
    func objects() throws {
        let bytes = try repeated(3)
        #expect(try PackageRules.broken(by: bytes) == [])
        let comments = try part("xl/comments1.xml", of: bytes)
        #expect(["B3", "B6", "B9", "B12"].allSatisfy { comments.contains("<comment ref=\"\($0)\"") })
        #expect(comments.ranges(of: "填简称").count == 3 && comments.ranges(of: "总数").count == 1)
        let shapes = try part("xl/drawings/vmlDrawing1.vml", of: bytes)
        #expect([2, 5, 8, 11].allSatisfy { shapes.contains("<x:Row>\($0)</x:Row>") })
        let numbers = shapes.ranges(of: "v:shape id=\"_x0000_s").map { shapes[$0.upperBound...].prefix { $0 != "\"" } }
        #expect(numbers.count == 4 && Set(numbers).count == 4)
        let drawing = try part("xl/drawings/drawing1.xml", of: bytes)
        let rows = drawing.ranges(of: "<xdr:row>").compactMap { Int(drawing[$0.upperBound...].prefix { $0.isNumber }) }
        #expect(rows == [2, 2, 11, 5, 5, 8, 8])
        let ids = drawing.ranges(of: "cNvPr id=\"").map { drawing[$0.upperBound...].prefix { $0 != "\"" } }
        #expect(ids.count == 7 && Set(ids).count == 7)
    }

    @Test("a chart of the band shows the figures of its own copy")
    func charts() throws {
        let bytes = try repeated(3)
        for (number, rows) in [(1, "4:$B$5"), (2, "7:$B$8"), (3, "10:$B$11")] {
            let chart = try part("xl/charts/chart\(number).xml", of: bytes)
            #expect(chart.contains("<c:f>项目!$B$\(rows)</c:f>"), "\(number)")
        }
        let relationships = try part("xl/drawings/_rels/drawing1.xml.rels", of: bytes)
        #expect(relationships.contains("/xl/charts/chart3.xml") && relationships.ranges(of: "image1.png").count == 1)
    }

    @Test("validations and conditional formats of the band are repeated")
    func rules() throws {
        let sheet = try part("xl/worksheets/sheet1.xml", of: repeated(2))
        #expect(sheet.contains("sqref=\"B4:B5 B7:B8\"") && sheet.contains("sqref=\"B5 B8\""))
        #expect(sheet.contains("<formula>B5&gt;B4</formula>"))
    }

    @Test("a chart of the band that is repeated twice over keeps to its rows")
    func again() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.repeatRows(3...5, times: 2)
        try template.repeatRows(3...5, times: 2)
        let bytes = try template.bytes()
        #expect(try PackageRules.broken(by: bytes) == [])
        let formulas = try (1...3).map { number in
            let chart = try part("xl/charts/chart\(number).xml", of: bytes)
            return chart.ranges(of: "项目!$B$").compactMap { Int(chart[$0.upperBound...].prefix { $0.isNumber }) }
        }
        #expect(formulas.flatMap { $0 }.sorted() == [4, 7, 10])
    }

    @Test("a note that opens a thread moves, and is not repeated")
    func threads() throws {
        var book = TestWorkbook(rows: #"<row r="5"><c r="A5"><v>1</v></c></row>"#)
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + #"<Relationship Id="rId1" Type="\#(office)/comments" Target="../comments1.xml"/></Relationships>"#
        let list = { (comments: String) in
            "<comments><authors><author>甲</author><author>tc={1}</author></authors><commentList>\(comments)</commentList></comments>"
        }
        book.parts["xl/comments1.xml"] = list(
            #"<comment ref="A5" authorId="1" xr:uid="{1}"/><comment ref="B5" authorId="0" xr:uid="{2}"/>"#)
        let template = try WorkbookTemplate(bytes: book.bytes)
        try template.repeatRows(5...5, times: 2)
        #expect(
            try part("xl/comments1.xml", of: template.bytes())
                == list(
                    #"<comment ref="A5" authorId="1" xr:uid="{1}"/><comment ref="B5" authorId="0" xr:uid="{2}"/>"#
                        + #"<comment ref="B6" authorId="0"/>"#))
    }

    @Test(
        "a drawing is of the band when all of its height lies in it",
        arguments: [
            ("<from><row>4</row></from><to><row>4</row><rowOff>9</rowOff></to>", [4, 4, 5, 5]),
            ("<from><row>4</row></from><to><row>5</row><rowOff>0</rowOff></to>", [4, 5, 5, 6]),
            ("<from><row>4</row></from><to><row>5</row><rowOff>9</rowOff></to>", [4, 6]),
            ("<from><row>3</row></from><to><row>4</row><rowOff>9</rowOff></to>", [3, 4]),
        ])
    func height(corners: String, rows: [Int]) throws {
        var book = TestWorkbook(rows: #"<row r="5"><c r="A5"><v>1</v></c></row>"#)
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + #"<Relationship Id="rId1" Type="\#(office)/drawing" Target="../drawings/drawing1.xml"/></Relationships>"#
        book.parts["xl/drawings/drawing1.xml"] = "<d><twoCellAnchor>\(corners)</twoCellAnchor></d>"
        let template = try WorkbookTemplate(bytes: book.bytes)
        try template.repeatRows(5...5, times: 2)
        let drawing = try part("xl/drawings/drawing1.xml", of: template.bytes())
        #expect(
            drawing.ranges(of: "<row>").compactMap { Int(drawing[$0.upperBound...].prefix { $0.isNumber }) } == rows)
    }

    @Test("a slicer in the band is refused")
    func slicer() throws {
        var book = TestWorkbook(rows: #"<row r="5"><c r="A5"><v>1</v></c></row>"#)
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + #"<Relationship Id="rId1" Type="\#(office)/drawing" Target="../drawings/drawing1.xml"/></Relationships>"#
        book.parts["xl/drawings/drawing1.xml"] =
            "<d><oneCellAnchor><from><row>4</row></from><graphicData><sle:slicer/></graphicData></oneCellAnchor></d>"
        let template = try WorkbookTemplate(bytes: book.bytes)
        #expect { try template.repeatRows(5...5, times: 2) } throws: { ($0 as? TemplateError)?.code == .rows }
    }

    @Test("openpyxl and LibreOffice see the copies", .enabled(if: Tool.hasLibreOffice && Tool.hasOpenpyxl))
    func otherPrograms() throws {
        let script = """
            import openpyxl, re, sys, zipfile
            drawing = zipfile.ZipFile(sys.argv[1]).read("xl/drawings/drawing1.xml").decode()
            anchors = re.findall("<xdr:from>.*?</xdr:[a-z]+CellAnchor>", drawing, re.S)
            rows = [int(re.search("row>([0-9]+)", anchor).group(1)) for anchor in anchors if "xdr:pic" in anchor]
            sheet = openpyxl.load_workbook(sys.argv[1]).active
            print([(c.coordinate, c.comment.text) for row in sheet for c in row if c.comment])
            print(sorted(rows), sorted(c.anchor._from.row for c in sheet._charts))
            print(sorted(c.series[0].val.numRef.f.replace("'", "") for c in sheet._charts))
            print(sheet["B12"].value, sorted(str(v.sqref) for v in sheet.data_validations.dataValidation))
            """
        let bytes = try repeated(3)
        let expected = """
            [('B3', '填简称'), ('B6', '填简称'), ('B9', '填简称'), ('B12', '总数')]
            [2, 5, 8, 11] [2, 5, 8]
            ['项目!$B$10:$B$11', '项目!$B$4:$B$5', '项目!$B$7:$B$8']
            =SUM(B3:B11) ['B4:B5 B7:B8 B10:B11']

            """
        #expect(try Tool.python(script, on: bytes) == expected)
        let other = try Tool.python(script, on: Tool.libreOffice(bytes, to: "xlsx"))
        #expect(other == expected)
    }
}
