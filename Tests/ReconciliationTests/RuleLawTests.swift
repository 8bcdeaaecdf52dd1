import Facts
import Findings
import TestSupport
import Testing

@testable import Reconciliation

/// What every comparing rule of the book must do, taken from the rule itself.
@Suite("Every built-in rule")
struct RuleLawTests {
    /// The rules that tables alone decide.
    static let ids = RuleBook.builtIn.rules.filter { $0.need == nil }.map(\.id)

    /// A book and what it is compared with.
    struct Given: Sendable {
        var book: FactBook
        let companions: [BookRole: FactBook]
    }

    /// Made once, by seed: final accounts with the year before and the budget, and budgets.
    static let accounts: [Given] = (0..<8).map { seed in
        let clean = CleanBook(seed: UInt64(seed))
        let budget = FactBook(kind: .budget, tables: clean.budget.tables.map { $0.moved(to: "budget.xlsx") })
        return Given(book: clean.book, companions: [.prior: clean.prior, .budget: budget])
    }
    static let budgets: [Given] = (0..<8).map { Given(book: CleanBook(seed: UInt64($0)).budget, companions: [:]) }

    static let filings: [Given] = (0..<8).map { Given(book: CleanBook(seed: UInt64($0)).filingSet, companions: [:]) }

    static func given(for id: String) -> [Given] {
        switch RuleBook.builtIn[id]?.scope {
        case .kind(.budget): budgets
        case .tables: filings
        default: accounts
        }
    }

    @Test("passes a clean book", arguments: ids)
    func passes(id: String) throws {
        var held = 0
        for given in Self.given(for: id) {
            let report = try Self.check(given, id)
            let failing = report.outcomes.filter { $0.verdict != .exact && $0.verdict != .notEvaluated }
            #expect(failing.isEmpty, "\(failing.map(\.instance))")
            held += report.counts.exact
        }
        #expect(held > 0)
    }

    @Test("fails when a figure is off by more than rounding explains, and says rounding within", arguments: ids)
    func notices(id: String) throws {
        var random = SplitMix64(seed: 99)
        for given in [Self.given(for: id)[0], Self.given(for: id)[3]] {
            let outcomes = try Self.check(given, id).outcomes.enumerated().filter {
                $0.element.verdict == .exact
            }
            for (position, outcome) in outcomes.shuffled(using: &random).prefix(6) {
                guard case .compared(let left, let right, let judgement) = outcome.result,
                    case .comparison(_, let relation, _)? = outcome.test?.formula.statement, relation != .notEqual
                else { continue }
                let candidates = (relation == .equal ? left.printed + right.printed : left.printed)
                    .filter { !$0.isOperand }
                guard let term = candidates.filter({ $0.place.file == "book.xlsx" }).randomElement(using: &random),
                    let sheet = term.place.sheet, let cell = term.place.cell
                else { continue }
                // Half 分 to steps of 0.01 万元, which are 10,000 分; a part first has to reach its whole.
                let steps = Int(judgement.limitInHalfFen / 20_000)
                let room = relation == .equal ? 0 : Int(-judgement.difference.fen / 10_000)
                func verdict(_ steps: Int) throws -> Outcome {
                    var other = given
                    other.book = given.book.nudged(sheet: sheet, cell: cell, by: steps)
                    return try Self.check(other, id).outcomes[position]
                }
                // A ratio is rounded itself, and a figure without its last decimal would allow more.
                let isSum = left.isLinear && right.isLinear
                var over = room + steps + (isSum ? 1 : 2)
                let units = Int(term.value?.units(fractionDigits: 2) ?? 0)
                if !isSum, (units + over).isMultiple(of: 10) { over += 1 }
                let beyond = try verdict(over)
                #expect(beyond.instance == outcome.instance)
                #expect(beyond.verdict == .mismatch, "\(outcome.instance) \(cell)")
                #expect(beyond.finding?.places.contains { $0.cell == cell } == true)
                if steps > 0, isSum {
                    #expect(try verdict(room + 1).verdict == .rounding, "\(outcome.instance) \(cell)")
                }
            }
        }
    }

    @Test("R006 lists negative figures, all in one finding")
    func negatives() throws {
        let book = Self.accounts[1].book.nudged(sheet: "FA1", cell: "E5", by: -900_000_000)
            .nudged(sheet: "FA1", cell: "E6", by: -900_000_000)
        let finding = try #require(try Self.check(book, "R006").findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .mismatch)
        #expect(finding.difference == nil)
        #expect(finding.places.map(\.cell) == ["E5", "E6"])
    }

    @Test("R008 notices a total of 0")
    func zeroTotal() throws {
        var book = Self.accounts[1].book
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

    static func check(_ given: Given, _ id: String) throws -> ReconciliationReport {
        let rule = try #require(RuleBook.builtIn[id])
        return Reconciler(rules: RuleBook([rule])).check(given.book, companions: given.companions)
    }

    static func check(_ book: FactBook, _ id: String) throws -> ReconciliationReport {
        try check(Given(book: book, companions: [:]), id)
    }
}
