import Facts
import Findings
import TestSupport
import Testing

@testable import Reconciliation

/// What every comparing formula of the rule book must do, taken from the formula itself.
@Suite("Every built-in rule")
struct RuleLawTests {
    /// A formula of a rule.
    struct Law: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let position: Int
        var test: RuleTest { rule.tests[position] }
        var testDescription: String { "\(rule.id) \(test.formulaText)" }
        var isComparison: Bool { if case .comparison = test.formula.statement { true } else { false } }
    }

    /// Every formula that tables alone decide.
    static let laws = RuleBook.builtIn.rules.filter { $0.need == nil }
        .flatMap { rule in rule.tests.indices.map { Law(rule: rule, position: $0) } }

    /// Each formula over each clean book, once.
    static let reports: [(given: CleanSet, outcomes: [Outcome])] = CleanSet.all.map { given in
        (given, Reconciler().check(given.book, companions: given.companions).outcomes)
    }

    @Test("passes clean books, and is evaluated in one at least", arguments: laws)
    func passes(law: Law) {
        var held = 0
        for report in Self.reports {
            for outcome in report.outcomes where outcome.test === law.test {
                if outcome.verdict == .exact {
                    held += 1
                } else {
                    #expect(outcome.verdict == .notEvaluated, "\(outcome.instance)")
                }
            }
        }
        #expect(held > 0)
    }

    @Test(
        "fails when a figure is off by more than rounding explains, and says rounding within",
        arguments: laws.filter(\.isComparison))
    func notices(law: Law) {
        var random = SplitMix64(seed: 99)
        var nudged = 0
        for report in Self.reports.shuffled(using: &random) where nudged < 4 {
            let outcomes = report.outcomes.filter { $0.test === law.test && $0.verdict == .exact }
            for outcome in outcomes.shuffled(using: &random).prefix(2) {
                nudged += nudge(outcome, of: law, in: report.given, &random) ? 1 : 0
            }
        }
        #expect(nudged > 0)
    }

    /// Changes one figure of an outcome beyond its limit, and within; false when it prints none that counts.
    private func nudge(
        _ outcome: Outcome, of law: Law, in given: CleanSet, _ random: inout SplitMix64
    ) -> Bool {
        guard case .compared(let left, let right, let judgement) = outcome.result,
            case .comparison(_, let relation, _) = law.test.formula.statement, relation != .notEqual
        else { return relation(of: law) == .notEqual }
        let candidates = Self.candidates(left, relation, right).filter { $0.place.file == "book.xlsx" && !$0.isOperand }
        guard let term = candidates.randomElement(using: &random), let sheet = term.place.sheet,
            let cell = term.place.cell
        else { return false }
        // Half 分 to steps of 0.01 万元, which are 10,000 分; a part first has to reach its whole.
        let steps = Int(judgement.limitInHalfFen / 20_000)
        let room = relation == .equal ? 0 : Int(abs(judgement.difference.fen) / 10_000)
        func verdict(_ steps: Int) -> Outcome? {
            let book = given.book.nudged(sheet: sheet, cell: cell, by: steps)
            let outcomes = Reconciler(rules: RuleBook([law.rule])).check(book, companions: given.companions).outcomes
            // Of several tables of one id each has the same instances.
            return outcomes.first { other in
                guard case .compared(let side, _, _) = other.result else { return false }
                return other.test === law.test && other.instance == outcome.instance
                    && side.terms.first?.place == left.terms.first?.place
            }
        }
        // A ratio is rounded itself, and a figure without its last decimal would allow more.
        let isSum = left.isLinear && right.isLinear
        var over = room + steps + (isSum ? 1 : 2)
        let units = Int(term.value?.units(fractionDigits: 2) ?? 0)
        if !isSum, (units + over).isMultiple(of: 10) { over += 1 }
        // A figure that the condition of the formula speaks of can make it not apply.
        guard let beyond = verdict(over) else { return false }
        #expect(beyond.verdict == .mismatch, "\(outcome.instance) \(cell)")
        #expect(beyond.finding?.rule == law.rule.id)
        #expect(beyond.finding?.places.contains { $0.cell == cell } == true)
        if steps > 0, isSum { #expect(verdict(room + 1)?.verdict == .rounding, "\(outcome.instance) \(cell)") }
        return true
    }

    /// The figures that, made greater, break the relation.
    private static func candidates(_ left: Quantity, _ relation: Relation, _ right: Quantity) -> [Term] {
        switch relation {
        case .equal, .notEqual: left.printed + right.printed
        case .atMost: left.printed
        case .atLeast: right.printed
        }
    }

    private func relation(of law: Law) -> Relation? {
        if case .comparison(_, let relation, _) = law.test.formula.statement { relation } else { nil }
    }
}
