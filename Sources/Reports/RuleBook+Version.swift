public import Reconciliation

extension RuleBook {
    /// How many rules there are and the beginning of a digest over all that decides verdicts: `130-1f0c9d2a77b1`.
    ///
    /// Another wording of a sentence leaves it as it is; another formula, level, tolerance or year does not.
    public var version: String {
        let text = rules.map { rule in
            let tests = rule.tests.map { test in
                [
                    test.formulaText, test.eachText, test.conditionText, test.level?.rawValue, test.tolerance?.rawValue,
                ].map { $0 ?? "" }.joined(separator: "\u{1F}")
            }
            return
                ([
                    rule.id, rule.level.rawValue, rule.tolerance.rawValue, rule.need?.rawValue ?? "",
                    rule.scope.name, "\(rule.years.lowerBound)-\(rule.years.upperBound)",
                ] + tests).joined(separator: "\u{1E}")
        }.joined(separator: "\u{1D}")
        return "\(rules.count)-\(FileDigest.hex(of: text.utf8).prefix(12))"
    }
}
