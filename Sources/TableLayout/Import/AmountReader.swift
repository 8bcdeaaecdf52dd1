import DecimalNumbers
import Facts
import Fiscal
import SpreadsheetML
import XLSXReader

/// Reads what a cell of an amount column holds, in all the ways clerks write amounts.
enum AmountReader {
    /// A cell's state, and the decimals it displays.
    struct Reading {
        let state: Fact.State
        let fractionDigits: Int
    }

    /// Decimals past this are tails of a division, not digits that anybody printed.
    private static let mostFractionDigits = 10

    static func read(_ cell: Cell) -> Reading {
        switch cell.value {
        case .blank:
            let isUncomputed = cell.formula != nil && !cell.hasCachedValue
            return Reading(
                state: isUncomputed ? .unreadable(text: "=" + (cell.formula ?? "")) : .blank, fractionDigits: 0)
        case .number(let number):
            guard let stored = number.decimal else {
                return Reading(state: .unreadable(text: cell.displayed), fractionDigits: 0)
            }
            return reading(number, stored: stored, format: cell.numberFormat)
        case .text(let text):
            return read(text: text)
        case .boolean, .error, .date, .time, .duration:
            return Reading(state: .unreadable(text: cell.displayed), fractionDigits: 0)
        }
    }

    private static func reading(_ number: CellNumber, stored: ExactDecimal, format: NumberFormat) -> Reading {
        let shown = stored.scaled(byPowerOfTen: format.scalePowerOfTen)
        let digits = format.displayedFractionDigits(of: number) ?? shown.fractionDigits
        let kept = min(digits, mostFractionDigits)
        return Reading(
            state: .amount(stored: stored, displayed: shown.rounded(toFractionDigits: kept)), fractionDigits: kept)
    }

    /// Reads text such as `1,234.50`, `（12.3）`, `△12.3`, `３，５１８．８５`, `—`.
    static func read(text: String) -> Reading {
        var rest = Substring(LabelText.folded(text))
        guard !rest.isEmpty else { return Reading(state: .blank, fractionDigits: 0) }
        if marks.contains(String(rest)) {
            return Reading(state: .notApplicable(mark: LabelText.unspaced(text)), fractionDigits: 0)
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
        else { return Reading(state: .unreadable(text: text), fractionDigits: 0) }
        let signed = isNegative ? ExactDecimal(significand: -number.significand, exponent: number.exponent) : number
        let printed = plain.split(separator: ".", omittingEmptySubsequences: false)
        let digits = printed.count == 2 ? min(printed[1].count, mostFractionDigits) : 0
        return Reading(state: .amount(stored: signed, displayed: signed), fractionDigits: digits)
    }

    /// What people type for "nothing" and "not applicable"; `一` is the numeral typed for a dash.
    private static let marks: Set<String> = [
        "-", "--", "---", "----", "/", "//", "*", "**", "一", "一一", "ー", "…", "……", "无", "N/A", "n/a",
    ]
}
