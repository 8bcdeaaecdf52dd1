internal import XMLStream

extension DocumentPart {
    /// A table with its caption and unit above and its notes below.
    func write(_ table: DocumentTable) {
        if let caption = table.caption { paragraph(style: "Caption", RichText(numbering.table(caption))) }
        if let unit = table.unit { paragraph(style: "TableUnit", RichText(numbering.unit(unit))) }
        let widths = table.widths(of: textWidth)
        if !table.columns.isEmpty {
            xml.element("w:tbl") {
                properties(of: table, width: widths.reduce(0, +))
                xml.element("w:tblGrid") {
                    for width in widths { xml.empty("w:gridCol", [("w:w", "\(width)")]) }
                }
                for row in table.placed(table.header) { write(row, of: table, widths, .heading, keepsNext: true) }
                let rows = table.placed(table.rows)
                let kept = Self.keptRows(of: table, rows)
                for (index, row) in rows.enumerated() {
                    let kind = index >= table.rows.count - table.totals ? RowKind.total : .plain
                    write(row, of: table, widths, kind, keepsNext: kept.contains(index))
                }
                // A table without rows is not allowed.
                if table.header.isEmpty, table.rows.isEmpty {
                    for row in table.placed([[]]) { write(row, of: table, widths, .plain, keepsNext: false) }
                }
            }
        }
        for note in table.notes { paragraph(style: "TableNote", note) }
        // Text right behind a table would touch it, and two tables would become one.
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr></w:p>")
    }

    private func properties(of table: DocumentTable, width: Int) {
        xml.element("w:tblPr") {
            xml.empty("w:tblStyle", [("w:val", "TableGrid")])
            xml.empty("w:tblW", [("w:w", "\(width)"), ("w:type", "dxa")])
            xml.empty("w:jc", [("w:val", "center")])
            xml.empty("w:tblLayout", [("w:type", "fixed")])
            xml.empty(
                "w:tblLook",
                [
                    ("w:val", "0420"), ("w:firstRow", table.header.isEmpty ? "0" : "1"), ("w:lastRow", "0"),
                    ("w:firstColumn", "0"), ("w:lastColumn", "0"), ("w:noHBand", "0"), ("w:noVBand", "1"),
                ])
            if let caption = table.caption { xml.empty("w:tblCaption", [("w:val", caption)]) }
        }
    }

    /// Tables of so many rows are not broken over pages; nor are runs of rows beside one merged cell.
    private static let unbrokenRows = 14

    /// The rows that stay on the page of the row below: all of a short table, and no row of a long one stands alone at a break.
    private static func keptRows(of table: DocumentTable, _ rows: [[DocumentTable.PlacedCell]]) -> Set<Int> {
        let last = rows.count - 1
        var kept: Set<Int> = rows.count <= unbrokenRows ? Set(rows.indices) : [0, last - 1]
        for (index, row) in rows.enumerated() {
            let run = row.filter { !$0.isContinued }.map(\.rows).max() ?? 1
            if run > 1, run <= unbrokenRows { kept.formUnion(index..<(index + run - 1)) }
        }
        if table.notes.isEmpty { kept.remove(last) } else { kept.insert(last) }
        return kept
    }

    /// Joins a cell of several rows: as a merged cell, or in a table that may be broken anywhere by leaving out the lines between
    /// its parts, since programs lose track of merged cells at breaks.
    private func join(_ placed: DocumentTable.PlacedCell, isMerged: Bool) {
        guard placed.isContinued || placed.rows > 1 else { return }
        guard !isMerged else { return xml.raw(placed.isContinued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>") }
        xml.element("w:tcBorders") {
            if placed.isContinued { xml.raw("<w:top w:val=\"nil\"/>") }
            if placed.rows > 1 { xml.raw("<w:bottom w:val=\"nil\"/>") }
        }
    }

    private enum RowKind { case heading, plain, total }

    private func write(
        _ row: [DocumentTable.PlacedCell], of table: DocumentTable, _ widths: [Int], _ kind: RowKind, keepsNext: Bool
    ) {
        xml.element("w:tr") {
            xml.element("w:trPr") {
                xml.raw("<w:cantSplit/>")
                if kind == .heading { xml.raw("<w:tblHeader/>") }
            }
            for placed in row {
                let (cell, column, span) = (placed.cell, placed.column, placed.span)
                let alignment = cell.alignment ?? (kind == .heading ? .centre : table.columns[column].alignment)
                xml.element("w:tc") {
                    xml.element("w:tcPr") {
                        let width = widths[column..<column + span].reduce(0, +)
                        xml.empty("w:tcW", [("w:w", "\(width)"), ("w:type", "dxa")])
                        if span > 1 { xml.empty("w:gridSpan", [("w:val", "\(span)")]) }
                        join(placed, isMerged: kind == .heading || table.rows.count <= Self.unbrokenRows)
                        if kind == .heading { xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>") }
                        xml.raw("<w:vAlign w:val=\"center\"/>")
                    }
                    paragraph(
                        style: kind == .heading ? "TableHeading" : "TableText", placed.isContinued ? "" : cell.text,
                        alignment: alignment, isBold: kind == .total, keepsNext: keepsNext)
                }
            }
        }
    }
}
