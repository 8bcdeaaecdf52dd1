internal import SpreadsheetML
internal import XMLStream

/// Cells of text: shared where there is room for it, else written into the cell.
extension RowWriter {
    func writeText(_ text: String, _ column: Int, _ style: Int) throws(WritingError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result<Void, WritingError> { () throws(WritingError) in try writeText(utf8: bytes, column, style) }
        }
        try result.get()
    }

    private func writeText(utf8 text: UnsafeBufferPointer<UInt8>, _ column: Int, _ style: Int) throws(WritingError) {
        if text.count > SheetLimits.cellTextLength {
            try checkLength(String(decoding: text, as: UTF8.self).utf16.count, column)
        }
        if text.count > SheetLimits.cellLineFeeds { try checkLineFeeds(text, column) }
        if let index = sheet.state.strings.index(of: text) {
            openCell(column, style)
            xml.raw(" t=\"s\"><v>")
            xml.integer(index)
            xml.raw("</v></c>")
        } else {
            openCell(column, style)
            xml.raw(" t=\"inlineStr\"><is>")
            xml.textElement(text)
            xml.raw("</is></c>")
        }
    }

    func writeRuns(_ runs: [TextRun], _ column: Int, _ style: Int) throws(WritingError) {
        let whole = Array(runs.map(\.text).joined().utf8)
        let checked = whole.withUnsafeBufferPointer { text in
            Result<Void, WritingError> { () throws(WritingError) in
                try checkLength(String(decoding: text, as: UTF8.self).utf16.count, column)
                try checkLineFeeds(text, column)
            }
        }
        try checked.get()
        openCell(column, style)
        xml.raw(" t=\"inlineStr\"><is>")
        xml.runs(runs, base: sheet.state.options.defaultFont)
        xml.raw("</is></c>")
    }
}
