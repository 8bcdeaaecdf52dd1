internal import SpreadsheetML

/// The parts beside the sheets, as rows of one sheet move: tables, comments, drawings, charts, the names of the workbook.
struct SheetCompanions {
    let shift: FormulaShift

    var rows: RowShift { shift.rows }

    init(_ shift: FormulaShift) { self.shift = shift }

    /// Moves what belongs to the sheet whose rows move.
    func moveParts(of sheet: String, in package: inout TemplatePackage) throws(TemplateError) {
        let relationships = try RelationshipPart(of: sheet, in: package)
        let threads = try threadCells(of: relationships, in: package)
        for item in relationships.items where !item.isExternal {
            guard let name = package.name(of: relationships.target(item)) else { continue }
            switch item.kind {
            case "table": try change(name, in: &package, moveTable)
            case "threadedComment": try change(name, in: &package, moveComments)
            case "comments":
                try change(name, in: &package) { part, changes throws(TemplateError) in
                    try moveComments(part, &changes)
                    try copyComments(part, &changes)
                }
            case "vmlDrawing":
                try change(name, in: &package) { part, changes throws(TemplateError) in
                    try moveShapes(part, &changes)
                    try copyShapes(part, except: threads, &changes)
                }
            case "drawing":
                let part = try package.part(name)
                var changes = ByteChanges()
                try moveAnchors(part, &changes)
                if !rows.isDeletion {
                    var copies = try DrawingCopies(name, shift: shift, in: package)
                    try copies.apply(to: part, &changes, in: &package)
                }
                if !changes.isEmpty { package.set(name, to: changes.applied(to: part.bytes)) }
            case "ctrlProp", "tableSingleCells", "namedSheetView":
                throw unsafe(
                    name, "a part that leads to cells (\(item.kind))", expected: "a sheet without it",
                    chinese: "工作表有控件、XML 映射或表格视图（\(item.kind)），其行不能移动；请先删除")
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
    func moveCharts(of sheet: String, in package: inout TemplatePackage) throws(TemplateError) {
        let own = try rows.isDeletion ? [] : chartsOfBand(of: sheet, in: package)
        for name in package.names {
            let lowercase = name.lowercased()
            if lowercase.contains("/charts/chart"), lowercase.hasSuffix(".xml") {
                try change(name, in: &package) { part, changes throws(TemplateError) in
                    try part.walk { token throws(TemplateError) in
                        guard part.bytes.localName(token) == "f",
                            let range = try part.leafText(after: token, name: name)
                        else { return }
                        move(part, range, &changes, isOfBand: own.contains(name))
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

    /// The charts that lie in the band: they show its figures, and not those of its copies.
    private func chartsOfBand(of sheet: String, in package: TemplatePackage) throws(TemplateError) -> Set<String> {
        let relationships = try RelationshipPart(of: sheet, in: package)
        guard let drawing = relationships.first("drawing"),
            let name = package.name(of: relationships.target(drawing))
        else { return [] }
        return try DrawingCopies(name, shift: shift, in: package).chartsOfBand(in: package)
    }

    private func threadCells(
        of relationships: RelationshipPart, in package: TemplatePackage
    ) throws(TemplateError) -> Set<CellReference> {
        guard let item = relationships.first("comments"), let name = package.name(of: relationships.target(item))
        else { return [] }
        return try threadCells(package.part(name))
    }

    private func move(
        _ part: XMLPart, _ range: Range<Int>, _ changes: inout ByteChanges, isOfBand: Bool = false
    ) {
        let old = part.bytes.plainText(range)
        let new = isOfBand ? shift.drawn(old) : shift.formula(old, at: .outside(sheet: ""))
        if new != old { changes.replace(range, with: escaped(new)) }
    }

    private func refusePivot(_ part: XMLPart, _ token: XMLScanner.Token, _ name: String) throws(TemplateError) {
        guard let range = part.bytes.value("ref", of: token).flatMap({ CellRange($0) }) else { return }
        guard range.end.row < rows.band.lowerBound else {
            throw unsafe(
                name, "a pivot table for \(range)", expected: "none in the rows, or below them",
                chinese: "这些行或其下有数据透视表（\(range)）；请把它移到别的工作表")
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

    func unsafe(_ part: String, _ found: String, expected: String, chinese: String) -> TemplateError {
        TemplateError(.rows, part: part, sheet: shift.sheet, found: found, expected: expected, chinese: chinese)
    }
}

extension TemplatePackage {
    /// The names of all parts, in the order of the file.
    var names: [String] { archive.entries.map(\.name).filter { !removed.contains($0) } + added }
}
