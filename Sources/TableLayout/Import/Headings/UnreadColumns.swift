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
            // Words below those that were looked for divide a heading further: 基本支出 into 人员经费 and 公用经费.
            let all = headings.lowerBound...max(headings.upperBound, (rows.first ?? 0) - 1)
            let full = carriedLevels(over: column, rows: all)
            let alike = body.columns.map { (column: $0, levels: carriedLevels(over: $0.column, rows: all)) }
                .filter { $0.levels.last == full.last }
            let times = times(over: column, above: headings.lowerBound).filter { !full.contains($0) }
            guard times.isEmpty, let twin = alike.first(where: { isTwin(full, of: $0.column, below: $0.levels) }) else {
                return ReadingFinding.columnUnread(
                    place: place, heading: alike.isEmpty ? heading : (times + full).joined(separator: "/"))
            }
            return ReadingFinding.headingRepeated(
                place: place, heading: lowest, read: zone.sheet.address(row: row, column: twin.column.column))
        }
    }

    /// Whether headings may be meant for a column that was read from below others which end alike: nothing above tells them apart.
    private func isTwin(_ levels: [String], of column: ImportedColumn, below read: [String]) -> Bool {
        let above = Set(levels.dropLast())
        if above.contains(where: isOfAnotherTime) { return false }
        // What stands above the column that was read, and not above this one, is part of its own heading: 本年支出/基本支出.
        let own = Set(read.dropLast().filter { !above.contains($0) }.map { LabelText.key($0) })
        let paths = zone.table.columns.first { $0.key == column.key }?.foldedPaths ?? []
        return own.isEmpty || !paths.contains { $0.count > 1 && !own.isDisjoint(with: $0) }
    }

    /// Rows above the headings that may say of which year or phase columns are.
    private static let rowsAbove = 2

    /// What stands above the headings of a column that says it is of another year or phase.
    private func times(over column: Int, above row: Int) -> [String] {
        let top = max(zone.rows.lowerBound, row - Self.rowsAbove)
        guard top < row else { return [] }
        return (top..<row).flatMap { row in
            let shown = (zone.sheet.columns.lowerBound...column).last { isWorded(row: row, column: $0) }
            return shown.map { LabelText.unspaced(zone.sheet.shownText(row: row, column: $0)) }
                .flatMap { isOfAnotherTime($0) ? [$0] : [] } ?? []
        }
    }

    /// Whether a heading says that what stands below it is of another year, or of another phase than the table's.
    private func isOfAnotherTime(_ heading: String) -> Bool {
        let key = LabelText.key(heading)
        let years = Set(HeadingPeriod.years(in: key).map(\.year))
        return HeadingPeriod(Set([zone.year].compactMap(\.self)).union(years), year: zone.year)
            .isForeign(key, in: zone.table.kind)
    }

    /// Headings of columns that number or name lines.
    private static let numberings = ["编码", "代码", "序号", "行次", "栏次", "编号"]

    /// The headings over a column from top to bottom; a blank cell takes what its left neighbour shows, but for the lowest row.
    private func carriedLevels(over column: Int, rows: ClosedRange<Int>) -> [String] {
        let lowest = rows.last { isWorded(row: $0, column: column) }
        return rows.reduce(into: []) { levels, row in
            let first = row == lowest ? column : zone.sheet.columns.lowerBound
            guard row <= lowest ?? rows.upperBound,
                let shown = (first...column).last(where: { isWorded(row: row, column: $0) })
            else { return }
            let text = LabelText.unspaced(zone.sheet.shownText(row: row, column: shown))
            if levels.last != text { levels.append(text) }
        }
    }

    private func isWorded(row: Int, column: Int) -> Bool {
        zone.sheet.shownText(row: row, column: column).unicodeScalars.contains { $0.properties.isIdeographic }
    }

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
