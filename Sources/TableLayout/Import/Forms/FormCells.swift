import Fiscal
import SpreadsheetML

/// A filled cell of a form: its text, and the area that it covers.
struct FormCell {
    let row: Int
    let column: Int
    /// As printed, without spaces at its ends.
    let text: String
    /// Folded, without ordinals.
    let key: String
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    /// The key without what stands behind it in brackets: `执行率` of `执行率（B/A）`; and without a colon.
    let bareKey: String

    init(row: Int, column: Int, text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.row = row
        self.column = column
        self.text = text
        self.rows = rows
        self.columns = columns
        key = LabelText.key(text)
        bareKey = Self.bare(key)
    }

    private static func bare(_ key: String) -> String {
        var bare = Substring(key)
        if bare.hasSuffix(":") { bare = bare.dropLast() }
        if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), open > bare.startIndex { bare = bare[..<open] }
        if bare.hasSuffix(":") { bare = bare.dropLast() }
        return String(bare)
    }

    /// What stands in brackets at the end, such as `万元`.
    var bracketed: String? {
        guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return nil }
        return String(key[key.index(after: open)...].dropLast())
    }

    /// The cell with only a part of its text.
    func saying(_ text: String) -> FormCell {
        FormCell(row: row, column: column, text: text, rows: rows, columns: columns)
    }

    /// Whether it is one of some labels, whatever stands behind it.
    func says(_ wordings: [String]) -> Bool { wordings.contains(key) || wordings.contains(bareKey) }

    /// Whether one of some labels and a colon open its text: `填表人：张三`.
    func leads(_ wordings: [String]) -> Bool { wordings.contains { key.hasPrefix($0 + ":") } }
}

/// The filled cells of a form, row by row.
struct FormCells {
    let sheet: SheetText
    let rows: ClosedRange<Int>
    private let cells: [Int: [FormCell]]

    init(sheet: SheetText, rows: ClosedRange<Int>) {
        self.sheet = sheet
        self.rows = rows
        var cells: [Int: [FormCell]] = [:]
        for row in rows {
            let filled = sheet.labels(row: row).filter { label in
                (!label.isBlank || label.cell.uncomputedFormula != nil)
                    && sheet.columns.contains(label.cell.reference.column)
            }
            if !filled.isEmpty { cells[row] = filled.map { Self.cell($0, row: row, of: sheet) } }
        }
        self.cells = cells
    }

    private static func cell(_ label: SheetLabel, row: Int, of sheet: SheetText) -> FormCell {
        let column = label.cell.reference.column
        let text = label.cell.uncomputedFormula ?? label.text.trimmingSpaces
        let merge = sheet.grid.mergedRange(containing: CellReference(row: row, column: column))
        return FormCell(
            row: row, column: column, text: text,
            rows: merge.map { $0.start.row...$0.end.row } ?? row...row,
            columns: merge.map { $0.start.column...$0.end.column } ?? column...column)
    }

    /// The filled cells of a row, from left to right.
    subscript(row: Int) -> [FormCell] { cells[row] ?? [] }

    /// Every filled cell, row by row.
    var all: [FormCell] { rows.flatMap { self[$0] } }

    /// The cell that shows at a place, which may be the upper left one of a merged range.
    func shown(row: Int, column: Int) -> FormCell? {
        if let own = self[row].first(where: { $0.column == column }) { return own }
        guard let merge = sheet.grid.mergedRange(containing: CellReference(row: row, column: column)) else {
            return nil
        }
        return self[merge.start.row].first { $0.column == merge.start.column }
    }

    /// The first filled cell right of another in a row, before any that a test takes for a label.
    func value(rightOf label: FormCell, row: Int, isLabel: (FormCell) -> Bool) -> FormCell? {
        guard let next = self[row].first(where: { $0.column > label.columns.upperBound }), !isLabel(next) else {
            return nil
        }
        return next
    }
}
