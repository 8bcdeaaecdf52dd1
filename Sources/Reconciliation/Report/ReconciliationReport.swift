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

    /// A finding for each outcome that is a mismatch, suspicious or rounding.
    ///
    /// Mismatches come first, those with the same likely cause together, the cause that explains most before others;
    /// then the rest in the order of the rules.
    public var findings: [Finding] {
        var grouped: [Finding] = []
        var taken: Set<Int> = []
        for cause in CauseFinder(outcomes).causes() {
            taken.formUnion(cause.outcomes)
            var findings = cause.outcomes.compactMap { outcomes[$0].finding?.grouped(under: cause.place) }
            if !findings.isEmpty { findings[0].cause = cause.message }
            grouped += findings
        }
        let rest = outcomes.indices.filter { !taken.contains($0) }.compactMap { outcomes[$0].finding }
        return grouped + rest.filter { $0.verdict == .mismatch } + rest.filter { $0.verdict != .mismatch }
    }

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

extension Finding {
    /// The finding with its likely cause first among its places.
    fileprivate func grouped(under place: Place) -> Finding {
        var copy = self
        copy.group = place.address
        copy.places = [place] + places.filter { $0 != place }
        return copy
    }
}
