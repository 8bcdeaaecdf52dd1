extension ExactDecimal {
    /// The sum, or nil when it needs more than 18 digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        if significand == 0 { return other }
        if other.significand == 0 { return self }
        let low = min(exponent, other.exponent)
        guard let left = Self.lowered(self, to: low), let right = Self.lowered(other, to: low) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow, sum.magnitude < 1_000_000_000_000_000_000 else { return nil }
        return ExactDecimal(significand: sum, exponent: low)
    }

    /// The number with its sign changed.
    public var negated: ExactDecimal { ExactDecimal(significand: -significand, exponent: exponent) }

    private static func lowered(_ number: ExactDecimal, to exponent: Int) -> Int64? {
        var digits = number.significand
        var power = number.exponent
        guard power - exponent <= 18 else { return nil }
        while power > exponent {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            digits = product
            power -= 1
        }
        return digits
    }
}
