public import Findings
public import Fiscal

/// What came of comparing two quantities.
public struct Judgement: Sendable, Hashable {
    /// The verdict.
    public let verdict: Verdict
    /// Left less right.
    public let difference: Amount
    /// The most that rounding explains, in half 分.
    public let limitInHalfFen: Int64
    /// How many figures are printed on both sides.
    public let printedFigures: Int
}

extension Judgement {
    /// Compares two quantities.
    ///
    /// They agree within rounding when the intervals of the true amounts meet. Within that, a difference of more than three
    /// standard deviations of the sum of rounding errors, 3·√(Σu²/12), is suspicious.
    ///
    /// - Parameters:
    ///   - steps: the steps u of the printed figures; empty in exact tests.
    ///   - isSum: whether both sides are sums of their figures; of others it is not known how likely a difference is.
    init(
        _ left: Quantity, _ relation: Relation, _ right: Quantity, steps: [Amount], isSum: Bool = true
    ) throws(OmissionReason) {
        do {
            difference = try left.amount.subtracting(right.amount)
        } catch {
            throw .tooLarge
        }
        let widths =
            Int128(left.interval.upper) - Int128(left.interval.lower)
            + Int128(right.interval.upper) - Int128(right.interval.lower)
        limitInHalfFen = Int64(clamping: max(0, widths / 2))
        printedFigures = left.printed.count + right.printed.count
        verdict = Self.verdict(
            difference: Int128(difference.fen), relation, overlaps: left.interval.overlaps(right.interval),
            steps: isSum ? steps : nil)
    }

    private static func verdict(
        difference: Int128, _ relation: Relation, overlaps: Bool, steps: [Amount]?
    ) -> Verdict {
        switch relation {
        case .notEqual: return difference == 0 ? .mismatch : .exact
        case .atMost where difference <= 0: return .exact
        case .atLeast where difference >= 0: return .exact
        default: break
        }
        if difference == 0 { return .exact }
        guard overlaps else { return .mismatch }
        guard let steps else { return .rounding }
        let variance = steps.reduce(Int128(0)) { $0 + Int128($1.fen) * Int128($1.fen) }
        return 4 * difference * difference > 3 * variance ? .suspicious : .rounding
    }
}
