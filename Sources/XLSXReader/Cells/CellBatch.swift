import SpreadsheetML
import ZipArchive

/// One cell as the file has it: where its text lies, and the number in it.
@usableFromInline
struct RawCell: Sendable {
    /// How the content is to be understood.
    @usableFromInline
    enum Kind: UInt8, Sendable {
        case blank, number, shared, text, boolean, error, date
    }

    /// The number, or the index of the shared string.
    @usableFromInline var payload: UInt64 = 0
    var textOffset: UInt32 = 0
    @usableFromInline var textLength: UInt32 = 0
    var style: UInt32 = 0
    /// Column, 1...16,384.
    @usableFromInline var column: UInt16 = 0
    @usableFromInline var kind = Kind.blank
    var hasFormula = false

    /// Whether it has neither value nor formula.
    var isEmpty: Bool { kind == .blank && !hasFormula }
}

/// One row as the file has it.
@usableFromInline
struct RawRow: Sendable {
    @usableFromInline var number: Int32
    @usableFromInline var firstCell: Int32
    @usableFromInline var cellCount: Int32
    var isHidden = false

    var cells: Range<Int> { Int(firstCell)..<Int(firstCell + cellCount) }
}

/// A formula as the file has it.
struct RawFormula: Sendable {
    /// How it is given.
    enum Kind: UInt8, Sendable {
        case normal, shared, array, dataTable

        init(_ name: String?) {
            switch name {
            case "shared": self = .shared
            case "array": self = .array
            case "dataTable": self = .dataTable
            default: self = .normal
            }
        }
    }

    /// The index of its cell in the batch.
    var cell: Int32
    var kind: Kind
    var textOffset: UInt32
    var textLength: UInt32
    /// The formula that this cell shares, with the cell it was written for.
    var shared: SharedFormula?
    var range: CellRange?
}

/// A formula written once for many cells.
final class SharedFormula: Sendable {
    let text: String
    let origin: CellReference

    init(text: String, origin: CellReference) {
        self.text = text
        self.origin = origin
    }
}

/// Some rows of a sheet, with the bytes that their texts lie in. Rows and cells are views over a batch, which lives as
/// long as any of them; then its memory goes back to the pool it came from.
@usableFromInline
final class CellBatch: @unchecked Sendable {
    @usableFromInline let cells: CellList
    let rows: [RawRow]
    let formulas: [RawFormula]
    let book: BookContext
    private let bytes: ByteBuffer
    private let base: UnsafeMutablePointer<UInt8>
    private let pool: BufferPool?

    init(
        bytes: ByteBuffer, cells: CellList, rows: [RawRow], formulas: [RawFormula], book: BookContext,
        pool: BufferPool? = nil
    ) {
        self.bytes = bytes
        base = bytes.base
        self.cells = cells
        self.rows = rows
        self.formulas = formulas
        self.book = book
        self.pool = pool
    }

    deinit { pool?.take(back: bytes, cells.store) }

    /// The cell of an index; no more than a look into memory, for the inner loops of those who read.
    @inlinable @inline(__always)
    func cell(_ index: Int) -> RawCell { cells[index] }

    func utf8(_ cell: RawCell) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + Int(cell.textOffset), count: Int(cell.textLength))
    }

    func text(_ cell: RawCell) -> String { String(decoding: utf8(cell), as: UTF8.self) }

    func text(_ formula: RawFormula) -> String {
        String(
            decoding: UnsafeBufferPointer(start: base + Int(formula.textOffset), count: Int(formula.textLength)),
            as: UTF8.self)
    }

    func formula(ofCell index: Int) -> RawFormula? {
        let place = formulas.partition { Int($0.cell) < index }
        return place < formulas.count && Int(formulas[place].cell) == index ? formulas[place] : nil
    }

    /// The same rows in no more memory than they need, with the cells of every row by column; of two for one column the
    /// later is kept.
    ///
    /// - Parameter dropped: how many rows to leave out at the start.
    func compacted(dropping dropped: Int = 0) -> CellBatch {
        let newBytes = ByteBuffer(capacity: max(16, (0..<cells.count).reduce(0) { $0 + Int(cells[$1].textLength) }))
        var newCells = CellWriter(CellStore(capacity: max(1, cells.count)))
        var newRows: [RawRow] = []
        var newFormulas: [RawFormula] = []
        newRows.reserveCapacity(rows.count)
        for var row in rows.dropFirst(dropped) {
            let indices = indicesByColumn(row)
            row.firstCell = Int32(newCells.count)
            for (place, index) in indices.enumerated() {
                var cell = cells[index]
                if place + 1 < indices.count, cells[indices[place + 1]].column == cell.column { continue }
                if cell.hasFormula, var formula = formula(ofCell: index) {
                    let start = UInt32(newBytes.count)
                    newBytes.append(
                        UnsafeBufferPointer(
                            start: base + Int(formula.textOffset), count: Int(formula.textLength)))
                    formula.textOffset = start
                    formula.cell = Int32(newCells.count)
                    newFormulas.append(formula)
                }
                let start = UInt32(newBytes.count)
                newBytes.append(utf8(cell))
                cell.textOffset = start
                newCells.append(cell)
            }
            row.cellCount = Int32(newCells.count) - row.firstCell
            newRows.append(row)
        }
        return CellBatch(bytes: newBytes, cells: newCells.finish(), rows: newRows, formulas: newFormulas, book: book)
    }

    private func indicesByColumn(_ row: RawRow) -> [Int] {
        let indices = Array(row.cells)
        let isInOrder = zip(indices, indices.dropFirst()).allSatisfy { cells[$0].column < cells[$1].column }
        return isInOrder ? indices : indices.sorted { (cells[$0].column, $0) < (cells[$1].column, $1) }
    }
}
