import Facts
import Findings
import Testing

@testable import Reconciliation

/// What every comparing rule of the book must do, taken from the rule itself.
@Suite("Every built-in rule")
struct RuleLawTests {
    static let ids = RuleBook.builtIn.rules.map(\.id)

    @Test("passes a clean book", arguments: ids)
    func passes(id: String) throws {
        for seed in 0..<8 {
            let report = try Self.check(CleanBook(seed: UInt64(seed)).book, id)
            let failing = report.outcomes.filter { $0.verdict != .exact && $0.verdict != .notEvaluated }
            #expect(failing.isEmpty, "\(failing.map(\.instance))")
            #expect(report.counts.exact > 0)
        }
    }

    @Test(
        "fails when one of its figures is off by more than rounding explains, and says rounding within", arguments: ids)
    func notices(id: String) throws {
        var random = SplitMix64(seed: 99)
        for seed in 0..<4 {
            let book = CleanBook(seed: UInt64(seed)).book
            let outcomes = try Self.check(book, id).outcomes.filter { $0.verdict == .exact }.shuffled(using: &random)
            for outcome in outcomes.prefix(12) {
                guard case .compared(let left, let right, let judgement) = outcome.result, outcome.isEquality,
                    let term = (left.printed + right.printed).randomElement(using: &random),
                    let sheet = term.place.sheet, let cell = term.place.cell
                else { continue }
                // Half 分 to steps of 0.01 万元, which are 10,000 分.
                let steps = Int(judgement.limitInHalfFen / 20_000)
                let beyond = try Self.check(book.nudged(sheet: sheet, cell: cell, by: steps + 1), id)
                #expect(beyond.verdict(outcome.instance) == .mismatch)
                #expect(beyond.findings.contains { $0.rule == id && $0.places.contains { $0.cell == cell } })
                guard steps > 0 else { continue }
                let within = try Self.check(book.nudged(sheet: sheet, cell: cell, by: -1), id)
                #expect(within.verdict(outcome.instance) == .rounding)
            }
        }
    }

    @Test("R006 lists negative figures, all in one finding")
    func negatives() throws {
        let book = CleanBook(seed: 1).book.nudged(sheet: "FA1", cell: "C5", by: -900_000_000)
            .nudged(sheet: "FA1", cell: "C6", by: -900_000_000)
        let finding = try #require(try Self.check(book, "R006").findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .mismatch)
        #expect(finding.difference == nil)
        #expect(finding.places.map(\.cell) == ["C5", "C6"])
    }

    @Test("R008 notices a total of 0")
    func zeroTotal() throws {
        var book = CleanBook(seed: 1).book
        let total = try #require(book.tables[0][line: "收入/总计", column: "决算数"])
        let cell = try #require(total.place.cell)
        let units = try #require(total.displayed?.units(fractionDigits: 2))
        book = book.nudged(sheet: "FA1", cell: cell, by: -Int(units))
        #expect(try Self.check(book, "R008").findings.map(\.severity) == [.warning])
    }

    @Test("R018 names what is wrong with the codes of a table")
    func codes() throws {
        let fine = ["201", "20101", "2010101"]
        #expect(try codeFinding(fine) == nil)
        #expect(
            try codeFinding(["201", "20101", "2010101", "20101#2"])?.message.english.contains("20101 stands twice")
                == true)
        #expect(try codeFinding(["204", "20401", "2040101", "201", "20101", "2010101"])?.verdict == .mismatch)
        #expect(try codeFinding(["201", "2010101"])?.message.english.contains("2010101 has no parent 20101") == true)
        let misnamed = try #require(try codeFinding(fine, labels: ["20101": "政协事务"]))
        #expect(misnamed.verdict == .suspicious)
        #expect(misnamed.severity == .warning)
        #expect(misnamed.places.count == 1)
        #expect(try codeFinding(fine, labels: ["20101": "人大 事务"]) == nil)
        #expect(try codeFinding(["299", "29999"], labels: ["299": "甲"]) == nil)
    }

    private func codeFinding(_ codes: [String], labels: [String: String] = [:]) throws -> Finding? {
        var names = ["201": "一般公共服务支出", "20101": "人大事务", "20101#2": "人大事务", "2010101": "行政运行", "204": "公共安全支出"]
        names.merge(["20401": "武装警察部队", "2040101": "武装警察部队"]) { $1 }
        names.merge(labels) { $1 }
        let book = FactBook(
            year: 2021, kind: .finalAccount,
            tables: [table("FA3", ["本年支出合计"], codes.map { ($0, ["1.00"]) }, labels: names)])
        let findings = try Self.check(book, "R018").findings
        #expect(findings.count <= 1)
        return findings.first
    }

    static func check(_ book: FactBook, _ id: String) throws -> ReconciliationReport {
        let rule = try #require(RuleBook.builtIn[id])
        return Reconciler(rules: RuleBook([rule])).check(book)
    }
}

extension Outcome {
    fileprivate var isEquality: Bool {
        if case .comparison(_, .equal, _) = rule.formula.statement { true } else { false }
    }
}

extension ReconciliationReport {
    fileprivate func verdict(_ instance: String) -> Verdict? {
        outcomes.first { $0.instance == instance }?.verdict
    }
}
