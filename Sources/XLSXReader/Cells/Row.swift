import SpreadsheetML

/// One row of a sheet: its number and the cells that the file has for it, in the order of the file.
///
///     let name = row["A"]?.text
///     let amount = row[column: 3]?.decimal
///     for cell in row { print(cell.reference, cell.displayed) }
///
/// A row is a view over the bytes it was read with. Those are freed once no row or cell of them is left, so that going
/// through a sheet row by row takes little memory, however long it is.
public struct Row: Sendable {
    // What the loop over a row's cells needs is inlinable, so that such a loop counts no references.
    @usableFromInline let batch: CellBatch
    @usableFromInline let raw: RawRow

    init(_ batch: CellBatch, _ raw: RawRow) {
        self.batch = batch
        self.raw = raw
    }

    /// The number of the row, from 1.
    @inlinable public var number: Int { Int(raw.number) }

    /// Whether the row itself is hidden.
    public var isHidden: Bool { raw.isHidden }

    /// The cell of a column by its letters, or nil when the file has none there.
    public subscript(letters: String) -> Cell? {
        CellReference.column(ofLetters: letters).flatMap { self[column: $0] }
    }

    /// The cell of a column, counted from 1, or nil when the file has none there.
    public subscript(column column: Int) -> Cell? {
        for index in raw.cells where Int(batch.cell(index).column) == column {
            return Cell(row: number, batch, index)
        }
        return nil
    }
}

extension Row: RandomAccessCollection {
    /// The index of the first cell.
    @inlinable public var startIndex: Int { 0 }

    /// The index past the last cell.
    @inlinable public var endIndex: Int { Int(raw.cellCount) }

    /// The cell at an index, which is not its column.
    @inlinable public subscript(index: Int) -> Cell {
        precondition(index >= 0 && index < endIndex, "no such cell")
        return Cell(row: number, batch, Int(raw.firstCell) + index)
    }
}

extension Row {
    /// Goes through the cells of a row, in the order of the file.
    public struct Iterator: IteratorProtocol {
        @usableFromInline let row: Row
        @usableFromInline var index: Int
        @usableFromInline let end: Int

        @inlinable @inline(__always)
        init(_ row: Row) {
            self.row = row
            index = Int(row.raw.firstCell)
            end = index + Int(row.raw.cellCount)
        }

        /// The next cell; nil at the end.
        @inlinable @inline(__always)
        public mutating func next() -> Cell? {
            guard index < end else { return nil }
            defer { index += 1 }
            return Cell(row: row.number, row.batch, index)
        }
    }

    /// Starts at the first cell.
    @inlinable @inline(__always)
    public func makeIterator() -> Iterator { Iterator(self) }
}
