import DecimalNumbers
import Facts
import SpreadsheetML
import XLSXReader

/// Reads what a cell of an amount column holds.
enum AmountReader {
    /// A cell's state, the decimals it displays, and what is odd about it.
    struct Reading {
        let state: Fact.State
        var fractionDigits = 0
        var oddity: Oddity?

        var isAmount: Bool { if case .amount = state { true } else { false } }
        var isFilled: Bool { if case .blank = state { false } else { true } }
    }

    /// What somebody should know about an amount.
    enum Oddity: Hashable {
        /// The formula held no result, or an older one; this one was worked out.
        case recomputed(formula: String, older: ExactDecimal?)
        /// The formula holds a result that may be out of date, and was not worked out.
        case perhapsOutdated
        /// The format shows the number divided by a power of ten: 元 stored, 万元 shown.
        case scaled(stored: ExactDecimal)
        /// The format shows something that rounding does not explain, or nothing.
        case disguised(stored: ExactDecimal, shown: String)
    }

    /// Decimals past this are tails of a division, not digits that anybody printed.
    static let mostFractionDigits = 10

    /// Reads a cell without looking at others.
    static func read(_ cell: Cell) -> Reading {
        if let plain = plainReading(cell) { return plain }
        switch cell.value {
        case .blank:
            return Reading(state: cell.uncomputedFormula.map { .unreadable(text: $0) } ?? .blank)
        case .number(let number):
            guard let stored = number.decimal else { return Reading(state: .unreadable(text: cell.displayed)) }
            return reading(number, stored: stored, cell: cell)
        case .text(let text): return AmountText.read(text)
        case .boolean, .error, .date, .time, .duration: return Reading(state: .unreadable(text: cell.displayed))
        }
    }

    /// Reads a cell; a formula without a result, or with one that may be out of date, is worked out where it is a plain sum.
    static func read(_ cell: Cell, of sheet: SheetText) -> Reading {
        guard sheet.isStale || cell.kind == .blank, let formula = cell.formula else { return read(cell) }
        guard let result = FormulaSum.result(of: cell, in: sheet) else {
            var reading = read(cell)
            if cell.hasCachedValue, reading.oddity == nil { reading.oddity = .perhapsOutdated }
            return reading
        }
        if cell.decimal == result { return read(cell) }
        let digits = min(cell.numberFormat.displayedFractionDigits ?? result.fractionDigits, mostFractionDigits)
        return Reading(
            state: .amount(stored: result, displayed: result.rounded(toFractionDigits: digits)), fractionDigits: digits,
            oddity: .recomputed(formula: formula, older: cell.decimal))
    }

    /// What a number under a format that only rounds, or under none, is read as; nil for all else.
    private static func plainReading(_ cell: Cell) -> Reading? {
        guard cell.kind == .number, let stored = cell.decimal else { return nil }
        let format = cell.numberFormat
        if let plain = PlainFormat(format.code) {
            return Reading(
                state: .amount(stored: stored, displayed: stored.rounded(toFractionDigits: plain.fractionDigits)),
                fractionDigits: plain.fractionDigits)
        }
        // General shows every digit of a number as short as this.
        guard format.code == NumberFormat.general.code, stored.significand.magnitude < 1_000_000,
            (-4...4).contains(stored.exponent)
        else { return nil }
        return Reading(state: .amount(stored: stored, displayed: stored), fractionDigits: stored.fractionDigits)
    }

    private static func reading(_ number: CellNumber, stored: ExactDecimal, cell: Cell) -> Reading {
        let shown = cell.displayed
        let asShown = AmountText.read(shown)
        guard case .amount(_, let displayed) = asShown.state else {
            // An accounting format shows 0 as a dash, others as nothing; that is still 0.
            if stored == .zero { return Reading(state: .amount(stored: .zero, displayed: .zero)) }
            let digits = min(
                cell.numberFormat.displayedFractionDigits(of: number) ?? stored.fractionDigits, mostFractionDigits)
            return Reading(
                state: .amount(stored: stored, displayed: stored.rounded(toFractionDigits: digits)),
                fractionDigits: digits, oddity: .disguised(stored: stored, shown: shown))
        }
        let digits = asShown.fractionDigits
        let state = Fact.State.amount(stored: stored, displayed: displayed)
        if stored.rounded(toFractionDigits: digits) == displayed {
            return Reading(state: state, fractionDigits: digits)
        }
        // A negative may be told by its colour alone, or not at all.
        if displayed.negated == stored.rounded(toFractionDigits: digits) {
            let state = Fact.State.amount(stored: stored, displayed: displayed.negated)
            let isColoured = cell.numberFormat.code.split(separator: ";").dropFirst().first?.contains("[") == true
            return Reading(
                state: state, fractionDigits: digits,
                oddity: isColoured ? nil : .disguised(stored: stored, shown: shown))
        }
        for power in [3, 4, 6, 8] {
            let scaled = stored.scaled(byPowerOfTen: -power)
            guard scaled.rounded(toFractionDigits: digits) == displayed else { continue }
            return Reading(
                state: .amount(stored: scaled, displayed: displayed), fractionDigits: digits,
                oddity: .scaled(stored: stored))
        }
        // General shows no more digits than its column has room for.
        if cell.numberFormat.displayedFractionDigits(of: number) == nil {
            return Reading(
                state: .amount(stored: stored, displayed: stored.rounded(toFractionDigits: mostFractionDigits)),
                fractionDigits: min(stored.fractionDigits, mostFractionDigits))
        }
        return Reading(state: state, fractionDigits: digits, oddity: .disguised(stored: stored, shown: shown))
    }
}

extension Cell {
    /// The formula, as people type it, of a cell that some program left without a result; nil for all other cells.
    var uncomputedFormula: String? {
        guard !hasCachedValue, let formula else { return nil }
        return "=" + formula
    }
}
