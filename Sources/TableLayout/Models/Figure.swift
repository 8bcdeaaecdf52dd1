public import Fiscal

/// What an amount cell of a table holds. Blank, zero and "not applicable" are three different things.
public enum Figure: Sendable, Hashable {
    /// Nothing printed.
    case blank
    /// An amount, 0 included.
    case amount(Amount)
    /// A mark that says the cell does not apply: `—`, `/`, `*`.
    case notApplicable(mark: String)

    /// The amount, or nil when none is printed.
    public var amount: Amount? {
        if case .amount(let amount) = self { amount } else { nil }
    }

    /// The amount as sums take it: blank and "not applicable" add nothing.
    public var amountOrZero: Amount { amount ?? .zero }
}

extension Figure: ExpressibleByNilLiteral {
    /// Nothing printed.
    public init(nilLiteral: ()) { self = .blank }
}
