internal import SpreadsheetML

/// A formula as the file holds it, and what can be told about it without calculating it.
enum FormulaText {
    /// Why a formula would make Excel refuse the file.
    struct Problem: Error {
        let found: String
        let expected: String
        let mend: String
    }

    /// The formula with the prefixes that the file has for newer functions: `CONCAT(A1,B1)` is `_xlfn.CONCAT(A1,B1)` there.
    static func checked(_ formula: String) throws(Problem) -> String {
        if formula.isEmpty {
            throw Problem(
                found: "an empty formula", expected: "a formula without =", mend: "write .blank for no content")
        }
        if formula.hasPrefix("=") {
            throw Problem(
                found: "a formula that begins with =", expected: "a formula without it", mend: "leave the = out")
        }
        let length = formula.utf16.count
        if length > SheetLimits.formulaLength {
            throw Problem(
                found: "a formula of \(length) characters", expected: "\(SheetLimits.formulaLength) at most",
                mend: "use helper cells")
        }
        var scanner = FormulaScanner(formula)
        try scanner.scan()
        return scanner.result
    }
}

extension SheetWriter {
    /// A formula as the file holds it.
    func checked(_ formula: String, _ range: CellRange?) throws(WritingError) -> String {
        do {
            return try FormulaText.checked(formula)
        } catch {
            throw self.error(.formula, range, found: error.found, expected: error.expected, mend: error.mend)
        }
    }
}
