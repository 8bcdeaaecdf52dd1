package import SpreadsheetML
internal import XMLStream

/// One cell's content as markup outside of any sheet: what a template needs to put it into a cell that is there.
package struct CellFragment {
    /// The type in the cell's tag, or nil for a number.
    package let type: String?
    /// What stands inside of the cell's element; nothing for a blank.
    package let markup: String
    /// The number format that shows it, where an unformatted cell would not.
    package let format: String?
    /// Whether it is a formula.
    package let isFormula: Bool

    init(type: String?, markup: String, format: String?, isFormula: Bool) {
        self.type = type
        self.markup = markup
        self.format = format
        self.isFormula = isFormula
    }

    /// Text that its caller has put together.
    package init(inlineString markup: String) {
        self.init(type: "inlineStr", markup: markup, format: nil, isFormula: false)
    }
}

/// Makes fragments, by the same code that writes sheets.
package final class CellFragments {
    private let book: WorkbookWriter
    private let sheet: SheetWriter
    private let sheets: [String]

    /// A maker for the cells of a workbook.
    ///
    /// - Parameters:
    ///   - dateSystem: how it counts days.
    ///   - sheets: the names of its sheets, which formulas may point to.
    package init(dateSystem: DateSystem, sheets: [String]) throws(WritingError) {
        self.sheets = sheets
        book = try WorkbookWriter(
            options: WritingOptions(
                compressionLevel: 0, compressionThreads: 0, sharedStringMemory: 0, dateSystem: dateSystem))
        sheet = try book.addSheet("Sheet")
    }

    /// The markup of content; text is written into the cell. Throws what a sheet would refuse it for.
    package func fragment(of content: CellContent, at cell: CellReference) throws(WritingError) -> CellFragment {
        if case .blank = content { return CellFragment(type: nil, markup: "", format: nil, isFormula: false) }
        var isFormula = false
        if case .formula = content { isFormula = true }
        sheet.lastRow = 0
        var row = try RowWriter(sheet, row: cell.row, settings: RowSettings())
        _ = sheet.xml.takeBytes()
        try row.write(content, at: cell.column)
        if isFormula { try book.state.references.check(sheets) }
        let whole = String(decoding: sheet.xml.takeBytes(), as: UTF8.self)
        let tagEnd = whole.firstIndex(of: ">") ?? whole.startIndex
        let tag = whole[..<tagEnd]
        func value(_ attribute: String) -> String? {
            tag.firstRange(of: " \(attribute)=\"").map { range in
                String(tag[range.upperBound...].prefix { $0 != "\"" })
            }
        }
        let style = value("s").flatMap { Int($0) }
        return CellFragment(
            type: value("t"), markup: String(whole[whole.index(after: tagEnd)...].dropLast("</c>".count)),
            format: style.map { book.state.styles.styles[$0].numberFormat }, isFormula: isFormula)
    }
}
