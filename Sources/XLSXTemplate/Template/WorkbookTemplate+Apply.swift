internal import SpreadsheetML
internal import XLSXWriter

extension WorkbookTemplate {
    /// Turns what was asked for into the new bytes of parts.
    func apply() throws(TemplateError) -> TemplateReport {
        var styles: StyleAppender?
        if let part = map.styles { styles = try StyleAppender(package, styles: part) }
        let fragments: CellFragments
        do {
            fragments = try CellFragments(
                dateSystem: map.dateSystem, sheets: sheetNames + (summary.map { [$0.name] } ?? []))
        } catch {
            throw TemplateError(.value, found: error.found, expected: error.expected, cause: error)
        }
        var hasFormulas = map.calculationChain != nil
        var brokenChain = false
        var renamings: [TableHeadings.Renaming] = []
        for index in edits.keys.sorted() {
            guard let part = map.sheets[index].part, var cells = edits[index] else { continue }
            let sheet = try sheetMap(index)
            let headings = try TableHeadings(of: part, sheet: map.sheets[index].name, in: package)
            renamings += try headings.apply(to: &cells, in: &package)
            hasFormulas = hasFormulas || sheet.hasFormulas || cells.values.contains(where: \.setsFormula)
            var editor = SheetEditor(sheet, part: part, sheet: map.sheets[index].name, fragments: fragments)
            let bytes = try editor.apply(cells, styles: &styles)
            brokenChain = brokenChain || editor.replacedFormula || cells.values.contains(where: \.setsFormula)
            if bytes != sheet.part.bytes { package.set(part, to: bytes) }
        }
        if !renamings.isEmpty { try package.rename(renamings, of: map) }
        if let styles, styles.isChanged, let part = map.styles { package.set(part, to: try styles.bytes()) }
        if brokenChain, let chain = map.calculationChain { try package.removeCalculationChain(chain, of: map) }
        try applyMarks(fragments)
        let setsValues = edits.values.contains { cells in cells.values.contains(where: \.setsContent) }
        if recalculates, movedFormulas || hasFormulas && setsValues { try markForCalculation() }
        return report()
    }

    private func markForCalculation() throws(TemplateError) {
        let part = try package.part(map.partName)
        let children = try part.children()
        var changes = ByteChanges()
        if let calculation = children.first(where: { part.isElement($0.tag, "calcPr") }) {
            if let attribute = part.bytes.attribute("fullCalcOnLoad", of: calculation.tag) {
                guard part.bytes.text(attribute.value) != "1" else { return }
                changes.replace(attribute.value, with: "1")
            } else {
                changes.insert(" fullCalcOnLoad=\"1\"", at: calculation.tag.name.upperBound)
            }
        } else {
            // It stands behind the names, or else behind the first of these that there is.
            let before: [StaticString] = ["definedNames", "externalReferences", "functionGroups", "sheets"]
            for name in before {
                guard let child = children.first(where: { part.isElement($0.tag, name) }) else { continue }
                changes.insert("<\(part.prefix)calcPr fullCalcOnLoad=\"1\"/>", at: child.range.upperBound)
                break
            }
        }
        package.set(map.partName, to: changes.applied(to: part.bytes))
    }

    private func report() -> TemplateReport {
        let entries = package.archive.entries.map(\.name).filter { !package.removed.contains($0) }
        let added = Set(package.added)
        var cells: [(sheet: String, cell: CellReference)] = []
        for index in edits.keys.sorted() {
            for cell in (edits[index] ?? [:]).keys.sorted() { cells.append((map.sheets[index].name, cell)) }
        }
        return TemplateReport(
            identical: entries.filter { package.changed[$0] == nil },
            changed: entries.filter { package.changed[$0] != nil && !added.contains($0) }, new: package.added,
            removed: package.removed.sorted(), cells: cells.map { TemplateReport.Cell(sheet: $0.sheet, cell: $0.cell) },
            rows: movedRows)
    }
}

extension CellEdit {
    fileprivate var setsFormula: Bool { if case .formula = content { true } else { false } }
}

extension TemplatePackage {
    /// The chain lists every formula; one that lists a cell without makes Excel repair the file. It is optional, and Excel
    /// makes it anew.
    mutating func removeCalculationChain(_ chain: String, of map: WorkbookMap) throws(TemplateError) {
        remove(chain)
        let relationships = try RelationshipPart(of: map.partName, in: self)
        let ids = relationships.items.filter { $0.kind == "calcChain" }.map(\.id)
        set(relationships.name, to: relationships.bytes(adding: [], removing: Set(ids)))
        guard let name = name(of: "[Content_Types].xml") else { return }
        let types = try part(name)
        var changes = ByteChanges()
        for child in try types.children() where types.isElement(child.tag, "Override") {
            let part = types.bytes.value("PartName", of: child.tag) ?? ""
            if part.lowercased() == "/" + chain.lowercased() { changes.replace(child.range, with: "") }
        }
        if !changes.isEmpty { set(name, to: changes.applied(to: types.bytes)) }
    }
}
