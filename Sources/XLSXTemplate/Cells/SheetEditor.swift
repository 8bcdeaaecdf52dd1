internal import SpreadsheetML
internal import XLSXWriter

/// A cell to set: what it is to hold, and the colour to put behind it.
struct CellEdit {
    /// nil leaves the content as it is.
    var content: CellContent?
    /// The content in the fonts that its pieces have, where it is text in several.
    var styled: StyledText?
    /// What the cell shows while its formula stays; in a cell without one, its content.
    var result: CellContent?
    var fill: UInt32?

    /// Whether the cell comes to hold or show something else.
    var setsContent: Bool { content != nil || result != nil }
}

/// Sets cells of one sheet, and changes nothing else of it.
struct SheetEditor {
    let map: SheetMap
    let name: String
    let sheet: String
    let fragments: CellFragments
    var changes = ByteChanges()
    /// The cells that get other content.
    private(set) var replaced: Set<CellReference> = []
    /// Whether a formula was replaced, so that the chain of calculation no longer holds.
    var replacedFormula = false

    init(_ map: SheetMap, part: String, sheet: String, fragments: CellFragments) {
        self.map = map
        name = part
        self.sheet = sheet
        self.fragments = fragments
    }

    /// The part with the cells set.
    mutating func apply(
        _ edits: [CellReference: CellEdit], styles: inout StyleAppender?
    ) throws(TemplateError) -> [UInt8] {
        replaced = Set(edits.filter { $0.value.content != nil }.keys)
        var rows: [Int: [CellReference]] = [:]
        for cell in edits.keys { rows[cell.row, default: []].append(cell) }
        for row in rows.keys.sorted() {
            let cells = (rows[row] ?? []).sorted()
            try apply(cells.map { ($0, edits[$0] ?? CellEdit()) }, to: row, &styles)
        }
        growDimension(to: edits.keys.sorted())
        return changes.applied(to: map.part.bytes)
    }

    private mutating func apply(
        _ edits: [(CellReference, CellEdit)], to number: Int, _ styles: inout StyleAppender?
    ) throws(TemplateError) {
        let (index, row) = map.find(row: number)
        guard let row else { return try insertRow(edits, number, before: index, &styles) }
        let cells = try map.cells(of: row, name: name)
        let rowStyle = map.part.bytes.value("s", of: row.tag).flatMap { Int(part: $0) }
        var new = ""
        var isOpen = row.tag.kind == .start
        for (cell, edit) in edits {
            if let old = cells.first(where: { $0.column == cell.column }) {
                try change(old, cell, edit, &styles)
            } else {
                let style: Int
                if let rowStyle { style = rowStyle } else { style = try columnStyle(cell.column) }
                let markup = try markup(cell, edit, style: style, &styles)
                if let next = cells.first(where: { $0.column > cell.column }) {
                    changes.insert(markup, at: next.range.lowerBound)
                } else {
                    new += markup
                }
            }
        }
        growSpans(of: row, to: edits.map(\.0.column))
        guard !new.isEmpty else { return }
        if isOpen {
            changes.insert(new, at: map.end(of: row))
        } else {
            isOpen = true
            changes.replace(
                row.range.upperBound - 2..<row.range.upperBound, with: ">\(new)</\(map.part.prefix)row>")
        }
    }

    private mutating func insertRow(
        _ edits: [(CellReference, CellEdit)], _ number: Int, before index: Int, _ styles: inout StyleAppender?
    ) throws(TemplateError) {
        let prefix = map.part.prefix
        var markup = "<\(prefix)row r=\"\(number)\">"
        for (cell, edit) in edits { markup += try self.markup(cell, edit, style: columnStyle(cell.column), &styles) }
        markup += "</\(prefix)row>"
        if index < map.rows.count {
            changes.insert(markup, at: map.rows[index].range.lowerBound)
        } else if map.data.tag.kind == .empty {
            // Rows that are new to an empty sheet come one after the other; the tag is opened once.
            emptySheetRows += markup
        } else {
            let end = map.part.bytes[..<map.data.range.upperBound].lastIndex(of: UInt8(ascii: "<"))
            changes.insert(markup, at: end ?? map.data.range.upperBound)
        }
    }

    private var emptySheetRows = ""

    private mutating func change(
        _ old: SheetMap.Cell, _ cell: CellReference, _ edit: CellEdit, _ styles: inout StyleAppender?
    ) throws(TemplateError) {
        let bytes = map.part.bytes
        let oldStyle = bytes.value("s", of: old.tag).flatMap { Int(part: $0) } ?? 0
        let formula = edit.result == nil ? nil : try self.formula(of: old)
        guard let content = edit.content ?? edit.result else {
            let style = try self.style(oldStyle, edit, format: nil, &styles)
            setAttribute("s", "\(style)", of: old.tag)
            return
        }
        if let merge = map.merges.first(where: { $0.contains(cell) }), merge.start != cell {
            throw merged(cell, merge)
        }
        if edit.content != nil { try refuseSpread(over: cell) }
        if formula == nil { try releaseFormula(of: old, cell) }
        let markup = CellMarkup(try fragment(content, edit.styled, cell), prefix: map.part.prefix)
        let style = try self.style(oldStyle, edit, format: markup.format, &styles)
        var tag = "<\(bytes.text(old.tag.name))"
        var hasReference = false
        for attribute in bytes.attributes(of: old.tag) {
            switch bytes.text(attribute.name) {
            // Type and metadata belong to the old value; the style is written anew.
            case "t", "cm", "vm", "s": continue
            case "r":
                hasReference = true
                fallthrough
            default: tag += bytes.text(attribute.whole)
            }
        }
        if !hasReference { tag += " r=\"\(cell)\"" }
        if style != 0 { tag += " s=\"\(style)\"" }
        if let type = markup.type { tag += " t=\"\(type)\"" }
        let inner = (formula ?? "") + markup.content
        tag += inner.isEmpty ? "/>" : ">\(inner)</\(bytes.text(old.tag.name))>"
        changes.replace(old.range, with: tag)
    }

