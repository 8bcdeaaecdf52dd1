internal import SpreadsheetML

/// What becomes of the rows of a sheet when a band of them is repeated below itself, or deleted.
struct RowShift {
    /// The rows of the band, as they were.
    let band: ClosedRange<Int>
    /// How many copies follow the band; −1 when it is deleted.
    let copies: Int

    /// The number of rows by which all below the band moves; negative when it is deleted.
    var distance: Int { band.count * copies }
    var isDeletion: Bool { copies < 0 }

    /// Where a row comes to stand; nil when it is deleted.
    func row(_ row: Int) -> Int? {
        if row < band.lowerBound { return row }
        if row > band.upperBound { return row + distance }
        return isDeletion ? nil : row
    }

    /// Where the rows of a range come to stand; nil when all are deleted, or leave the sheet.
    ///
    /// - Parameter expands: whether a range that ends with the band takes in the copies: a total below the band then sums
    ///   them all.
    func rows(_ rows: ClosedRange<Int>, expands: Bool = true) -> ClosedRange<Int>? {
        // Whole columns stay whole.
        if rows.upperBound == SheetLimits.rows, rows.lowerBound <= band.lowerBound { return rows }
        let first = row(rows.lowerBound) ?? band.lowerBound
        var last = row(rows.upperBound) ?? band.lowerBound - 1
        if expands, !isDeletion, rows.upperBound == band.upperBound, rows.lowerBound <= band.lowerBound {
            last += distance
        }
        if rows.upperBound == SheetLimits.rows { last = SheetLimits.rows }
        return first <= last && last <= SheetLimits.rows ? first...last : nil
    }

    /// Where the cells of a range come to stand; nil when all are deleted.
    func range(_ range: CellRange, expands: Bool = true) -> CellRange? {
        rows(range.rows, expands: expands).flatMap { range.with(rows: $0) }
    }

    /// A range of the band, moved to a copy, the first being 1.
    func copy(_ range: CellRange, _ number: Int) -> CellRange? {
        let rows = range.rows
        return range.with(
            rows: rows.lowerBound + number * band.count...rows.upperBound + number * band.count)
    }

    /// Whether all rows lie in the band.
    func holds(_ rows: ClosedRange<Int>) -> Bool {
        band.lowerBound <= rows.lowerBound && rows.upperBound <= band.upperBound
    }

    /// Whether rows lie in the band and others of the range do not, so that a copy of the band would tear it.
    func cuts(_ rows: ClosedRange<Int>) -> Bool {
        guard rows.overlaps(band), !holds(rows) else { return false }
        return rows.lowerBound > band.lowerBound || rows.upperBound < band.upperBound
    }

    /// A list of ranges such as `C5:D6 F5`, with those in the band repeated; nothing when all are deleted.
    func list(_ text: String) -> String? {
        var found: [String] = []
        for item in text.split(separator: " ") {
            guard let range = CellRange(item) else { return text }
            guard let moved = self.range(range, expands: true) else { continue }
            found.append(moved == range ? String(item) : "\(moved)")
            guard !isDeletion, holds(range.rows), range.rows != band else { continue }
            for number in 0..<copies {
                if let copy = copy(range, number + 1) { found.append("\(copy)") }
            }
        }
        return found.isEmpty && !text.isEmpty ? nil : found.joined(separator: " ")
    }
}

extension CellRange {
    /// The same columns in other rows; nil when a row is not on a sheet.
    func with(rows: ClosedRange<Int>) -> CellRange? {
        guard let first = CellReference(checkedRow: rows.lowerBound, column: start.column),
            let last = CellReference(checkedRow: rows.upperBound, column: end.column)
        else { return nil }
        return CellRange(first, last)
    }
}
