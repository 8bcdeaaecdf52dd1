import SpreadsheetML

/// Finds the merged range of a cell among many, without spreading any range out over its cells.
struct MergeIndex: Sendable {
    /// The ranges by their first row, each with the last row that any range up to it reaches.
    private let ranges: [(range: CellRange, reach: Int)]

    init(_ ranges: [CellRange]) {
        var reach = 0
        self.ranges = ranges.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map { _, range in
                reach = max(reach, range.end.row)
                return (range, reach)
            }
    }

    /// The range that holds the cell; of overlapping ones, which no program writes, the one that starts last.
    func range(containing cell: CellReference) -> CellRange? {
        var index = ranges.partition { $0.range.start.row <= cell.row } - 1
        while index >= 0, ranges[index].reach >= cell.row {
            if ranges[index].range.contains(cell) { return ranges[index].range }
            index -= 1
        }
        return nil
    }
}
