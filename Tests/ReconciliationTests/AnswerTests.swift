import Facts
import Findings
import Fiscal
import Testing

@testable import Reconciliation

@Suite("Answers to warnings")
struct AnswerTests {
    /// 决算 over 预算 by 1.00 in one item: a warning of R045.
    private func findings(actual: String = "2.00") throws -> [Finding] {
        let book = FactBook(
            year: 2021, kind: .finalAccount,
            tables: [table("FA7", ["预算数/公务接待费", "决算数/公务接待费"], [("三公", ["1.00", actual])])])
        return Reconciler().check(book).findings
    }

    private func answer(_ finding: Finding, _ text: String) -> FindingAnswer {
        FindingAnswer(
            rule: finding.rule, instance: finding.instance ?? "", basis: finding.basis ?? "", text: text)
    }

    @Test("make it information, with the answer beside it")
    func answered() throws {
        let warning = try #require(try findings().first)
        #expect(warning.rule == "R045" && warning.severity == .warning)
        let answered = FindingAnswers([answer(warning, "两批检查组")]).answering(try findings())
        #expect(answered.map(\.severity) == [.info])
        #expect(answered.first?.answer == "两批检查组")
    }

    @Test("lapse when a figure that they spoke of changes, and say what they were")
    func lapsed() throws {
        let warning = try #require(try findings().first)
        let later = FindingAnswers([answer(warning, "两批检查组")]).answering(try findings(actual: "2.01"))
        #expect(later.map(\.severity) == [.warning])
        #expect(later.first?.answer == nil)
        #expect(later.first?.remedy?.chinese.contains("两批检查组") == true)
    }

    @Test("do not lapse when the table moves to other cells")
    func moved() throws {
        let one = try #require(try findings().first)
        let book = FactBook(
            year: 2021, kind: .finalAccount,
            tables: [
                table("FA7", ["x", "预算数/公务接待费", "决算数/公务接待费"], [("三公", [nil, "1.00", "2.00"])])
            ])
        let other = try #require(Reconciler().check(book).findings.first { $0.rule == "R045" })
        #expect(one.places != other.places)
        #expect(one.basis == other.basis)
    }

    @Test("do not excuse an error, and are not lost when their finding is gone")
    func limits() throws {
        var error = try #require(try findings().first)
        error.severity = .error
        let answers = FindingAnswers([answer(error, "没关系")])
        #expect(answers.answering([error]).map(\.severity) == [.error])
        let orphan = try #require(answers.answering([]).first)
        #expect(orphan.severity == .info)
        #expect(orphan.message.english.contains("没关系"))
    }

    @Test("travel through their file: the stub is filled in and read back")
    func file() throws {
        let open = try findings()
        let stub = FindingAnswers.file(for: open, language: .chinese)
        #expect(try FindingAnswers(yaml: stub).all.isEmpty)
        let filled = stub.replacing("answer: \"\"", with: "answer: \"两批“检查组”: 一批\"")
        let answers = try FindingAnswers(yaml: filled)
        let answered = answers.answering(open)
        #expect(answered.map(\.answer) == ["两批“检查组”: 一批"])
        #expect(try FindingAnswers(yaml: FindingAnswers.file(for: answered, language: .english)).all == answers.all)
        #expect(try FindingAnswers(yaml: FindingAnswers.file(for: [], language: .english)).all.isEmpty)
    }

    @Test(
        "in a file that is wrong are refused with its line and column",
        arguments: [
            ("answers: no", 1, 10), ("questions: []", 1, 1), ("answers:\n  - rule: R1\n    at: a", 2, 5),
            ("answers:\n  - rule: R1\n    at: a\n    basis: b\n    why: c", 5, 5),
        ])
    func mistakes(yaml: String, line: Int, column: Int) {
        let error = #expect(throws: RuleBookError.self) { try FindingAnswers(yaml: yaml) }
        #expect(error?.position == FormulaPosition(line: line, column: column), "\(error?.description ?? "")")
    }

    @Test("of lines of budget against actual are their reasons")
    func reasons() throws {
        let budget = FactBook(tables: [table("B7", ["合计"], [("201", ["100.00"])])])
        let actual = FactBook(tables: [table("FA5", ["合计"], [("201", ["150.00"])])])
        let comparison = BudgetComparer().compare(budget: budget, actual: actual)
        let stub = FindingAnswers.file(for: comparison.findings, language: .chinese)
        let answers = try FindingAnswers(yaml: stub.replacing("answer: \"\"", with: "answer: 追加"))
        #expect(comparison.unexplained(by: answers.reasons).isEmpty)
        #expect(comparison.answeredFindings(answers.reasons).map(\.answer) == ["追加"])
        #expect(answers.answering([], exceptLines: true).isEmpty)
    }
}
