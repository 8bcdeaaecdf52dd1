import SpreadsheetML
import XMLStream

/// What a sheet part says besides its cells.
struct SheetFrame: Sendable {
    private(set) var mergedRanges: [CellRange] = []
    /// Columns that are hidden, as ranges.
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("mergeCells", "mergeCell"):
            guard mergedRanges.count < limits.mergedRanges else {
                throw ReadingLimits.exceeded("mergedRanges", limits.mergedRanges)
            }
            guard let text = attributes.value("ref"), let range = CellRange(text) else { return }
            if !range.isSingleCell { mergedRanges.append(range) }
        case ("cols", "col"):
            guard attributes.flag("hidden"), let first = attributes.integer("min"),
                let last = attributes.integer("max"),
                first >= 1, first <= last, hiddenColumns.count < SheetLimits.columns
            else { return }
            hiddenColumns.append(min(first, SheetLimits.columns)...min(last, SheetLimits.columns))
        default: break
        }
    }
}
