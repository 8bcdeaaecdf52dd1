/// A decimal number held exactly: `significand × 10^exponent`.
///
/// Spreadsheets store numbers as decimal text that has often passed through a binary double, so `2357.54` may be stored as
/// `2357.5399999999995`. Such a text is read at 15 significant digits, which is what spreadsheet programs show and what a
/// double keeps for certain; the number is then exact, and equal numbers are equal however they were written.
///
///     let total = ExactDecimal("2357.5399999999995")   // 2357.54
///     total == ExactDecimal("2357.540")                // true
///
/// The significand has at most 18 digits and no trailing zeros; zero is `0 × 10^0`.
public struct ExactDecimal: Sendable, Hashable {
    /// The digits, with the sign; no trailing zeros unless the number is 0.
    public let significand: Int64
    /// The power of ten that scales the significand, in -400...400.
    public let exponent: Int

    /// 0.
    public static let zero = ExactDecimal(significand: 0, exponent: 0)

    /// The largest power of ten, either way, that a number may have.
    public static let exponentLimit = 400

    /// `significand × 10^exponent` with trailing zeros taken out of the significand.
    ///
    /// An exponent beyond ``exponentLimit`` is held at the limit.
    public init(significand: Int64, exponent: Int) {
        guard significand != 0 else {
            self.significand = 0
            self.exponent = 0
            return
        }
        var digits = significand
        var power = exponent
        while digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        self.significand = digits
        self.exponent = min(max(power, -Self.exponentLimit), Self.exponentLimit)
    }

    /// A whole number.
    public init(_ integer: Int) {
        self.init(significand: Int64(integer), exponent: 0)
    }

    /// The double at 15 significant digits, or nil when it is not finite.
    public init?(_ double: Double) {
        guard double.isFinite else { return nil }
        self.init("\(double)")
    }

    /// Whether the number is below zero.
    public var isNegative: Bool { significand < 0 }

    /// Digits after the decimal point in plain notation: 2 for `2357.54`, 0 for `1200`.
    public var fractionDigits: Int { max(0, -exponent) }

    /// The nearest double.
    public var double: Double {
        // Both factors are exact in this range, so that a single rounding remains (Clinger's fast path).
        if abs(significand) <= 1 << 53, abs(exponent) <= 22 {
            let scale = Self.exactPowers[abs(exponent)]
            return exponent < 0 ? Double(significand) / scale : Double(significand) * scale
        }
        return Double("\(significand)e\(exponent)") ?? 0
    }

    private static let exactPowers: [Double] = (0...22).map { Double("1e\($0)") ?? 1 }
}

extension ExactDecimal: Comparable {
    /// Compares by value, whatever the exponents.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        if left.significand == 0 || right.significand == 0 { return left.significand < right.significand }
        let leftMagnitude = left.significand.magnitude
        let rightMagnitude = right.significand.magnitude
        let leftTop = digitCount(leftMagnitude) + left.exponent
        let rightTop = digitCount(rightMagnitude) + right.exponent
        if leftTop != rightTop { return (leftTop < rightTop) != left.isNegative }
        // The same leading place: at most 18 digits each, so that the longer one's places fit both.
        let shift = left.exponent - right.exponent
        let (smaller, equal) = compare(leftMagnitude, rightMagnitude, shift: shift)
        return equal ? false : smaller != left.isNegative
    }

    private static func compare(_ left: UInt64, _ right: UInt64, shift: Int) -> (smaller: Bool, equal: Bool) {
        var left = left
        var right = right
        if shift > 0 {
            for _ in 0..<shift { left *= 10 }
        } else {
            for _ in 0..<(-shift) { right *= 10 }
        }
        return (left < right, left == right)
    }
}

/// The number of decimal digits of a magnitude; 1 for 0.
func digitCount(_ magnitude: UInt64) -> Int {
    var count = 1
    var rest = magnitude / 10
    while rest > 0 {
        rest /= 10
        count += 1
    }
    return count
}