    /// The formula of a cell as it stands there, tags and all.
    private func formula(of cell: SheetMap.Cell) throws(TemplateError) -> String? {
        guard cell.tag.kind == .start else { return nil }
        let formula = try map.part.elements(in: cell.tag.range.upperBound).first { map.part.isElement($0.tag, "f") }
        return formula.map { map.part.bytes.text($0.range) }
    }

    private func markup(
        _ cell: CellReference, _ edit: CellEdit, style: Int, _ styles: inout StyleAppender?
    ) throws(TemplateError) -> String {
        if let merge = map.merges.first(where: { $0.contains(cell) }), merge.start != cell, edit.setsContent {
            throw merged(cell, merge)
        }
        if edit.content != nil { try refuseSpread(over: cell) }
        let content = edit.content ?? edit.result ?? .blank
        let markup = CellMarkup(try fragment(content, edit.styled, cell), prefix: map.part.prefix)
        let style = try self.style(style, edit, format: markup.format, &styles)
        let prefix = map.part.prefix
        return "<\(prefix)c r=\"\(cell)\"" + (style == 0 ? "" : " s=\"\(style)\"")
            + (markup.type.map { " t=\"\($0)\"" } ?? "")
            + (markup.content.isEmpty ? "/>" : ">\(markup.content)</\(prefix)c>")
    }

    private func merged(_ cell: CellReference, _ merge: CellRange) -> TemplateError {
        TemplateError(
            .merged, sheet: sheet, cell: cell, found: "a cell inside the merged range \(merge)",
            expected: "a cell that is seen", mend: "set \(merge.start)")
    }

    private func columnStyle(_ column: Int) throws(TemplateError) -> Int {
        guard let columns = map.child("cols"), columns.tag.kind == .start else { return 0 }
        let bytes = map.part.bytes
        for item in try map.part.elements(in: columns.tag.range.upperBound) {
            guard let first = bytes.value("min", of: item.tag).flatMap({ Int(part: $0) }),
                let last = bytes.value("max", of: item.tag).flatMap({ Int(part: $0) }), first <= column, column <= last
            else { continue }
            return bytes.value("style", of: item.tag).flatMap { Int(part: $0) } ?? 0
        }
        return 0
    }

    private mutating func setAttribute(_ name: StaticString, _ value: String, of tag: XMLScanner.Token) {
        if let attribute = map.part.bytes.attribute(name, of: tag) {
            changes.replace(attribute.value, with: value)
        } else {
            let place = map.part.bytes.attribute("r", of: tag)?.whole.upperBound ?? tag.name.upperBound
            changes.insert(" \(name)=\"\(value)\"", at: place)
        }
    }

    /// The `spans` of a row say which columns it has; what is wrong there costs cells in some programs.
    private mutating func growSpans(of row: SheetMap.Row, to columns: [Int]) {
        guard let attribute = map.part.bytes.attribute("spans", of: row.tag) else { return }
        let ends = map.part.bytes.text(attribute.value).split(separator: ":").compactMap { Int(part: $0) }
        guard ends.count == 2, let first = columns.min(), let last = columns.max() else { return }
        let grown = (min(ends[0], first), max(ends[1], last))
        if grown != (ends[0], ends[1]) { changes.replace(attribute.value, with: "\(grown.0):\(grown.1)") }
    }

    private mutating func growDimension(to cells: [CellReference]) {
        if map.data.tag.kind == .empty, !emptySheetRows.isEmpty {
            let range = map.data.range
            let name = map.part.bytes.text(map.data.tag.name)
            changes.replace(range.upperBound - 2..<range.upperBound, with: ">\(emptySheetRows)</\(name)>")
        }
        guard let dimension = map.child("dimension"),
            let attribute = map.part.bytes.attribute("ref", of: dimension.tag),
            let range = CellRange(map.part.bytes.text(attribute.value))
        else { return }
        var grown = range
        for cell in cells where !grown.contains(cell) {
            grown = CellRange(
                CellReference(
                    row: min(grown.start.row, cell.row), column: min(grown.start.column, cell.column)),
                CellReference(row: max(grown.end.row, cell.row), column: max(grown.end.column, cell.column)))
        }
        if grown != range { changes.replace(attribute.value, with: "\(grown)") }
    }
}
