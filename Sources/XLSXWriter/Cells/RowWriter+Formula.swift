internal import SpreadsheetML
internal import XMLStream

/// Formulas and their results.
extension RowWriter {
    func writeFormula(
        _ formula: String, _ cached: CellValue?, _ column: Int, _ style: Int
    ) throws(WritingError) {
        let formula = try sheet.checked(formula, cells(column))
        var style = style
        var result: String?
        var type: StaticString = ""
        switch cached {
        case nil:
            sheet.state.needsCalculation = true
        case .blank:
            (type, result) = (" t=\"str\"", "")
        case .number(let number):
            guard number.double.magnitude <= Self.largestNumber else { throw notANumber("\(number.double)", column) }
            result = XMLWriter.shortest(number.double)
        case .text(let text):
            try checkLength(text.utf16.count, column)
            (type, result) = (" t=\"str\"", text)
        case .boolean(let flag):
            (type, result) = (" t=\"b\"", flag ? "1" : "0")
        case .error(let error):
            (type, result) = (" t=\"e\"", error.written)
        case .date(let date):
            let serial = try serial(of: date, column)
            style = try sheet.state.styles.index(of: style, formatted: "yyyy-mm-dd")
            result = XMLWriter.shortest(serial)
        case .time(let time):
            style = try sheet.state.styles.index(of: style, formatted: "hh:mm:ss")
            result = XMLWriter.shortest(Self.fractionOfDay(time))
        case .duration(let days):
            guard days.isFinite else { throw notANumber("\(days)", column) }
            style = try sheet.state.styles.index(of: style, formatted: "[h]:mm:ss")
            result = XMLWriter.shortest(days)
        }
        openCell(column, style)
        xml.raw(type)
        xml.raw("><f>")
        xml.text(formula)
        xml.raw("</f>")
        if let result { xml.element("v", text: result) }
        xml.raw("</c>")
    }
}
