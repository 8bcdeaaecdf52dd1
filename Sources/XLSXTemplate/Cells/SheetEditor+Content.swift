internal import SpreadsheetML
internal import XLSXWriter

extension SheetEditor {
    /// What stands in the cell, in the fonts that its pieces have.
    func fragment(
        _ content: CellContent, _ styled: StyledText?, _ cell: CellReference
    ) throws(TemplateError) -> CellFragment {
        let whole = try fragment(content, cell)
        guard let styled else { return whole }
        return CellFragment(
            inlineString: try styled.markup { text throws(TemplateError) in try fragment(.text(text), cell).markup })
    }

    private func fragment(_ content: CellContent, _ cell: CellReference) throws(TemplateError) -> CellFragment {
        do {
            return try fragments.fragment(of: content, at: cell)
        } catch {
            throw TemplateError(
                .value, sheet: sheet, cell: cell, found: error.found, expected: error.expected, mend: error.mend,
                cause: error)
        }
    }

    /// The number of the style that a cell gets: its own, with a number format or a colour.
    func style(
        _ old: Int, _ edit: CellEdit, format: String?, _ styles: inout StyleAppender?
    ) throws(TemplateError) -> Int {
        var style = old
        guard format != nil || edit.fill != nil else { return style }
        guard styles != nil else {
            throw TemplateError(.unsupported, sheet: sheet, found: "no styles", expected: "a workbook with styles")
        }
        if let format { style = try styles?.style(like: style, formatted: format) ?? style }
        if let fill = edit.fill { style = try styles?.style(like: style, filled: fill) ?? style }
        return style
    }
}
