import Foundation
import SpreadsheetML
import Testing
import XLSXReader
import XLSXWriter

@testable import gouji

@Suite("gouji fill")
struct FillTests {
    @Test(
        "a place is a cell, a name or a placeholder",
        arguments: [
            ("C5=1", .cell(sheet: nil, "C5"), "1"), ("决算表!C5=a=b", .cell(sheet: "决算表", "C5"), "a=b"),
            ("'it''s a=1!'!B2=x", .cell(sheet: "it's a=1!", "B2"), "x"), ("单位名称=审计局", .name("单位名称"), "审计局"),
            ("{{ 年度 }}=2024", .placeholder("年度"), "2024"), ("C5=", .cell(sheet: nil, "C5"), ""),
        ] as [(String, FilledPlace.Kind, String)])
    func places(_ text: String, _ kind: FilledPlace.Kind, _ value: String) {
        #expect(FilledPlace(text)?.kind == kind)
        #expect(FilledPlace(text)?.value == value)
    }

    @Test("what has no place or no value is refused", arguments: ["", "=1", "C5", "单位"])
    func noPlaces(_ text: String) {
        #expect(FilledPlace(text) == nil)
    }

    @Test(
        "values are read as what they look like, codes stay text",
        arguments: [
            ("1234.50", .number(1234.5)), ("-3", .number(-3)), ("0.5", .number(0.5)), ("007", .text("007")),
            ("+1", .text("+1")), ("'12", .text("12")), ("=A1", .text("=A1")), ("TRUE", .boolean(true)), ("", .blank),
            ("审计局", .text("审计局")), ("2024-13-01", .text("2024-13-01")),
            ("12345678901234567890", .text("12345678901234567890")),
        ] as [(String, CellContent)])
    func values(_ text: String, _ content: CellContent) {
        if case .double(let value) = content {
            #expect(FilledPlace.content(text) == ExactDecimal(value).map(CellContent.decimal))
        } else {
            #expect(FilledPlace.content(text) == content)
        }
    }

    @Test("a date is a date")
    func dates() throws {
        let day = try #require(CivilDateTime(year: 2024, month: 12, day: 31))
        #expect(FilledPlace.content("2024-12-31") == .date(day))
    }
}

@Suite("gouji fill from data")
struct FillDataTests {
    private func form(_ rows: [[CellContent]]) throws -> [UInt8] {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        for (index, row) in rows.enumerated() { try sheet.writeRow(index + 1, row) }
        return try book.finish()
    }

    private func texts(_ path: String, rows: Int) throws -> [[String]] {
        let grid = try Workbook(path: path).sheet(at: 0).grid()
        return (1...rows).map { row in (1...2).map { grid[CellReference(row: row, column: $0)].displayed } }
    }

    @Test("values and lists come from JSON, numbers exact; --set goes before them")
    func values() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(
            form([[.text("{{单位}}"), .text("{{年度}}")], [.text("{{项目.名称}}"), .text("{{项目.金额}}")]]), to: "t.xlsx")
        let json = #"{"年度": 2023, "单位": "局", "项目": [{"名称": "007", "金额": 0.1}, {"名称": null, "金额": 20218.21}]}"#
        try command.write(json.utf8, to: "v.json")
        let outcome = try command.run(
            "fill", "t.xlsx", "--values", "v.json", "--set", "{{年度}}=2024", "-o", "o.xlsx")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try texts(command.path("o.xlsx"), rows: 3) == [["局", "2024"], ["007", "0.1"], ["", "20218.21"]])
    }

    @Test("the same template and values give the same bytes in any time zone and locale")
    func determinism() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(
            form([[.text("{{日期}}"), .text("1")], [.text("{{项目.名称}}"), .text("{{项目.金额}}")]]), to: "t.xlsx")
        let json = #"{"日期": "2024-12-31", "项目": [{"名称": "甲", "金额": 1234.5}, {"名称": "乙", "金额": 0.1}]}"#
        try command.write(json.utf8, to: "v.json")
        for (name, locale, zone) in [("1", "zh_CN.UTF-8", "Asia/Shanghai"), ("2", "de_DE.UTF-8", "America/St_Johns")] {
            let outcome = try command.run(
                "fill", "t.xlsx", "--values", "v.json", "-o", name + ".xlsx", locale: locale, timeZone: zone)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try Data(contentsOf: command.folder.appending(path: "1.xlsx")).count > 1000)
        #expect(FileManager.default.contentsEqual(atPath: command.path("1.xlsx"), andPath: command.path("2.xlsx")))
    }

    private static let imported = #"""
        {"file": "a.xlsx", "tables": [{"id": "FA1", "title": "总表", "sheet": "总表", "form": "ministry",
        "amountUnit": "万元", "fractionDigits": 2, "disclosure": "data", "notes": [],
        "lines": [{"key": "收入/总计", "label": "总计", "rowNumber": 30}, {"key": "支出/总计", "label": "总计", "code": "201"}],
        "columns": [{"key": "决算数"}, {"key": "预算数"}],
        "facts": [{"line": "收入/总计", "column": "决算数", "state": "amount", "value": "20218.21"},
        {"line": "收入/总计", "column": "预算数", "state": "notApplicable", "mark": "—"},
        {"line": "支出/总计", "column": "决算数", "state": "amount", "value": "20218.00"}]}], "findings": []}
        """#

    @Test("placeholders take the amounts of an imported book, cell by cell and line by line")
    func importedBook() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(
            form([
                [.text("{{FA1:收入/总计:决算数}}"), .text("{{FA1:收入/总计:预算数}}")],
                [.text("{{FA1.code}}{{FA1.line}}"), .text("{{FA1.决算数}}")], [.text("{{单位}}")],
            ]), to: "t.xlsx")
        try command.write(Self.imported.utf8, to: "i.json")
        let outcome = try command.run(
            "fill", "t.xlsx", "--data", "i.json", "--set", "{{单位}}=局", "-o", "o.xlsx")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try texts(command.path("o.xlsx"), rows: 4) == [
                ["20218.21", "—"], ["收入/总计", "20218.21"], ["201支出/总计", "20218"], ["局", ""],
            ])
    }

    @Test(
        "what the imported book has not is told in one line, and nothing is written",
        arguments: [
            ("FA1:收入/合计:决算数", "line"), ("FA1:收入/总计:决算", "column"), ("FA9:收入/总计:决算数", "without a value"),
            ("FA1.无", "without a value"),
        ])
    func missing(_ placeholder: String, _ word: String) throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(form([[.text("{{\(placeholder)}}")]]), to: "t.xlsx")
        try command.write(Self.imported.utf8, to: "i.json")
        let outcome = try command.run("fill", "t.xlsx", "--data", "i.json", "-o", "o.xlsx", "--lang", "en")
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1 && outcome.errors.contains(word), "\(outcome.errors)")
        #expect(throws: (any Error).self) { try Workbook(path: command.path("o.xlsx")) }
    }

    @Test("values that are no JSON are refused", arguments: ["[1]", "{", #"{"a": {"b": 1}}"#])
    func noValues(_ json: String) throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(form([[.text("{{a}}")]]), to: "t.xlsx")
        try command.write(json.utf8, to: "v.json")
        let outcome = try command.run("fill", "t.xlsx", "--values", "v.json", "-o", "o.xlsx")
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1 && outcome.errors.contains("v.json"))
    }
}
