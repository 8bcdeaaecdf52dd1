import Findings
import Fiscal

/// Columns that a province adds to a standard table: what they hold is not read, and that is said.
extension TableImporter {
    /// A finding for each column with amounts beside the table's lines whose heading is none of the table's.
    func unreadColumns(of body: ImportedBody) -> [Finding] {
        guard let headings = body.headingRows else { return [] }
        let known = body.otherColumns.union(body.columns.map(\.column))
        let rows = Set(body.lines.map(\.row)).sorted()
        return zone.sheet.columns.compactMap { column in
            guard !known.contains(column),
                rows.contains(where: { zone.sheet.isAmount(row: $0, column: column) })
            else { return nil }
            let heading = heading(over: column, rows: headings)
            guard !heading.isEmpty, !Self.numberings.contains(where: heading.contains) else { return nil }
            let row = headings.last { !zone.sheet.text(row: $0, column: column).isEmpty } ?? headings.upperBound
            return ReadingFinding.columnUnread(place: zone.place(row: row, column: column), heading: heading)
        }
    }

    /// Headings of columns that number or name lines.
    private static let numberings = ["编码", "代码", "序号", "行次", "栏次", "编号"]

    /// The headings over a column from top to bottom, merged cells once.
    private func heading(over column: Int, rows: ClosedRange<Int>) -> String {
        let levels = rows.map { LabelText.unspaced(zone.sheet.shownText(row: $0, column: column)) }
        return levels.enumerated().filter { index, text in
            !text.isEmpty && (index == 0 || levels[index - 1] != text)
        }.map(\.element).joined(separator: "/")
    }
}
