import BudgetTables
import Fiscal
import Foundation
import SpreadsheetML
import TableLayout
import Testing
import XLSXReader
import XLSXTemplate

@Suite("Reports as files")
struct ReportFilesTests {
    private typealias Line = (code: String, name: String, total: String)

    private func budget(_ lines: [Line]) throws -> [UInt8] {
        var plan = GeneralBudgetPlan()
        plan.head = TableHead(department: "某街道", year: 2025)
        plan.lines = try lines.map { line in
            var row = GeneralBudgetPlanLine(code: line.code, name: line.name)
            row.total = .amount(try #require(Amount(line.total, in: .tenThousandYuan)))
            return row
        }
        return try BudgetWorkbook.bytes(of: [plan], form: .ministry)
    }

    private func account(_ lines: [Line]) throws -> [UInt8] {
        var statement = GeneralBudgetStatement()
        statement.head = TableHead(department: "某街道", year: 2025)
        statement.lines = try lines.map { line in
            var row = GeneralBudgetLine(code: line.code, name: line.name)
            row.total = .amount(try #require(Amount(line.total, in: .tenThousandYuan)))
            return row
        }
        return try BudgetWorkbook.bytes(of: [statement], form: .ministry)
    }

    @Test("check --marked writes a copy with the wrong cell marked, and leaves the workbook alone")
    func marked() throws {
        let command = try Command()
        defer { command.remove() }
        let bytes = try BudgetWorkbook.bytes(of: [MainJobTests.funds(total: "4449.33")], form: .ministry)
        try command.write(bytes, to: "funds.xlsx")
        let outcome = try command.run("check", "funds.xlsx", "--marked", "marked.xlsx", "--format", "json")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\"sha256\": "))
        #expect(try Array(Data(contentsOf: command.folder.appending(path: "funds.xlsx"))) == bytes)
        let copy = try Workbook(path: command.path("marked.xlsx"))
        #expect(copy.sheets.map(\.name).last == "Findings")
        #expect(try copy.sheet("Findings").grid()["A2"].displayed == "整体支出资金使用情况表!C5")
        let again = try command.run("check", "marked.xlsx", "--format", "json")
        #expect(again.status == 1, "the copy is checked like the workbook")
        for wrong in ["funds.xlsx", "./funds.xlsx", "funds.json"] {
            #expect(try command.run("check", wrong, "--marked", "funds.xlsx").status == 64, "\(wrong)")
        }
    }

    @Test("reconcile -o and --reasons: a reason is asked for, kept, and lapses")
    func reasons() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(budget([("2010101", "行政运行", "100.00")]), to: "b.xlsx")
        try command.write(account([("2010101", "行政运行", "130.00")]), to: "a.xlsx")
        func run(_ more: String...) throws -> Command.Outcome {
            try command.run(["reconcile", "--budget", "b.xlsx", "--actual", "a.xlsx", "-o", "r.xlsx"] + more)
        }
        #expect(try run().output.contains("1 lines need a reason"))
        let template = try WorkbookTemplate(path: command.path("r.xlsx"))
        try template.set(.text("追加了项目"), at: "L5", sheet: "general budget")
        try template.save(to: command.path("r.xlsx"))
        #expect(try run("--reasons", "r.xlsx").output.contains("0 lines need a reason"))
        #expect(try Workbook(path: command.path("r.xlsx")).sheet("general budget").grid()["L5"].text == "追加了项目")
        try command.write(account([("2010101", "行政运行", "131.00")]), to: "a.xlsx")
        #expect(try run("--reasons", "r.xlsx").output.contains("1 lines need a reason"))
        #expect(
            try command.run("reconcile", "--budget", "b.xlsx", "--actual", "a.xlsx", "-o", "./b.xlsx").status == 64)
        let foreign = try run("--reasons", "b.xlsx")
        #expect(foreign.status == 2)
        #expect(foreign.errorLines.count == 1 && foreign.errors.contains("b.xlsx"))
    }

    @Test("diff: 0 for the same, 1 with each difference named, 2 for a file that is none")
    func diff() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(account([("2010101", "行政运行", "130.00")]), to: "old.xlsx")
        try command.write(account([("2010101", "行政运行", "131.50"), ("2010102", "机关服务", "1.00")]), to: "new.xlsx")
        let same = try command.run("diff", "old.xlsx", "old.xlsx")
        #expect(same.status == 0)
        #expect(same.output == "no difference\n")
        let changed = try command.run("diff", "old.xlsx", "new.xlsx")
        #expect(changed.status == 1)
        #expect(changed.output.contains("130.00 → 131.50 (+1.50)"))
        #expect(changed.output.contains("line added"))
        let json = try command.run("diff", "old.xlsx", "new.xlsx", "--format", "json", "--only", "lineAdded")
        #expect(json.output.contains("\"kind\": \"lineAdded\""))
        #expect(!json.output.contains("\"kind\": \"value\""))
        #expect(try command.run("diff", "old.xlsx", "none.xlsx").status == 2)
        #expect(try command.run("diff", "old.xlsx", "new.xlsx", "--only", "nothing").status == 64)
    }
}
