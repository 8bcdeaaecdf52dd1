import BudgetTables
import Fiscal
import Foundation
import TableLayout
import Testing

@Suite("Answers, facts and single workbooks on the command line")
struct AnswerAndFactTests {
    private func publicExpenses(_ actual: String) throws -> [UInt8] {
        func figure(_ text: String) throws -> Figure { .amount(try #require(Amount(text, in: .tenThousandYuan))) }
        var table = ThreePublicExpenses()
        table.head = TableHead(department: "某街道", year: 2025)
        table.budget.receptions = try figure("1.00")
        table.budget.total = try figure("1.00")
        table.actual.receptions = try figure(actual)
        table.actual.total = try figure(actual)
        return try BudgetWorkbook.bytes(of: [table], form: .ministry)
    }

    @Test("a warning is answered in the file that check writes, and asked again when its figure changes")
    func answers() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(publicExpenses("2.00"), to: "a.xlsx")
        #expect(try command.run("check", "a.xlsx", "--write-answers", "stub.yaml").output.contains("warning R045"))
        let stub = try String(contentsOf: command.folder.appending(path: "stub.yaml"), encoding: .utf8)
        try command.write(stub.replacing("answer: \"\"", with: "answer: 检查组").utf8, to: "filled.yaml")
        let answered = try command.run("check", "a.xlsx", "--answers", "filled.yaml").output
        #expect(!answered.contains("warning R045") && answered.contains("检查组"))
        try command.write(publicExpenses("2.50"), to: "a.xlsx")
        #expect(try command.run("check", "a.xlsx", "--answers", "filled.yaml").output.contains("warning R045"))
        #expect(try command.run("check", "a.xlsx", "--write-answers", "./a.xlsx").status == 64)
        try command.write("answers: no".utf8, to: "broken.yaml")
        let broken = try command.run("check", "a.xlsx", "--answers", "broken.yaml")
        #expect(broken.status == 2 && broken.errors.hasPrefix("broken.yaml:1:10"))
    }

    @Test("answers that a file holds already stay in it; a file that holds none stays what it is")
    func keptAnswers() throws {
        let command = try Command()
        defer { command.remove() }
        func text(_ name: String) throws -> String {
            try String(contentsOf: command.folder.appending(path: name), encoding: .utf8)
        }
        try command.write(publicExpenses("2.00"), to: "a.xlsx")
        #expect(try command.run("check", "a.xlsx", "--write-answers", "w.yaml").status < 2)
        let answered = try text("w.yaml").replacing("answer: \"\"", with: "answer: \"经核实无误\"")
        try command.write(answered.utf8, to: "w.yaml")
        #expect(try command.run("check", "a.xlsx", "--write-answers", "w.yaml").status < 2)
        #expect(try text("w.yaml") == answered && answered.contains("经核实无误"))
        try command.write("not: [answers".utf8, to: "o.yaml")
        #expect(try command.run("check", "a.xlsx", "--write-answers", "o.yaml").status == 2)
        #expect(try text("o.yaml") == "not: [answers")
    }

    @Test("facts with pages are checked, and a finding names the page")
    func facts() throws {
        let command = try Command()
        defer { command.remove() }
        let csv =
            "table,line,column,value,unit,page\nP6,合计,决算数,10.00,万元,3\nP6,基本支出,决算数,4.00,万元,3\nP6,项目支出,决算数,5.00,万元,4\n"
        try command.write(csv.utf8, to: "facts.csv")
        let outcome = try command.run("check", "facts.csv")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("P6!p. 3: error R124"))
        try command.write("table,line\n".utf8, to: "wrong.csv")
        let wrong = try command.run("check", "wrong.csv")
        #expect(wrong.status == 2 && wrong.errorLines.count == 1 && wrong.errors.contains("line 1: column is missing"))
    }

    @Test("the CSV of import is checked with the same figures and the same verdicts")
    func importedCSV() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(BudgetWorkbook.bytes(of: [MainJobTests.funds()], form: .ministry), to: "funds.xlsx")
        try command.write(command.run("import", "funds.xlsx", "--format", "csv").output.utf8, to: "funds.csv")
        #expect(try command.run("check", "funds.csv").output.contains("exact 1, rounding 2"))
    }

    @Test("a set that is not whole is asked for on demand only")
    func requiredTables() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(publicExpenses("1.00"), to: "a.xlsx")
        #expect(try command.run("check", "a.xlsx").status == 0)
        let demanded = try command.run("check", "a.xlsx", "--require", "set")
        #expect(demanded.status == 1)
        #expect(demanded.output.contains("error R131") && demanded.output.contains("收入支出决算总表"))
    }

    @Test("one workbook with all three phases is reconciled alone, in every format")
    func phases() throws {
        let command = try Command()
        defer { command.remove() }
        func figure(_ text: String) throws -> Figure { .amount(try #require(Amount(text, in: .yuan))) }
        var table = FilingSummary()
        table.head = TableHead(department: "某街道", year: 2025, unit: .yuan)
        table.revenue.institutionalRevenue.opening = try figure("100.00")
        table.revenue.institutionalRevenue.adjusted = try figure("120.00")
        table.revenue.institutionalRevenue.actual = try figure("130.00")
        try command.write(BudgetWorkbook.bytes(of: [table], form: .ministry), to: "z.xlsx")
        let text = try command.run("reconcile", "z.xlsx")
        #expect(text.status == 0)
        #expect(text.output.contains("130.00%") && text.output.contains("108.33%"))
        #expect(
            try command.run("reconcile", "z.xlsx", "--format", "json").output.contains("\"executionRate\": \"108.33\""))
        #expect(
            try command.run("reconcile", "z.xlsx", "--format", "markdown").output.contains("| 事业收入 | 100.00 | 120.00 |")
        )
        let page = try command.run("reconcile", "z.xlsx", "--format", "html").output
        #expect(page.contains("<rect class=\"plan\"") && page.contains("事业收入"))
        #expect(try command.run("reconcile", "z.xlsx", "--budget", "z.xlsx").status == 64)
        try command.write(publicExpenses("1.00"), to: "a.xlsx")
        let without = try command.run("reconcile", "a.xlsx")
        #expect(without.status == 2 && without.errorLines.count == 1)
    }
}
