import SpreadsheetML

/// One row of a sheet: its number and the cells that the file has for it, in the order of the file.
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
