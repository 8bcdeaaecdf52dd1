internal import SpreadsheetML

extension WorkbookTemplate {
    /// Repeats a band of rows, so that it stands there a number of times, one below the other.
    ///
    ///     try template.repeatRows(5...6, times: 12, sheet: "项目明细")     // rows 5 to 28
    ///
    /// Each copy has the band's texts, styles, heights, merges, links, validations and conditional formats. In its
    /// formulas, references without `$` to the band and to rows above it move along, as in copying by hand; those to rows
    /// below keep their cells. All that stands below moves down, and what points there follows: formulas of every sheet,
    /// names, the area and the titles to print, page breaks, filters, tables, comments, drawings and charts. A range over
    /// the whole band, such as the one in a total below it, takes in the copies.
    ///
    /// Comments, pictures, charts and shapes that lie in the band with all of their height are repeated, a chart with the
    /// figures of its own copy of the rows; a comment that opens a thread stays alone.
    ///
    /// Rows count as they then stand: what was set before moves along, and stays in the first of the copies.
    ///
    /// - Parameters:
    ///   - band: the rows, counted from 1.
    ///   - times: how often they are to stand there, at least once.
    ///   - sheet: the name of their sheet; nil for the first.
    /// - Throws: ``TemplateError`` with code `rows` or `formula` where something lies across the edge of the band
    ///   that can't be torn, such as a merged range, an array formula or a table. Nothing has changed then.
    public func repeatRows(_ band: ClosedRange<Int>, times: Int, sheet: String? = nil) throws(TemplateError) {
        let index = try place(ofSheet: sheet)
        try check(band, of: index)
        guard (1...SheetLimits.rows / band.count).contains(times) else {
            throw TemplateError(
                .rows, sheet: map.sheets[index].name, found: "a band to stand there \(times) times",
                expected: "once or more, within \(SheetLimits.rows) rows",
                chinese: "这些行不能重复 \(times) 次；至少一次，总行数不超过 \(SheetLimits.rows)")
        }
        if times > 1 { try move(RowShift(band: band, copies: times - 1), of: index) }
    }

    /// Deletes rows; all that stands below moves up, and what points there follows. A formula for a cell that is gone
    /// reads `#REF!`, as it does when rows are deleted by hand.
    ///
    /// - Parameters:
    ///   - band: the rows, counted from 1.
    ///   - sheet: the name of their sheet; nil for the first.
    /// - Throws: ``TemplateError`` as ``repeatRows(_:times:sheet:)`` does.
    public func deleteRows(_ band: ClosedRange<Int>, sheet: String? = nil) throws(TemplateError) {
        let index = try place(ofSheet: sheet)
        try check(band, of: index)
        try move(RowShift(band: band, copies: -1), of: index)
    }

    private func check(_ band: ClosedRange<Int>, of index: Int) throws(TemplateError) {
        guard band.lowerBound >= 1, band.upperBound <= SheetLimits.rows else {
            throw TemplateError(
                .rows, sheet: map.sheets[index].name, found: "rows \(band.lowerBound) to \(band.upperBound)",
                expected: "rows from 1 to \(SheetLimits.rows)",
                chinese: "第 \(band.lowerBound) 至 \(band.upperBound) 行不在工作表内；行号应为 1 至 \(SheetLimits.rows)")
        }
    }

    private func move(_ rows: RowShift, of index: Int) throws(TemplateError) {
        let shift = FormulaShift(rows: rows, sheet: map.sheets[index].name)
        var package = base
        var hasFormulas = map.calculationChain != nil
        for (place, sheet) in map.sheets.enumerated() {
            guard let part = sheet.part else { continue }
            let old = try sheetMap(place)
            let formulas = try SheetFormulas(old, name: part, sheet: sheet.name, shift: shift)
            let bytes: [UInt8]
            if place == index {
                var shifter = SheetShifter(old, formulas: formulas)
                bytes = try shifter.apply()
            } else {
                bytes = try formulas.bytes()
            }
            guard bytes != old.part.bytes else { continue }
            hasFormulas = hasFormulas || old.hasFormulas
            package.set(part, to: bytes)
        }
        if let part = map.sheets[index].part {
            let companions = SheetCompanions(shift)
            // Charts first: those that are then repeated with the rows start from where theirs have come to.
            try companions.moveCharts(of: part, in: &package)
            try companions.moveParts(of: part, in: &package)
            try companions.moveNames(of: map, in: &package)
        }
        if let chain = map.calculationChain { try package.removeCalculationChain(chain, of: map) }
        try rebase(on: package)
        movedFormulas = movedFormulas || hasFormulas
        movedRows.append(TemplateReport.Rows(sheet: shift.sheet, band: rows.band, times: rows.copies + 1))
        moveEdits(shift, index)
    }

    /// What was set before follows its rows.
    private func moveEdits(_ shift: FormulaShift, _ index: Int) {
        for (place, cells) in edits {
            let sheet = map.sheets[place].name
            var moved: [CellReference: CellEdit] = [:]
            for (cell, edit) in cells {
                var edit = edit
                if case .formula(let formula, let cached) = edit.content {
                    let isInBand = place == index && shift.rows.band.contains(cell.row)
                    edit.content = .formula(
                        shift.formula(formula, at: isInBand ? .band : .outside(sheet: sheet)), cached: cached)
                }
                if let target = place == index ? self.moved(cell, shift) : cell { moved[target] = edit }
            }
            edits[place] = moved
        }
        comments[index] = comments[index].map { marks in
            var moved: [CellReference: (author: String, text: String)] = [:]
            for (cell, mark) in marks {
                if let target = self.moved(cell, shift) { moved[target] = mark }
            }
            return moved
        }
    }

    private func moved(_ cell: CellReference, _ shift: FormulaShift) -> CellReference? {
        shift.rows.row(cell.row).flatMap { CellReference(checkedRow: $0, column: cell.column) }
    }
}
