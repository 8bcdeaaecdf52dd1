import DecimalNumbers
import Fiscal
import SpreadsheetML
import XLSXReader

/// A sheet as a reader of tables sees it: texts by row and column, merged cells as one.
final class SheetText {
    let name: String
    let grid: SheetGrid
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    /// Whether results of formulas may be out of date.
    let isStale: Bool
    /// The results of formulas that were worked out.
    var sums: [CellReference: ExactDecimal] = [:]
    private let labels: SheetLabels
    /// Whether tables stand beside each other, and this holds the columns of one of them only.
    private let isPart: Bool

    /// Headings beyond this column are no standard table's.
    private static let widest = 256

    init?(name: String, grid: SheetGrid, isStale: Bool) {
        guard let used = grid.usedRange else { return nil }
        self.name = name
        self.grid = grid
        rows = used.rows
        columns = used.start.column...min(used.end.column, used.start.column + Self.widest)
        labels = SheetLabels(grid, rows: rows)
        isPart = false
        self.isStale = isStale
    }

    /// Some columns of a sheet, as if there were no others.
    private init(_ sheet: SheetText, columns: ClosedRange<Int>) {
        name = sheet.name
        grid = sheet.grid
        rows = sheet.rows
        labels = sheet.labels
        isStale = sheet.isStale
        self.columns = columns
        isPart = true
    }

    /// The parts left of some columns and from each of them on.
    func split(before starts: [Int]) -> [SheetText] {
        let bounds = [columns.lowerBound] + starts.sorted() + [columns.upperBound + 1]
        return zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { SheetText(self, columns: $0...($1 - 1)) }
    }

    /// The filled cell at a place, as a label.
    func label(row: Int, column: Int) -> SheetLabel? { labels[row: row, column: column] }

    /// The filled cells of a row, from left to right, as labels.
    func labels(row: Int) -> [SheetLabel] {
        isPart ? labels[row].filter { columns.contains($0.cell.reference.column) } : labels[row]
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
    func text(row: Int, column: Int) -> String { labels[row: row, column: column]?.text ?? "" }

    /// The text of a cell that holds a code or count: of a number its digits, whatever format shows them.
    func digits(row: Int, column: Int) -> String {
        labels[row: row, column: column]?.digits ?? ""
    }

    /// Whether a cell heads the row that numbers the columns: 栏次.
    func headsColumnNumbers(row: Int, column: Int) -> Bool {
        label(row: row, column: column).map { RowText.isColumnNumbers($0.key) } ?? false
    }

    /// The folded label of a cell itself, less ordinals.
    func key(row: Int, column: Int) -> String {
        guard let label = labels[row: row, column: column] else { return "" }
        return label.ownText == nil ? LabelText.key(label.text) : label.key
    }

    static func text(of cell: Cell) -> String {
        switch cell.kind {
        case .blank: ""
        case .text: cell.text ?? ""
        default: cell.displayed
        }
    }

    /// The cells of a row that hold something, from left to right.
    func filledColumns(row: Int) -> [Int] {
        filledLabels(row: row).map(\.cell.reference.column)
    }

    /// The cells of a row that show something, from left to right, as labels.
    func filledLabels(row: Int) -> [SheetLabel] {
        labels(row: row).filter { !$0.isBlank && columns.contains($0.cell.reference.column) }
    }

    /// The first text of a row; empty when the row is blank.
    func firstText(row: Int) -> String { firstLabel(row: row)?.text ?? "" }

    /// The first text of a row, folded; empty when the row is blank, or begins with a number.
    func firstFolded(row: Int) -> String { firstLabel(row: row)?.folded ?? "" }

    private func firstLabel(row: Int) -> SheetLabel? {
        labels(row: row).first { !$0.isBlank && columns.contains($0.cell.reference.column) }
    }

    /// Whether an amount cell holds anything, readable or not.
    func isFilled(row: Int, column: Int) -> Bool {
        guard let label = labels[row: row, column: column] else { return false }
        return switch label.cell.kind {
        case .blank: label.cell.uncomputedFormula != nil
        case .text: !label.folded.isEmpty
        case .number, .boolean, .error, .date: true
        }
    }

    /// Whether a cell holds an amount.
    func isAmount(row: Int, column: Int) -> Bool {
        labels[row: row, column: column].map { AmountReader.read($0.cell, of: self).isAmount } ?? false
    }

    func address(row: Int, column: Int) -> String { CellReference(row: row, column: column).description }
}
