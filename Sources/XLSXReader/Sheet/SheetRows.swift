/// The rows of a sheet, one after the other, read from the file as they are asked for.
///
///     var rows = try sheet.rows()
///     while let row = try rows.next() {
///         total += row["C"]?.double ?? 0
///     }
///
/// That the file is whole is known only at its end: when ``next()`` throws, what was read before must not be trusted. In
/// a task that is cancelled, reading ends with the error ``ReadingError/Code/cancelled``.
public struct SheetRows {
    private let cursor: SheetCursor

    init(_ cursor: SheetCursor) { self.cursor = cursor }

    /// The next row that has cells or is hidden, in the order of the file; nil at the end.
    public mutating func next() throws(ReadingError) -> Row? { try cursor.next() }

    /// How much of the sheet has been read, from 0 to 1.
    public var progress: Double { cursor.progress }
}

/// The rows of a sheet for use in asynchronous code.
///
///     for try await row in sheet.asyncRows { print(row.number) }
///
/// Reading does not suspend; it takes place on the executor of the caller.
public struct AsyncSheetRows: AsyncSequence, Sendable {
    let sheet: Worksheet

    /// Goes through the rows once.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let sheet: Worksheet
        private var rows: SheetRows?

        fileprivate init(_ sheet: Worksheet) { self.sheet = sheet }

        /// The next row; nil at the end.
        public mutating func next() async throws(ReadingError) -> Row? {
            if rows == nil { rows = try sheet.rows() }
            return try rows?.next()
        }
    }

    /// Starts at the first row.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(sheet) }
}
