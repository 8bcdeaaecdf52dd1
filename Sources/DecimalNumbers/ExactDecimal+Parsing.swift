extension ExactDecimal {
    /// Reads plain or scientific decimal text: `-12.50`, `.5`, `1E-3`, `2357.5399999999995`.
    ///
    /// - Parameter text: digits with `.` as the point; no separators, no spaces.
    /// - Returns: nil when the text is not such a number, or its exponent is beyond ``exponentLimit``. More than
    ///   15 significant digits are rounded to 15, half away from zero.
    public init?(_ text: some StringProtocol) {
        var text = text.utf8.makeIterator()
        self.init(digits: { text.next() })
    }

    /// Reads the same from a whole string, whose bytes are at hand.
    public init?(_ text: String) {
        guard let number = text.utf8.withContiguousStorageIfAvailable({ ExactDecimal(utf8: $0) }) else {
            self.init(text[...])
            return
        }
        guard let number else { return nil }
        self = number
    }

    /// Reads the same from UTF-8 bytes, without making a string.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        self.init(digits: {
            guard index < bytes.count else { return nil }
            defer { index += 1 }
            return bytes[index]
        })
    }

    private init?(digits next: () -> UInt8?) {
        var scanner = DigitScanner()
        while let byte = next() {
            guard scanner.take(byte) else { return nil }
        }
        guard let (significand, exponent) = scanner.finish() else { return nil }
        self.init(significand: significand, exponent: exponent)
    }
}

/// Takes the bytes of one number and keeps 15 significant digits and the power of ten.
private struct DigitScanner {
    private enum Phase { case start, integer, point, fraction, exponentSign, exponent }

    private static let kept = 15

    private var phase = Phase.start
    private var isNegative = false
    private var significand: Int64 = 0
    private var significantDigits = 0
    private var roundsUp = false
    private var scale = 0
    private var sawDigit = false
    private var exponentIsNegative = false
    private var sawExponentDigit = false
    private var sawSign = false
    private var power = 0

    mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            takeDigit(Int64(byte - UInt8(ascii: "0")))
            return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            return takeSign(negative: byte == UInt8(ascii: "-"))
        case UInt8(ascii: "."):
            guard phase == .start || phase == .integer else { return false }
            phase = .point
            return true
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            guard sawDigit, phase == .integer || phase == .point || phase == .fraction else { return false }
            phase = .exponentSign
            sawSign = false
            return true
        default:
            return false
        }
    }

    private mutating func takeSign(negative: Bool) -> Bool {
        guard !sawSign, phase == .start || phase == .exponentSign else { return false }
        sawSign = true
        if phase == .start { isNegative = negative } else { exponentIsNegative = negative }
        return true
    }

    private mutating func takeDigit(_ digit: Int64) {
        switch phase {
        case .start: phase = .integer
        case .point: phase = .fraction
        case .exponentSign: phase = .exponent
        default: break
        }
        if phase == .exponent {
            sawExponentDigit = true
            power = min(power * 10 + Int(digit), 100_000)
            return
        }
        sawDigit = true
        let isFraction = phase == .fraction
        if significantDigits < Self.kept {
            if significand != 0 || digit != 0 {
                significand = significand * 10 + digit
                significantDigits += 1
            }
            if isFraction { scale -= 1 }
        } else {
            if significantDigits == Self.kept {
                roundsUp = digit >= 5
                significantDigits += 1
            }
            if !isFraction { scale += 1 }
        }
    }

    func finish() -> (Int64, Int)? {
        guard sawDigit, phase != .exponentSign else { return nil }
        let magnitude = significand + (roundsUp ? 1 : 0)
        let exponent = scale + (exponentIsNegative ? -power : power)
        guard magnitude != 0 else { return (0, 0) }
        guard abs(exponent) <= ExactDecimal.exponentLimit else { return nil }
        return (isNegative ? -magnitude : magnitude, exponent)
    }
}
