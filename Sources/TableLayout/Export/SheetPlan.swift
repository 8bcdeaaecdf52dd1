import DecimalNumbers
import Facts
import SpreadsheetML

/// A sheet as it is to be written: what stands in each cell and what the cell is for, without a word of XML.
struct SheetPlan {
    /// What a cell is for; the writer knows how each looks.
    enum Role: Hashable {
        case documentHeading
        case title
        case tableNumber
        case headLeft
        case headRight
        case heading
        case columnNumber
        case label(indent: Int)
        case totalLabel
        case code
        case rowNumber
        case amount(fractionDigits: Int)
        case totalAmount(fractionDigits: Int)
        /// Text that somebody fills in.
        case text
        /// A number that is no money.
        case measure
        case percent(fractionDigits: Int)
        case note
        case coverTitle
        case coverLine
        /// A title in the list of contents.
        case link
    }

    /// What stands in a cell.
    enum Content: Hashable {
        case blank
        case text(String)
        case integer(Int)
        case number(ExactDecimal)
        /// A formula, without `=`, and its result.
        case formula(String, ExactDecimal)
    }

    /// A text, or nothing where it is empty.
    static func filled(_ text: String) -> Content { text.isEmpty ? .blank : .text(text) }

    struct PlannedCell {
        let content: Content
        let role: Role
    }

    let name: String
    private(set) var cells: [CellReference: PlannedCell] = [:]
    private(set) var merges: [CellRange] = []
    /// Where facts stand.
    private(set) var factCells: [FactKey: CellReference] = [:]
    /// Cells that lead to sheets of these names.
    var links: [CellReference: String] = [:]
    var columnWidths: [Int: Double] = [:]
    /// Heights in points, of rows that are not as high as their roles say.
    var rowHeights: [Int: Double] = [:]
    /// The rows repeated on each printed page, and frozen on the screen.
    var headingRows: ClosedRange<Int>?
    /// The columns of codes and names, repeated on each page of a table that is too wide for one.
    var titleColumns: ClosedRange<Int>?
    var isLandscape = false
    /// Whether the sheet is shrunk to one page.
    var fitsOnePage = false

    init(name: String) { self.name = name }

    mutating func put(_ content: Content, _ role: Role, row: Int, column: Int) {
        cells[CellReference(row: row, column: column)] = PlannedCell(content: content, role: role)
    }

    /// Remembers where a fact stands.
    mutating func mark(_ fact: Fact?, row: Int, column: Int) {
        guard let fact else { return }
        factCells[FactKey(line: fact.line, column: fact.column)] = CellReference(row: row, column: column)
    }

    /// Puts a content into a range as one merged cell; a range of one cell is not merged.
    mutating func put(_ content: Content, _ role: Role, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        for row in rows {
            for column in columns { put(.blank, role, row: row, column: column) }
        }
        put(content, role, row: rows.lowerBound, column: columns.lowerBound)
        let range = CellRange(
            CellReference(row: rows.lowerBound, column: columns.lowerBound),
            CellReference(row: rows.upperBound, column: columns.upperBound))
        if !range.isSingleCell { merges.append(range) }
    }

    /// The cells row by row, each row from left to right.
    var rows: [(row: Int, cells: [(column: Int, cell: PlannedCell)])] {
        var rows: [Int: [(column: Int, cell: PlannedCell)]] = [:]
        for (reference, cell) in cells { rows[reference.row, default: []].append((reference.column, cell)) }
        return rows.keys.sorted().map { row in
            (row, (rows[row] ?? []).sorted { $0.column < $1.column })
        }
    }
}
