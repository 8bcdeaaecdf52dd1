import SpreadsheetML
import TestSupport
import Testing
import XLSXReader
import XLSXWriter

@testable import XLSXTemplate

@Suite("Headings of tables")
struct TableHeadingTests {
    /// A table of two columns, and formulas for them beside it, on another sheet and in a name.
    private func form() throws -> [UInt8] {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("明细")
        try sheet.addTable(Table("项目表", "A1:B3", columns: ["项目", "金额"]))
        try sheet.writeRow(1, [.text("项目"), .text("金额")])
        try sheet.writeRow(2, [.text("垃圾分类"), .number(12), .formula("项目表[[#This Row],[金额]]*2")])
        try sheet.writeRow(3, [.text("绿化"), .number(8)])
        try book.addSheet("汇总").writeRow(1, [.formula("SUM(项目表[金额])&\"项目表[金额]\"+其他[金额]")])
        try book.defineName("金额", "项目表[[项目]:[金额]]")
        return try book.finish()
    }

    private let table = "xl/tables/table1.xml"

    @Test("the column has the name that the heading says, and formulas follow")
    func renamed() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.set(.text("决算数\n[万元]"), at: "B1", sheet: "明细")
        let filled = try template.bytes()
        #expect(try PackageRules.broken(by: filled) == [])
        #expect(try part(table, of: filled).contains(#"<tableColumn id="2" name="决算数_x000a_[万元]"/>"#))
        let book = try Workbook(bytes: filled)
        #expect(try book.sheet("明细").grid()["C2"].formula == "项目表[[#This Row],[决算数\n'[万元']]]*2")
        #expect(
            try book.sheet("汇总").grid()["A1"].formula
                == "SUM(项目表[[决算数\n'[万元']]])&\"项目表[金额]\"+其他[金额]")
        #expect(try part("xl/workbook.xml", of: filled).contains("项目表[[项目]:[决算数\n'[万元']]]"))
    }

    @Test("headings may change places")
    func swapped() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.set(.text("金额"), at: "A1")
        try template.set(.text("项目"), at: "B1")
        let filled = try template.bytes()
        let columns = #"<tableColumn id="1" name="金额"/><tableColumn id="2" name="项目"/>"#
        #expect(try part(table, of: filled).contains(columns))
        let summary = try Workbook(bytes: filled).sheet("汇总").grid()
        #expect(summary["A1"].formula?.hasPrefix("SUM(项目表[项目])") == true)
    }

    @Test("a number becomes text, as it does in Excel")
    func number() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.set(.number(2024), at: "B1")
        let filled = try template.bytes()
        #expect(try part(table, of: filled).contains(#"<tableColumn id="2" name="2024"/>"#))
        #expect(try Workbook(bytes: filled).sheet(at: 0).grid()["B1"].value == .text("2024"))
    }

    @Test("the same heading again, and cells beside the headings, leave the table as it is")
    func untouched() throws {
        let blank = try form()
        let template = try WorkbookTemplate(bytes: blank)
        try template.set(.text("金额"), at: "B1")
        try template.set(.text("备注"), at: "C1")
        try template.set(.number(9), at: "B3")
        #expect(try part(table, of: template.bytes()) == part(table, of: blank))
    }

    @Test(
        "a heading is text, and unlike the others",
        arguments: [.formula("1+1"), .blank, .text(""), .text("项目"), .text(String(repeating: "长", count: 256))]
            as [CellContent])
    func refused(_ content: CellContent) throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.set(content, at: "B1", sheet: "明细")
        #expect(throws: TemplateError(.value, sheet: "明细", cell: "B1", found: "", expected: "")) {
            try template.bytes()
        }
    }

    @Test(
        "structured references are told apart from other brackets",
        arguments: [
            ("T[a]", "T[b]"), ("t[A]+T[c]", "t[b]+T[c]"), ("T[@a]", "T[@b]"),
            ("T[[#This Row],[a]]", "T[[#This Row],[b]]"),
            ("T[[a]:[c]]", "T[[b]:[c]]"), ("T[#All]", "T[#All]"), ("T[]", "T[]"), ("T[", "T["), ("U[a]", "U[a]"),
            ("[1]T!a+'T[a]'!A1+\"T[a]\"", "[1]T!a+'T[a]'!A1+\"T[a]\""),
            ("T[[#Headers],[a]]&T[a]", "T[[#Headers],[b]]&T[b]"),
        ])
    func references(_ old: String, _ new: String) {
        #expect(StructuredReferences.renamed(old, table: "T", columns: ["a": "b"]) == new)
    }
}
