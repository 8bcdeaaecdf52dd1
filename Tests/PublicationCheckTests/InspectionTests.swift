import Documents
import Findings
import Foundation
import SpreadsheetML
import TestSupport
import Testing
import XLSXWriter

@testable import PublicationCheck

@Suite("An inspection before publication")
struct InspectionTests {
    /// The findings as `code severity address`, in order.
    private func inspect(_ bytes: [UInt8], name: String = "book.xlsx") throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: name)
        try Data(bytes).write(to: path)
        return try PublicationInspector.inspect(path: path.path).findings.map {
            "\($0.rule) \($0.severity) \($0.places.first?.address ?? "")"
        }
    }

    @Test("finds each thing planted in a workbook at its cell")
    func planted() throws {
        var options = WritingOptions()
        options.properties.creator = "张三"
        options.properties.company = "某街道办事处"
        let book = try WorkbookWriter(options: options)
        let shown = try book.addSheet("表", SheetSettings(hiddenColumns: [4]))
        try shown.writeRow(1) { row in
            try row.write(.text("联系电话"), at: 1)
            try row.write(.number(84_445_555), at: 2)
            try row.write(.text("辅助"), at: 4)
        }
        try shown.writeRow(2, RowSettings(isHidden: true)) { row in try row.write(.text("底稿"), at: 1) }
        try shown.writeRow(3) { row in
            try row.write(.text("经办人 13812345678"), at: 1)
            try row.write(.number(13_812_345_678), at: 2)
            try row.write(.number(5), at: 3, style: CellStyle(numberFormat: ";;;"))
        }
        try shown.addComment("待核", to: "A3", author: "李四")
        let hidden = try book.addSheet("底稿", SheetSettings(visibility: .veryHidden))
        try hidden.writeRow(1) { row in try row.write(.text("11010519491231002X"), at: 1) }
        _ = try book.addSheet("空", SheetSettings(visibility: .hidden))
        #expect(
            try inspect(try book.finish()) == [
                "D002 warning 表!A2", "D003 warning 表!D1", "D011 warning 表!B1", "D010 error 表!A3", "D004 warning 表!C3",
                "D005 error 表!A3", "D001 error 底稿", "D009 error 底稿!A1", "D001 warning 空", "D006 warning ",
                "D006 info ",
            ])
    }

    @Test("takes a number for personal only below or beside its label")
    func numbers() throws {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        try sheet.writeRow(1) { row in
            for (column, text) in ["单位", "手机", "金额", "项目代码"].enumerated() { try row.write(.text(text), at: column + 1) }
        }
        try sheet.writeRow(2) { row in
            try row.write(.text("甲"), at: 1)
            for column in 2...4 { try row.write(.number(13_812_345_678), at: column) }
        }
        #expect(try inspect(try book.finish()) == ["D010 error 表!B2"])
    }

    @Test("finds the other workbook, the cells that use it, and the name that leads to it")
    func links() throws {
        var book = TestWorkbook(
            rows: #"<row r="1"><c r="A1"><f>[1]总表!A1+"[2]"</f><v>1</v></c><c r="B1"><f>表1[金额]</f><v>1</v></c></row>"#,
            workbook: #"<definedNames><definedName name="外">[1]总表!$A$1</definedName></definedNames>"#)
        book.parts["xl/externalLinks/externalLink1.xml"] = "<externalLink/>"
        book.parts["xl/externalLinks/_rels/externalLink1.xml.rels"] =
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
            + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" "#
            + #"Target="file:///D:/决算/底稿.xlsx" TargetMode="External"/></Relationships>"#
        #expect(try inspect(book.bytes) == ["D007 error S!A1", "D008 warning "])
    }

    @Test("finds numbers in the texts of a formula, once where its result shows them")
    func formulaTexts() throws {
        let book = TestWorkbook(
            rows: #"<row r="1"><c r="A1"><f>IF(1,"13812345678","")</f></c>"#
                + #"<c r="B1" t="str"><f>"经办人"&amp;"13812345678"</f><v>经办人13812345678</v></c>"#
                + #"<c r="C1"><f>13812345678*2</f><v>1</v></c></row>"#)
        #expect(try inspect(book.bytes) == ["D010 error S!A1", "D010 error S!B1"])
    }

    @Test(
        "finds macros, embedded files, pivot data and pictures",
        arguments: [
            ("xl/vbaProject.bin", "D014 error "), ("xl/embeddings/oleObject1.bin", "D014 error "),
            ("xl/pivotCache/pivotCacheRecords1.xml", "D014 warning "), ("xl/media/image1.png", "D014 info "),
        ])
    func inclusions(part: String, expected: String) throws {
        var book = TestWorkbook()
        book.parts[part] = "x"
        #expect(try inspect(book.bytes) == [expected])
    }

    @Test("finds numbers in the boxes of a drawing")
    func drawing() throws {
        var book = TestWorkbook()
        book.parts["xl/drawings/drawing1.xml"] = "<d><a><t>电话1381</t></a><a><t>2345678</t></a></d>"
        #expect(try inspect(book.bytes) == ["D010 error "])
    }

    @Test("finds what is hidden in all but name: rows without height, columns without width")
    func flat() throws {
        let book = TestWorkbook(
            rows:
                #"<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="14"><c r="B2"><v>2</v></c></row>"#,
            before: #"<cols><col min="2" max="2" width="0.1" customWidth="1"/></cols>"#)
        #expect(try inspect(book.bytes) == ["D002 warning S!A1", "D003 warning S!B2"])
    }

    @Test("looks through names of sheets, defined names, lists and prompts, links, properties and custom XML")
    func elsewhere() throws {
        var book = TestWorkbook(
            rows: #"<row r="1"><c r="A1"><f>'C:\Users\li\[底稿.xlsx]总表'!A1</f><v>1</v></c></row>"#,
            after: #"<dataValidations><dataValidation type="list" sqref="B1" prompt="电话84445555">"#
                + #"<formula1>"张三13812345678,李四"</formula1></dataValidation></dataValidations>"#,
            workbook:
                #"<definedNames><definedName name="负责人" hidden="1">"11010519491231002X"</definedName></definedNames>"#)
        book.parts["xl/workbook.xml"] = book.parts["xl/workbook.xml"]?.replacing(
            "name=\"S\"", with: "name=\"13812345678\"")
        book.parts["customXml/item1.xml"] = "<a><b>11010519491231002X</b></a>"
        book.parts["customXml/itemProps1.xml"] = "<c/>"
        book.parts["xl/persons/person.xml"] = #"<personList><person displayName="王五"/></personList>"#
        book.parts["xl/threadedComments/threadedComment1.xml"] =
            #"<T><threadedComment ref="B2"><text>电话13987654321</text></threadedComment></T>"#
        #expect(
            try inspect(book.bytes) == [
                "D010 error 13812345678", "D013 warning 13812345678!A1", "D010 error 13812345678!B1",
                "D011 warning 13812345678!B1", "D009 error ", "D005 error B2", "D014 info ", "D009 error ",
                "D006 warning ",
            ])
    }

    @Test("tells a formula that uses a workbook of which nothing is said")
    func lostLink() throws {
        let book = TestWorkbook(rows: #"<row r="1"><c r="A1"><f>[3]总表!A1</f><v>1</v></c></row>"#)
        #expect(try inspect(book.bytes) == ["D007 error S!A1"])
    }

    @Test("tells 20 of a kind, and of thousands how many more and as far as where")
    func thousands() throws {
        let rows = (1...3_000).map {
            #"<row r="\#($0)"><c r="A\#($0)" t="inlineStr"><is><t>1381234\#(1_000 + $0)</t></is></c></row>"#
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "many.xlsx")
        try Data(TestWorkbook(rows: rows.joined()).bytes).write(to: path)
        let findings = try PublicationInspector.inspect(path: path.path).findings
        #expect(findings.count == 21)
        #expect(findings.last?.message.english == "2980 more of this kind, up to S!A3000, are not listed one by one")
        #expect(findings.last?.places.first?.cell == "A21")
        #expect(findings.allSatisfy { $0.rule == "D010" && $0.severity == .error })
    }

    @Test("reads UTF-16 text by its mark, either way round", arguments: [false, true])
    func unicodeText(isBigEndian: Bool) throws {
        let bytes = "\u{FEFF}甲\n电话 0731-84445555\n".utf16.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(try inspect(bytes, name: "a.txt") == ["D011 warning L2"])
    }

    @Test("finds nothing in what the project writes")
    func clean() throws {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("收支")
        try sheet.writeRow(1) { row in try row.write(.number(20_323.21), at: 1) }
        #expect(try inspect(try book.finish()) == [])
        var document = Document(title: "报告")
        document.paragraph("拨款 13812345678 元；〔2021〕3号")
        #expect(try inspect(DOCXRenderer().render(document), name: "a.docx") == [])
    }

    @Test("finds what a text document keeps of how it was written")
    func document() throws {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let archive = TestArchive([
            .init(
                "word/document.xml",
                #"<w:document xmlns:w="\#(word)"><w:body><w:p><w:r><w:t>电话138</w:t></w:r><w:r><w:t>12345678</w:t></w:r></w:p>"#
                    + "<w:p><w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:ins></w:p></w:body></w:document>"
            ),
            .init(
                "word/comments.xml",
                #"<w:comments xmlns:w="\#(word)"><w:comment w:author="王五"><w:p><w:r><w:t>改</w:t></w:r></w:p></w:comment></w:comments>"#
            ),
        ])
        #expect(
            try inspect(archive.bytes, name: "a.docx") == [
                "D010 error ¶1", "D015 error ", "D015 error ", "D005 error ",
            ])
    }

    @Test(
        "refuses what is no document, and says why in words",
        arguments: [
            ([], "no .docx or .xlsx"), (TestArchive([.init("a.txt", "x")]).bytes, "no text"),
            (TestArchive([.init("word/document.xml", "<a><b></a>")]).bytes, "incomplete or damaged (line 1)"),
            (TestArchive([.init("word/document.xml", "<!DOCTYPE a []><a/>")]).bytes, "DOCTYPE"),
        ] as [([UInt8], String)])
    func refused(bytes: [UInt8], reason: String) throws {
        let error = #expect(throws: UnreadablePackage.self) { try inspect(bytes, name: "a.docx") }
        #expect(error?.reason.english.contains(reason) == true, "\(error?.reason.english ?? "")")
        let workbook = #expect(throws: (any Error).self) { try inspect(bytes) }
        #expect(workbook is UnreadablePackage == false)
    }

    @Test("reads plain text by lines")
    func text() throws {
        #expect(try inspect(Array("甲\n电话 0731-84445555\n".utf8), name: "a.html") == ["D011 warning L2"])
    }
}
