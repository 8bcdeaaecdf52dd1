public import SpreadsheetML
internal import XMLStream
internal import ZipArchive

/// Writes one sheet of a workbook: rows from the top down, then whatever lies over them.
public final class SheetWriter {
    /// The name on the tab.
    public let name: String
    /// How the sheet looks and prints.
    public let settings: SheetSettings
    /// The row that was written last; 0 before the first.
    public internal(set) var lastRow = 0

    /// Its place among the sheets, from 1.
    let number: Int
    let state: WorkbookState
    let xml = XMLWriter(capacity: WorkbookState.blockSize + 64 * 1024)
    var merges = RangeSet()
    var extras = SheetExtras()
    var drawings: [DrawingItem] = []
    var tables: [PlacedTable] = []
    var relationships = Relationships()
    /// What columns must be wide for, until the head of the sheet is written.
    var fit: ColumnFit
    /// The deepest level of outline of the rows so far.
    var deepestRowOutline: Int
    /// The numbers of ``SheetSettings/columnStyles``.
    var columnStyles: [Int: Int] = [:]
    private let isSelected: Bool
    private let part: ZipEntryWriter
    private var hasHead = false
    private var isClosed = false

    init(
        name: String, number: Int, settings: SheetSettings, isSelected: Bool, state: WorkbookState
    ) throws(WritingError) {
        self.name = name
        self.number = number
        self.settings = settings
        self.state = state
        try Self.check(settings, of: name)
        let partName = Self.partName(number)
        part = try state.archive { () throws(ZipWritingError) in try state.zip.open(partName, mayBeHuge: true) }
        fit = ColumnFit(columns: settings.fittedColumns.subtracting(settings.columnWidths.keys))
        deepestRowOutline = settings.deepestRowOutline
        self.isSelected = isSelected
        for (column, style) in settings.columnStyles.sorted(by: { $0.key < $1.key }) {
            columnStyles[column] = try state.styles.index(of: style)
        }
    }

    var partName: String { Self.partName(number) }

    private static func partName(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

    /// Writes a row; the body writes its cells from left to right.
    ///
    /// What the body throws is passed on; the cells written before it stay.
    ///
    /// - Parameters:
    ///   - row: its number from 1, larger than that of the row before.
    ///   - settings: its height and the like.
    ///   - body: what writes the cells.
    public func writeRow(
        _ row: Int, _ settings: RowSettings, _ body: (inout RowWriter) throws -> Void
    ) throws {
        var writer = try RowWriter(self, row: row, settings: settings)
        do {
            try body(&writer)
        } catch {
            try writer.end()
            throw error
        }
        try writer.end()
    }

    /// Writes a row of a height in points; the body writes its cells from left to right.
    public func writeRow(
        _ row: Int, height: Double? = nil, _ body: (inout RowWriter) throws -> Void
    ) throws {
        try writeRow(row, RowSettings(height: height), body)
    }

    /// Writes a row of cells that begin in column 1, in one style.
    public func writeRow(
        _ row: Int, height: Double? = nil, _ cells: [CellContent], style: CellStyle? = nil
    ) throws(WritingError) {
        var writer = try RowWriter(self, row: row, settings: RowSettings(height: height))
        do {
            for (index, cell) in cells.enumerated() { try writer.write(cell, at: index + 1, style: style) }
        } catch {
            try writer.end()
            throw error
        }
        try writer.end()
    }

    /// Makes one cell of several; the one at the upper left shows. Two merged ranges may not overlap.
    public func merge(_ range: CellRange) throws(WritingError) {
        try requireOpen()
        guard !range.isSingleCell else {
            throw error(.merge, range, found: "a range of one cell", expected: "at least two cells")
        }
        if let placed = tables.first(where: { $0.table.range.overlaps(range) }) {
            throw error(
                .merge, range, found: "a merged range in the table \(placed.table.name)",
                expected: "a table without merged cells")
        }
        if let other = merges.insert(range) {
            throw error(
                .merge, range, found: "a merged range that overlaps \(other)", expected: "merged ranges side by side",
                mend: "merge each cell once")
        }
    }

    /// Ends the sheet; it can't be changed afterwards. A workbook does this for its sheets when it is finished; doing it
    /// as soon as a sheet is complete spares memory when several are written.
    public func close() throws(WritingError) {
        guard !isClosed else { return }
        isClosed = true
        try writeTail()
        try flush()
        try state.archive { () throws(ZipWritingError) in try part.close() }
        try writeCompanions()
    }

    func requireOpen() throws(WritingError) {
        guard !isClosed, !state.isFinished else {
            throw WritingError(
                .finished, sheet: name, found: "a sheet that is finished", expected: "one that is being written")
        }
    }

    func begin(row: Int) throws(WritingError) {
        try requireOpen()
        guard (1...SheetLimits.rows).contains(row) else {
            throw WritingError(.notOnSheet, sheet: name, found: "row \(row)", expected: "1 to \(SheetLimits.rows)")
        }
        guard row > lastRow else {
            throw WritingError(
                .order, sheet: name, cells: CellReference(checkedRow: row, column: 1).map { CellRange($0, $0) },
                found: "row \(row) after row \(lastRow)", expected: "rows from the top down",
                mend: "write rows in ascending order, each once")
        }
        lastRow = row
    }

    func flushIfFull() throws(WritingError) {
        if xml.count >= WorkbookState.blockSize { try flush() }
    }

    private func flush() throws(WritingError) {
        if let onProgress = state.options.onProgress {
            do {
                try onProgress(WritingProgress(sheet: name, row: lastRow))
            } catch {
                state.isFinished = true
                throw WritingError(
                    .cancelled, sheet: name, found: "a request to stop at row \(lastRow)", expected: "to go on",
                    cause: error)
            }
        }
        if !hasHead {
            hasHead = true
            let head = XMLWriter()
            writeHead(to: head, isSelected: isSelected)
            fit = .none
            try state.archive { () throws(ZipWritingError) in try part.write(head.takeBytes()) }
        }
        try state.archive { () throws(ZipWritingError) in try part.write(xml.takeBytes()) }
    }

    func error(
        _ code: WritingError.Code, _ cells: CellRange?, found: String, expected: String, mend: String = ""
    ) -> WritingError {
        WritingError(code, sheet: name, cells: cells, found: found, expected: expected, mend: mend)
    }
}

/// How a row looks.
public struct RowSettings: Sendable, Hashable {
    /// Height in points; nil for as much as the text needs.
    public var height: Double?
    /// The style of its cells that have none of their own, and of the rest of the row.
    public var style: CellStyle?
    /// Whether it is not shown.
    public var isHidden: Bool
    /// Level of outline, 0...7.
    public var outline: Int
    /// Whether the rows of a deeper level beside it are folded away.
    public var isCollapsed: Bool

    /// Settings; whatever is left out is as in a new row.
    public init(
        height: Double? = nil, style: CellStyle? = nil, isHidden: Bool = false, outline: Int = 0,
        isCollapsed: Bool = false
    ) {
        self.height = height
        self.style = style
        self.isHidden = isHidden
        self.outline = outline
        self.isCollapsed = isCollapsed
    }
}
