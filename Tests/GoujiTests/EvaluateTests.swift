import BudgetTables
import Foundation
import TableLayout
import Testing

@Suite("gouji evaluate")
struct EvaluateTests {
    static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples")
    static let round = ["targets", "budget", "final-accounts", "performance"].map {
        samples.appending(path: "example-street/\($0).xlsx").path
    }

    @Test("reviews a whole round given as it lies, and drafts the report in three formats")
    func round() throws {
        let command = try Command()
        defer { command.remove() }
        for name in ["report.docx", "report.md", "report.html"] {
            let outcome = try command.run(["evaluate"] + Self.round + ["-o", name, "--lang", "zh"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errors.isEmpty)
            #expect(outcome.output.contains("警告 E027: 整体专项经费成本高于绩效目标设定数，时效目标、质量目标、社会满意度目标基本完成"))
            #expect(outcome.output.contains("不符 0"))
            #expect(!outcome.output.contains("缺表 B1"))
            #expect(!outcome.output.contains("gouji evaluate 核对"))
        }
        let text = try String(contentsOf: command.folder.appending(path: "report.md"), encoding: .utf8)
        #expect(text.contains("# 2023年度示例街道办事处整体支出绩效评价报告"))
        #expect(text.contains("B1 部门收支总表!"))
        let first = try Data(contentsOf: command.folder.appending(path: "report.docx"))
        _ = try command.run(["evaluate"] + Self.round + ["-o", "again.docx"])
        #expect(try Data(contentsOf: command.folder.appending(path: "again.docx")) == first)
    }

    @Test("takes the budget with --budget too, and the publication record")
    func options() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run(
            "evaluate", Self.round[3], Self.round[2], "--budget", Self.round[1], "-o", "r.md", "--published",
            "2024-09-20",
            "--place", "区政府网站", "--basis", "财预〔2020〕10号", "--basis", "长财绩〔2021〕1号")
        #expect(outcome.status == 0)
        let text = try String(contentsOf: command.folder.appending(path: "r.md"), encoding: .utf8)
        #expect(text.contains("公开日期：2024-09-20；公开地点：区政府网站。"))
        #expect(text.contains("依据：财预〔2020〕10号；长财绩〔2021〕1号。"))
        #expect(text.contains("| 整体支出 | 3973.50 |"))
    }

    @Test(
        "a day of publication that there is not is refused", arguments: ["2024-13-45", "2023-02-29", "明天", "2024-09"])
    func noDay(day: String) throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("evaluate", Self.round[3], "-o", "r.md", "--published", day)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--published"))
        #expect(!FileManager.default.fileExists(atPath: command.path("r.md")))
    }

    @Test("a day of publication is kept as it is written", arguments: ["2024年9月20日", "2024/9/20"])
    func day(day: String) throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("evaluate", Self.round[3], "-o", "r.md", "--published", day).status == 0)
        let text = try String(contentsOf: command.folder.appending(path: "r.md"), encoding: .utf8)
        #expect(text.contains("公开日期：\(day)；"))
    }

    @Test("--next drafts the targets of the next year, which gouji reads")
    func next() throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("evaluate", Self.round[3], "--next", "next.xlsx").status == 0)
        let read = try command.run("import", "next.xlsx", "--lang", "zh")
        #expect(read.status == 0)
        #expect(read.output.contains("2024年整体支出绩效目标表"))
        #expect(read.output.contains("≥68(次)"))
        #expect(try command.run("check", "next.xlsx").status == 0)
    }

    @Test("--next without anything to draft from says what it needs, and writes nothing, not even the report")
    func nothingToDraftFrom() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("evaluate", Self.round[0], "-o", "r.md", "--next", "next.xlsx", "--lang", "en")
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("self-evaluation (P2, P4)"))
        #expect(!FileManager.default.fileExists(atPath: command.path("r.md")))
        #expect(!FileManager.default.fileExists(atPath: command.path("next.xlsx")))
    }

    @Test("an error makes the status 1, and the report is drafted all the same with the error among its problems")
    func errors() throws {
        let command = try Command()
        defer { command.remove() }
        var table = DepartmentSelfEvaluation()
        table.head = TableHead(department: "某街道", year: 2023)
        var indicator = EvaluatedIndicator()
        indicator.dimension = "产出指标"
        indicator.category = "数量指标"
        indicator.name = "走访企业"
        indicator.target = "≥100(家)"
        indicator.points = 100
        table.indicators = [indicator]
        try command.write(BudgetWorkbook.bytes(of: [table], form: .ministry), to: "p2.xlsx")
        let outcome = try command.run("evaluate", "p2.xlsx", "-o", "r.md", "--lang", "en")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("error E005: \"走访企业\" has no actual value"))
        let text = try String(contentsOf: command.folder.appending(path: "r.md"), encoding: .utf8)
        #expect(text.contains("“走访企业”没有实际完成值"))
    }

    @Test("files without performance end with status 2 and one line that says how to get a form; nothing is written")
    func noPerformance() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("evaluate", Self.round[2], "-o", "r.docx", "--lang", "en")
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("final-accounts.xlsx: no performance table"))
        #expect(outcome.errors.contains("gouji template P2"))
        #expect(!FileManager.default.fileExists(atPath: command.path("r.docx")))
        #expect(try command.run("evaluate", "absent.xlsx").status == 2)
        #expect(try command.run("evaluate", Self.round[3], "-o", "report.pdf").status == 64)
    }

    @Test("a rate on a budget of 0 is told in the report's findings, not printed as 0 %")
    func zeroBudget() throws {
        let command = try Command()
        defer { command.remove() }
        var table = DepartmentSelfEvaluation()
        table.head = TableHead(department: "某街道", year: 2023)
        table.funds.total.adjusted = .amount(.zero)
        table.funds.total.executed = .amount(.zero)
        table.funds.total.points = 10
        try command.write(BudgetWorkbook.bytes(of: [table], form: .ministry), to: "p2.xlsx")
        let outcome = try command.run("evaluate", "p2.xlsx", "-o", "r.md", "--lang", "zh")
        #expect(outcome.output.contains("E003: 全年预算数为0，执行率没有意义"))
        #expect(!(try String(contentsOf: command.folder.appending(path: "r.md"), encoding: .utf8)).contains("0.00%"))
    }

    @Test("describe explains every finding of an evaluation")
    func describe() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("describe", "e027", "--lang", "zh")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("E027  整体专项经费成本不高于绩效目标设定数"))
        #expect(try command.run("describe", "E099").status == 2)
    }

    @Test(
        "check joins performance to final accounts, targets to the budget, and finds the budget of the year by itself")
    func check() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run(["check"] + Self.round + ["--lang", "en"])
        #expect(outcome.status == 0)
        let text = outcome.output
        #expect(text.components(separatedBy: "mismatch 0").count == 3)
        // The budget with the targets first, then the final accounts with the performance.
        let accounts = try #require(text.components(separatedBy: "\n示例街道办事处 2023: ").dropFirst().first)
        #expect(!text.contains("the budget was not given: R112"))
        #expect(!accounts.contains("there is no table FA1"))
        #expect(!accounts.contains("there is no table P1"))
    }
}
