internal import SpreadsheetML

/// A formula as the file holds it, and what can be told about it without calculating it.
enum FormulaText {
    /// Why a formula would make Excel refuse the file.
    struct Problem: Error {
        let found: String
        let expected: String
        let mend: String
        /// The same in Chinese, in one sentence.
        let chinese: String
    }

    /// What a formula comes to in a file.
    struct Checked {
        /// The formula with the prefixes that the file has for newer functions: `CONCAT(A1,B1)` is `_xlfn.CONCAT(A1,B1)`
        /// there.
        let text: String
        /// The sheets that it names.
        let sheets: [String]
        /// Whether it calls a function.
        let calls: Bool
    }

    static func checked(_ formula: String) throws(Problem) -> Checked {
        if formula.isEmpty {
            throw Problem(
                found: "an empty formula", expected: "a formula without =", mend: "write .blank for no content",
                chinese: "公式是空的；不写公式时请留空")
        }
        if formula.hasPrefix("=") {
            throw Problem(
                found: "a formula that begins with =", expected: "a formula without it", mend: "leave the = out",
                chinese: "公式开头不要写等号")
        }
        let length = formula.utf16.count
        if length > SheetLimits.formulaLength {
            throw Problem(
                found: "a formula of \(length) characters", expected: "\(SheetLimits.formulaLength) at most",
                mend: "use helper cells", chinese: "公式有 \(length) 个字符，至多 \(SheetLimits.formulaLength) 个；请分到几个单元格")
        }
        var scanner = FormulaScanner(formula)
        try scanner.scan()
        return Checked(text: scanner.result, sheets: scanner.sheets, calls: scanner.calls)
    }
}

extension WritingError {
    init(_ problem: FormulaText.Problem, of owner: String = "", sheet: String?, cells: CellRange? = nil) {
        self.init(
            .formula, sheet: sheet, cells: cells, found: problem.found + owner, expected: problem.expected,
            mend: problem.mend, chinese: problem.chinese)
    }
}

extension SheetWriter {
    /// A formula as the file holds it.
    func checked(_ formula: String, _ range: CellRange?) throws(WritingError) -> String {
        try checkedWhole(formula, range).text
    }

    func checkedWhole(_ formula: String, _ range: CellRange?) throws(WritingError) -> FormulaText.Checked {
        do {
            let checked = try FormulaText.checked(formula)
            for name in checked.sheets { state.references.add(name, from: self.name, range) }
            return checked
        } catch {
            throw WritingError(error, sheet: name, cells: range)
        }
    }
}
