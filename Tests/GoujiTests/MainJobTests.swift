import BudgetTables
import DecimalNumbers
import Fiscal
import Foundation
import TableLayout
import Testing
import XLSXWriter

@Suite("The main job")
struct MainJobTests {
    /// The mission document's figures: 清水塘街道 2021.
    static func funds(total: String = "4449.23") throws -> FundUseTable {
        func figure(_ text: String) throws -> Figure { .amount(try #require(Amount(text, in: .tenThousandYuan))) }
        var table = FundUseTable()
        table.head = TableHead(department: "清水塘街道", year: 2021)
        table.total = try figure(total)
        table.basic = try figure("2091.69")
        table.project = try figure("2357.53")
        let categories = [
            ("社会管理", "303.5"), ("经济发展", "251.62"), ("公共服务-卫健工作", "54.43"), ("公共安全-安全生产", "36.89"), ("公共服务", "816.04"),
            ("城市管理", "634.43"), ("公共安全-网格化管理", "192.41"), ("其他", "68.22"),
        ]
        for (name, amount) in categories {
            var category = FundUseCategory(name: name)
            category.actual = try figure(amount)
            table.categories.append(category)
        }
        return table
    }

    struct Report: Decodable {
        struct Finding: Decodable {
            let rule: String
            let severity: String
            let verdict: String
            let difference: String?
            let limit: String?
        }
        struct Summary: Decodable {
            let exact: Int
            let rounding: Int
            let mismatch: Int
        }
        let findings: [Finding]
        let summary: Summary
    }

    @Test("a list of facts as CSV is told beside it what was found on the way")
    func factsWithFindings() throws {
        let command = try Command()
        defer { command.remove() }
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        let headings = ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]
        for (index, row) in [["支出决算表"], headings, ["", "合计", "九", "4", "5"]].enumerated() {
            try sheet.writeRow(index + 1, row.map { .text($0) })
        }
        try command.write(book.finish(), to: "a.xlsx")
        let text = try command.run("import", "a.xlsx")
        let facts = try command.run("import", "a.xlsx", "--format", "csv")
        #expect(facts.status == text.status)
        #expect(facts.output.hasPrefix("file,department,year"))
        let told = text.output.split(separator: "\n").filter { $0.contains("warning T") || $0.contains("error T") }
        #expect(!told.isEmpty)
        #expect(facts.errors.split(separator: "\n") == told)
    }

    @Test("the mission's table: two roundings with their limits, one exact")
    func mission() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(BudgetWorkbook.bytes(of: [Self.funds()], form: .ministry), to: "funds.xlsx")
        let outcome = try command.run("check", "funds.xlsx", "--format", "json")
        #expect(outcome.status == 0)
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        #expect(report.findings.map(\.rule) == ["R124", "R125"])
        #expect(report.findings.map(\.verdict) == ["rounding", "rounding"])
        #expect(report.findings.map(\.difference) == ["0.01", "-0.01"])
        #expect(report.findings.map(\.limit) == ["0.015", "0.045"])
        #expect(report.summary.exact == 1)
    }

    @Test("a wrong total is an error at its cell, status 1, in the language of the locale")
    func mismatch() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(BudgetWorkbook.bytes(of: [Self.funds(total: "4449.33")], form: .ministry), to: "funds.xlsx")
        let english = try command.run("check", "funds.xlsx")
        #expect(english.status == 1)
        #expect(english.output.contains("整体支出资金使用情况表!C5: error R124"))
        let chinese = try command.run("check", "funds.xlsx", locale: "zh_CN.UTF-8")
        #expect(chinese.output.contains("整体支出资金使用情况表!C5: 错误 R124"))
        let chosen = try command.run("check", "funds.xlsx", "--lang", "en", locale: "zh_CN.UTF-8")
        #expect(chosen.output == english.output)
    }

    @Test("import prints what export takes, and the figures come back")
    func importAndExport() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(BudgetWorkbook.bytes(of: [Self.funds()], form: .ministry), to: "funds.xlsx")
        let json = try command.run("import", "funds.xlsx", "--format", "json")
        #expect(json.status == 0)
        try command.write(json.output.utf8, to: "funds.json")
        #expect(try command.run("export", "funds.json", "-o", "again.xlsx").status == 0)
        let bytes = try Data(contentsOf: command.folder.appending(path: "again.xlsx"))
        #expect(try BudgetWorkbook.read(bytes: Array(bytes), file: "again.xlsx").model() == Self.funds())
        #expect(try command.run("check", "funds.json").output.contains("exact 1, rounding 2"))
    }

    @Test("a blank template is read as the table it is", arguments: ["FA1", "FA3", "P6"])
    func templates(table: String) throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("template", table, "-o", "blank.xlsx").status == 0)
        let text = try command.run("import", "blank.xlsx", "--lang", "en").output
        #expect(text.contains("\(table)  "))
        #expect(text.contains("T011"))
    }

    @Test("tables, rules and their kin are explained", arguments: ["FA1", "收入支出决算总表", "R002", "r127"])
    func descriptions(subject: String) throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("describe", subject)
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count > 3)
    }
}
