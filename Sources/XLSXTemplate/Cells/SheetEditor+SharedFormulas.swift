internal import SpreadsheetML

extension SheetEditor {
    /// Refuses to replace a cell of an array formula. The formula of a cell that others share goes to the first of them.
    mutating func releaseFormula(of old: SheetMap.Cell, _ cell: CellReference) throws(TemplateError) {
        guard old.tag.kind == .start else { return }
        for child in try map.part.elements(in: old.tag.range.upperBound) where map.part.isElement(child.tag, "f") {
            replacedFormula = true
            let bytes = map.part.bytes
            switch bytes.value("t", of: child.tag) {
            case nil, "normal":
                continue
            case "shared":
                guard let group = bytes.value("si", of: child.tag), bytes.value("ref", of: child.tag) != nil,
                    child.tag.kind == .start
                else { continue }
                let formula = try map.part.text(in: child.range, element: "f")
                try passOn(formula, group: group, from: cell)
            // An array formula of one cell is replaced like any other; those of several were refused before.
            default: continue
            }
        }
    }

    /// Refuses a cell that an array formula or a data table fills, with a formula in it or without.
    func refuseSpread(over cell: CellReference) throws(TemplateError) {
        guard let range = map.spreads.first(where: { $0.contains(cell) }) else { return }
        throw TemplateError(
            .formula, sheet: sheet, cell: cell, found: "a formula that fills \(range)",
            expected: "a formula of its own, or none",
            mend: "open it in Excel or WPS and remove the array formula first")
    }

    private mutating func passOn(_ formula: String, group: String, from cell: CellReference) throws(TemplateError) {
        let heirs = try map.sharers(of: group, name: name).filter { $0.cell != cell && !replaced.contains($0.cell) }
        guard let heir = heirs.first else { return }
        let range = heirs.dropFirst().reduce(CellRange(heir.cell, heir.cell)) { range, other in
            CellRange(
                CellReference(row: range.start.row, column: min(range.start.column, other.cell.column)),
                CellReference(
                    row: max(range.end.row, other.cell.row), column: max(range.end.column, other.cell.column)))
        }
        let copy = FormulaReferences.copied(
            formula, rows: heir.cell.row - cell.row, columns: heir.cell.column - cell.column)
        let tag = map.part.bytes.text(heir.tag.name)
        changes.replace(
            heir.range,
            with: "<\(tag) t=\"shared\" ref=\"\(range)\" si=\"\(escaped(group))\">\(escaped(copy))</\(tag)>")
    }
}

extension SheetMap {
    /// The cells of a shared formula, in their order, and where their formulas stand.
    fileprivate func sharers(
        of group: String, name: String
    ) throws(TemplateError) -> [(cell: CellReference, tag: XMLScanner.Token, range: Range<Int>)] {
        var found: [(cell: CellReference, tag: XMLScanner.Token, range: Range<Int>)] = []
        for row in rows {
            for cell in try cells(of: row, name: name) where cell.tag.kind == .start {
                for child in try part.elements(in: cell.tag.range.upperBound) where part.isElement(child.tag, "f") {
                    guard part.bytes.value("si", of: child.tag) == group,
                        part.bytes.value("t", of: child.tag) == "shared"
                    else { continue }
                    found.append((CellReference(row: row.number, column: cell.column), child.tag, child.range))
                }
            }
        }
        return found
    }
}
