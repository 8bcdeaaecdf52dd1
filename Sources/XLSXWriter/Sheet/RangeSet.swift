internal import SpreadsheetML

/// Ranges that do not overlap, in the order in which they came.
struct RangeSet {
    private(set) var ranges: [CellRange] = []
    /// Ranges by the bands of 64 rows that they touch; those that touch many bands are looked at every time.
    private var bands: [Int: [Int]] = [:]
    private var tall: [Int] = []

    private static let bandHeight = 64
    private static let tallBands = 64

    var isEmpty: Bool { ranges.isEmpty }

    /// Adds a range, or returns one that it overlaps.
    mutating func insert(_ range: CellRange) -> CellRange? {
        let touched = range.rows.lowerBound / Self.bandHeight...range.rows.upperBound / Self.bandHeight
        if let other = tall.first(where: { ranges[$0].overlaps(range) }) { return ranges[other] }
        let isTall = touched.count > Self.tallBands
        if isTall {
            if let other = ranges.first(where: { $0.overlaps(range) }) { return other }
            tall.append(ranges.count)
        } else {
            for band in touched {
                if let other = bands[band]?.first(where: { ranges[$0].overlaps(range) }) { return ranges[other] }
            }
            for band in touched { bands[band, default: []].append(ranges.count) }
        }
        ranges.append(range)
        return nil
    }
}
