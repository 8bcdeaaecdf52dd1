internal import SpreadsheetML

/// What of a sheet's other parts says where in it something stands.
extension SheetCompanions {
    /// A table moves, or grows with the band that lies among its rows of data; it is never torn nor repeated.
    func moveTable(_ part: XMLPart, _ changes: inout ByteChanges) throws(TemplateError) {
        let bytes = part.bytes
        guard let range = bytes.value("ref", of: part.root).flatMap({ CellRange($0) }) else { return }
        let name = bytes.value("displayName", of: part.root) ?? ""
        let headers = bytes.value("headerRowCount", of: part.root).flatMap { Int(part: $0) } ?? 1
        let totals = bytes.value("totalsRowCount", of: part.root).flatMap { Int(part: $0) } ?? 0
        if range.rows.overlaps(rows.band) {
            let first = range.start.row + headers
            let last = range.end.row - totals
            let liesInData = rows.band.lowerBound >= first && rows.band.upperBound <= last
            let leavesData = !rows.isDeletion || rows.band.count < last - first + 1
            guard liesInData, leavesData else {
                throw TemplateError(
                    .rows, sheet: shift.sheet, cell: range.start,
                    found: "the table \(name) of \(range), which rows \(rows.bandText) cut",
                    expected: "rows among those of its data, of which one at least stays",
                    chinese: "表格“\(name)”（\(range)）被第 \(rows.chineseBandText) 行切开；请只取其数据行，并至少留一行")
            }
        }
        var edits: [SheetFormulas.Edit] = []
        try part.walk { token throws(TemplateError) in
            switch bytes.localName(token) {
            case "table", "autoFilter", "sortState", "sortCondition":
                guard let attribute = bytes.attribute("ref", of: token),
                    let old = CellRange(bytes.text(attribute.value)), let new = rows.range(old)
                else { return }
                if new != old { edits.append((attribute.value, "\(new)")) }
            case "calculatedColumnFormula", "totalsRowFormula":
                guard let text = try part.leafText(after: token, name: name) else { return }
                let old = bytes.plainText(text)
                let new = shift.formula(old, at: .outside(sheet: shift.sheet))
                if new != old { edits.append((text, escapedText(new))) }
            default: return
            }
        }
        for edit in edits { changes.replace(edit.range, with: edit.text) }
    }

    /// Comments move; those of deleted rows go.
    func moveComments(_ part: XMLPart, _ changes: inout ByteChanges) throws(TemplateError) {
        let bytes = part.bytes
        var all = try part.children()
        if let list = all.first(where: { bytes.localName($0.tag) == "commentList" }) {
            all = list.tag.kind == .start ? try part.elements(in: list.tag.range.upperBound) : []
        }
        for comment in all {
            guard let attribute = bytes.attribute("ref", of: comment.tag),
                let range = CellRange(bytes.text(attribute.value))
            else { continue }
            guard let moved = rows.range(range, expands: false) else {
                changes.replace(comment.range, with: "")
                continue
            }
            if moved != range { changes.replace(attribute.value, with: "\(moved)") }
        }
    }

    /// The boxes of comments, and other shapes of the old kind.
    func moveShapes(_ part: XMLPart, _ changes: inout ByteChanges) throws(TemplateError) {
        let bytes = part.bytes
        for shape in try part.children() where bytes.localName(shape.tag) == "shape" {
            var row: (place: Range<Int>, number: Int)?
            var anchor: Range<Int>?
            try part.walk(shape) { token throws(TemplateError) in
                switch bytes.localName(token) {
                case "Row":
                    if let place = try part.leafText(after: token, name: "vmlDrawing"),
                        let number = Int(part: trimmed(bytes.text(place)))
                    {
                        row = (place, number)
                    }
                case "Anchor": anchor = try part.leafText(after: token, name: "vmlDrawing")
                case "FmlaLink", "FmlaRange", "FmlaMacro", "FmlaTxbx":
                    throw TemplateError(
                        .rows, sheet: shift.sheet, found: "a control that leads to cells",
                        expected: "a sheet without controls", mend: "remove them first",
                        chinese: "工作表有链接到单元格的控件，其行不能移动；请先删除控件")
                default: return
                }
            }
            var distance: Int?
            if let row {
                guard let moved = rows.row(row.number + 1) else {
                    changes.replace(shape.range, with: "")
                    continue
                }
                distance = moved - 1 - row.number
                if moved - 1 != row.number { changes.replace(row.place, with: "\(moved - 1)") }
            }
            guard let anchor else { continue }
            // Column, offset, row, offset of the upper left corner, then of the lower right one.
            var numbers = bytes.text(anchor).split(separator: ",").map { trimmed($0) }
            guard numbers.count == 8, let top = Int(part: numbers[2]), let bottom = Int(part: numbers[6]) else {
                continue
            }
            let moved = distance ?? (rows.row(top + 1) ?? rows.band.lowerBound) - 1 - top
            guard moved != 0 else { continue }
            // A box of the first rows begins above its cell, and would leave the sheet.
            numbers[2] = "\(max(top + moved, 0))"
            numbers[6] = "\(max(bottom + moved, 0))"
            changes.replace(anchor, with: numbers.joined(separator: ", "))
        }
    }

    /// Pictures, charts and shapes: each corner follows its row.
    func moveAnchors(_ part: XMLPart, _ changes: inout ByteChanges) throws(TemplateError) {
        let bytes = part.bytes
        for anchor in try part.children() where bytes.localName(anchor.tag) != "absoluteAnchor" {
            let manner = bytes.value("editAs", of: anchor.tag)
            guard manner != "absolute", anchor.tag.kind == .start else { continue }
            if !rows.isDeletion, try AnchorRows(anchor, of: part)?.lies(in: rows.band) ?? false { continue }
            var corners: [(place: Range<Int>, row: Int)] = []
            for corner in try part.elements(in: anchor.tag.range.upperBound) {
                guard ["from", "to"].contains(bytes.localName(corner.tag)), corner.tag.kind == .start else { continue }
                for item in try part.elements(in: corner.tag.range.upperBound)
                where bytes.localName(item.tag) == "row" {
                    if let place = try part.leafText(of: item, name: "drawing"), let row = Int(part: bytes.text(place))
                    {
                        corners.append((place, row))
                    }
                }
            }
            guard let first = corners.first, let last = corners.last else { continue }
            if rows.isDeletion, rows.band.contains(first.row + 1), rows.band.contains(last.row + 1) {
                throw TemplateError(
                    .rows, sheet: shift.sheet, found: "a drawing in rows \(rows.bandText), which are to go",
                    expected: "rows without one", mend: "move or delete it first",
                    chinese: "要删除的第 \(rows.chineseBandText) 行里有图形；请先移走或删除")
            }
            let distance = (rows.row(first.row + 1) ?? rows.band.lowerBound) - 1 - first.row
            for corner in corners {
                let moved =
                    manner == "oneCell"
                    ? corner.row + distance : (rows.row(corner.row + 1) ?? rows.band.lowerBound) - 1
                if moved != corner.row { changes.replace(corner.place, with: "\(moved)") }
            }
        }
    }

    private func trimmed(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace })
    }
}
