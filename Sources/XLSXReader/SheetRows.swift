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
