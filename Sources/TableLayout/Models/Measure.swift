public import DecimalNumbers

/// What a cell holds that counts no money: points, people, an area, a rate in percent.
public enum Measure: Sendable, Hashable {
    /// Nothing printed.
    case blank
    /// A number; 97.64 of a rate printed `97.64%`.
    case number(ExactDecimal)
    /// A mark that says the cell does not apply: `—`, `/`, `*`.
    case notApplicable(mark: String)

    /// The number, or nil when none is printed.
    public var number: ExactDecimal? {
        if case .number(let number) = self { number } else { nil }
    }
}

extension Measure: ExpressibleByNilLiteral {
    /// Nothing printed.
    public init(nilLiteral: ()) { self = .blank }
}

extension Measure: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(ExactDecimal(value)) }
}
