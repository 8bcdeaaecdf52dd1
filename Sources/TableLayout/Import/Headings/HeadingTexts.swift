import Fiscal
import SpreadsheetML
import XLSXReader

/// The headings of the first rows below a title, each folded and numbered once.
struct HeadingTexts {
    let plan: HeadingPlan
    let columns: ClosedRange<Int>
    private let firstRow: Int
    /// The text of each number; 0 is the blank one.
    private(set) var texts = [""]
    /// What the plan calls the word of each number.
    private(set) var words = [HeadingPlan.unknown]
    /// Whether the word of each number ends a lowest one of the plan.
    private(set) var isTail = [false]
    /// Whether the text of each number says that figures below it are of another year or phase than the table's.
    private(set) var isForeign = [false]
    /// Row by row the number of the text that shows in each column.
    private var numbers: [[Int32]]
    /// For each row how many of its texts are words of the plan, or end one.
    private var wanted: [Int] = []
    private var known: [TextBytes: Int32] = [:]
    private let period: HeadingPeriod

    /// - Parameter year: the fiscal year, as far as title and head tell it.
    init(sheet: SheetText, rows: ClosedRange<Int>, plan: HeadingPlan, year: Int?) {
        self.plan = plan
        var years: Set<Int> = []
        for row in rows {
            for label in sheet.labels(row: row) {
                for found in HeadingPeriod.years(in: label.key) { years.insert(found.year) }
            }
        }
        period = HeadingPeriod(years, year: year)
        columns = sheet.columns
        firstRow = rows.lowerBound
        numbers = Array(repeating: Array(repeating: 0, count: sheet.columns.count), count: rows.count)
        for row in rows {
            for label in sheet.labels(row: row) where !label.key.isEmpty {
                put(label, row: row, column: label.cell.reference.column)
            }
        }
        spread(sheet, rows: rows)
        wanted = numbers.map { row in row.count { words[Int($0)] >= 0 || isTail[Int($0)] } }
    }

    /// Puts the text of a merged range over all its cells.
    private mutating func spread(_ sheet: SheetText, rows: ClosedRange<Int>) {
        // Of overlapping ranges, which no program writes, the one that starts last shows.
        let merges = sheet.grid.mergedRanges.filter { $0.rows.overlaps(rows) && $0.columns.overlaps(columns) }
        for merge in merges.sorted(by: { ($0.start.row, $0.start.column) < ($1.start.row, $1.start.column) }) {
            let number = sheet.label(row: merge.start.row, column: merge.start.column).map { self.number(of: $0) } ?? 0
            for row in merge.rows.clamped(to: rows) {
                for column in merge.columns.clamped(to: columns) {
                    numbers[row - firstRow][column - columns.lowerBound] = number
                }
            }
        }
    }

    private mutating func put(_ label: SheetLabel, row: Int, column: Int) {
        guard columns.contains(column) else { return }
        numbers[row - firstRow][column - columns.lowerBound] = number(of: label)
    }

    private mutating func number(of label: SheetLabel) -> Int32 {
        let heading = Self.heading(label)
        guard !heading.isEmpty else { return 0 }
        if let number = known[TextBytes(heading)] { return number }
        let number = Int32(texts.count)
        known[TextBytes(heading)] = number
        let text = wording(of: heading)
        texts.append(text)
        words.append(plan.number(of: text))
        isTail.append(plan.isTail(text))
        isForeign.append(period.isForeign(heading, in: plan.kind))
        return number
    }

    /// The heading as the plan words it: 2022年预算数 is 上年预算数 beside 2023年预算数.
    private func wording(of heading: String) -> String {
        guard plan.number(of: heading) == HeadingPlan.unknown else { return heading }
        let wordings = period.wordings(of: heading)
        return wordings.first { plan.number(of: $0) != HeadingPlan.unknown } ?? wordings.first ?? heading
    }

