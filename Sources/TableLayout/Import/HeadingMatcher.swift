import Fiscal

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
        var best: (score: Int, rows: ClosedRange<Int>, columns: [Wanted: [Int]], carries: Bool)?
        for carries in [false, true] {
            for depth in 1...Self.deepest {
                for first in rows.prefix(Self.mostRowsAbove) where first + depth - 1 <= rows.upperBound {
                    let zone = first...(first + depth - 1)
                    let columns = exactMatches(wanted, paths: paths(rows: zone, carries: carries))
                    if columns.count > best?.score ?? 0 { best = (columns.count, zone, columns, carries) }
                }
            }
            if best?.score == wanted.count { break }
        }
        guard let best else { return nil }
        return nearMatches(wanted, in: best.rows, exact: best.columns, carries: best.carries)
    }

    /// The headings over each column, from top to bottom, folded; merged cells count once.
    ///
    /// - Parameter carries: whether a blank cell takes the heading to its left, as in sheets whose merges were lost.
    private func paths(rows: ClosedRange<Int>, carries: Bool) -> [Int: [String]] {
        var paths: [Int: [String]] = [:]
        for row in rows {
            var left = ""
            for column in sheet.columns {
                var heading = heading(row: row, column: column)
                if heading.isEmpty, carries, row < rows.upperBound { heading = left }
                left = heading
                guard !heading.isEmpty, paths[column]?.last != heading else { continue }
                paths[column, default: []].append(heading)
            }
        }
        return paths
    }

    /// The heading that shows at a place; numbers are none.
    private func heading(row: Int, column: Int) -> String {
        let cell = sheet.shown(row: row, column: column)
        return cell.number == nil ? Self.heading(SheetText.text(of: cell)) : ""
    }

    /// A heading, folded, without the unit that some forms put behind it: `决算数（万元）`.
    private static func heading(_ text: String) -> String {
        let key = LabelText.key(text)
        guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return key }
        let inner = key[key.index(after: open)...].dropLast()
        return AmountUnit(rawValue: String(inner)) == nil ? key : String(key[..<open])
    }

    private func exactMatches(_ wanted: [Wanted], paths: [Int: [String]]) -> [Wanted: [Int]] {
        var taken: Set<Int> = []
        var matches: [Wanted: [Int]] = [:]
        for item in wanted {
            for wording in item.paths {
                let columns = sheet.columns.filter { column in
                    !taken.contains(column) && paths[column].map { Self.path($0, endsWith: wording) } == true
                }
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

    /// Whether the path ends with the wording, other levels in between allowed; a level may be written over several cells.
    static func path(_ path: [String], endsWith wording: [String]) -> Bool {
        guard let last = wording.last else { return true }
        var tail = ""
        for start in path.indices.reversed() {
            tail = path[start] + tail
            if tail == last { return Self.path(path[..<start], contains: wording.dropLast()) }
            if tail.count > last.count { return false }
        }
        return false
    }

    private static func path(_ path: ArraySlice<String>, contains wording: ArraySlice<String>) -> Bool {
        var rest = path
        for level in wording.reversed() {
            guard let found = rest.lastIndex(of: level) else { return false }
            rest = rest[..<found]
        }
        return true
    }

    private func nearMatches(
        _ wanted: [Wanted], in rows: ClosedRange<Int>, exact: [Wanted: [Int]], carries: Bool
    ) -> Match {
        var columns = exact
        var misses: [(wanted: Wanted, found: String, row: Int, column: Int)] = []
        let paths = paths(rows: rows, carries: carries)
        var taken = Set(exact.values.joined())
        for item in wanted where columns[item] == nil {
            for column in sheet.columns where !taken.contains(column) {
                guard let path = paths[column], let lowest = path.last,
                    item.paths.contains(where: { Self.isNear(path, to: $0) })
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

    private static func isNear(_ path: [String], to wording: [String]) -> Bool {
        guard let lowest = path.last, let wanted = wording.last,
            LabelText.nearest(to: lowest, among: [wanted]) != nil
        else { return false }
        return Self.path(path.dropLast()[...], contains: wording.dropLast()[...])
    }
}
