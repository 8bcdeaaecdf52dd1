public import DecimalNumbers
public import SpreadsheetML

/// What goes into a cell.
public enum CellContent: Sendable, Hashable {
    /// Nothing; with a style, an empty cell that has it.
    case blank
    /// Text, never taken for a formula whatever it begins with.
    case text(String)
    /// Text in several fonts.
    case richText([TextRun])
    /// A decimal, written exactly.
    case decimal(ExactDecimal)
    /// A double, written as the shortest decimal that reads back as the same double.
    case double(Double)
    /// True or false.
    case boolean(Bool)
    /// An error value.
    case error(CellError)
    /// A date and time; shown as `yyyy-mm-dd`, with the time if there is one, unless the style has a format.
    case date(CivilDateTime)
    /// A time of day; shown as `hh:mm:ss` unless the style has a format. The day is not looked at.
    case time(CivilDateTime)
    /// A formula, without `=`, with English names and `,` between arguments, and the result to show until it is
    /// calculated; without one the workbook is calculated when it is opened.
    indirect case formula(String, cached: CellValue? = nil)

    /// A decimal, written exactly.
    public static func number(_ value: ExactDecimal) -> CellContent { .decimal(value) }
    /// A double, written as the shortest decimal that reads back as the same double.
    public static func number(_ value: Double) -> CellContent { .double(value) }
    /// A whole number.
    public static func number(_ value: Int) -> CellContent { .decimal(ExactDecimal(value)) }

    /// The content that shows a value which was read.
    public init(_ value: CellValue) {
        self =
            switch value {
            case .blank: .blank
            // The decimal has 15 digits; a double that needs more of them stays a double.
            case .number(let number):
                if let decimal = number.decimal, decimal.double == number.double {
                    .decimal(decimal)
                } else {
                    .double(number.double)
                }
            case .text(let text): .text(text)
            case .boolean(let flag): .boolean(flag)
            case .error(let error): .error(error)
            case .date(let date): .date(date)
            case .time(let time): .time(time)
            case .duration(let days): .double(days)
            }
    }
}
