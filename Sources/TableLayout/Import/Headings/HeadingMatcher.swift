/// Finds which columns of a sheet carry which headings, by the paths that headings make from top to bottom.
///
/// `决算数` below a merged `支出` is the path 支出 / 决算数, wherever it stands. The rows of headings are those that name the
/// most columns; among equals the fewest rows.
struct HeadingMatcher {
    /// Where the headings are.
    struct Match {
        /// The rows of headings.
        let rows: ClosedRange<Int>
        /// The columns of each wanted heading, from left to right.
        let columns: [[Int]]
        /// Headings that are nearly right: what was found, and where.
        let nearMisses: [(wanted: HeadingPlan.Wanted, found: String, row: Int, column: Int)]

        /// The first column of the heading of an index in the plan.
        func column(_ wanted: Int) -> Int? { columns[wanted].first }
    }

    let sheet: SheetText
    let plan: HeadingPlan
    /// The fiscal year, as far as title and head tell it.
    var year: Int?

    private static let deepest = 5
    private static let mostRowsAbove = 12

    /// The best match within some rows, or nil when not one heading is there.
    func match(rows: ClosedRange<Int>) -> Match? {
        let seen = rows.lowerBound...min(rows.upperBound, rows.lowerBound + Self.mostRowsAbove + Self.deepest - 1)
        let texts = HeadingTexts(sheet: sheet, rows: seen, plan: plan, year: year)
        let heads = rows.prefix(Self.mostRowsAbove).filter(texts.hasHeading)
        var best: (score: Int, rows: ClosedRange<Int>, paths: HeadingPaths, columns: [[Int]])?
        for carries in [false, true] {
            for depth in 1...Self.deepest where !isComplete(best?.columns) {
                for first in heads where first + depth - 1 <= rows.upperBound {
                    let zone = first...(first + depth - 1)
                    guard texts.mostColumns(rows: zone, carries: carries) > best?.score ?? 0 else { continue }
                    let paths = texts.paths(rows: zone, carries: carries)
                    // Each heading takes a column of its own.
                    guard paths.possibleColumns > best?.score ?? 0 else { continue }
                    let columns = exactMatches(paths)
                    let score = columns.count { !$0.isEmpty }
                    if score > best?.score ?? 0 { best = (score, zone, paths, columns) }
                }
            }
        }
        guard let best else { return nil }
        return nearMatches(in: best.rows, exact: best.columns, paths: best.paths)
    }

    /// Whether all is found that a form must have.
    private func isComplete(_ columns: [[Int]]?) -> Bool {
        guard let columns else { return false }
        return plan.wanted.indices.allSatisfy { plan.wanted[$0].isOptional || !columns[$0].isEmpty }
    }

    private func exactMatches(_ paths: HeadingPaths) -> [[Int]] {
        let endings = paths.endings
        let lowest = plan.presence(of: endings.lazy.map(\.word))
        let first = sheet.columns.lowerBound
        var taken = Array(repeating: false, count: sheet.columns.count)
        return plan.wanted.indices.map { index in
            for wording in plan.wordings[index] where wording.last.map({ lowest[Int($0)] }) == true {
                let columns = paths.columns(endingWith: wording, endings: endings, besides: taken)
                guard !columns.isEmpty else { continue }
                let most = plan.wanted[index].mostColumns
                let kept = most == .max ? columns : Self.run(columns, most: most)
                for column in kept { taken[column - first] = true }
                return kept
            }
            return []
        }
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

    private func nearMatches(in rows: ClosedRange<Int>, exact: [[Int]], paths: HeadingPaths) -> Match {
        var columns = exact
        var misses: [(wanted: HeadingPlan.Wanted, found: String, row: Int, column: Int)] = []
        var taken = Set(exact.joined())
        for (index, item) in plan.wanted.enumerated() where columns[index].isEmpty {
            for column in sheet.columns where !taken.contains(column) && !paths.isForeign(column) {
                guard let lowest = paths.lowest(over: column),
                    item.paths.contains(where: { paths.isNear(column, to: $0) })
                else { continue }
                let row = rows.reversed().first { !sheet.shownText(row: $0, column: column).isEmpty } ?? rows.upperBound
                columns[index] = [column]
                taken.insert(column)
                misses.append((item, lowest, row, column))
                break
            }
        }
        return Match(rows: rows, columns: columns, nearMisses: misses)
    }
}
