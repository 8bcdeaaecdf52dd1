internal import SpreadsheetML

/// What hangs on the cells of a band and is repeated with it: comments with their boxes, pictures, charts, shapes.
extension SheetCompanions {
    /// Repeats the comments of the band. One that opens a thread stays alone: its thread has an identity of its own.
    func copyComments(_ part: XMLPart, _ changes: inout ByteChanges) throws(TemplateError) {
        let bytes = part.bytes
        guard !rows.isDeletion,
            let list = try part.children().first(where: { bytes.localName($0.tag) == "commentList" }),
            list.tag.kind == .start
        else { return }
        let threads = try threadAuthors(part)
        let band = try part.elements(in: list.tag.range.upperBound).filter { comment in
            let cell = bytes.value("ref", of: comment.tag).flatMap { CellRange($0) }
            return cell.map { rows.holds($0.rows) } ?? false
                && !threads.contains(bytes.value("authorId", of: comment.tag) ?? "")
        }
        guard let last = band.last else { return }
        for copy in 1...max(rows.copies, 1) {
            for comment in band {
                guard let attribute = bytes.attribute("ref", of: comment.tag),
                    let moved = CellRange(bytes.text(attribute.value)).flatMap({ rows.copy($0, copy) })
                else { continue }
                var edits: [SheetFormulas.Edit] = [(attribute.value, "\(moved)")]
                for identity in bytes.attributes(of: comment.tag) where bytes.text(identity.name).hasSuffix(":uid") {
                    edits.append((identity.whole, ""))
                }
                changes.insert(part.text(comment.range, replacing: edits), at: last.range.upperBound)
            }
        }
    }

    /// The numbers of the authors that stand for threads: Excel names them after the thread.
    private func threadAuthors(_ part: XMLPart) throws(TemplateError) -> Set<String> {
        guard let list = try part.children().first(where: { part.bytes.localName($0.tag) == "authors" }),
            list.tag.kind == .start
        else { return [] }
        var found: Set<String> = []
        for (index, author) in try part.elements(in: list.tag.range.upperBound).enumerated() {
            if try part.text(in: author.range, element: "author").hasPrefix("tc={") { found.insert("\(index)") }
        }
        return found
    }

    /// The cells of the band whose comments are not repeated, since they open threads.
    func threadCells(_ part: XMLPart) throws(TemplateError) -> Set<CellReference> {
        let threads = try threadAuthors(part)
        guard !threads.isEmpty,
            let list = try part.children().first(where: { part.bytes.localName($0.tag) == "commentList" }),
            list.tag.kind == .start
        else { return [] }
        var found: Set<CellReference> = []
        for comment in try part.elements(in: list.tag.range.upperBound)
        where threads.contains(part.bytes.value("authorId", of: comment.tag) ?? "") {
            if let cell = part.bytes.value("ref", of: comment.tag).flatMap({ CellReference($0) }) { found.insert(cell) }
        }
        return found
    }

    /// Repeats the boxes of comments.
    func copyShapes(
        _ part: XMLPart, except threads: Set<CellReference>, _ changes: inout ByteChanges
    ) throws(TemplateError) {
        guard !rows.isDeletion else { return }
        let bytes = part.bytes
        let shapes = try part.children().filter { bytes.localName($0.tag) == "shape" }
        var boxes: [(element: SheetShifter.Element, box: NoteBox)] = []
        for shape in shapes {
            guard let box = try NoteBox(shape, of: part), rows.band.contains(box.cell.row), !threads.contains(box.cell)
            else { continue }
            boxes.append((shape, box))
        }
        guard let last = boxes.last else { return }
        var number = shapes.compactMap { Self.number(ofShape: bytes.value("id", of: $0.tag) ?? "") }.max() ?? 1024
        for copy in 1...max(rows.copies, 1) {
            for (shape, box) in boxes {
                number += 1
                var edits = box.edits(movedBy: copy * rows.band.count)
                if let id = bytes.attribute("id", of: shape.tag) { edits.append((id.value, "_x0000_s\(number)")) }
                for other in bytes.attributes(of: shape.tag) where bytes.text(other.name) == "o:spid" {
                    edits.append((other.whole, ""))
                }
                changes.insert(part.text(shape.range, replacing: edits), at: last.element.range.upperBound)
            }
        }
    }

    private static func number(ofShape id: String) -> Int? {
        id.hasPrefix("_x0000_s") ? Int(part: id.dropFirst("_x0000_s".count)) : nil
    }
}

/// The box of a comment: where the shape says its cell and its corners.
private struct NoteBox {
    let cell: CellReference
    private let row: Range<Int>
    private let anchor: Range<Int>?
    private let corners: [Substring]

    init?(_ shape: SheetShifter.Element, of part: XMLPart) throws(TemplateError) {
        let bytes = part.bytes
        var isNote = false
        var places: [String: Range<Int>] = [:]
        try part.walk(shape) { token throws(TemplateError) in
            let name = bytes.localName(token)
            if name == "ClientData" { isNote = bytes.value("ObjectType", of: token) == "Note" }
            guard ["Row", "Column", "Anchor"].contains(name) else { return }
            places[name] = try part.leafText(after: token, name: "vmlDrawing")
        }
        func number(_ name: String) -> Int? {
            places[name].flatMap { Int(part: bytes.text($0).filter { !$0.isWhitespace }) }
        }
        guard isNote, let rowPlace = places["Row"], let row = number("Row"), let column = number("Column"),
            let cell = CellReference(checkedRow: row + 1, column: column + 1)
        else { return nil }
        self.cell = cell
        self.row = rowPlace
        anchor = places["Anchor"]
        corners = anchor.map { Substring(bytes.text($0)).split(separator: ",") } ?? []
    }

    func edits(movedBy distance: Int) -> [SheetFormulas.Edit] {
        var edits: [SheetFormulas.Edit] = [(row, "\(cell.row - 1 + distance)")]
        // Column, offset, row, offset of the upper left corner, then of the lower right one.
        let numbers = corners.map { $0.filter { !$0.isWhitespace } }
        if let anchor, numbers.count == 8, let top = Int(part: numbers[2]), let bottom = Int(part: numbers[6]) {
            var moved = numbers
            moved[2] = "\(top + distance)"
            moved[6] = "\(bottom + distance)"
            edits.append((anchor, moved.joined(separator: ", ")))
        }
        return edits
    }
}
