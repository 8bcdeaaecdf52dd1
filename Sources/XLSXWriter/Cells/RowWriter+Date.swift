internal import SpreadsheetML
internal import XMLStream

/// Dates and times, which are numbers with a format.
extension RowWriter {
    func writeDate(_ date: CivilDateTime, _ column: Int, _ style: Int) throws(WritingError) {
        try writeNumber(try serial(of: date, column), date.defaultFormat, column, style)
    }

    /// The number of a day, which has none before the date system begins.
    func serial(of date: CivilDateTime, _ column: Int) throws(WritingError) -> Double {
        guard let serial = sheet.state.options.dateSystem.serial(of: date) else {
            let first = sheet.state.options.dateSystem == .since1904 ? "1904-01-01" : "1900-01-01"
            throw sheet.error(
                .date, cells(column), found: "\(date.dateText)", expected: "a date from \(first) on",
                mend: "write it as text")
        }
        return serial
    }

    func writeNumber(_ value: Double, _ format: String, _ column: Int, _ style: Int) throws(WritingError) {
        let style = try sheet.state.styles.index(of: style, formatted: format)
        openCell(column, style)
        xml.raw("><v>")
        xml.number(value)
        xml.raw("</v></c>")
    }

    static func fractionOfDay(_ time: CivilDateTime) -> Double { Double(time.milliseconds) / 86_400_000 }
}
