public import SpreadsheetML
internal import XMLStream
internal import ZipArchive

extension SheetWriter {
    /// Puts filter buttons on the first row of a range. A sheet has one filter at most.
    public func setAutoFilter(_ range: CellRange) throws(WritingError) {
        try requireOpen()
        if let placed = tables.first(where: { $0.table.range.overlaps(range) }) {
            throw error(
                .setting, range, found: "a filter on the table \(placed.table.name)",
                expected: "a table, which has a filter of its own")
        }
        guard extras.autoFilter == nil else {
            throw error(.setting, range, found: "a second filter", expected: "one for each sheet")
        }
        extras.autoFilter = range
    }

    /// Protects the locked cells of the sheet.
    public func protect(_ protection: SheetProtection = SheetProtection()) throws(WritingError) {
        try requireOpen()
        guard LegacyPassword.holds(protection.password) else {
            throw error(.setting, nil, found: "a password that the format can't hold", expected: "15 ASCII characters")
        }
        extras.protection = protection
    }

    /// Begins a new printed page after a row.
    public func breakPage(afterRow row: Int) throws(WritingError) {
        try requireOpen()
        guard (1..<SheetLimits.rows).contains(row), extras.rowBreaks.count < Self.breakLimit else {
            throw error(
                .setting, nil, found: "a page break after row \(row)", expected: "1,024 breaks inside the sheet")
        }
        extras.rowBreaks.insert(row)
    }

    /// Begins a new printed page after a column.
    public func breakPage(afterColumn column: Int) throws(WritingError) {
        try requireOpen()
        guard (1..<SheetLimits.columns).contains(column), extras.columnBreaks.count < Self.breakLimit else {
            throw error(
                .setting, nil, found: "a page break after column \(column)", expected: "1,024 breaks inside the sheet")
        }
        extras.columnBreaks.insert(column)
    }

    private static let breakLimit = 1_024

    /// Writes a comment (Excel calls it a note) to a cell. A cell has one at most.
    public func addComment(_ text: String, to cell: CellReference, author: String = "") throws(WritingError) {
        try requireOpen()
        let range = CellRange(cell, cell)
        guard text.utf16.count <= SheetLimits.cellTextLength else {
            throw error(
                .textTooLong, range, found: "a comment of \(text.utf16.count) UTF-16 units",
                expected: "\(SheetLimits.cellTextLength) at most")
        }
        guard extras.commented.insert(cell).inserted else {
            throw error(.setting, range, found: "a second comment", expected: "one for each cell")
        }
        extras.comments.append(SheetExtras.Comment(cell: cell, author: author, text: text))
    }

    func writeBreaks(_ element: StaticString, _ breaks: Set<Int>, across: Int) {
        guard !breaks.isEmpty else { return }
        let count = "\(breaks.count)"
        xml.element(element, [("count", count), ("manualBreakCount", count)]) {
            for place in breaks.sorted() {
                xml.empty("brk", [("id", "\(place)"), ("max", "\(across - 1)"), ("man", "1")])
            }
        }
    }

    func writeLegacyDrawing() {
        guard !extras.comments.isEmpty else { return }
        let drawing = relationships.add("vmlDrawing", "../drawings/vmlDrawing\(number).vml")
        _ = relationships.add("comments", "../comments\(number).xml")
        state.parts.extensions["vml"] = "application/vnd.openxmlformats-officedocument.vmlDrawing"
        state.parts.add(
            "xl/comments\(number).xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
        xml.empty("legacyDrawing", [("r:id", drawing)])
    }

    /// The parts that belong to the sheet: what it refers to, and its comments.
    func writeCompanions() throws(WritingError) {
        let plain = XMLWriter(unwritable: .replaced)
        if !relationships.items.isEmpty {
            plain.relationships(relationships)
            try state.add("xl/worksheets/_rels/sheet\(number).xml.rels", plain)
        }
        try writeDrawingParts()
        try writeTableParts()
        guard !extras.comments.isEmpty else { return }
        let comments = extras.comments.sorted { $0.cell < $1.cell }
        let xml = XMLWriter()
        xml.comments(comments.map { ($0.cell, $0.author, $0.text) })
        try state.add("xl/comments\(number).xml", xml)
        plain.commentShapes(comments.map(\.cell), firstBlock: state.takeShapeBlocks(comments.count))
        try state.add("xl/drawings/vmlDrawing\(number).vml", plain)
    }
}

extension XMLWriter {
    func relationships(_ relationships: Relationships) {
        raw(XMLWriter.declaration)
        element("Relationships", [("xmlns", Namespace.packageRelationships)]) {
            for (index, item) in relationships.items.enumerated() {
                empty(
                    "Relationship",
                    [
                        ("Id", "rId\(index + 1)"), ("Type", "\(Namespace.relationships)/\(item.type)"),
                        ("Target", item.target), ("TargetMode", item.isExternal ? "External" : nil),
                    ])
            }
        }
    }
}
