import SpreadsheetML

extension NumberFormat {
    /// Whether what it shows of a number is digits, signs and points, and no word.
    var showsDigitsOnly: Bool { code == NumberFormat.general.code || PlainFormat(code) != nil }
}

/// A number format that does nothing but round, so that what it shows follows from the number: `#,##0.00`.
struct PlainFormat {
    /// The decimals it shows.
    let fractionDigits: Int

    /// The format of a code; nil when it does more, such as scaling by a comma before the point.
    init?(_ code: String) {
        var digits = 0
        var sawPoint = false
        var previous: UInt8 = 0
        for byte in code.utf8 {
            switch byte {
            case UInt8(ascii: "0"), UInt8(ascii: "#"): digits += sawPoint ? 1 : 0
            case UInt8(ascii: ","): if sawPoint { return nil }
            case UInt8(ascii: "."):
                guard !sawPoint, previous != UInt8(ascii: ",") else { return nil }
                sawPoint = true
            default: return nil
            }
            previous = byte
        }
        guard previous == UInt8(ascii: "0") else { return nil }
        fractionDigits = digits
    }
}
