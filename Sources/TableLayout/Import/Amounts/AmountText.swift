import DecimalNumbers
import Facts
import Fiscal

/// Reads amounts as clerks write them: `1,234.50`, `（12.3）`, `△12.3`, `３，５１８．８５`, `—`.
enum AmountText {
    static func read(_ text: String) -> AmountReader.Reading {
        var rest = Substring(LabelText.folded(text))
        guard !rest.isEmpty else { return AmountReader.Reading(state: .blank) }
        if marks.contains(String(rest)) {
            return AmountReader.Reading(state: .notApplicable(mark: LabelText.unspaced(text)))
        }
        var isNegative = false
        if rest.hasPrefix("("), rest.hasSuffix(")") {
            isNegative = true
            rest = rest.dropFirst().dropLast()
        }
        if let sign = rest.first, "-△▲".contains(sign) {
            isNegative.toggle()
            rest = rest.dropFirst()
        }
        if let currency = rest.first, "¥￥".contains(currency) { rest = rest.dropFirst() }
        let groups = rest.split(separator: ",", omittingEmptySubsequences: false)
        // 1,234 has groups of three; 1,23 is a slip of the hand that must not turn into 123.
        let isGrouped = groups.count == 1 || groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
        let plain = groups.joined()
        guard isGrouped, plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let number = ExactDecimal(plain)
        else { return AmountReader.Reading(state: .unreadable(text: text)) }
        let signed = isNegative ? number.negated : number
        let printed = plain.split(separator: ".", omittingEmptySubsequences: false)
        let digits = printed.count == 2 ? min(printed[1].count, AmountReader.mostFractionDigits) : 0
        return AmountReader.Reading(state: .amount(stored: signed, displayed: signed), fractionDigits: digits)
    }

    /// What people type for "nothing" and "not applicable"; `一` is the numeral typed for a dash.
    private static let marks: Set<String> = [
        "-", "--", "---", "----", "/", "//", "*", "**", "一", "一一", "ー", "…", "……", "无", "N/A", "n/a",
    ]
}
