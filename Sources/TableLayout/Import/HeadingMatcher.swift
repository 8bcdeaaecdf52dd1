/// Finds which columns of a sheet carry which headings, by the paths that headings make from top to bottom.
///
/// `决算数` below a merged `支出` is the path 支出 / 决算数, wherever it stands. The rows of headings are those that name the
/// most columns; among equals the fewest rows.
struct HeadingMatcher {
    /// A heading to look for.
    struct Wanted: Hashable {
        /// What it is for: the key of a column, or a role such as `label`.
        let name: String
        /// Its wordings, each from top to bottom, folded.
        let paths: [[String]]
        /// How many columns may carry it: the code of a table may stand in three neighbours; any number anywhere when unlimited.
        var mostColumns = 1
        /// Whether forms may leave it out.
        var isOptional = false
    }

    /// Where the headings are.
    struct Match {
        /// The rows of headings.
        let rows: ClosedRange<Int>
        /// The columns of each wanted heading, from left to right.
        let columns: [Wanted: [Int]]
        /// Headings that are nearly right: what was found, and where.
        let nearMisses: [(wanted: Wanted, found: String, row: Int, column: Int)]

        func column(_ wanted: Wanted) -> Int? { columns[wanted]?.first }
    }

    let sheet: SheetText

    private static let deepest = 5
    private static let mostRowsAbove = 12

    /// The best match within some rows, or nil when not one heading is there.
    func match(_ wanted: [Wanted], rows: ClosedRange<Int>) -> Match? {
        let texts = HeadingTexts(sheet: sheet, rows: rows.prefix(Self.mostRowsAbove + Self.deepest))
        var best: (score: Int, rows: ClosedRange<Int>, paths: HeadingPaths, columns: [Wanted: [Int]])?
        for carries in [false, true] {
            for depth in 1...Self.deepest where !isComplete(best?.columns, wanted) {
                for first in rows.prefix(Self.mostRowsAbove) where first + depth - 1 <= rows.upperBound {
                    let zone = first...(first + depth - 1)
                    guard texts.hasHeading(row: first) else { continue }
                    let paths = texts.paths(rows: zone, carries: carries)
                    let columns = exactMatches(wanted, paths: paths)
                    if columns.count > best?.score ?? 0 { best = (columns.count, zone, paths, columns) }
                }
            }
        }
        guard let best else { return nil }
        return nearMatches(wanted, in: best.rows, exact: best.columns, paths: best.paths)
    }

    /// Whether all is found that a form must have.
    private func isComplete(_ columns: [Wanted: [Int]]?, _ wanted: [Wanted]) -> Bool {
        guard let columns else { return false }
        return wanted.allSatisfy { $0.isOptional || columns[$0] != nil }
    }

    private func exactMatches(_ wanted: [Wanted], paths: HeadingPaths) -> [Wanted: [Int]] {
        var taken: Set<Int> = []
        var matches: [Wanted: [Int]] = [:]
        for item in wanted {
            // 本年支出 / 合计 is more than 合计, which others end with, too.
            for wording in item.paths.sorted(by: { $0.count > $1.count }) {
                let columns = paths.columns(endingWith: wording).filter { !taken.contains($0) }
                guard !columns.isEmpty else { continue }
                let kept = item.mostColumns == .max ? columns : Self.run(columns, most: item.mostColumns)
                matches[item] = kept
                taken.formUnion(kept)
                break
            }
        }
        return matches
    }

    /// The first neighbours among columns, at most so many.
    private static func run(_ columns: [Int], most: Int) -> [Int] {
        var run: [Int] = []
        for column in columns.prefix(most) {
            if let last = run.last, column != last + 1 { break }
            run.append(column)
        }
        return run
    }

    private func nearMatches(
        _ wanted: [Wanted], in rows: ClosedRange<Int>, exact: [Wanted: [Int]], paths: HeadingPaths
    ) -> Match {
        var columns = exact
        var misses: [(wanted: Wanted, found: String, row: Int, column: Int)] = []
        var taken = Set(exact.values.joined())
        for item in wanted where columns[item] == nil {
            for column in sheet.columns where !taken.contains(column) {
                guard let lowest = paths[column].last, item.paths.contains(where: { paths.isNear(column, to: $0) })
                else { continue }
                let row = rows.reversed().first { !sheet.shownText(row: $0, column: column).isEmpty } ?? rows.upperBound
                columns[item] = [column]
                taken.insert(column)
                misses.append((item, lowest, row, column))
                break
            }
        }
        return Match(rows: rows, columns: columns, nearMisses: misses)
    }
}
