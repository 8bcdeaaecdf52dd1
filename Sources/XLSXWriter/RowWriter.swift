internal import DecimalNumbers
public import SpreadsheetML
internal import XMLStream

/// Writes the cells of one row, from left to right.
public struct RowWriter {
    private let sheet: SheetWriter
    private let xml: XMLWriter
    private let row: Int
    private let rowDigits: PackedText
    private let rowStyle: Int
    private var lastColumn = 0

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
            xml.text(value.rawValue)
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

    private static let largestNumber = 1e308

    private func digitCount(_ value: ExactDecimal) -> Int { String(value.significand.magnitude).utf8.count }

    private func openCell(_ column: Int, _ style: Int) {
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

extension RowWriter {
    private func writeText(_ text: String, _ column: Int, _ style: Int) throws(WritingError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result<Void, WritingError> { () throws(WritingError) in try writeText(utf8: bytes, column, style) }
        }
        try result.get()
    }

    private func writeText(utf8 text: UnsafeBufferPointer<UInt8>, _ column: Int, _ style: Int) throws(WritingError) {
        if text.count > SheetLimits.cellTextLength { try checkLength(text, column) }
        if let (index, isNew) = sheet.state.strings.index(of: text) {
            if isNew { try checkLineFeeds(text, column) }
            openCell(column, style)
            xml.raw(" t=\"s\"><v>")
            xml.integer(index)
            xml.raw("</v></c>")
        } else {
            try checkLineFeeds(text, column)
            openCell(column, style)
            xml.raw(" t=\"inlineStr\"><is>")
            xml.textElement(text)
            xml.raw("</is></c>")
        }
    }

    private func writeRuns(_ runs: [TextRun], _ column: Int, _ style: Int) throws(WritingError) {
        let whole = Array(runs.map(\.text).joined().utf8)
        let checked = whole.withUnsafeBufferPointer { text in
            Result<Void, WritingError> { () throws(WritingError) in
                try checkLength(text, column)
                try checkLineFeeds(text, column)
            }
        }
        try checked.get()
        openCell(column, style)
        xml.raw(" t=\"inlineStr\"><is>")
        xml.runs(runs, base: sheet.state.options.defaultFont)
        xml.raw("</is></c>")
    }

    private func writeDate(_ date: CivilDateTime, _ column: Int, _ style: Int) throws(WritingError) {
        guard let serial = sheet.state.options.dateSystem.serial(of: date) else {
            let first = sheet.state.options.dateSystem == .since1904 ? "1904-01-01" : "1900-01-01"
            throw sheet.error(
                .date, cells(column), found: "\(date.dateText)", expected: "a date from \(first) on",
                mend: "write it as text")
        }
        try writeNumber(serial, date.milliseconds == 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss", column, style)
    }

    private func writeNumber(_ value: Double, _ format: String, _ column: Int, _ style: Int) throws(WritingError) {
        let style = try sheet.state.styles.index(of: style, formatted: format)
        openCell(column, style)
        xml.raw("><v>")
        xml.number(value)
        xml.raw("</v></c>")
    }

    private static func fractionOfDay(_ time: CivilDateTime) -> Double { Double(time.milliseconds) / 86_400_000 }

    private func writeFormula(
        _ formula: String, _ cached: CellValue?, _ column: Int, _ style: Int
    ) throws(WritingError) {
        if let problem = FormulaText.problem(of: formula) {
            throw sheet.error(
                .formula, cells(column), found: problem.found, expected: problem.expected, mend: problem.mend)
        }
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
            let bytes = Array(text.utf8)
            let checked = bytes.withUnsafeBufferPointer { bytes in
                Result<Void, WritingError> { () throws(WritingError) in try checkLength(bytes, column) }
            }
            try checked.get()
            (type, result) = (" t=\"str\"", text)
        case .boolean(let flag):
            (type, result) = (" t=\"b\"", flag ? "1" : "0")
        case .error(let error):
            (type, result) = (" t=\"e\"", error.rawValue)
        case .date(let date):
            guard let serial = sheet.state.options.dateSystem.serial(of: date) else {
                throw sheet.error(.date, cells(column), found: date.dateText, expected: "a date that has a number")
            }
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

extension RowWriter {
    private func cells(_ column: Int) -> CellRange? {
        CellReference(checkedRow: row, column: column).map { CellRange($0, $0) }
    }

    private func misplaced(_ column: Int) -> WritingError {
        guard (1...SheetLimits.columns).contains(column) else {
            return sheet.error(
                .notOnSheet, nil, found: "column \(column) in row \(row)", expected: "1 to \(SheetLimits.columns)")
        }
        return sheet.error(
            .order, cells(column), found: "column \(column) after column \(lastColumn)",
            expected: "cells from left to right", mend: "write the cells of a row in ascending order, each once")
    }

    private func notANumber(_ found: String, _ column: Int) -> WritingError {
        sheet.error(
            .number, cells(column), found: found, expected: "a finite number up to 1E308",
            mend: "write .error(.number), text, or nothing")
    }

    private func checkLength(_ text: UnsafeBufferPointer<UInt8>, _ column: Int) throws(WritingError) {
        let length = String(decoding: text, as: UTF8.self).utf16.count
        guard length <= SheetLimits.cellTextLength else {
            throw sheet.error(
                .textTooLong, cells(column), found: "text of \(length) UTF-16 units",
                expected: "\(SheetLimits.cellTextLength) at most", mend: "cut it, or spread it over several cells")
        }
    }

    private func checkLineFeeds(_ text: UnsafeBufferPointer<UInt8>, _ column: Int) throws(WritingError) {
        let count = text.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
        guard count <= SheetLimits.cellLineFeeds else {
            throw sheet.error(
                .textTooLong, cells(column), found: "text of \(count + 1) lines",
                expected: "\(SheetLimits.cellLineFeeds + 1) lines at most", mend: "spread it over several cells")
        }
    }
}
