internal import SpreadsheetML

/// The parts beside the sheets, as rows of one sheet move: tables, comments, drawings, charts, the names of the workbook.
struct SheetCompanions {
    let shift: FormulaShift

    var rows: RowShift { shift.rows }

    init(_ shift: FormulaShift) { self.shift = shift }

    /// Moves what belongs to the sheet whose rows move.
    func moveParts(of sheet: String, in package: inout TemplatePackage) throws(TemplateError) {
        let relationships = try RelationshipPart(of: sheet, in: package)
        for item in relationships.items where !item.isExternal {
            guard let name = package.name(of: relationships.target(item)) else { continue }
            switch item.kind {
            case "table": try change(name, in: &package, moveTable)
            case "comments", "threadedComment": try change(name, in: &package, moveComments)
            case "vmlDrawing": try change(name, in: &package, moveShapes)
            case "drawing": try change(name, in: &package, moveAnchors)
            case "ctrlProp", "tableSingleCells", "namedSheetView":
                throw unsafe(name, "a part that leads to cells (\(item.kind))", expected: "a sheet without it")
            case "pivotTable":
                let part = try package.part(name)
                try part.walk { token throws(TemplateError) in
                    guard part.bytes.localName(token) == "location" else { return }
                    try refusePivot(part, token, name)
                }
            default: continue
            }
        }
    }

    /// Formulas that point to the sheet from charts, and the ranges that pivot tables take their data from.
    func moveCharts(in package: inout TemplatePackage) throws(TemplateError) {
        for name in package.names {
            let lowercase = name.lowercased()
            if lowercase.contains("/charts/chart"), lowercase.hasSuffix(".xml") {
                try change(name, in: &package) { part, changes throws(TemplateError) in
                    try part.walk { token throws(TemplateError) in
                        guard part.bytes.localName(token) == "f",
                            let range = try part.leafText(after: token, name: name)
                        else { return }
                        move(part, range, &changes)
                    }
                }
            } else if lowercase.contains("/drawings/drawing"), lowercase.hasSuffix(".xml") {
                try change(name, in: &package) { part, changes throws(TemplateError) in
                    try part.walk { token throws(TemplateError) in
                        guard let link = part.bytes.attribute("textlink", of: token) else { return }
                        move(part, link.value, &changes)
                    }
                }
            } else if lowercase.contains("/pivotcachedefinition") {
                let part = try package.part(name)
                try part.walk { token throws(TemplateError) in
                    guard part.bytes.localName(token) == "worksheetSource",
                        part.bytes.value("sheet", of: token).map(SheetName.key) == SheetName.key(shift.sheet)
                    else { return }
                    try refusePivot(part, token, name)
                }
            }
        }
    }

    /// The names of the workbook, among them what is printed.
    func moveNames(of map: WorkbookMap, in package: inout TemplatePackage) throws(TemplateError) {
        try change(map.partName, in: &package) { part, changes in
            for name in map.names {
                let new = shift.name(name.formula)
                if new != name.formula { changes.replace(name.range, with: escapedText(new)) }
            }
        }
    }

    private func move(_ part: XMLPart, _ range: Range<Int>, _ changes: inout ByteChanges) {
        let old = part.bytes.plainText(range)
        let new = shift.formula(old, at: .outside(sheet: ""))
        if new != old { changes.replace(range, with: escaped(new)) }
    }

    private func refusePivot(_ part: XMLPart, _ token: XMLScanner.Token, _ name: String) throws(TemplateError) {
        guard let range = part.bytes.value("ref", of: token).flatMap({ CellRange($0) }) else { return }
        guard range.end.row < rows.band.lowerBound else {
            throw unsafe(name, "a pivot table for \(range)", expected: "none in the rows, or below them")
        }
    }

    private func change(
        _ name: String, in package: inout TemplatePackage,
        _ body: (XMLPart, inout ByteChanges) throws(TemplateError) -> Void
    ) throws(TemplateError) {
        let part = try package.part(name)
        var changes = ByteChanges()
        try body(part, &changes)
        if !changes.isEmpty { package.set(name, to: changes.applied(to: part.bytes)) }
    }

    func unsafe(_ part: String, _ found: String, expected: String) -> TemplateError {
        TemplateError(.rows, part: part, sheet: shift.sheet, found: found, expected: expected)
    }
}

extension TemplatePackage {
    /// The names of all parts, in the order of the file.
    var names: [String] { archive.entries.map(\.name).filter { !removed.contains($0) } + added }
}
