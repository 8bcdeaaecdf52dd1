import Facts
import Fiscal

/// Which tables the headings on some rows of a sheet may be of.
struct HeadingFit {
    let sheet: SheetText
    let rows: ClosedRange<Int>
    /// The printed number and fiscal year that stand around them.
    var number: String?
    var year: Int?

    /// The tables whose headings are all there, of those the one with the printed number; none when there are hardly amounts.
    func candidates(among tables: [TableDescription]) -> [TableDescription] {
        guard hasAmounts else { return [] }
        let fitting = tables.filter(fits)
        guard fitting.count > 1 else { return fitting }
        // 合计 | 基本支出 | 项目支出 are headings of many tables; the one that has more of the sheet's columns is meant.
        let counts = fitting.map { columns(of: $0) }
        let most = counts.max() ?? 0
        let best = zip(fitting, counts).filter { $1 == most }.map(\.0)
        let numbered = best.filter(hasNumber)
        return numbered.count == 1 ? numbered : best
    }

    /// Whether every heading of one of the table's forms is there, letter by letter.
    func fits(_ table: TableDescription) -> Bool {
        let importPlan = table.importPlan
        guard let plan = importPlan.headings, let match = match(table), match.nearMisses.isEmpty else { return false }
        let columns = Set(table.columns.map(\.key))
        return table.forms.contains { form in
            importPlan.headings(in: form).allSatisfy { index in
                let wanted = plan.wanted[index]
                return !match.columns[index].isEmpty || wanted.isOptional || form.mayOmit(column: wanted.name, in: year)
                    || columns.contains(wanted.name) && form.columns?.contains(wanted.name) == false
            }
        }
    }

    /// How many of a table's headings are there.
    func columns(of table: TableDescription) -> Int { match(table)?.columns.count { !$0.isEmpty } ?? 0 }

    private func match(_ table: TableDescription) -> HeadingMatcher.Match? {
        guard let plan = table.importPlan.headings else { return nil }
        return HeadingMatcher(sheet: sheet, plan: plan, year: year).match(rows: rows)
    }

    private func hasNumber(_ table: TableDescription) -> Bool {
        guard let number else { return false }
        return table.forms.contains {
            LabelText.folded($0.inForce(in: year).number ?? "") == LabelText.folded(number)
        }
    }

    /// Fewer amounts are no table that somebody would miss.
    private static let leastAmounts = 3

    /// Whether there are enough amounts for a table.
    var hasAmounts: Bool {
        var count = 0
        for row in rows {
            for label in sheet.labels(row: row) where label.cell.kind == .number {
                count += 1
                if count >= Self.leastAmounts { return true }
            }
        }
        return false
    }
}
