public import SpreadsheetML

/// All cells of a sheet at once, to be looked up by place. It takes memory for the cells there are, not for the area.
///
///     let grid = try sheet.grid()
///     grid["C35"].displayed
///     for (number, cells) in grid.rows { print(number, cells.map(\.displayed)) }
public struct SheetGrid: Sendable {
    private struct Line: Sendable {
        var row: Int32
        var batch: Int32
        var firstCell: Int32
        var cellCount: Int32
        var isHidden: Bool

        var cells: Range<Int> { Int(firstCell)..<Int(firstCell + cellCount) }
    }

    private let batches: [CellBatch]
    private let lines: [Line]
    private let frame: SheetFrame
    private let mergeIndex: MergeIndex
    /// The smallest range that holds every cell with a value or a formula; nil for an empty sheet.
    public let usedRange: CellRange?

    /// A grid of compacted batches.
    init(_ batches: [CellBatch], frame: SheetFrame) {
        var lines: [Line] = []
        for (index, batch) in batches.enumerated() {
            for row in batch.rows {
                lines.append(
                    Line(
                        row: row.number, batch: Int32(index), firstCell: row.firstCell, cellCount: row.cellCount,
                        isHidden: row.isHidden))
            }
        }
        // A row that comes twice stays twice, in the order of the file; the later one is looked up first.
        let isInOrder = zip(lines, lines.dropFirst()).allSatisfy { $0.row <= $1.row }
        if !isInOrder {
            lines = lines.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(
                \.element)
        }
        self.batches = batches
        self.lines = lines
        self.frame = frame
        mergeIndex = MergeIndex(frame.mergedRanges)
        usedRange = Self.usedRange(batches, lines)
    }

    private static func usedRange(_ batches: [CellBatch], _ lines: [Line]) -> CellRange? {
        var range: CellRange?
        for line in lines {
            let cells = batches[Int(line.batch)].cells
            guard let first = line.cells.first(where: { !cells[$0].isEmpty }),
                let last = line.cells.last(where: { !cells[$0].isEmpty })
            else { continue }
            let start = CellReference(row: Int(line.row), column: Int(cells[first].column))
            let end = CellReference(row: Int(line.row), column: Int(cells[last].column))
            range = range?.union(CellRange(start, end)) ?? CellRange(start, end)
        }
        return range
    }

    /// The cell at a place; a blank one where the file has none.
    public subscript(cell: CellReference) -> Cell { self[row: cell.row, column: cell.column] }

    /// The cell at a row and column, both counted from 1; a blank one where the file has none.
    ///
    /// - Precondition: the place lies on a sheet.
    public subscript(row row: Int, column column: Int) -> Cell {
        let reference = CellReference(row: row, column: column)
        var index = lines.partition { $0.row <= row } - 1
        while index >= 0, Int(lines[index].row) == row {
            let line = lines[index]
            let batch = batches[Int(line.batch)]
            let last = line.cells.partition { Int(batch.cell($0).column) <= column } - 1
            if last >= line.cells.lowerBound, Int(batch.cell(last).column) == column {
                return Cell(row: reference.row, batch, last)
            }
            index -= 1
        }
        return Cell(blankAt: reference)
    }

    /// The rows that hold a value or a formula, in order, each with the cells that do.
    public var rows: some Sequence<(row: Int, cells: [Cell])> {
        lines.lazy.map { line in
            let batch = batches[Int(line.batch)]
            let cells = line.cells.lazy.filter { !batch.cell($0).isEmpty }.map { index in
                Cell(row: Int(line.row), batch, index)
            }
            return (row: Int(line.row), cells: Array(cells))
        }.filter { !$0.cells.isEmpty }
    }

    /// The cells of a row that hold a value or a formula, from left to right.
    ///
    ///     let heading = grid.cells(inRow: 5).map(\.displayed)
    public func cells(inRow row: Int) -> [Cell] {
        let end = lines.partition { $0.row <= row }
        guard end > 0, Int(lines[end - 1].row) == row else { return [] }
        guard end == 1 || Int(lines[end - 2].row) != row else {
            let all = rows.filter { $0.row == row }.flatMap(\.cells).map(\.reference.column)
            return Set(all).sorted().map { self[row: row, column: $0] }.filter { !$0.isBlank }
        }
        let line = lines[end - 1]
        let batch = batches[Int(line.batch)]
        var cells: [Cell] = []
        cells.reserveCapacity(Int(line.cellCount))
        for index in line.cells where !batch.cell(index).isEmpty {
            cells.append(Cell(row: row, batch, index))
        }
        return cells
    }

    /// The merged ranges in the order of the file.
    public var mergedRanges: [CellRange] { frame.mergedRanges }

    /// The merged range that a cell lies in, if any.
    ///
    ///     let width = grid.mergedRange(containing: "B2")?.columns.count ?? 1
    public func mergedRange(containing cell: CellReference) -> CellRange? { mergeIndex.range(containing: cell) }

    /// The cell whose value is shown at a place: the first cell of the merged range there, or the cell itself.
    ///
    ///     let title = grid.anchor(of: "D1").text
    public func anchor(of cell: CellReference) -> Cell { self[mergedRange(containing: cell)?.start ?? cell] }

    /// Whether a row is hidden.
    ///
    ///     let shown = grid.rows.filter { !grid.isHidden(row: $0.row) }
    public func isHidden(row: Int) -> Bool {
        let index = lines.partition { $0.row <= row } - 1
        return index >= 0 && Int(lines[index].row) == row && lines[index].isHidden
    }

    /// Whether a column is hidden.
    ///
    ///     let shown = grid.cells(inRow: 5).filter { !grid.isHidden(column: $0.reference.column) }
    public func isHidden(column: Int) -> Bool { frame.hiddenColumns.contains { $0.contains(column) } }
}

extension RandomAccessCollection {
    /// The first index whose element does not hold, in a collection where all that hold come first.
    func partition(_ holds: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                low = index(after: middle)
                count -= half + 1
            } else {
                count = half
            }
        }
        return low
    }
}
