public import Facts
internal import Findings
internal import Fiscal

extension Reconciler {
    /// The sentences that explain, table by table, which totals no longer add up since their figures were rounded (尾差说明).
    ///
    /// An identity is told of when it holds exactly in the original and not in the rounded book.
    ///
    /// - Parameters:
    ///   - original: the tables as they were.
    ///   - rounded: the same tables in another unit or with fewer decimals.
    /// - Returns: by the id of the table, the notes to print below it; none for tables that still add up.
    public func roundingNotes(from original: FactBook, to rounded: FactBook) -> [String: [String]] {
        let exact = Set(check(original).outcomes.filter(\.holdsExactly).map(\.identity))
        var gaps: [(table: String, text: String)] = []
        var told: Set<String> = []
        for outcome in check(rounded).outcomes where exact.contains(outcome.identity) && !outcome.holdsExactly {
            guard let (table, text) = outcome.gap, told.insert(table + text).inserted else { continue }
            gaps.append((table, text))
        }
        return Dictionary(grouping: gaps, by: \.table).mapValues { [Self.note($0.map(\.text))] }
    }

    /// More than these are counted, not named.
    private static let mostNamed = 5

    private static func note(_ gaps: [String]) -> String {
        let named = gaps.prefix(mostNamed).joined(separator: "，")
        let more = gaps.count > mostNamed ? "等\(gaps.count)处" : ""
        return "注：尾差说明：金额单位换算时四舍五入，\(named)\(more)，均为尾差。"
    }
}

extension Outcome {
    /// The rule and the instance, by which the same test is found in another report.
    fileprivate var identity: String { rule.id + "\u{0}" + (test?.formulaText ?? "") + "\u{0}" + instance }

    fileprivate var holdsExactly: Bool {
        guard case .compared(_, _, let judgement) = result else { return false }
        return judgement.difference == .zero
    }

    /// The table whose total is off, and by how much; nil for a test that compares tables, or no sums at all.
    fileprivate var gap: (table: String, text: String)? {
        guard case .compared(let left, let right, let judgement) = result,
            case .comparison(_, .equal, _)? = test?.formula.statement,
            let total = left.terms.first, (left.terms + right.terms).allSatisfy({ $0.table == total.table }),
            let precision = total.precision
        else { return nil }
        let difference = precision.text(judgement.difference.magnitude) + precision.unit.rawValue
        return (total.table, "“\(total.label)·\(total.column)”与各项之和相差\(difference)")
    }
}
