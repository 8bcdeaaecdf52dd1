import Fiscal

/// The rows of a sheet that belong to one title, with those of its continuations.
struct TableSection {
    let title: TitleFinder.Title
    /// The rows below the title.
    let rows: ClosedRange<Int>
    /// Title and headings of continuations.
    let repeatedHeads: [ClosedRange<Int>]

    /// The sections of a sheet. A title that comes again with the same words, as on each printed page, continues its table.
    static func sections(
        _ titles: [TitleFinder.Title], of sheet: SheetText, catalogue: TableCatalogue
    ) -> [TableSection] {
        var groups: [[TitleFinder.Title]] = []
        for title in titles {
            if let first = groups.last?.first, continues(title, first, on: sheet, catalogue: catalogue) {
                groups[groups.endIndex - 1].append(title)
            } else {
                groups.append([title])
            }
        }
        return groups.enumerated().compactMap { index, group in
            let title = group[0]
            let end = index + 1 < groups.count ? groups[index + 1][0].row - 1 : sheet.rows.upperBound
            guard title.row < end else { return nil }
            let heads = zip(group.dropFirst(), group.dropFirst(2).map { $0.row - 1 } + [end]).map { page, last in
                head(of: page, to: last, on: sheet, catalogue: catalogue)
            }
            return TableSection(title: title, rows: title.row + 1...end, repeatedHeads: heads)
        }
    }

    /// The same rows, taken for another table than their title says: the one that the sheet's name says.
    func retitled(_ table: TableDescription) -> TableSection {
        TableSection(
            title: TitleFinder.Title(
                id: table.id, text: table.title.chinese, row: title.row, column: title.column, sign: .sheetName),
            rows: rows, repeatedHeads: repeatedHeads)
    }

    private static func continues(
        _ title: TitleFinder.Title, _ first: TitleFinder.Title, on sheet: SheetText, catalogue: TableCatalogue
    ) -> Bool {
        guard title.id == first.id, words(of: title) == words(of: first), let table = catalogue.table(title.id),
            table.kind != .performance
        else { return false }
        // A page with other columns is no page of the same table.
        let pages = [first, title].map { title in
            headings(below: title, to: min(sheet.rows.upperBound, title.row + deepestHead), of: table, on: sheet)
        }
        if let one = pages[0], let other = pages[1], one.columns != other.columns { return false }
        let department = department(below: title, on: sheet)
        return department == nil || department == self.department(below: first, on: sheet)
    }

    /// How far below its title the headings of a page may end.
    private static let deepestHead = 7

    /// The headings of a table below one of its titles, down to a row; nil where there are none.
    private static func headings(
        below title: TitleFinder.Title, to last: Int, of table: TableDescription, on sheet: SheetText
    ) -> HeadingMatcher.Match? {
        guard title.row < last, let plan = table.importPlan.headings else { return nil }
        return HeadingMatcher(sheet: sheet, plan: plan).match(rows: title.row + 1...last)
    }

    private static func words(of title: TitleFinder.Title) -> String {
        String(TitleRemark.withoutContinuation(LabelText.folded(title.text)))
    }

    /// Rows below a title that may say the department.
    private static let headRows = 3

    private static func department(below title: TitleFinder.Title, on sheet: SheetText) -> String? {
        var head = HeadReader.Head()
        for row in title.row + 1...title.row + headRows {
            for label in sheet.labels(row: row) { HeadReader.take(label.text, folded: label.folded, into: &head) }
        }
        return head.department
    }

    /// The rows of a continuation's title and headings.
    private static func head(
        of title: TitleFinder.Title, to last: Int, on sheet: SheetText, catalogue: TableCatalogue
    ) -> ClosedRange<Int> {
        let match = catalogue.table(title.id).flatMap { headings(below: title, to: last, of: $0, on: sheet) }
        return title.row...(match?.rows.upperBound ?? title.row)
    }
}
