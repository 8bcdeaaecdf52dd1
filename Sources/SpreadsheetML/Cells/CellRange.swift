/// A rectangle of cells, shown as `A1:D2`; one cell is shown as `A1`.
///
///     let table: CellRange = "B2:D9"
///     table.rows                      // 2...9
///     table.contains("C3")            // true
///     table.union("F1")               // B1:F9
public struct CellRange: Sendable, Hashable {
    /// The upper left cell.
    public let start: CellReference
    /// The lower right cell.
    public let end: CellReference

    /// The smallest rectangle that holds both cells.
    public init(_ one: CellReference, _ other: CellReference) {
        start = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
        end = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    /// Reads `A1:D2`, `$A$1:$D$2`, or a single cell; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let ends = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ CellReference($0) }), ends.count <= 2,
            let last = CellReference(ends[ends.count - 1])
        else { return nil }
        self.init(first, last)
    }

    /// Reads the same from UTF-8 bytes, without making a string.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
        guard let first = CellReference(utf8: UnsafeBufferPointer(rebasing: bytes[..<colon])) else { return nil }
        guard colon < bytes.count else {
            self.init(first, first)
            return
        }
        guard let last = CellReference(utf8: UnsafeBufferPointer(rebasing: bytes[(colon + 1)...])) else { return nil }
        self.init(first, last)
    }

    /// The rows it covers.
    public var rows: ClosedRange<Int> { start.row...end.row }
    /// The columns it covers.
    public var columns: ClosedRange<Int> { start.column...end.column }
    /// Whether it is one cell.
    public var isSingleCell: Bool { start == end }

    /// Whether the cell lies in it.
    public func contains(_ cell: CellReference) -> Bool {
        rows.contains(cell.row) && columns.contains(cell.column)
    }

    /// The smallest rectangle that holds both.
    public func union(_ other: CellRange) -> CellRange {
        CellRange(
            CellReference(row: min(start.row, other.start.row), column: min(start.column, other.start.column)),
            CellReference(row: max(end.row, other.end.row), column: max(end.column, other.end.column)))
    }

    /// Whether the two share a cell.
    public func overlaps(_ other: CellRange) -> Bool {
        rows.overlaps(other.rows) && columns.overlaps(other.columns)
    }
}

extension CellRange: CustomStringConvertible, ExpressibleByStringLiteral {
    /// `A1:D2`, or `A1` for one cell.
    public var description: String { isSingleCell ? "\(start)" : "\(start):\(end)" }

    /// A range written in source code.
    ///
    /// - Precondition: the literal is a range.
    public init(stringLiteral text: String) {
        guard let range = CellRange(text) else { preconditionFailure("\(text) is no cell range") }
        self = range
    }
}
