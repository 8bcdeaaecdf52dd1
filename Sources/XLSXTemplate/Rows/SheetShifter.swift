internal import SpreadsheetML

/// Moves the rows of one sheet, and all that stands around them.
struct SheetShifter {
    let map: SheetMap
    let formulas: SheetFormulas
    var changes = ByteChanges()

    var rows: RowShift { formulas.shift.rows }
    var name: String { formulas.name }
    var sheet: String { formulas.sheet }

    init(_ map: SheetMap, formulas: SheetFormulas) {
        self.map = map
        self.formulas = formulas
    }

    /// The part with its rows moved.
    mutating func apply() throws(TemplateError) -> [UInt8] {
        if let last = map.rows.last?.number, last + rows.distance > SheetLimits.rows, last >= rows.band.lowerBound {
            throw unsafe(
                "rows past the last of a sheet", expected: "no more than \(SheetLimits.rows) rows",
                chinese: "行数会超过工作表的上限 \(SheetLimits.rows)；请减少列表的条目")
        }
        try moveRows()
        try moveSurroundings()
        return changes.applied(to: map.part.bytes)
    }

    func unsafe(_ found: String, expected: String, mend: String = "", chinese: String) -> TemplateError {
        TemplateError(.rows, sheet: sheet, found: found, expected: expected, mend: mend, chinese: chinese)
    }

    private mutating func moveRows() throws(TemplateError) {
        var band: [SheetMap.Row] = []
        for row in map.rows {
            let cells = try map.cells(of: row, name: name)
            if rows.band.contains(row.number) {
                band.append(row)
                if rows.isDeletion {
                    try refuseTornFormulas(cells, row.number)
                    changes.replace(row.range, with: "")
                    continue
                }
            }
            let number = rows.row(row.number) ?? row.number
            if number != row.number {
                for edit in numbered(row, cells, as: number) { changes.replace(edit.range, with: edit.text) }
            }
            for cell in cells {
                for edit in try formulas.edits(of: cell, row: row.number) {
                    changes.replace(edit.range, with: edit.text)
                }
            }
        }
        guard !rows.isDeletion, let last = band.last else { return }
        for copy in 0..<rows.copies {
            for row in band { changes.insert(try markup(of: row, copy: copy + 1), at: last.range.upperBound) }
        }
    }

    private func refuseTornFormulas(_ cells: [SheetMap.Cell], _ row: Int) throws(TemplateError) {
        for cell in cells { _ = try formulas.edits(of: cell, row: row) }
    }

    /// A row of the band as it reads in a copy.
    private func markup(of row: SheetMap.Row, copy: Int) throws(TemplateError) -> String {
        let cells = try map.cells(of: row, name: name)
        var edits = numbered(row, cells, as: row.number + copy * rows.band.count)
        for cell in cells { edits += try formulas.edits(of: cell, row: row.number, copy: copy) }
        return map.part.text(row.range, replacing: edits)
    }

    /// What changes in the tags of a row and its cells when it gets another number.
    private func numbered(_ row: SheetMap.Row, _ cells: [SheetMap.Cell], as number: Int) -> [SheetFormulas.Edit] {
        let bytes = map.part.bytes
        var edits: [SheetFormulas.Edit] = []
        if let attribute = bytes.attribute("r", of: row.tag) {
            edits.append((attribute.value, "\(number)"))
        } else {
            let place = row.tag.name.upperBound
            edits.append((place..<place, " r=\"\(number)\""))
        }
        for cell in cells {
            guard let attribute = bytes.attribute("r", of: cell.tag) else { continue }
            edits.append((attribute.value, CellReference.letters(ofColumn: cell.column) + "\(number)"))
        }
        return edits
    }
}
