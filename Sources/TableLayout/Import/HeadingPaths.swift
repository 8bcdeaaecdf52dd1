import Fiscal
import XLSXReader

/// The headings of the first rows below a title, each folded once.
struct HeadingTexts {
    private let sheet: SheetText
    private let texts: [Int: [String]]

    init(sheet: SheetText, rows: some Sequence<Int>) {
        self.sheet = sheet
        var texts: [Int: [String]] = [:]
        for row in rows { texts[row] = sheet.columns.map { Self.heading(sheet.shown(row: row, column: $0)) } }
        self.texts = texts
    }

    /// Whether a row holds a heading at all.
    func hasHeading(row: Int) -> Bool { texts[row]?.contains { !$0.isEmpty } ?? false }

    /// The headings over each column, from top to bottom; merged cells count once.
    ///
    /// - Parameter carries: whether a blank cell takes the heading to its left, as in sheets whose merges were lost.
    func paths(rows: ClosedRange<Int>, carries: Bool) -> HeadingPaths {
        var paths = Array(repeating: [String](), count: sheet.columns.count)
        for row in rows {
            let above = paths
            var left = ""
            for (index, text) in (texts[row] ?? []).enumerated() {
                // Only below the same upper headings did one merged cell reach over both.
                let mayCarry = carries && row < rows.upperBound && index > 0 && above[index] == above[index - 1]
                let heading = text.isEmpty && mayCarry ? left : text
                left = heading
                if !heading.isEmpty, paths[index].last != heading { paths[index].append(heading) }
            }
        }
        return HeadingPaths(paths, firstColumn: sheet.columns.lowerBound)
    }

    /// The heading of a cell, folded, without the unit that some forms put behind it (`决算数（万元）`); numbers are none.
    private static func heading(_ cell: Cell) -> String {
        guard cell.number == nil else { return "" }
        let key = LabelText.key(SheetText.text(of: cell))
        guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return key }
        let inner = key[key.index(after: open)...].dropLast()
        return AmountUnit(rawValue: String(inner)) == nil ? key : String(key[..<open])
    }
}

/// The heading paths over the columns of a sheet.
struct HeadingPaths {
    private let paths: [[String]]
    private let firstColumn: Int
    /// Every tail of a path, its levels written as one, and where it begins: a heading may be written over several cells.
    private let tails: [String: [(index: Int, start: Int)]]

    init(_ paths: [[String]], firstColumn: Int) {
        self.paths = paths
        self.firstColumn = firstColumn
        var tails: [String: [(index: Int, start: Int)]] = [:]
        for (index, path) in paths.enumerated() {
            var tail = ""
            for start in path.indices.reversed() {
                tail = path[start] + tail
                tails[tail, default: []].append((index, start))
            }
        }
        self.tails = tails
    }

    /// The path over a column.
    subscript(column: Int) -> [String] { paths[column - firstColumn] }

    /// The columns whose path ends with a wording, other levels in between allowed.
    func columns(endingWith wording: [String]) -> [Int] {
        guard let last = wording.last else { return [] }
        return (tails[last] ?? []).filter { index, start in
            Self.path(paths[index][..<start], contains: wording.dropLast())
        }.map { $0.index + firstColumn }
    }

    /// Whether the path over a column is nearly a wording: its lowest level slightly off, those above it right.
    func isNear(_ column: Int, to wording: [String]) -> Bool {
        let path = self[column]
        guard let lowest = path.last, let wanted = wording.last,
            LabelText.nearest(to: lowest, among: [wanted]) != nil
        else { return false }
        return Self.path(path.dropLast(), contains: wording.dropLast())
    }

    private static func path(_ path: ArraySlice<String>, contains wording: ArraySlice<String>) -> Bool {
        var rest = path
        for level in wording.reversed() {
            guard let found = rest.lastIndex(of: level) else { return false }
            rest = rest[..<found]
        }
        return true
    }
}
