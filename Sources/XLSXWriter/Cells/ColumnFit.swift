internal import DecimalNumbers
internal import SpreadsheetML

/// The widths of columns that are to fit what they hold, as far as it is known before the head of the sheet must be written.
struct ColumnFit {
    private struct Content {
        let cell: CellReference
        let width: Double
    }

    private let columns: Set<Int>
    private var contents: [Content] = []
    private var formats: [String: NumberFormat] = [:]

    /// No column is to fit.
    static let none = ColumnFit(columns: [])

    init(columns: Set<Int>) { self.columns = columns }

    func measures(_ column: Int) -> Bool { !columns.isEmpty && columns.contains(column) }

    /// Takes note of a cell.
    mutating func add(_ content: CellContent, in style: CellStyle, at cell: CellReference, _ options: WritingOptions) {
        guard let text = shown(content, style.numberFormat, options.dateSystem), !text.isEmpty else { return }
        // Wrapped text makes its row higher, not its column wider.
        if style.alignment.wrapsText || style.alignment.rotation != 0 { return }
        let usual = options.defaultFont.size ?? 11
        let scale = (style.font.size ?? usual) / usual * (style.font.isBold ? 1.08 : 1)
        let width = Double(TextWidth.digits(of: text)) * scale + Double(2 * style.alignment.indent) + Self.padding
        contents.append(Content(cell: cell, width: width))
    }

    private static let padding = 1.75

    /// The widths found; what stands in merged cells over several columns is left out.
    func widths(merges: [CellRange], within range: ClosedRange<Double>) -> [Int: Double] {
        let wide = merges.filter { $0.columns.count > 1 }
        var widths: [Int: Double] = [:]
        for content in contents where !wide.contains(where: { $0.contains(content.cell) }) {
            widths[content.cell.column] = max(widths[content.cell.column] ?? 0, content.width)
        }
        return widths.mapValues { width in
            let rounded = (width * 100).rounded() / 100
            return min(max(rounded, range.lowerBound), range.upperBound)
        }
    }

    private mutating func shown(_ content: CellContent, _ code: String, _ dates: DateSystem) -> String? {
        switch content {
        case .blank: nil
        case .text(let text): text
        case .richText(let runs): runs.map(\.text).joined()
        case .decimal(let value): format(code).displayed(CellNumber(value), in: dates)
        case .double(let value): CellNumber(value).map { format(code).displayed($0, in: dates) }
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .error(let value): value.rawValue
        case .date(let date):
            format(code == "General" ? date.defaultFormat : code).displayed(.date(date), in: dates)
        case .time(let time): format(code == "General" ? "hh:mm:ss" : code).displayed(.time(time), in: dates)
        case .formula(_, let cached): cached.flatMap { shown(CellContent($0), code, dates) }
        }
    }

    private mutating func format(_ code: String) -> NumberFormat {
        if let known = formats[code] { return known }
        let format = NumberFormat(code)
        formats[code] = format
        return format
    }
}

extension CivilDateTime {
    /// The format of a date that has none of its own.
    var defaultFormat: String { milliseconds == 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" }
}

extension CellError {
    /// As a file holds it: errors of newer versions are `#VALUE!` there, and what they are stands elsewhere.
    var written: String {
        switch self {
        case .spill, .calculation, .field, .blocked, .unknown, .connect, .external: CellError.value.rawValue
        default: rawValue
        }
    }
}
