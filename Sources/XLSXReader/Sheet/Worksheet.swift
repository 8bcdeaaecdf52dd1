public import SpreadsheetML
import ZipArchive

/// A sheet with cells.
///
///     let sheet = try book.sheet("收入支出决算总表")
///     let total = try sheet["C35"].decimal
///
/// Asking for a cell or for the ``grid()`` reads the whole sheet, once, and keeps it. For sheets too large for that, go
/// through ``rows(onOneThread:)``.
public final class Worksheet: Sendable {
    /// What the workbook says of the sheet.
    public let info: SheetInfo
    let part: String
    let package: Package
    let book: BookContextLoader
    private let loaded = Locked<SheetGrid?>(nil)
    let runsOfCells = Locked<[CellReference: [TextRun]]?>(nil)

    init(_ info: SheetInfo, part: String, package: Package, book: BookContextLoader) {
        self.info = info
        self.part = part
        self.package = package
        self.book = book
    }

    /// The name on the sheet's tab.
    public var name: String { info.name }

    /// The cell at a place; a blank one where the file has none.
    public subscript(cell: CellReference) -> Cell {
        get throws(ReadingError) { try grid()[cell] }
    }

    /// All cells of the sheet.
    ///
    ///     let grid = try sheet.grid()
    ///     let total = grid["C35"].decimal
    public func grid() throws(ReadingError) -> SheetGrid {
        try loaded.loaded { () throws(ReadingError) in try load() }
    }

    /// The rows, one after the other, without keeping them.
    ///
    ///     var rows = try sheet.rows()
    ///     while let row = try rows.next() { print(row.number, row.count) }
    ///
    /// - Parameter onOneThread: whether a large sheet is inflated on the caller's own thread too, instead of on a second one.
    public func rows(onOneThread: Bool = false) throws(ReadingError) -> SheetRows {
        SheetRows(try cursor(onOneThread ? .oneThread : .fast))
    }

    /// The rows for use in asynchronous code.
    public var asyncRows: AsyncSheetRows { AsyncSheetRows(sheet: self) }

    private func load() throws(ReadingError) -> SheetGrid {
        let cursor = try cursor(.fast)
        var batches: [CellBatch] = []
        while let (batch, firstRow) = try cursor.nextBatch() { batches.append(batch.compacted(dropping: firstRow)) }
        return SheetGrid(batches, frame: try cursor.frame())
    }

    func cursor(_ manner: ReadingManner) throws(ReadingError) -> SheetCursor {
        try SheetCursor(part: part, sheet: info.name, package: package, book: book.context(manner), manner: manner)
    }
}
