internal import SpreadsheetML
internal import XMLStream

extension XMLWriter {
    /// The part that holds the comments of a sheet, which come in the order of their cells.
    func comments(_ comments: [(cell: CellReference, author: String, text: String)]) {
        var authors: [String] = []
        for comment in comments where !authors.contains(comment.author) { authors.append(comment.author) }
        raw(XMLWriter.declaration)
        open("comments", [("xmlns", Namespace.main)])
        element("authors") {
            for author in authors { element("author", text: author) }
        }
        element("commentList") {
            for comment in comments {
                let author = authors.firstIndex(of: comment.author) ?? 0
                element("comment", [("ref", "\(comment.cell)"), ("authorId", "\(author)")]) {
                    raw("<text><r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/></rPr>")
                    Array(comment.text.utf8).withUnsafeBufferPointer { textElement($0) }
                    raw("</r></text>")
                }
            }
        }
        close("comments")
    }

    /// The shapes that show comments; Excel does not show a comment that has none.
    ///
    /// - Parameter firstNumber: the number of the first shape, where it is not the first of the block.
    func commentShapes(_ cells: [CellReference], firstBlock: Int, firstNumber: Int? = nil) {
        let first = firstNumber ?? ShapeBlocks.size * firstBlock + 1
        raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
        raw(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">")
        let blocks = firstBlock..<firstBlock + ShapeBlocks.count(for: cells.count)
        empty("o:idmap", [("v:ext", "edit"), ("data", blocks.map(String.init).joined(separator: ","))])
        raw("</o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\"")
        raw(" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
        raw("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
        for (index, cell) in cells.enumerated() {
            // Two columns to the right, from half a row above, four rows high: column, offset, row, offset, twice.
            let anchor = [
                cell.column, 15, max(cell.row - 2, 0), 10, cell.column + 2, 31, max(cell.row - 2, 0) + 4, 9,
            ]
            open(
                "v:shape",
                [
                    ("id", "_x0000_s\(first + index)"), ("type", "#_x0000_t202"),
                    ("style", "position:absolute;visibility:hidden"), ("fillcolor", "#ffffe1"),
                    ("o:insetmode", "auto"),
                ])
            raw("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
            raw("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>")
            raw("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
            element("x:Anchor", text: anchor.map(String.init).joined(separator: ","))
            raw("<x:AutoFill>False</x:AutoFill>")
            element("x:Row", text: "\(cell.row - 1)")
            element("x:Column", text: "\(cell.column - 1)")
            raw("</x:ClientData>")
            close("v:shape")
        }
        raw("</xml>")
    }
}

/// Shapes of comments are numbered in blocks; the first number of a block stands for the drawing itself.
enum ShapeBlocks {
    static let size = 1024

    static func count(for shapes: Int) -> Int { shapes / size + 1 }
}
