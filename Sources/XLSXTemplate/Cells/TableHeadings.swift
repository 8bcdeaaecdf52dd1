internal import SpreadsheetML
internal import XLSXWriter
internal import XMLStream

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

    /// Gives columns the names that cells of the heading rows come to hold. A number there becomes text, as it does when it
    /// is typed into Excel.
    func apply(
        to edits: inout [CellReference: CellEdit], in package: inout TemplatePackage
    ) throws(TemplateError) -> [Renaming] {
        var renamings: [Renaming] = []
        for name in parts {
            let part = try package.part(name)
            guard part.bytes.value("headerRowCount", of: part.root) != "0",
                let range = part.bytes.value("ref", of: part.root).flatMap({ CellRange($0) })
            else { continue }
            var columns = try columns(of: part)
            let cells = edits.filter { cell, edit in
                edit.setsContent && cell.row == range.start.row && range.contains(cell)
                    && columns.indices.contains(cell.column - range.start.column)
            }.keys.sorted()
            let table = part.bytes.value("displayName", of: part.root) ?? ""
            var changes = ByteChanges()
            var renamed: [String: String] = [:]
            for cell in cells {
                let column = cell.column - range.start.column
                let new = try heading(edits[cell]?.content ?? edits[cell]?.result, at: cell, of: table)
                let old = columns[column].text
                if edits[cell]?.styled == nil { edits[cell]?.content = .text(new) }
                guard new != old else { continue }
                changes.replace(columns[column].place, with: TableMarkup.columnName(new))
                renamed[old.lowercased()] = new
                columns[column].text = new
            }
            for cell in cells {
                let new = columns[cell.column - range.start.column].text
                guard columns.count(where: { $0.text.lowercased() == new.lowercased() }) == 1 else {
                    throw refused(
                        cell, "a second heading “\(new)” in the table \(table)", "headings that differ",
                        chinese: "表格“\(table)”已有标题“\(new)”；同一表格的标题不能相同")
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
            part.bytes.attribute("name", of: column.tag).map {
                (EscapedText.decoded(part.bytes.plainText($0.value)), $0.value)
            }
        }
    }

    private func heading(
        _ content: CellContent?, at cell: CellReference, of table: String
    ) throws(TemplateError) -> String {
        var text = content?.plainText ?? ""
        if case .formula = content { text = "" }
        guard (1...255).contains(text.utf16.count) else {
            throw refused(
                cell, "\(text.isEmpty ? "no text" : "a long text") as a heading of the table \(table)",
                "text of 1 to 255 characters", chinese: "表格“\(table)”的标题应为 1 至 255 个字的文字")
        }
        return text
    }

    private func refused(
        _ cell: CellReference, _ found: String, _ expected: String, chinese: String
    ) -> TemplateError {
        TemplateError(.value, sheet: sheet, cell: cell, found: found, expected: expected, chinese: chinese)
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
