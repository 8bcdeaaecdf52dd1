import SpreadsheetML

/// Where rows come together, whichever way they are read: what a row number means, which rows are told and which formulas
/// are shared is decided here once, for the parser and for the scanner.
struct RowCollector {
    private(set) var rows: [RawRow] = []
    private(set) var formulas: [RawFormula] = []
    /// The number of the row that is being read.
    private(set) var rowNumber = 0
    /// The column of the cell that is being read.
    var column = 0
    private var row = RawRow(number: 0, firstCell: 0, cellCount: 0)
    private var sharedFormulas: [UInt32: SharedFormula] = [:]
    private var cellsBefore = 0
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    /// The cell that is being read, for errors.
    var place: String {
        CellReference(checkedRow: rowNumber, column: max(1, column))?.description ?? "row \(rowNumber)"
    }

    /// A row begins; without a number it follows the one before.
    mutating func startRow(number: Int?, isHidden: Bool, firstCell: Int) throws(ReadingError) {
        let number = number ?? rowNumber + 1
        guard (1...SheetLimits.rows).contains(number) else {
            throw ReadingError(.badRowNumber, found: "\(number)", expected: "1...\(SheetLimits.rows)")
        }
        rowNumber = number
        column = 0
        row = RawRow(number: Int32(number), firstCell: Int32(firstCell), cellCount: 0, isHidden: isHidden)
    }

    /// A row ends with so many cells in the batch. A row that says nothing is not told.
    mutating func endRow(cellCount: Int) throws(ReadingError) {
        row.cellCount = Int32(cellCount) - row.firstCell
        if row.cellCount > 0 || row.isHidden { rows.append(row) }
        guard cellsBefore + cellCount <= limits.cells else { throw ReadingLimits.exceeded("cells", limits.cells) }
    }

    /// Notes the formula of the cell that will have this index in the batch.
    mutating func addFormula(
        _ kind: RawFormula.Kind, cell: Int, offset: UInt32, text: UnsafeBufferPointer<UInt8>, group: UInt32?,
        range: CellRange?
    ) {
        var formula = RawFormula(
            cell: Int32(cell), kind: kind, textOffset: offset, textLength: UInt32(text.count), range: range)
        if kind == .shared, let group {
            if !text.isEmpty, let origin = CellReference(checkedRow: rowNumber, column: column) {
                sharedFormulas[group] = SharedFormula(text: String(decoding: text, as: UTF8.self), origin: origin)
            }
            formula.shared = sharedFormulas[group]
        }
        formulas.append(formula)
    }

    /// Whether the cell that will have this index has a formula.
    func hasFormula(_ cell: Int) -> Bool { formulas.last.map { Int($0.cell) == cell } ?? false }

    /// The rows and formulas of a batch of so many cells; the collector goes on with the next.
    mutating func take(cellCount: Int) -> (rows: [RawRow], formulas: [RawFormula]) {
        defer {
            rows.removeAll(keepingCapacity: false)
            formulas.removeAll(keepingCapacity: false)
            cellsBefore += cellCount
        }
        return (rows, formulas)
    }
}
