import Findings
import SpreadsheetML

/// What stands beside a table on its sheet, and would be torn apart by rows that are added to the table.
extension TableFiller {
    /// Why no row may be repeated: what stands beside it; nil when nothing does.
    ///
    /// - Parameter lastRow: the last row of the sheet, filled or merely formatted.
    func neighbour(ofRow row: Int, lastRow: Int) -> LocalizedText? {
        if let table = others.first(where: { $0.stands(inRow: row, beside: placed, lastRow: lastRow) })?.table {
            return LocalizedText(
                zh: "旁边是 \(table.id) \(table.title)，会被拆开",
                en: "\(table.id) \(table.title) stands beside it and would be torn apart")
        }
        return strangers(inRow: row).map { cell in
            LocalizedText(
                zh: "旁边的 \(cell) 不属于这张表，会被重复", en: "\(cell) beside it is not of this table and would be repeated")
        }
    }

    /// The first cell of a row with a constant behind a column that is blank all along the table.
    private func strangers(inRow row: Int) -> CellReference? {
        let body = placed.body
        let own = Set(body.columns.map(\.column)).union(body.otherColumns)
        guard let first = own.min(), let last = own.max() else { return nil }
        let grid = placed.sheet.grid
        let top = body.headingRows?.lowerBound ?? placed.zone.rows.lowerBound
        let filled = Set(
            (top...max(top, placed.zone.rows.upperBound)).flatMap { row in
                grid.cells(inRow: row).filter { $0.kind != .blank }.map(\.reference.column)
            })
        return grid.cells(inRow: row).first { cell in
            let column = cell.reference.column
            guard cell.kind != .blank, cell.formula == nil, column < first || column > last else { return false }
            let between = column < first ? column + 1..<first : last + 1..<column
            return between.contains { !filled.contains($0) }
        }?.reference
    }
}

extension TablePlacement {
    /// Whether the table takes up a row, in other columns than a table of the same sheet.
    func stands(inRow row: Int, beside other: TablePlacement, lastRow: Int) -> Bool {
        guard sheet.name == other.sheet.name, !sheet.columns.overlaps(other.sheet.columns) else { return false }
        let filled = zone.rows.last { !sheet.filledLabels(row: $0).isEmpty } ?? zone.titleRow
        let codes = CodeRows(self, lastRow: lastRow).map { $0.first + $0.count - 1 } ?? filled
        return zone.titleRow <= row && row <= max(filled, codes)
    }
}
