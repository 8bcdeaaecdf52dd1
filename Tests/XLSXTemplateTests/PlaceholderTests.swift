import Testing
import XLSXReader
import XLSXWriter

@testable import XLSXTemplate

@Suite("Placeholders")
struct PlaceholderTests {
    private func form(_ texts: [CellContent], shared: Bool) throws -> [UInt8] {
        let book = try WorkbookWriter(options: WritingOptions(sharedStringMemory: shared ? 1 << 20 : 0))
        try book.addSheet("表").writeRow(1, texts)
        return try book.finish()
    }

    @Test("a placeholder takes its value; alone in its cell, as what the value is", arguments: [true, false])
    func filling(shared: Bool) throws {
        let blank = try form(
            [.text("{{金额}}"), .text("单位：{{ 单位 }}（{{年度}}年）"), .text("{不变}"), .text("{{年度}}")], shared: shared)
        let template = try WorkbookTemplate(bytes: blank)
        #expect(try template.placeholders().map(\.name) == ["金额", "单位", "年度", "年度"])
        try template.fillPlaceholders(["金额": .number(12.5), "单位": .text("审计局"), "年度": .number(2024)])
        let grid = try Workbook(bytes: try template.bytes()).sheet(at: 0).grid()
        #expect(grid["A1"].decimal == ExactDecimal("12.5"))
        #expect(grid["B1"].text == "单位：审计局（2024年）")
        #expect(grid["C1"].text == "{不变}")
        #expect(grid["D1"].decimal == ExactDecimal(2024))
    }

    @Test("the pieces of a text keep their fonts", arguments: [true, false])
    func fonts(shared: Bool) throws {
        func run(_ text: String, bold: Bool = false) -> TextRun {
            TextRun(text, font: bold ? CellFont(isBold: true) : nil)
        }
        let blank = try form(
            [
                .richText([run("单位："), run("{{单位}}（{{年", bold: true), run("度}}年）\u{1}")]),
                .richText([run("{{单位}}", bold: true)]), .richText([run("{{金额}}", bold: true)]),
            ], shared: shared)
        let template = try WorkbookTemplate(bytes: blank)
        #expect(try template.placeholders().map(\.name) == ["单位", "年度", "单位", "金额"])
        try template.fillPlaceholders(["金额": .number(12), "单位": .text("<局>"), "年度": .text("2024")])
        let sheet = try Workbook(bytes: template.bytes()).sheet(at: 0)
        let grid = try sheet.grid()
        #expect(grid["A1"].text == "单位：<局>（2024年）\u{1}")
        #expect(grid["C1"].decimal == ExactDecimal(12))
        func runs(_ cell: Cell) throws -> [String] {
            try sheet.runs(of: cell).map { ($0.font?.isBold == true ? "*" : "") + $0.text }
        }
        #expect(try runs(grid["A1"]) == ["单位：", "*<局>（2024", "年）\u{1}"])
        #expect(try runs(grid["B1"]) == ["*<局>"])
    }

    @Test("a placeholder without a value, and a value without a placeholder, are refused")
    func refusals() throws {
        let template = try WorkbookTemplate(bytes: form([.text("{{a}}")], shared: true))
        #expect(throws: TemplateError(.noValue, sheet: "表", cell: "A1", found: "", expected: "")) {
            try template.fillPlaceholders([:])
        }
        #expect(throws: TemplateError(.noName, found: "", expected: "")) {
            try template.fillPlaceholders(["a": .blank, "b": .blank])
        }
    }
}

@Suite("Lists")
struct ListTests {
    /// A heading, a band of two rows for each project, a total; below it a list of one row, and a note.
    private func form() throws -> [UInt8] {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("明细")
        try sheet.writeRow(1, [.text("{{单位}}")])
        try sheet.writeRow(3, [.text("{{项目.名称}}"), .text("{{项目.金额}}")])
        try sheet.writeRow(4, [.text("（{{单位}}：{{项目.名称}}）"), .text("{{项目.金额}}元")])
        try sheet.writeRow(5, [.text("合计"), .formula("SUM(B3:B4)", cached: nil)])
        try sheet.writeRow(7, [.text("{{人员.姓名}}")])
        try sheet.writeRow(8, [.text("注")])
        return try book.finish()
    }

    private let projects: [[String: CellContent]] = [
        ["名称": .text("垃圾分类"), "金额": .number(12.5)], ["名称": .text("绿化"), "金额": .number(8), "其他": .blank],
        ["名称": .text("道路"), "金额": .number(1)],
    ]

    private func texts(_ bytes: [UInt8]) throws -> [[String]] {
        let grid = try Workbook(bytes: bytes).sheet(at: 0).grid()
        return (1...16).map { row in
            (1...2).map { grid[CellReference(row: row, column: $0)] }.map { $0.formula ?? $0.displayed }
        }
    }

    @Test("the rows of a list are repeated for each item")
    func items() throws {
        let template = try WorkbookTemplate(bytes: form())
        let people: [[String: CellContent]] = [["姓名": .text("甲")], ["姓名": .text("乙")]]
        try template.fillPlaceholders(["单位": .text("局")], lists: ["项目": projects, "人员": people])
        #expect(
            try texts(template.bytes()) == [
                ["局", ""], ["", ""], ["垃圾分类", "12.5"], ["（局：垃圾分类）", "12.5元"], ["绿化", "8"], ["（局：绿化）", "8元"],
                ["道路", "1"], ["（局：道路）", "1元"], ["合计", "SUM(B3:B8)"], ["", ""], ["甲", ""], ["乙", ""], ["注", ""],
                ["", ""], ["", ""], ["", ""],
            ])
    }

    @Test("a list without items leaves its rows once, the fields empty")
    func noItems() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.fillPlaceholders(["单位": .text("局")], lists: ["项目": [], "人员": []])
        #expect(
            try texts(template.bytes()).prefix(8) == [
                ["局", ""], ["", ""], ["", ""], ["（局：）", "元"], ["合计", "SUM(B3:B4)"], ["", ""], ["", ""], ["注", ""],
            ])
    }

    @Test("an item without a field, and a list without a placeholder, are refused before anything is changed")
    func refusals() throws {
        let blank = try form()
        let template = try WorkbookTemplate(bytes: blank)
        let old = try template.bytes()
        #expect(throws: TemplateError(.noValue, sheet: "明细", cell: "B3", found: "", expected: "")) {
            try template.fillPlaceholders(
                ["单位": .text("局")], lists: ["项目": [["名称": .text("a")]], "人员": [["姓名": .text("b")]]])
        }
        #expect(throws: TemplateError(.noName, found: "", expected: "")) {
            try template.fillPlaceholders(
                ["单位": .text("局")], lists: ["项目": projects, "人员": [["姓名": .text("b")]], "没有": []])
        }
        #expect(try template.bytes() == old)
    }
}
