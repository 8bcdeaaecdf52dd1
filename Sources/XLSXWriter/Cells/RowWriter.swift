internal import DecimalNumbers
public import SpreadsheetML
internal import XMLStream

/// Writes the cells of one row, from left to right.
public struct RowWriter {
    let sheet: SheetWriter
    let xml: XMLWriter
    let row: Int
    private let rowDigits: PackedText
    private let rowStyle: Int
    private(set) var lastColumn = 0

    /// The number of the row, from 1.
    public var number: Int { row }

    init(_ sheet: SheetWriter, row: Int, settings: RowSettings) throws(WritingError) {
        func refuse(_ found: String, _ expected: String) -> WritingError {
            WritingError(.setting, sheet: sheet.name, found: "\(found) of row \(row)", expected: expected)
        }
        if let height = settings.height, !(0...SheetLimits.rowHeight).contains(height) {
            throw refuse("height \(height)", "0 to \(SheetLimits.rowHeight) points")
        }
        if !(0...7).contains(settings.outline) { throw refuse("outline level \(settings.outline)", "0 to 7") }
        let style: Int?
        if let given = settings.style { style = try sheet.state.styles.index(of: given) } else { style = nil }
        try sheet.begin(row: row)
        self.sheet = sheet
        self.row = row
        xml = sheet.xml
        rowDigits = PackedText(decimal: row)
        rowStyle = style ?? 0
        sheet.deepestRowOutline = max(sheet.deepestRowOutline, settings.outline)
        xml.raw("<row r=\"")
        xml.raw(rowDigits)
        if let style { xml.attributes([("s", "\(style)"), ("customFormat", "1")]) }
        if let height = settings.height {
            xml.attributes([("ht", XMLWriter.shortest(height)), ("customHeight", "1")])
        }
        if settings.isHidden { xml.raw("\" hidden=\"1") }
        if settings.outline > 0 { xml.attributes([("outlineLevel", "\(settings.outline)")]) }
        if settings.isCollapsed { xml.raw("\" collapsed=\"1") }
        xml.raw("\">")
    }

    func end() throws(WritingError) {
        xml.raw("</row>")
        try sheet.flushIfFull()
    }

    /// Writes a cell.
    ///
    /// - Parameters:
    ///   - content: what it holds.
    ///   - column: its column from 1, larger than that of the cell before.
    ///   - style: how it looks; nil for the row's style.
    public mutating func write(
        _ content: CellContent, at column: Int, style: CellStyle? = nil
    ) throws(WritingError) {
        guard let style else { return try write(content, column, rowStyle) }
        let index: Int
        do {
            index = try sheet.state.styles.index(of: style)
        } catch {
            throw WritingError(
                error.code, sheet: sheet.name, cells: cells(column), found: error.found, expected: error.expected,
                mend: error.mend)
        }
        try write(content, column, index)
    }

    /// Writes a cell in a style that ``WorkbookWriter/register(_:)`` has taken in.
    public mutating func write(_ content: CellContent, at column: Int, style: StyleID) throws(WritingError) {
        try write(content, column, style.index)
    }

    private mutating func write(_ content: CellContent, _ column: Int, _ style: Int) throws(WritingError) {
        guard column > lastColumn, column <= SheetLimits.columns else { throw misplaced(column) }
        if !sheet.tables.isEmpty { try checkHeading(content, column) }
        if sheet.fit.measures(column), let cell = CellReference(checkedRow: row, column: column) {
            sheet.fit.add(content, in: sheet.state.styles.styles[style], at: cell, sheet.state.options)
        }
        switch content {
        case .blank:
            guard style != 0 else { break }
            openCell(column, style)
            xml.raw("/>")
        case .text(let text):
            try writeText(text, column, style)
        case .richText(let runs):
            try writeRuns(runs, column, style)
        case .decimal(let value):
            guard value.significand == 0 || digitCount(value) + value.exponent <= 308 else {
                throw notANumber("\(value)", column)
            }
            openCell(column, style)
            xml.raw("><v>")
            xml.decimal(significand: value.significand, exponent: value.exponent)
            xml.raw("</v></c>")
        case .double(let value):
            guard value.magnitude <= Self.largestNumber else { throw notANumber("\(value)", column) }
            openCell(column, style)
            xml.raw("><v>")
            xml.number(value)
            xml.raw("</v></c>")
        case .boolean(let value):
            openCell(column, style)
            if value { xml.raw(" t=\"b\"><v>1</v></c>") } else { xml.raw(" t=\"b\"><v>0</v></c>") }
        case .error(let value):
            openCell(column, style)
            xml.raw(" t=\"e\"><v>")
            xml.text(value.written)
            xml.raw("</v></c>")
        case .date(let date):
            try writeDate(date, column, style)
        case .time(let time):
            try writeNumber(Self.fractionOfDay(time), "hh:mm:ss", column, style)
        case .formula(let formula, let cached):
            try writeFormula(formula, cached, column, style)
        }
        lastColumn = column
        try sheet.flushIfFull()
    }

    private func checkHeading(_ content: CellContent, _ column: Int) throws(WritingError) {
        guard let cell = CellReference(checkedRow: row, column: column) else { return }
        if case .text(let text) = content {
            try sheet.checkHeading(text, at: cell)
        } else {
            try sheet.checkHeading(nil, at: cell)
        }
    }

    static let largestNumber = 1e308

    private func digitCount(_ value: ExactDecimal) -> Int { String(value.significand.magnitude).utf8.count }

    func openCell(_ column: Int, _ style: Int) {
        xml.reserve(64)
        xml.raw("<c r=\"")
        xml.raw(PackedText.letters[column])
        xml.raw(rowDigits)
        xml.raw("\"")
        if style != 0 {
            xml.raw(" s=\"")
            xml.integer(style)
            xml.raw("\"")
        }
    }
}
