public import DecimalNumbers

/// An amount of money, exact to 分 (0.01 元).
///
///     let total = Amount("4449.23", in: .tenThousandYuan)   // 44,492,300 元
///
/// Arithmetic is checked: what would overflow throws ``AmountOverflow`` rather than wrap.
public struct Amount: Sendable, Hashable {
    /// The amount in 分.
    public let fen: Int64

    /// Nothing.
    public static let zero = Amount(fen: 0)

    /// An amount in 分.
    public init(fen: Int64) {
        self.fen = fen
    }

    /// A number of a unit, to the nearest 分, half away from zero.
    ///
    /// - Returns: nil when the amount is past what 64 bits hold, about 92 quadrillion 元.
    public init?(_ number: ExactDecimal, in unit: AmountUnit) {
        guard let fen = number.units(fractionDigits: unit.finestFractionDigits) else { return nil }
        self.fen = fen
    }

    /// The same from decimal text such as `4449.23`.
    public init?(_ text: String, in unit: AmountUnit) {
        guard let number = ExactDecimal(text) else { return nil }
        self.init(number, in: unit)
    }

    /// The number of units, exact.
    public func number(in unit: AmountUnit) -> ExactDecimal {
        ExactDecimal(significand: fen, exponent: -unit.finestFractionDigits)
    }

    /// The number of units with this many decimals, half away from zero (四舍五入).
    public func number(in unit: AmountUnit, fractionDigits: Int) -> ExactDecimal {
        number(in: unit).rounded(toFractionDigits: fractionDigits)
    }

    /// The amount without its sign.
    public var magnitude: Amount { fen == .min ? Amount(fen: .max) : Amount(fen: abs(fen)) }
}

extension Amount: Comparable {
    /// Less money before more.
    public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }
}

/// A sum of money that 64 bits of 分 cannot hold.
public struct AmountOverflow: Error, Sendable, Hashable {
    /// The one there is.
    public init() {}
}

extension Amount {
    /// The sum.
    public func adding(_ other: Amount) throws(AmountOverflow) -> Amount {
        let (sum, overflow) = fen.addingReportingOverflow(other.fen)
        guard !overflow else { throw AmountOverflow() }
        return Amount(fen: sum)
    }

    /// The difference.
    public func subtracting(_ other: Amount) throws(AmountOverflow) -> Amount {
        let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
        guard !overflow else { throw AmountOverflow() }
        return Amount(fen: difference)
    }

    /// The product with a whole number.
    public func multiplied(by factor: Int64) throws(AmountOverflow) -> Amount {
        let (product, overflow) = fen.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw AmountOverflow() }
        return Amount(fen: product)
    }
}

extension Amount: CustomStringConvertible {
    /// In 元, with two decimals: `44492300.00元`.
    public var description: String { number(in: .yuan).text(minimumFractionDigits: 2) + AmountUnit.yuan.rawValue }
}
