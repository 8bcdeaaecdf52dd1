/// The rows of a sheet, one after the other, read from the file as they are asked for.
///
///     var rows = try sheet.rows()
///     while let row = try rows.next() {
///         total += row["C"]?.double ?? 0
///     }
///
/// That the file is whole is known only at its end: when ``next()`` throws, what was read before must not be trusted.
public struct SheetRows {
    private let cursor: SheetCursor

    init(_ cursor: SheetCursor) { self.cursor = cursor }

    /// The next row that has cells or is hidden, in the order of the file; nil at the end.
    public mutating func next() throws(ReadingError) -> Row? { try cursor.next() }
}

/// The reading behind ``SheetRows``.
final class SheetCursor {
    private let pump: PartPump
    private let part: SheetPart
    private let place: ReadingError.Place
    private var ready: ArraySlice<CellBatch> = []
    private var batch: CellBatch?
    private var nextRow = 0

    init(part name: String, sheet: String, package: Package, book: BookContext) throws(ReadingError) {
        place = ReadingError.Place(file: package.name, sheet: sheet)
        part = SheetPart(book: book, limits: package.limits)
        do throws(ReadingError) {
            pump = try PartPump(
                name, of: package, namespace: Namespace.main, roots: SheetPart.roots, handler: part)
        } catch { throw error.at(place) }
    }

    /// What lies around the cells: all of it once the rows are at their end.
    var frame: SheetFrame { part.frame }

    func next() throws(ReadingError) -> Row? {
        while true {
            if let batch, nextRow < batch.rows.count {
                nextRow += 1
                return Row(batch, batch.rows[nextRow - 1])
            }
            batch = try nextBatch()
            nextRow = 0
            if batch == nil { return nil }
        }
    }

    /// The next rows together; nil at the end.
    func nextBatch() throws(ReadingError) -> CellBatch? {
        while ready.isEmpty, !pump.isFinished {
            do throws(ReadingError) { try pump.step() } catch { throw error.at(place) }
            ready = part.takeBatches(atEnd: pump.isFinished)[...]
        }
        return ready.popFirst()
    }
}
