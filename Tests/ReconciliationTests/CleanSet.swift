import Facts
import Findings

@testable import Reconciliation

/// A clean book and what it is compared with.
struct CleanSet: Sendable {
    var book: FactBook
    var companions: [BookRole: FactBook] = [:]

    /// Final accounts with the year before and the budget, with performance beside them.
    static let accounts: [CleanSet] = seeds { clean in
        let budget = FactBook(kind: .budget, tables: clean.budget.tables.map { $0.moved(to: "budget.xlsx") })
        return CleanSet(book: clean.book, companions: [.prior: clean.prior, .budget: budget])
    }
    /// Budgets.
    static let budgets: [CleanSet] = seeds { CleanSet(book: $0.budget) }
    /// The filed set.
    static let filings: [CleanSet] = seeds {
        CleanSet(book: $0.filingSet, companions: [.prior: $0.filedPrior, .budget: $0.filedBudget])
    }
    /// Made once, by seed.
    static let all = accounts + budgets + filings

    private static func seeds(_ make: (CleanBook) -> CleanSet) -> [CleanSet] {
        (0..<8).map { make(CleanBook(seed: UInt64($0))) }
    }
}

/// What one rule alone has to say.
func check(_ given: CleanSet, rule id: String) -> ReconciliationReport {
    Reconciler(rules: RuleBook([RuleBook.builtIn[id]].compactMap(\.self))).check(
        given.book, companions: given.companions)
}
