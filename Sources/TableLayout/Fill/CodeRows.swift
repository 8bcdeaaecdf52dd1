import Facts
import Fiscal
import SpreadsheetML

/// The rows of a template in which coded lines stand or may stand, and how it writes codes.
struct CodeRows {
    /// The first row of the lines.
    let first: Int
    /// How many rows there are.
    let count: Int
    let columns: CodeColumns
    /// Whether a code stands whole in the first of its columns; else level by level.
    private let isWhole: Bool

    /// The rows of a placed table; nil when it is none of coded lines, or has no row for them.
    ///
    /// - Parameter lastRow: the last row of the sheet, filled or merely formatted.
    init?(_ placed: TablePlacement, lastRow: Int) {
        guard let columns = placed.body.codeColumns, let headings = placed.body.headingRows else { return nil }
        self.columns = columns
        let total = placed.body.lines.first { $0.key == CodeBlock.totalLabel }?.row
        let own = placed.body.lines.filter { $0.key != CodeBlock.totalLabel }.map(\.row)
        // Without lines, the first blank row below the headings, the row of 类, 款, 项 and a total that stands first.
        let last = max(lastRow, placed.zone.rows.upperBound)
        guard
            let start = own.min()
                ?? (headings.upperBound + 1...max(last, headings.upperBound + 1)).first(where: {
                    placed.sheet.filledLabels(row: $0).isEmpty && !placed.isHeading(row: $0)
                        && !placed.sheet.grid.isHidden(row: $0)
                })
        else { return nil }
        let end = Self.end(placed, from: start, lines: own, total: total, lastRow: lastRow)
        guard end >= start else { return nil }
        first = start
        count = end - start + 1
        isWhole = Self.isWhole(placed, columns: columns, row: start)
    }

    /// The last row before something else stands there.
    private static func end(
        _ placed: TablePlacement, from start: Int, lines: [Int], total: Int?, lastRow: Int
    ) -> Int {
        let isLast = placed.zone.rows.upperBound == placed.sheet.rows.upperBound
        var limit = isLast ? max(lastRow, placed.zone.rows.upperBound) : placed.zone.rows.upperBound
        if let total, total > start { limit = min(limit, total - 1) }
        var end = max(start, lines.max() ?? start) - 1
        func isFree(_ row: Int) -> Bool {
            placed.sheet.filledLabels(row: row).isEmpty && !placed.sheet.grid.isHidden(row: row)
        }
        while end < limit, lines.contains(end + 1) || isFree(end + 1) { end += 1 }
        return end
    }

    private static func isWhole(_ placed: TablePlacement, columns: CodeColumns, row: Int) -> Bool {
        guard let first = columns.codes.first, let last = columns.codes.last, first < last else { return true }
        if let merge = placed.sheet.grid.mergedRange(containing: CellReference(row: row, column: first)) {
            return merge.columns.contains(last)
        }
        let longer = placed.body.lines.first { ($0.code?.utf8.count ?? 0) > 3 }
        return longer.map { LabelText.folded(placed.sheet.digits(row: $0.row, column: first)) == $0.code } ?? false
    }

    /// What stands in the code columns of a line.
    func codes(of line: FactLine?) -> [String] {
        let code = line.flatMap { CodeBlock.unitCode(of: $0.key) ?? $0.printedCode } ?? ""
        let isUnit = line.flatMap { CodeBlock.unitCode(of: $0.key) } != nil
        if isWhole || isUnit { return [code] + columns.codes.dropFirst().map { _ in "" } }
        var rest = Substring(code)
        return columns.codes.indices.map { level in
            let part = level == columns.codes.count - 1 ? rest : rest.prefix(level == 0 ? 3 : 2)
            rest = rest.dropFirst(part.count)
            return String(part)
        }
    }
}

extension TablePlacement {
    /// Whether a heading that began above reaches down to a row.
    fileprivate func isHeading(row: Int) -> Bool {
        guard let headings = body.headingRows else { return false }
        let columns = body.columns.map(\.column) + body.otherColumns
        return columns.contains { column in
            let merge = sheet.grid.mergedRange(containing: CellReference(row: row, column: column))
            return merge.map { headings.contains($0.start.row) && $0.start.row < row } ?? false
        }
    }
}
