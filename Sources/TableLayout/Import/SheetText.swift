import Fiscal
import SpreadsheetML
import XLSXReader

/// A sheet as a reader of tables sees it: texts by row and column, merged cells as one.
struct SheetText {
    let name: String
    let grid: SheetGrid
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// Headings beyond this column are no standard table's.
    private static let widest = 256

    init?(name: String, grid: SheetGrid) {
        guard let used = grid.usedRange else { return nil }
        self.name = name
        self.grid = grid
        rows = used.rows
        columns = used.start.column...min(used.end.column, used.start.column + Self.widest)
    }

    /// The cell that shows at a place: of a merged range the upper left one.
    func shown(row: Int, column: Int) -> Cell {
        let cell = CellReference(row: row, column: column)
        guard let merge = grid.mergedRange(containing: cell) else { return grid[cell] }
        return grid[merge.start]
    }

    /// The text that shows at a place, merged ranges included; empty when there is none.
    func shownText(row: Int, column: Int) -> String { Self.text(of: shown(row: row, column: column)) }

    /// The text of a cell itself; empty when there is none, and for all but the upper left cell of a merged range.
    func text(row: Int, column: Int) -> String { Self.text(of: grid[row: row, column: column]) }

    /// The text of a cell that holds a code or count: of a number its digits, whatever format shows them.
    func digits(row: Int, column: Int) -> String {
        let cell = grid[row: row, column: column]
        return cell.decimal?.description ?? Self.text(of: cell)
    }

    /// The folded label of a cell itself, less ordinals.
    func key(row: Int, column: Int) -> String { LabelText.key(text(row: row, column: column)) }

    static func text(of cell: Cell) -> String {
        switch cell.value {
        case .blank: ""
        case .text(let text): text
        default: cell.displayed
        }
    }

    /// The cells of a row that hold something, from left to right.
    func filledColumns(row: Int) -> [Int] {
        columns.filter { column in
            if case .blank = grid[row: row, column: column].value { return false }
            return !LabelText.isBlank(text(row: row, column: column))
        }
    }

    /// The first text of a row, folded; empty when the row is blank.
    func firstText(row: Int) -> String {
        for column in columns {
            let text = text(row: row, column: column)
            if !LabelText.isBlank(text) { return text }
        }
        return ""
    }

    func address(row: Int, column: Int) -> String { CellReference(row: row, column: column).description }
}
