import SpreadsheetML
import TestSupport
import Testing
import XLSXReader
import XLSXWriter

@testable import XLSXTemplate

@Suite("Numbers that a workbook gives out")
struct NumberingTests {
    private let huge = "9223372036854775807"

    @Test("numbers that no program gives are not counted on from")
    func hugeNumbers() throws {
        var workbook = TestWorkbook(rows: #"<row r="1"><c r="A1" s="1"/></row>"#, formats: ["0"])
        func edit(_ part: String, _ old: String, _ new: String) throws {
            let text = try #require(workbook.parts[part])
            #expect(text.contains(old))
            workbook.parts[part] = text.replacing(old, with: new)
        }
        try edit("xl/workbook.xml", "sheetId=\"1\" r:id=\"rId1\"", "sheetId=\"\(huge)\" r:id=\"rId\(huge)\"")
        try edit("xl/_rels/workbook.xml.rels", "\"rId1\"", "\"rId\(huge)\"")
        try edit(
            "xl/styles.xml", "<numFmts><numFmt numFmtId=\"200\"",
            "<numFmts count=\"\(huge)\"><numFmt numFmtId=\"\(huge)\"")
        try edit("xl/styles.xml", "<cellXfs>", "<fills count=\"\(huge)\"><fill/></fills><cellXfs count=\"\(huge)\">")
        let template = try WorkbookTemplate(bytes: workbook.bytes)
        let day = try #require(CivilDateTime(year: 2024, month: 12, day: 31))
        try template.set(.date(day), at: "B1")
        try template.mark("A1", sheet: "S", comment: "看")
        template.addSummary(named: "结果", lines: [SummaryLine(["一"], target: ("S", "A1"))])
        let filled = try template.bytes()
        let book = try Workbook(bytes: filled)
        #expect(book.sheets.map(\.name) == ["S", "结果"])
        #expect(try book.sheet(at: 0).grid()["B1"].value == .date(day))
        #expect(try part("xl/workbook.xml", of: filled).contains("<sheet name=\"结果\" sheetId=\"2\""))
        #expect(try part("xl/styles.xml", of: filled).contains("<numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>"))
    }

    @Test("the chain of calculation goes when a formula comes")
    func chain() throws {
        var workbook = TestWorkbook(rows: #"<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>"#)
        let relationships = "xl/_rels/workbook.xml.rels"
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
        workbook.parts[relationships] = workbook.parts[relationships]?.replacing(
            "</Relationships>",
            with: "<Relationship Id=\"rId9\" Type=\"\(type)\" Target=\"calcChain.xml\"/></Relationships>")
        workbook.parts["xl/calcChain.xml"] = "<calcChain><c r=\"A1\" i=\"1\"/></calcChain>"
        for (content, stays) in [(CellContent.number(1), true), (.formula("A1*2"), false)] {
            let template = try WorkbookTemplate(bytes: workbook.bytes)
            try template.set(content, at: "B1")
            let filled = try template.bytes()
            #expect(try part(relationships, of: filled).contains("calcChain") == stays)
            #expect(try Workbook(bytes: filled).sheet(at: 0).grid()["A1"].formula == "1+1")
        }
    }

    @Test("a formula for a sheet that is not there is refused")
    func missingSheet() throws {
        let template = try WorkbookTemplate(bytes: TestWorkbook().bytes)
        try template.set(.formula("SUM(s!A1:A2)"), at: "B1")
        _ = try template.bytes()
        try template.set(.formula("SUM('别的 表'!A1:A2)"), at: "C1")
        #expect {
            try template.bytes()
        } throws: {
            let error = $0 as? TemplateError
            return error?.cell == "C1" && error?.found.contains("别的 表") == true
                && error?.chineseDescription.contains("别的 表") == true
        }
    }
}
