import DecimalNumbers
import SpreadsheetML
import XLSXWriter

/// What clerks find on a sheet, and how they move it about.
extension EditableBook.Sheet {
    func text(_ cell: CellReference) -> String {
        switch cells[cell]?.content {
        case .text(let text): text
        case .decimal(let number): number.description
        default: ""
        }
    }

    /// The cells that hold a number with an amount's format, in order.
    var amounts: [CellReference] {
        cells.filter { if case .decimal = $0.value.content { $0.value.format.contains("#") } else { false } }.keys
            .sorted()
    }

    /// An amount as a number, and as it is printed.
    func amount(_ cell: CellReference) -> (number: ExactDecimal, plain: String)? {
        guard case .decimal(let number) = cells[cell]?.content, let format = cells[cell]?.format else { return nil }
        return (number, number.text(minimumFractionDigits: format.contains(".") ? 2 : 0))
    }

    /// The cells that hold a text, in order.
    var texts: [CellReference] {
        cells.filter { if case .text = $0.value.content { true } else { false } }.keys.sorted()
    }

    /// The first row of amounts, and the last.
    var amountRows: ClosedRange<Int>? {
        let amounts = amounts
        return amounts.first.flatMap { first in amounts.last.map { first.row...$0.row } }
    }

    /// Blank or zero cells between two amounts of a row: amount cells that hold nothing.
    var gaps: [CellReference] {
        Dictionary(grouping: amounts, by: \.row).values.flatMap { row -> [CellReference] in
            guard let first = row.first?.column, let last = row.last?.column else { return [] }
            return (first...last).map { CellReference(row: row[0].row, column: $0) }.filter { cell in
                cells[cell] == nil || amount(cell)?.number == .zero
            }
        }.sorted()
    }

    /// The names of lines that have amounts.
    var labels: [CellReference] {
        let rows = Set(amounts.map(\.row))
        return texts.filter { rows.contains($0.row) && text($0).count >= 2 && !text($0).allSatisfy(\.isNumber) }
    }

    /// The codes of lines that have amounts.
    var codes: [CellReference] {
        let rows = Set(amounts.map(\.row))
        return texts.filter { rows.contains($0.row) && text($0).count >= 2 && text($0).allSatisfy(\.isNumber) }
    }

    /// The cells above the amounts that have a text, title and head among them.
    var headings: [CellReference] {
        guard let first = amountRows?.lowerBound else { return [] }
        return texts.filter { $0.row < first }
    }

    /// The title of the table.
    var title: CellReference? {
        texts.first { cell in
            let label = text(cell)
            return cell.row <= 4 && label.hasSuffix("表") && !label.contains("年度部门") && !label.hasPrefix("公开")
        }
    }

    /// The cell that states the unit of money.
    var unit: CellReference? {
        texts.first { $0.row <= 4 && text($0).contains("单位：") && text($0).hasSuffix("元") }
    }

    /// The cell of the sum of all lines.
    var total: CellReference? {
        texts.first { cell in
            text(cell).filter { !$0.isWhitespace } == "合计"
                && amounts.contains { $0.row == cell.row && $0.column > cell.column }
        }
    }

    /// The columns that hold amounts.
    var amountColumns: [Int] { Set(amounts.map(\.column)).sorted() }

    /// Moves everything from a row on down, or from a column on right.
    mutating func shift(fromRow row: Int = 1, rows: Int = 0, fromColumn column: Int = 1, columns: Int = 0) {
        func moved(_ cell: CellReference) -> CellReference {
            CellReference(
                row: cell.row >= row ? cell.row + rows : cell.row,
                column: cell.column >= column ? cell.column + columns : cell.column)
        }
        cells = Dictionary(uniqueKeysWithValues: cells.map { (moved($0), $1) })
        merges = merges.map { CellRange(moved($0.start), moved($0.end)) }
        hiddenRows = Set(hiddenRows.map { $0 >= row ? $0 + rows : $0 })
        hiddenColumns = Set(hiddenColumns.map { $0 >= column ? $0 + columns : $0 })
    }

    /// Takes a row or a column out.
    mutating func remove(row: Int = .max, column: Int = .max) {
        func moved(_ cell: CellReference) -> CellReference {
            CellReference(
                row: cell.row > row ? cell.row - 1 : cell.row,
                column: cell.column > column ? cell.column - 1 : cell.column)
        }
        cells = Dictionary(
            uniqueKeysWithValues: cells.filter { $0.key.row != row && $0.key.column != column }.map { (moved($0), $1) })
        merges = merges.compactMap { merge in
            let rows = merge.rows.filter { $0 != row }
            let columns = merge.columns.filter { $0 != column }
            guard let top = rows.first, let bottom = rows.last, let left = columns.first, let right = columns.last
            else {
                return nil
            }
            return CellRange(
                moved(CellReference(row: top, column: left)), moved(CellReference(row: bottom, column: right)))
        }
    }

    /// The cells of a row, by column.
    func row(_ row: Int) -> [Int: EditableBook.Cell] {
        Dictionary(uniqueKeysWithValues: cells.filter { $0.key.row == row }.map { ($0.key.column, $0.value) })
    }

    /// Puts cells into a row instead of its own; what was merged there is so no more.
    mutating func setRow(_ row: Int, _ line: [Int: EditableBook.Cell]) {
        cells = cells.filter { $0.key.row != row }
        for (column, cell) in line { cells[CellReference(row: row, column: column)] = cell }
        merges.removeAll { $0.rows.contains(row) && $0.rows.count == 1 }
    }
}
