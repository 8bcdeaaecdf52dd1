internal import Facts
public import Findings
public import Fiscal

/// What came of testing a book: every outcome, and the findings that a person should see.
public struct ReconciliationReport: Sendable {
    /// The department or unit, where the book names one.
    public let department: String?
    /// The fiscal year.
    public let year: Int?
    /// The kind of document.
    public let kind: DocumentKind?
    /// Every outcome, in the order of the rules.
    public let outcomes: [Outcome]

    init(book: FactBook, outcomes: [Outcome]) {
        department = book.department
        year = book.year
        kind = book.kind
        self.outcomes = outcomes
    }

    /// How often each verdict was given.
    public var counts: VerdictCounts {
        var counts = VerdictCounts()
        for outcome in outcomes { counts.count(outcome.verdict) }
        return counts
    }

    /// A finding for each outcome that is rounding, suspicious or a mismatch, in the order of the rules.
    public var findings: [Finding] { outcomes.compactMap(\.finding) }

    /// What could not be tested, by rule and reason.
    public var omissions: [Omission] {
        var omissions: [Omission] = []
        var positions: [String: Int] = [:]
        for outcome in outcomes {
            guard case .omitted(let reason) = outcome.result else { continue }
            let key = outcome.rule.id + "\u{0}" + reason.message.english
            if let position = positions[key] {
                omissions[position].instances.append(outcome.instance)
            } else {
                positions[key] = omissions.count
                omissions.append(
                    Omission(rule: outcome.rule.id, reason: reason.message, instances: [outcome.instance]))
            }
        }
        return omissions
    }
}
