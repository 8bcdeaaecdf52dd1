public import Facts

/// Tests a book against the rules.
///
///     let report = Reconciler().check(book)
///     report.counts.mismatch            // how many identities do not hold
///     report.findings                   // each with its cells
public struct Reconciler: Sendable {
    /// The rules it tests.
    public let rules: RuleBook
    /// Whether the tables that a published document must hold are asked for.
    public let requirement: TableRequirement

    /// What rules need, no table holds, and is known to be so, such as that all units are administrative.
    public let known: Set<Rule.Need>

    /// A reconciler for these rules.
    public init(rules: RuleBook = .builtIn, requirement: TableRequirement = .auto, known: Set<Rule.Need> = []) {
        self.rules = rules
        self.requirement = requirement
        self.known = known
    }

    /// Tests every rule that concerns the book.
    ///
    /// A rule concerns a book when it names one of its tables, or belongs to its kind of document and year. Of several
    /// tables of one id, such as P4 for every project, each is tested by itself; with others only the first is compared.
    ///
    /// - Parameters:
    ///   - book: the tables of one department, year and kind of document.
    ///   - companions: the same document of the year before, and the budget, where they are at hand.
    public func check(_ book: FactBook, companions: [BookRole: FactBook] = [:]) -> ReconciliationReport {
        let index = BookIndex(companions.merging([.current: book]) { $1 })
        let resolver = Resolver(books: index)
        let completeness = CompletenessTest(book: book, requirement: requirement, sets: TableSet.builtIn)
        let repeated = index.repeated.map { (id: $0.id, resolver: Resolver(books: $0.books)) }
        var outcomes: [Outcome] = []
        for rule in rules.rules where concerns(rule, book, index) {
            func evaluator(_ resolver: Resolver) -> Evaluator {
                Evaluator(
                    rule: rule, resolver: resolver, year: book.year, completeness: completeness, known: known)
            }
            outcomes += evaluator(resolver).outcomes()
            for (id, resolver) in repeated where rule.need == nil && rule.tables.contains(id) {
                outcomes += evaluator(resolver).outcomes(within: id)
            }
        }
        return ReconciliationReport(book: book, outcomes: outcomes)
    }

    private func concerns(_ rule: Rule, _ book: FactBook, _ index: BookIndex) -> Bool {
        if let year = book.year, !rule.years.contains(year) { return false }
        return switch rule.scope {
        case .any: true
        case .kind(let kind): kind == book.kind || rule.tables.contains(where: index.has)
        case .tables: rule.tables.contains(where: index.has)
        }
    }
}
