extension XMLWriter {
    /// Appends a whole number in decimal digits.
    public func integer(_ value: Int) {
        reserve(20)
        if value < 0 { raw(byte: UInt8(ascii: "-")) }
        digits(UInt64(value.magnitude))
    }

    /// Appends a finite number as the shortest decimal that reads back as the same double.
    ///
    /// - Precondition: it is finite.
    public func number(_ value: Double) {
        precondition(value.isFinite, "not a number that XML can hold")
        // Sums of money have few decimals. A decimal of up to 15 digits that rounds to the double is its only one, so
        // the shortest: no search is needed.
        let magnitude = value.magnitude
        if magnitude < 1e9 {
            for (scale, places) in Self.shortScales {
                let scaled = (magnitude * scale).rounded()
                if scaled / scale == magnitude {
                    return decimal(significand: value < 0 ? -Int64(scaled) : Int64(scaled), exponent: -places)
                }
            }
        }
        raw(Self.shortest(value))
    }

    /// A finite number as the shortest decimal text that reads back as the same double, whole numbers without `.0`.
    public static func shortest(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Appends `significand × 10^exponent`, exactly: in plain digits when there are few zeros to write.
    public func decimal(significand: Int64, exponent: Int) {
        reserve(64)
        if significand < 0 { raw(byte: UInt8(ascii: "-")) }
        let magnitude = significand.magnitude
        switch exponent {
        case 0:
            digits(magnitude)
        case 1...12:
            digits(magnitude)
            for _ in 0..<exponent { raw(byte: UInt8(ascii: "0")) }
        case -18 ... -1:
            fraction(magnitude, places: -exponent)
        default:
            digits(magnitude)
            raw("E")
            integer(exponent)
        }
    }

    private static let shortScales: [(Double, Int)] = [(1, 0), (100, 2), (1e4, 4), (1e6, 6)]

    private func fraction(_ magnitude: UInt64, places: Int) {
        var places = places
        var magnitude = magnitude
        while places > 0, magnitude % 10 == 0 {
            magnitude /= 10
            places -= 1
        }
        var divisor: UInt64 = 1
        for _ in 0..<places { divisor *= 10 }
        digits(magnitude / divisor)
        guard places > 0 else { return }
        raw(byte: UInt8(ascii: "."))
        let start = end
        var rest = magnitude % divisor
        for index in stride(from: places - 1, through: 0, by: -1) {
            start[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        buffer.pointee.used += places
    }

    private func digits(_ value: UInt64) {
        var length = 1
        var bound: UInt64 = 10
        while length < 20, value >= bound {
            length += 1
            let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
            if overflow { break }
            bound = next
        }
        reserve(length)
        let start = end
        var rest = value
        for index in stride(from: length - 1, through: 0, by: -1) {
            start[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        buffer.pointee.used += length
    }
}
