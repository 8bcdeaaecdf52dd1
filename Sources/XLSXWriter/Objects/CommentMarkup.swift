package import SpreadsheetML
internal import XMLStream

/// The two parts of a sheet's comments, for whoever adds comments to a workbook that is there.
package enum CommentMarkup {
    /// The part that holds the comments, which come in the order of their cells.
    package static func comments(_ comments: [(cell: CellReference, author: String, text: String)]) -> [UInt8] {
        let xml = XMLWriter()
        xml.comments(comments)
        return xml.takeBytes()
    }

    /// The drawing that shows them.
    ///
    /// - Parameters:
    ///   - firstBlock: which block of 1,024 numbers its shapes take first.
    ///   - firstNumber: the number of the first of them, where it is not the first of the block.
    package static func shapes(_ cells: [CellReference], firstBlock: Int, firstNumber: Int? = nil) -> [UInt8] {
        let xml = XMLWriter(unwritable: .replaced)
        xml.commentShapes(cells, firstBlock: firstBlock, firstNumber: firstNumber)
        return xml.takeBytes()
    }

    /// Text as an element of a sheet can hold it.
    package static func escaped(_ text: String) -> String {
        let xml = XMLWriter()
        xml.text(text)
        return String(decoding: xml.takeBytes(), as: UTF8.self)
    }
}
