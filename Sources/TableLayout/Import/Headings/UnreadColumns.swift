import Findings
import Fiscal
import SpreadsheetML

/// Columns that a province adds to a standard table: what they hold is not read, and that is said.
extension TableImporter {
    /// A finding for each column with amounts beside the table's lines that was not read.
    ///
    /// A heading that is none of the table's is a column of the province's own. One that heads a column which was read is a
    /// doubt which of them is meant: last year's figures often stand beside this year's.
    func unreadColumns(of body: ImportedBody) -> [Finding] {
        guard let headings = body.headingRows else { return [] }
        let known = body.otherColumns.union(body.columns.map(\.column))
        let rows = Set(body.lines.map(\.row)).sorted()
        return zone.sheet.columns.compactMap { column in
            guard !known.contains(column),
                rows.contains(where: { zone.sheet.isAmount(row: $0, column: column) })
            else { return nil }
            let levels = levels(over: column, rows: headings)
            let heading = levels.joined(separator: "/")
            guard let lowest = levels.last else {
                // Left of the amounts lines are numbered.
                guard let first = body.columns.map(\.column).min(), column > first else { return nil }
                return ReadingFinding.columnUnheaded(place: zone.place(row: headings.upperBound, column: column))
            }
            guard !Self.numberings.contains(where: heading.contains) else { return nil }
            let row = headings.last { !zone.sheet.text(row: $0, column: column).isEmpty } ?? headings.upperBound
            let place = zone.place(row: row, column: column)
            let twin = body.columns.first { self.levels(over: $0.column, rows: headings).last == lowest }
            return twin.map {
                ReadingFinding.headingRepeated(
                    place: place, heading: lowest, read: zone.sheet.address(row: row, column: $0.column))
            } ?? ReadingFinding.columnUnread(place: place, heading: heading)
        }
    }

    /// Headings of columns that number or name lines.
    private static let numberings = ["编码", "代码", "序号", "行次", "栏次", "编号"]

    /// The headings over a column from top to bottom, merged cells once.
    private func levels(over column: Int, rows: ClosedRange<Int>) -> [String] {
        let levels = rows.map { LabelText.unspaced(zone.sheet.shownText(row: $0, column: column)) }
        return levels.enumerated().filter { index, text in
            !text.isEmpty && (index == 0 || levels[index - 1] != text)
        }.map(\.element)
    }
}

extension TableImporter {
    /// What the headings say of the unit, held against what the sheet says; headings alone may say it.
    func unit(inHeadingsOf body: ImportedBody, stated: AmountUnit?) -> (unit: AmountUnit?, findings: [Finding]) {
        guard let rows = body.headingRows else { return (stated, []) }
        var unit = stated
        var findings: [Finding] = []
        var seen: Set<CellReference> = []
        for column in body.columns {
            for row in rows {
                let cell = zone.sheet.shown(row: row, column: column.column)
                guard seen.insert(cell.reference).inserted, let text = cell.text,
                    let own = HeadingTexts.unit(behind: LabelText.key(text))
                else { continue }
                unit = unit ?? own
                guard let unit, own != unit else { continue }
                findings.append(
                    ReadingFinding.unitContradicted(
                        place: zone.place(row: cell.reference.row, column: cell.reference.column),
                        text: LabelText.unspaced(text), unit: unit.rawValue))
            }
        }
        return (unit, findings)
    }
}

extension TableImporter {
    /// A finding for each text over an amount column that a merged cell covers: nobody sees it, and it may say another heading.
    func coveredHeadings(of body: ImportedBody) -> [Finding] {
        guard let headings = body.headingRows else { return [] }
        // Merged headings reach down to the first line.
        let end = max(headings.upperBound + 1, body.lines.first?.row ?? 0)
        return body.columns.flatMap { column in
            (headings.lowerBound..<end).compactMap { row -> Finding? in
                guard let label = zone.sheet.label(row: row, column: column.column), label.cell.kind == .text,
                    !label.key.isEmpty
                else { return nil }
                let shown = zone.sheet.shown(row: row, column: column.column)
                guard shown.reference != label.cell.reference, headings.contains(shown.reference.row),
                    LabelText.key(SheetText.text(of: shown)) != label.key
                else { return nil }
                return ReadingFinding.headingCovered(
                    place: zone.place(row: row, column: column.column), text: LabelText.unspaced(label.text),
                    shown: LabelText.unspaced(SheetText.text(of: shown)))
            }
        }
    }
}

extension TableImporter {
    /// A finding for each heading over columns that were read as the year's own which prints another year.
    func yearsContradicted(of body: ImportedBody, year: Int?) -> [Finding] {
        guard let rows = body.headingRows, let year else { return [] }
        var seen: Set<CellReference> = []
        return body.columns.filter { !$0.key.hasPrefix("上年") }.flatMap { column in
            rows.compactMap { row -> Finding? in
                let cell = zone.sheet.shown(row: row, column: column.column)
                guard let text = cell.text, seen.insert(cell.reference).inserted else { return nil }
                let years = HeadingPeriod.years(in: LabelText.key(text)).map(\.year)
                guard !years.isEmpty, !years.contains(year) else { return nil }
                return ReadingFinding.yearContradicted(
                    place: zone.place(row: cell.reference.row, column: cell.reference.column),
                    text: LabelText.unspaced(text), year: year)
            }
        }
    }
}
