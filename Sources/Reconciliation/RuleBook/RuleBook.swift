/// Rules in the order of their ids, each id once.
public struct RuleBook: Sendable {
    /// The rules, ascending by id.
    public let rules: [Rule]

    /// A book; of two rules with one id the later stands.
    public init(_ rules: [Rule]) {
        var byID: [String: Rule] = [:]
        for rule in rules { byID[rule.id] = rule }
        self.rules = byID.values.sorted { $0.id < $1.id }
    }

    /// The rule of an id, in upper or lower case; nil when the book has none.
    public subscript(id: String) -> Rule? {
        let wanted = id.uppercased()
        return rules.first { $0.id.uppercased() == wanted }
    }

    /// This book with the rules of another, which stand where both have an id.
    public func merging(_ other: RuleBook) -> RuleBook {
        RuleBook(rules + other.rules)
    }
}

extension RuleBook {
    /// The rules that come with the package: final accounts, the filed set, budgets, budget against actual, performance.
    ///
    /// Their text is part of the program; that it can be read is proven by a test, and a part that cannot is left out.
    public static let builtIn: RuleBook = {
        let texts = [
            FinalAccountRulesResource.text, FilingSetRulesResource.text, BudgetRulesResource.text,
            ComparisonRulesResource.text, PerformanceRulesResource.text,
        ]
        return RuleBook(texts.flatMap { (try? RuleBook(yaml: $0))?.rules ?? [] })
    }()
}
