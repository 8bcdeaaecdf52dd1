public import SpreadsheetML
internal import XMLStream

/// A table in Excel's sense: a range with a heading row, filter buttons and a look of its own.
public struct Table: Sendable, Hashable {
    /// The name by which formulas know it.
    public var name: String
    /// Its cells, with the heading row and, if there is one, the row of totals.
    public var range: CellRange
    /// What the heading row says; all different, whatever their case.
    public var columns: [String]
    /// The look, by Excel's names; nil for none.
    public var style: String?
    /// Whether the last row holds totals, which the caller writes like any cells.
    public var hasTotals: Bool
    /// Whether every other row is shaded.
    public var hasBands: Bool

    /// A table.
    public init(
        _ name: String, _ range: CellRange, columns: [String], style: String? = "TableStyleMedium2",
        hasTotals: Bool = false, hasBands: Bool = true
    ) {
        self.name = name
        self.range = range
        self.columns = columns
        self.style = style
        self.hasTotals = hasTotals
        self.hasBands = hasBands
    }
}

/// A table of a sheet, and which of its headings have been written.
struct PlacedTable {
    let table: Table
    let number: Int
    var headings: Set<Int> = []
}

extension SheetWriter {
    /// Declares a table. Its heading row must come later, with the names of its columns as text.
    public func addTable(_ table: Table) throws(WritingError) {
        try requireOpen()
        func refuse(_ found: String, _ expected: String) -> WritingError {
            error(.setting, table.range, found: found, expected: expected)
        }
        let range = table.range
        guard table.columns.count == range.columns.count else {
            throw refuse("\(table.columns.count) columns in a table \(range.columns.count) wide", "as many of each")
        }
        guard range.rows.count >= (table.hasTotals ? 3 : 2) else {
            throw refuse("a table without a row of data", "a heading row and at least one row of data")
        }
        guard range.start.row > lastRow else {
            throw refuse("a table whose heading row was written", "tables to be declared before their heading row")
        }
        let keys = Set(table.columns.map { $0.lowercased() })
        guard keys.count == table.columns.count, !table.columns.contains(where: { $0.isEmpty || $0.utf16.count > 255 })
        else { throw refuse("headings that are empty, too long, or the same", "1 to 255 characters, all different") }
        if let other = tables.first(where: { $0.table.range.overlaps(range) }) {
            throw refuse("a table that overlaps \(other.table.range)", "tables side by side")
        }
        if let merge = merges.ranges.first(where: { $0.overlaps(range) }) {
            throw refuse("the merged range \(merge) inside of a table", "a table without merged cells")
        }
        if let filter = extras.autoFilter, filter.overlaps(range) {
            throw refuse("a filter on a table", "a table, which has a filter of its own")
        }
        if let problem = state.names.claim(table.name) {
            throw error(
                .name, range, found: "\(problem): “\(table.name)”",
                expected: "a name that begins with a letter and is not there yet")
        }
        state.tableCount += 1
        tables.append(PlacedTable(table: table, number: state.tableCount))
    }

    /// Compares text with the heading that a table has there.
    func checkHeading(_ text: String?, at cell: CellReference) throws(WritingError) {
        for index in tables.indices {
            let table = tables[index].table
            guard cell.row == table.range.start.row, table.range.columns.contains(cell.column) else { continue }
            let expected = table.columns[cell.column - table.range.start.column]
            guard text == expected else {
                throw error(
                    .setting, CellRange(cell, cell), found: "the heading “\(text ?? "")” of the table \(table.name)",
                    expected: "the text “\(expected)”")
            }
            tables[index].headings.insert(cell.column)
        }
    }

    /// The pointers to the tables, in the sheet's tail.
    func writeTables() throws(WritingError) {
        guard !tables.isEmpty else { return }
        for placed in tables where placed.headings.count < placed.table.columns.count {
            throw error(
                .setting, placed.table.range, found: "\(placed.headings.count) headings written",
                expected: "all \(placed.table.columns.count) of the table \(placed.table.name)")
        }
        xml.element("tableParts", [("count", "\(tables.count)")]) {
            for placed in tables {
                state.parts.add(
                    "xl/tables/table\(placed.number).xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml")
                xml.empty("tablePart", [("r:id", relationships.add("table", "../tables/table\(placed.number).xml"))])
            }
        }
    }

    /// The parts of the tables.
    func writeTableParts() throws(WritingError) {
        for placed in tables {
            let xml = XMLWriter()
            xml.table(placed.table, number: placed.number)
            try state.add("xl/tables/table\(placed.number).xml", xml)
        }
    }
}

extension XMLWriter {
    fileprivate func table(_ table: Table, number: Int) {
        raw(XMLWriter.declaration)
        open(
            "table",
            [
                ("xmlns", Namespace.main), ("id", "\(number)"), ("name", table.name), ("displayName", table.name),
                ("ref", "\(table.range)"), ("totalsRowCount", table.hasTotals ? "1" : nil),
                ("totalsRowShown", table.hasTotals ? nil : "0"),
            ])
        let end = CellReference(
            row: table.range.end.row - (table.hasTotals ? 1 : 0), column: table.range.end.column)
        empty("autoFilter", [("ref", "\(CellRange(table.range.start, end))")])
        element("tableColumns", [("count", "\(table.columns.count)")]) {
            for (index, name) in table.columns.enumerated() {
                raw("<tableColumn id=\"")
                integer(index + 1)
                raw("\" name=\"")
                raw(TableMarkup.columnName(name))
                raw("\"/>")
            }
        }
        empty(
            "tableStyleInfo",
            [
                ("name", table.style), ("showFirstColumn", "0"), ("showLastColumn", "0"),
                ("showRowStripes", table.hasBands ? "1" : "0"), ("showColumnStripes", "0"),
            ])
        close("table")
    }
}

/// The markup of tables, for whoever changes a workbook that is there.
package enum TableMarkup {
    /// The name of a column as an attribute holds it. Breaks and tabs are spelled: as references to characters they make
    /// Excel repair the table.
    package static func columnName(_ name: String) -> String {
        let xml = XMLWriter()
        var piece = ""
        for character in name.unicodeScalars {
            guard character == "\n" || character == "\t" else {
                piece.unicodeScalars.append(character)
                continue
            }
            xml.attributeText(piece)
            xml.raw(character == "\n" ? "_x000a_" : "_x0009_")
            piece = ""
        }
        xml.attributeText(piece)
        return String(decoding: xml.takeBytes(), as: UTF8.self)
    }
}
