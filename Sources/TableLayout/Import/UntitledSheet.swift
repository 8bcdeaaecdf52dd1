import Facts
import Fiscal

/// A sheet that shows no title: what table it may be by its headings, and by the number it has.
struct UntitledSheet {
    let sheet: SheetText
    /// What its first rows say.
    let head: HeadReader.Head

    /// Fewer amounts are no table that somebody would miss.
    private static let leastAmounts = 3

    /// The tables whose headings are all there, of those a number tells one.
    ///
    /// - Parameters:
    ///   - kind: the kind of document, where it is known: only tables of that kind are looked for.
    ///   - taken: ids of tables that the workbook has already.
    func candidates(
        among catalogue: TableCatalogue, kind: DocumentKind?, besides taken: Set<String>
    ) -> [TableDescription] {
        guard hasAmounts else { return [] }
        let series = sheet.series
        let fitting = catalogue.tables.filter { table in
            table.series == series && table.kind == kind ?? table.kind && !taken.contains(table.id) && fits(table)
        }
        guard fitting.count > 1 else { return fitting }
        // 合计 | 基本支出 | 项目支出 are headings of many tables; the one that has more of the sheet's columns is meant.
        let most = fitting.map { columns(of: $0) }.max() ?? 0
        let best = fitting.filter { columns(of: $0) == most }
        let numbered = best.filter { table in
            head.number.map { number in
                table.forms.contains {
                    LabelText.folded($0.inForce(in: head.year).number ?? "") == LabelText.folded(number)
                }
            } ?? false
        }
        return numbered.count == 1 ? numbered : best
    }

    private var hasAmounts: Bool {
        var count = 0
        for row in sheet.rows {
            for label in sheet.labels(row: row) where label.cell.kind == .number {
                count += 1
                if count >= Self.leastAmounts { return true }
            }
        }
        return false
    }

    private func match(_ table: TableDescription) -> HeadingMatcher.Match? {
        guard let plan = table.importPlan.headings else { return nil }
        return HeadingMatcher(sheet: sheet, plan: plan).match(rows: sheet.rows)
    }

    private func columns(of table: TableDescription) -> Int {
        match(table)?.columns.count { !$0.isEmpty } ?? 0
    }

    /// Whether every heading of one of the table's forms is there, letter by letter.
    private func fits(_ table: TableDescription) -> Bool {
        guard let plan = table.importPlan.headings, let match = match(table), match.nearMisses.isEmpty else {
            return false
        }
        let found = Set(plan.wanted.indices.filter { !match.columns[$0].isEmpty }.map { plan.wanted[$0].name })
        let columns = Set(table.columns.map(\.key))
        return table.forms.contains { form in
            plan.wanted.allSatisfy { wanted in
                found.contains(wanted.name) || wanted.isOptional || form.omittedColumns.contains(wanted.name)
                    || columns.contains(wanted.name) && form.columns?.contains(wanted.name) == false
            }
        }
    }
}

extension ImportPlan {
    /// The headings to look for; nil of forms, which have several sets of them.
    var headings: HeadingPlan? {
        switch self {
        case .lanes(let plan): plan.headings
        case .codes(let plan): plan.headings
        case .codeLanes(let plan), .record(let plan): plan
        case .form: nil
        }
    }
}
