/// Reads the number of a cell from its bytes.
enum NumberText {
    private static let exactPowers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// `10^places` for 0...22, which a double holds exactly.
    @inline(__always)
    static func exactPower(_ places: Int) -> Double { exactPowers[places] }

    /// The double nearest to `significand / 10^places`, for 1...19 places and a significand above 0.
    ///
    /// One division of 128 by 64 bits gives at least 62 bits of the quotient, and its remainder says on which side of
    /// them the rest lies: enough to round the 53 bits of a double once and rightly.
    static func quotient(_ significand: UInt64, places: Int) -> Double {
        let divisor = wholePowers[places]
        let shift = significand.leadingZeroBitCount
        let divisorShift = divisor.leadingZeroBitCount
        let dividend = significand << UInt64(shift)
        let (quotient, remainder) = (divisor << UInt64(divisorShift)).dividingFullWidth((dividend >> 1, dividend << 63))
        let excess = UInt64(64 - quotient.leadingZeroBitCount - 53)
        var mantissa = quotient >> excess
        let rest = quotient & (1 << excess - 1)
        let half: UInt64 = 1 << (excess - 1)
        if rest > half || (rest == half && (remainder != 0 || mantissa & 1 == 1)) { mantissa += 1 }
        return Double(sign: .plus, exponent: Int(excess) - (shift + 63 - divisorShift), significand: Double(mantissa))
    }

    private static let wholePowers: [UInt64] = (0...19).map { places in
        (0..<places).reduce(1) { power, _ in power * 10 }
    }

    /// The nearest double, or nil when the bytes are no decimal number or one that no double can hold.
    static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var index = 0
        var isNegative = false
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        var significand: UInt64 = 0
        var digits = 0
        var pointIndex: Int?
        var exponent = 0
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit < 10 {
                significand = significand &* 10 &+ UInt64(digit)
                digits += 1
            } else if bytes[index] == UInt8(ascii: "."), pointIndex == nil {
                pointIndex = digits
            } else {
                break
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        if let pointIndex { exponent = pointIndex - digits }
        if index < bytes.count {
            guard let power = power(bytes, from: index) else { return nil }
            exponent += power
        }
        // Both factors are exact, so that one rounding remains; all else goes the slow and certain way.
        if digits <= 15, exponent >= -22, exponent <= 22 {
            let magnitude =
                exponent < 0
                ? Double(significand) / exactPowers[-exponent] : Double(significand) * exactPowers[exponent]
            return isNegative ? -magnitude : magnitude
        }
        if digits <= 19, significand > 0, exponent >= -19, exponent < 0 {
            let magnitude = quotient(significand, places: -exponent)
            return isNegative ? -magnitude : magnitude
        }
        guard let double = Double(String(decoding: bytes, as: UTF8.self)), double.isFinite else { return nil }
        return double
    }

    /// The power of ten behind an `E`, held in bounds.
    private static func power(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
        var index = start + 1
        var isNegative = false
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < bytes.count else { return nil }
        var power = 0
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            power = min(power * 10 + Int(digit), 100_000)
            index += 1
        }
        return isNegative ? -power : power
    }
}
