import DecimalNumbers
import SpreadsheetML
import XLSXReader

/// Works out formulas that a program wrote without their results: sums and differences of cells of the same sheet.
///
///     SUM(C5:C12)   C5+C6-C7   SUM(C5,C7:C9)+12.5   (C5+C6)
///
/// Anything else has no result here, and is said to have none.
struct FormulaSum {
    private let sheet: SheetText
    private var bytes: ArraySlice<UInt8>
    private let depth: Int
    private let budget: Budget

    private static let deepest = 32

    /// How many cells one result may still ask for: sums of sums of sums double with every level.
    private final class Budget {
        var cells = 100_000
    }

    /// The result of a cell's formula; nil when it is not of this kind, or leads to one that is not.
    static func result(of cell: Cell, in sheet: SheetText) -> ExactDecimal? {
        result(of: cell, in: sheet, depth: 0, budget: Budget())
    }

    private static func result(of cell: Cell, in sheet: SheetText, depth: Int, budget: Budget) -> ExactDecimal? {
        if let known = sheet.sums[cell.reference] { return known }
        guard depth < deepest, let formula = cell.formula else { return nil }
        var sum = FormulaSum(
            sheet: sheet, bytes: Array(formula.utf8.filter { $0 != 0x20 && $0 != 0x24 })[...], depth: depth,
            budget: budget)
        guard let result = sum.expression(), sum.bytes.isEmpty else { return nil }
        sheet.sums[cell.reference] = result
        return result
    }

    // MARK: Grammar: expression = term { (+|-) term }; term = [+|-] (number | cell | SUM(…) | (expression))

    private mutating func expression() -> ExactDecimal? {
        guard var sum = term() else { return nil }
        while let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            bytes.removeFirst()
            guard let next = term(), let added = sum.adding(sign == UInt8(ascii: "-") ? next.negated : next) else {
                return nil
            }
            sum = added
        }
        return sum
    }

    private mutating func term() -> ExactDecimal? {
        switch bytes.first {
        case UInt8(ascii: "-"):
            bytes.removeFirst()
            return primary()?.negated
        case UInt8(ascii: "+"):
            bytes.removeFirst()
            return primary()
        default: return primary()
        }
    }

    private mutating func primary() -> ExactDecimal? {
        if take("(") {
            guard depth < Self.deepest, let inner = nested({ $0.expression() }), take(")") else { return nil }
            return inner
        }
        if takeWord("SUM(") { return sumOfArguments() }
        let word = takeWord()
        if let cell = CellReference(word) { return value(of: cell) }
        return ExactDecimal(word)
    }

    private mutating func nested(_ body: (inout FormulaSum) -> ExactDecimal?) -> ExactDecimal? {
        var inner = FormulaSum(sheet: sheet, bytes: bytes, depth: depth + 1, budget: budget)
        let result = body(&inner)
        bytes = inner.bytes
        return result
    }

    private mutating func sumOfArguments() -> ExactDecimal? {
        var sum = ExactDecimal.zero
        repeat {
            guard let argument = argument(), let added = sum.adding(argument) else { return nil }
            sum = added
        } while take(",")
        return take(")") ? sum : nil
    }

    private mutating func argument() -> ExactDecimal? {
        let rest = bytes
        let word = takeWord()
        guard word.contains(":"), let range = CellRange(word) else {
            bytes = rest
            return nested { $0.expression() }
        }
        guard range.rows.count * range.columns.count <= budget.cells else { return nil }
        var sum = ExactDecimal.zero
        for row in range.rows {
            for column in range.columns {
                // Text within a range adds nothing, as in a spreadsheet program.
                let cell = sheet.grid[row: row, column: column]
                if case .text = cell.value { continue }
                guard let value = value(of: cell.reference), let added = sum.adding(value) else { return nil }
                sum = added
            }
        }
        return sum
    }

    private func value(of reference: CellReference) -> ExactDecimal? {
        guard budget.cells > 0 else { return nil }
        budget.cells -= 1
        let cell = sheet.grid[reference]
        if cell.formula != nil, sheet.isStale || !cell.hasCachedValue {
            return Self.result(of: cell, in: sheet, depth: depth + 1, budget: budget)
        }
        switch cell.value {
        case .blank: return .zero
        case .number(let number): return number.decimal
        default: return nil
        }
    }

    // MARK: Bytes

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard bytes.first == UInt8(ascii: character) else { return false }
        bytes.removeFirst()
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        let upper = bytes.prefix(word.utf8.count).map { (97...122).contains($0) ? $0 - 32 : $0 }
        guard upper.elementsEqual(word.utf8) else { return false }
        bytes = bytes.dropFirst(upper.count)
        return true
    }

    /// Letters, digits, points and colons.
    private mutating func takeWord() -> String {
        let word = bytes.prefix { byte in
            (48...58).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == UInt8(ascii: ".")
        }
        bytes = bytes.dropFirst(word.count)
        return String(decoding: word, as: UTF8.self)
    }
}
