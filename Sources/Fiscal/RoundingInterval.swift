/// Where the true amount behind a printed one may lie.
///
/// A figure printed to the step u stands for anything within ±u/2 of it. The ends are halves of a step, so they are kept in
/// half 分: a whole number for every step there is. A sum of m such figures lies within ±m·u/2 of the printed sum, which
/// makes the test of an identity over m printed figures the same as the interval test of XBRL Calculations 1.1.
public struct RoundingInterval: Sendable, Hashable {
    /// The lower end in half 分, included.
    public let lower: Int64
    /// The upper end in half 分, included.
    public let upper: Int64

    /// Both ends in half 分.
    public init(lower: Int64, upper: Int64) {
        self.lower = lower
        self.upper = upper
    }

    /// The one amount, exactly.
    public init(exactly amount: Amount) throws(AmountOverflow) {
        let doubled = try amount.multiplied(by: 2)
        self.init(lower: doubled.fen, upper: doubled.fen)
    }

    /// What an amount printed at this precision may stand for.
    public init(printed amount: Amount, precision: AmountPrecision) throws(AmountOverflow) {
        let doubled = try amount.multiplied(by: 2)
        let half = precision.step
        self.init(lower: try doubled.subtracting(half).fen, upper: try doubled.adding(half).fen)
    }

    /// The interval of a sum.
    public func adding(_ other: RoundingInterval) throws(AmountOverflow) -> RoundingInterval {
        RoundingInterval(
            lower: try Amount(fen: lower).adding(Amount(fen: other.lower)).fen,
            upper: try Amount(fen: upper).adding(Amount(fen: other.upper)).fen)
    }

    /// The interval of the negative.
    public func negated() throws(AmountOverflow) -> RoundingInterval {
        guard lower != .min, upper != .min else { throw AmountOverflow() }
        return RoundingInterval(lower: -upper, upper: -lower)
    }

    /// Whether some amount lies in both.
    public func overlaps(_ other: RoundingInterval) -> Bool {
        lower <= other.upper && other.lower <= upper
    }
}
