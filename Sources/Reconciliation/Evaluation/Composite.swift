internal import DecimalNumbers
internal import Fiscal

extension LinearForm.Composite {
    /// Works it out; the parameters are those of ``LinearForm/quantity(unit:displayed:ratioDigits:)``.
    func quantity(unit: AmountUnit, displayed: Bool, ratioDigits: Int?) throws(OmissionReason) -> Quantity {
        switch self {
        case .ratio(let scale, let numerator, let denominator):
            let ratio = Proportion(
                scale: scale, numerator: try numerator.quantity(unit: unit, displayed: displayed),
                denominator: try denominator.quantity(unit: unit, displayed: displayed))
            return try ratio.quantity(unit: unit, digits: ratioDigits ?? 2)
        case .least(let forms):
            return try Self.extreme(forms, unit, displayed, ratioDigits, by: <)
        case .greatest(let forms):
            return try Self.extreme(forms, unit, displayed, ratioDigits, by: >)
        }
    }

    /// The first in order; the ends of its interval are the first of all ends, since taking the least keeps the order.
    private static func extreme(
        _ forms: [LinearForm], _ unit: AmountUnit, _ displayed: Bool, _ ratioDigits: Int?,
        by precedes: (Int64, Int64) -> Bool
    ) throws(OmissionReason) -> Quantity {
        var all: [Quantity] = []
        for form in forms {
            all.append(try form.quantity(unit: unit, displayed: displayed, ratioDigits: ratioDigits))
        }
        guard var result = all.first else { return Quantity(unit: unit) }
        for other in all.dropFirst() {
            if precedes(other.amount.fen, result.amount.fen) { result.amount = other.amount }
            result.interval = RoundingInterval(
                lower: precedes(other.interval.lower, result.interval.lower)
                    ? other.interval.lower : result.interval.lower,
                upper: precedes(other.interval.upper, result.interval.upper)
                    ? other.interval.upper : result.interval.upper)
            result.terms += other.terms
        }
        result.isLinear = false
        return result
    }
}

/// How many times one quantity is in another, times a number.
struct Proportion {
    let scale: ExactDecimal
    let numerator: Quantity
    let denominator: Quantity

    /// The ratio as a number of the unit, rounded to its decimals, and where the true one may lie.
    ///
    /// The ends are rounded inwards to half 分. A figure that it is compared with has ends in whole half 分, so that both
    /// intervals meet exactly when the unrounded ones do.
    func quantity(unit: AmountUnit, digits: Int) throws(OmissionReason) -> Quantity {
        guard denominator.interval.lower > 0 || denominator.interval.upper < 0 else { throw .zeroDenominator }
        var lower: Int128?
        var upper: Int128?
        for top in [numerator.interval.lower, numerator.interval.upper] {
            for bottom in [denominator.interval.lower, denominator.interval.upper] {
                let end = try fraction(top, bottom, unitPower: unit.finestFractionDigits, times: 2)
                let ceiling = end.quotient + (end.remainder > 0 ? 1 : 0)
                let floor = end.quotient - (end.remainder < 0 ? 1 : 0)
                lower = min(lower ?? ceiling, ceiling)
                upper = max(upper ?? floor, floor)
            }
        }
        let digits = min(max(digits, 0), unit.finestFractionDigits)
        let end = try fraction(numerator.amount.fen, denominator.amount.fen, unitPower: digits, times: 2)
        // Half away from zero: twice the value, one more, halved.
        let rounded = (end.quotient + (end.quotient < 0 || end.remainder < 0 ? -1 : 1)) / 2
        guard let lower = Int64(exactly: lower ?? 0), let upper = Int64(exactly: upper ?? 0),
            let rounded = Int64(exactly: rounded),
            let amount = Amount(ExactDecimal(significand: rounded, exponent: -digits), in: unit)
        else { throw .tooLarge }
        var result = Quantity(unit: unit)
        result.amount = amount
        result.interval = RoundingInterval(lower: lower, upper: upper)
        result.terms = (numerator.terms + denominator.terms).map { term in
            var operand = term
            operand.isOperand = true
            return operand
        }
        result.isLinear = false
        return result
    }

    /// `scale × top ÷ bottom × 10^unitPower × times`, truncated, and the sign of what is left.
    private func fraction(
        _ top: Int64, _ bottom: Int64, unitPower: Int, times: Int128
    ) throws(OmissionReason) -> (quotient: Int128, remainder: Int128) {
        let power = scale.exponent + unitPower
        var above: Int128? = Int128(top) * Int128(scale.significand)
        var below: Int128? = Int128(bottom)
        above = Self.times(above, times)
        for _ in 0..<min(abs(power), 40) {
            if power > 0 { above = Self.times(above, 10) } else { below = Self.times(below, 10) }
        }
        guard let above, let below, abs(power) <= 40, below != 0 else { throw .tooLarge }
        let (quotient, remainder) = above.quotientAndRemainder(dividingBy: below)
        return (quotient, remainder == 0 ? 0 : (remainder < 0) == (below < 0) ? 1 : -1)
    }

    private static func times(_ value: Int128?, _ factor: Int128) -> Int128? {
        guard let value else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }
}