    /// The heading of a cell, folded, without the unit or sum that some forms put behind it (`决算数（万元）`,
    /// `合计（3=1+2）`); numbers are none.
    private static func heading(_ label: SheetLabel) -> String {
        guard label.cell.kind != .number else { return "" }
        let key = label.key
        guard let (bare, remark) = remark(behind: key) else { return key }
        // A sum or the number of a column: (3=1+2), (6).
        let isSum = remark.utf8.contains { (48...57).contains($0) } && remark.utf8.allSatisfy { $0 < 0x40 }
        return isSum || AmountUnit(rawValue: String(remark)) != nil ? String(bare) : key
    }

    /// The unit that a folded heading has behind it: `决算数(万元)`.
    static func unit(behind key: String) -> AmountUnit? {
        remark(behind: key).flatMap { AmountUnit(rawValue: String($0.remark)) }
    }

    private static func remark(behind key: String) -> (bare: Substring, remark: Substring)? {
        guard key.utf8.last == UInt8(ascii: ")"), let open = key.lastIndex(of: "("), open > key.startIndex else {
            return nil
        }
        return (key[..<open], key[key.index(after: open)...].dropLast())
    }

    /// At most so many columns can carry a heading of the plan by what stands in some rows.
    func mostColumns(rows: ClosedRange<Int>, carries: Bool) -> Int {
        let most = rows.reduce(0) { $0 + wanted[$1 - firstRow] }
        // A heading that is carried on may stand over all.
        return carries && most > 0 ? columns.count : most
    }

    /// Whether a row holds a heading at all.
    func hasHeading(row: Int) -> Bool { numbers[row - firstRow].contains { $0 != 0 } }

    /// The headings over each column, from top to bottom; merged cells count once.
    ///
    /// - Parameter carries: whether a blank cell takes the heading to its left, as in sheets whose merges were lost.
    func paths(rows: ClosedRange<Int>, carries: Bool) -> HeadingPaths {
        let depth = rows.count
        var levels = [Int32](repeating: 0, count: columns.count * depth)
        var counts = [Int](repeating: 0, count: columns.count)
        for row in rows {
            let above = carries ? (levels, counts) : ([], [])
            let texts = numbers[row - firstRow]
            var left: Int32 = 0
            for index in texts.indices {
                var text = texts[index]
                // Only below the same upper headings did one merged cell reach over both.
                if carries, text == 0, row < rows.upperBound, index > 0,
                    Self.isSame(index - 1, index, of: above.0, counts: above.1, depth: depth)
                {
                    text = left
                }
                left = text
                guard text != 0 else { continue }
                let end = index * depth + counts[index]
                if counts[index] == 0 || levels[end - 1] != text {
                    levels[end] = text
                    counts[index] += 1
                }
            }
        }
        return HeadingPaths(
            levels: levels, depth: depth, counts: counts, foreign: foreign(above: rows), texts: self)
    }

    /// How many rows above those of the headings may say the year or phase of columns.
    private static let rowsAbove = 2

    /// For each column the text of another year or phase that stands above its lowest heading; 0 where there is none. A blank
    /// cell takes what its left one says, as in sheets whose merges were lost.
    private func foreign(above rows: ClosedRange<Int>) -> [Int32] {
        var foreign = [Int32](repeating: 0, count: columns.count)
        for row in max(firstRow, rows.lowerBound - Self.rowsAbove)..<max(firstRow, rows.upperBound) {
            var carried: Int32 = 0
            for (index, text) in numbers[row - firstRow].enumerated() {
                if text != 0 { carried = isForeign[Int(text)] ? text : 0 }
                if carried != 0 { foreign[index] = carried }
            }
        }
        return foreign
    }

    private static func isSame(
        _ one: Int, _ other: Int, of levels: [Int32], counts: [Int], depth: Int
    ) -> Bool {
        counts[one] == counts[other]
            && levels[one * depth..<one * depth + counts[one]].elementsEqual(
                levels[other * depth..<other * depth + counts[other]])
    }
}
