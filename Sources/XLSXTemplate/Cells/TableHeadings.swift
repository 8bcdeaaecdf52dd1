internal import SpreadsheetML
internal import XLSXWriter

/// The headings of a sheet's tables. A table repeats them as the names of its columns, and Excel repairs a workbook in
/// which the two differ: who sets a heading names a column.
struct TableHeadings {
    /// Columns of a table that have other names.
    struct Renaming {
        let table: String
        /// The new names by the old ones in lower case.
        let columns: [String: String]
    }

    private let sheet: String
    private let parts: [String]

    /// - Parameters:
    ///   - part: the sheet's part.
    ///   - sheet: its name.
    init(of part: String, sheet: String, in package: TemplatePackage) throws(TemplateError) {
        self.sheet = sheet
        let relationships = try RelationshipPart(of: part, in: package)
        parts = relationships.items.filter { $0.kind == "table" && !$0.isExternal }
            .compactMap { package.name(of: relationships.target($0)) }
    }

    /// Gives columns the names that cells of the heading rows come to hold.
    func apply(
        _ edits: [CellReference: CellEdit], to package: inout TemplatePackage
    ) throws(TemplateError) -> [Renaming] {
        var renamings: [Renaming] = []
        for name in parts {
            let part = try package.part(name)
            guard part.bytes.value("headerRowCount", of: part.root) != "0",
                let range = part.bytes.value("ref", of: part.root).flatMap({ CellRange($0) })
            else { continue }
            let cells = edits.keys.filter {
                $0.row == range.start.row && range.contains($0) && edits[$0]?.setsContent ?? false
            }
            guard !cells.isEmpty else { continue }
            let table = part.bytes.value("displayName", of: part.root) ?? part.bytes.value("name", of: part.root) ?? ""
            var changes = ByteChanges()
            var names = try columns(of: part)
            var renamed: [String: String] = [:]
            for cell in cells.sorted() {
                let index = cell.column - range.start.column
                guard names.indices.contains(index), let edit = edits[cell] else { continue }
                let new = try heading(edit.content ?? edit.result ?? .blank, at: cell, of: table)
                let old = names[index].text
                guard new != old else { continue }
                changes.replace(names[index].place, with: TableMarkup.columnName(new))
                renamed[old.lowercased()] = new
                names[index].text = new
            }
            for cell in cells.sorted() {
                let index = cell.column - range.start.column
                guard names.indices.contains(index) else { continue }
                let new = names[index].text
                guard names.count(where: { $0.text.lowercased() == new.lowercased() }) == 1 else {
                    throw refused(cell, "a second heading “\(new)” in the table \(table)", "headings that differ")
                }
            }
            guard !changes.isEmpty else { continue }
            package.set(name, to: changes.applied(to: part.bytes))
            renamings.append(Renaming(table: table, columns: renamed))
        }
        return renamings
    }

    private func columns(of part: XMLPart) throws(TemplateError) -> [(text: String, place: Range<Int>)] {
        guard let list = try part.children().first(where: { part.isElement($0.tag, "tableColumns") }),
            list.tag.kind == .start
        else { return [] }
        return try part.elements(in: list.tag.range.upperBound).compactMap { column in
            part.bytes.attribute("name", of: column.tag).map { attribute in
                let text = part.bytes.plainText(attribute.value)
                return (text.replacing("_x000a_", with: "\n").replacing("_x0009_", with: "\t"), attribute.value)
            }
        }
    }

    private func heading(
        _ content: CellContent, at cell: CellReference, of table: String
    ) throws(TemplateError) -> String {
        let text: String? =
            switch content {
            case .text(let text): text
            case .richText(let runs): runs.map(\.text).joined()
            default: nil
            }
        guard let text, (1...255).contains(text.utf16.count) else {
            throw refused(
                cell,
                "\(text == nil ? "no text" : text == "" ? "empty text" : "long text") as a heading of the table \(table)",
                "text of 1 to 255 characters")
        }
        return text
    }

    private func refused(_ cell: CellReference, _ found: String, _ expected: String) -> TemplateError {
        TemplateError(.value, sheet: sheet, cell: cell, found: found, expected: expected)
    }
}

extension TemplatePackage {
    /// Lets the formulas of the workbook, its names, validations and tables follow columns to their new names.
    mutating func rename(_ renamings: [TableHeadings.Renaming], of map: WorkbookMap) throws(TemplateError) {
        let tables = names.filter { $0.lowercased().contains("/tables/") && $0.lowercased().hasSuffix(".xml") }
        for name in map.sheets.compactMap(\.part) + [map.partName] + tables {
            // Few sheets have a bracket, and those are all that is looked through.
            guard try bytes(of: name).contains(UInt8(ascii: "[")) else { continue }
            let part = try self.part(name)
            var changes = ByteChanges()
            try part.walk { token throws(TemplateError) in
                guard Self.formulaElements.contains(part.bytes.localName(token)), token.kind == .start,
                    let range = try part.leafText(after: token, name: name)
                else { return }
                let old = part.bytes.plainText(range)
                let new = renamings.reduce(old) {
                    StructuredReferences.renamed($0, table: $1.table, columns: $1.columns)
                }
                if new != old { changes.replace(range, with: escapedText(new)) }
            }
            if !changes.isEmpty { set(name, to: changes.applied(to: part.bytes)) }
        }
    }

    private static let formulaElements: Set<String> = [
        "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula",
    ]
}
