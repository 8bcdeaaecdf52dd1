extension ExactDecimal {
    /// The number with at most this many digits after the point, rounded half away from zero (四舍五入).
    public func rounded(toFractionDigits digits: Int) -> ExactDecimal {
        let dropped = -exponent - digits
        guard dropped > 0 else { return self }
        guard dropped <= 18 else { return .zero }
        var divisor: UInt64 = 1
        for _ in 0..<dropped { divisor *= 10 }
        let magnitude = significand.magnitude
        let quotient = magnitude / divisor + (magnitude % divisor >= divisor - divisor / 2 ? 1 : 0)
        return ExactDecimal(
            significand: isNegative ? -Int64(quotient) : Int64(quotient), exponent: exponent + dropped)
    }

    /// The number times `10^power`.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
        ExactDecimal(significand: significand, exponent: exponent + power)
    }

    /// The number as a count of units of `10^-fractionDigits`, rounded half away from zero; nil when it is past `Int64`.
    ///
    ///     ExactDecimal("12.345")?.units(fractionDigits: 2)   // 1235
    public func units(fractionDigits: Int) -> Int64? {
        let rounded = rounded(toFractionDigits: fractionDigits)
        var value = rounded.significand
        var power = rounded.exponent + fractionDigits
        if value == 0 { return 0 }
        while power > 0 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
            power -= 1
        }
        return value
    }
}

extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
    /// Plain notation, shortest: `2357.54`, `-0.5`, `1200`.
    public var description: String { text(minimumFractionDigits: 0) }

    /// Plain notation with at least this many digits after the point: `105.00` for 2.
    public func text(minimumFractionDigits: Int) -> String {
        let places = max(fractionDigits, minimumFractionDigits)
        let length = 22 + max(0, exponent) + places
        return String(unsafeUninitializedCapacity: length) { bytes in
            // From the last digit to the first: those behind the significand, its own, and as many zeros as reach the point.
            var start = length
            func put(_ byte: UInt8) {
                start -= 1
                bytes[start] = byte
            }
            var digits = 0
            func put(digit: UInt8) {
                put(UInt8(ascii: "0") + digit)
                digits += 1
                if digits == places { put(UInt8(ascii: ".")) }
            }
            for _ in 0..<max(0, exponent + places) { put(digit: 0) }
            var rest = significand.magnitude
            while rest > 0 || digits <= places {
                put(digit: UInt8(rest % 10))
                rest /= 10
            }
            if isNegative { put(UInt8(ascii: "-")) }
            let count = length - start
            for index in 0..<count { bytes[index] = bytes[start + index] }
            return count
        }
    }
}
