public import DecimalNumbers
public import SpreadsheetML

/// One cell: a view over the rows it was read with. Text and numbers are made when they are asked for.
///
///     let cell = grid["C35"]
///     cell.decimal      // 2357.54
///     cell.displayed    // 2,357.54
public struct Cell: Sendable {
    /// Its place.
    public let reference: CellReference
    @usableFromInline let raw: RawCell
    @usableFromInline let batch: CellBatch?
    @usableFromInline let index: Int

    /// The cell of a batch that stands in a row.
    @inlinable @inline(__always)
    init(row: Int, _ batch: CellBatch, _ index: Int) {
        raw = batch.cell(index)
        reference = CellReference(row: row, column: Int(raw.column))
        self.batch = batch
        self.index = index
    }

    /// A cell that the file does not have.
    init(blankAt reference: CellReference) {
        self.reference = reference
        raw = RawCell()
        batch = nil
        index = 0
    }

    /// The value, or the last result of the formula. A number under a date format is a date.
    public var value: CellValue {
        guard let batch else { return .blank }
        switch raw.kind {
        case .blank: return .blank
        case .number: return numericValue(raw, batch)
        case .shared: return .text(batch.book.strings[Int(raw.payload)])
        case .text: return .text(batch.text(raw))
        case .boolean: return .boolean(raw.payload != 0)
        case .error:
            return CellError(rawValue: batch.text(raw)).map { .error($0) }
                ?? .error(.unknown)
        case .date:
            return ISODate.value(batch.text(raw))
                ?? .text(batch.text(raw))
        }
    }

    /// What the file stores in a cell, before a number format makes anything of it.
    public enum Kind: Sendable, Hashable {
        /// No value.
        case blank
        /// A number, dates among them.
        case number
        /// Text.
        case text
        /// True or false.
        case boolean
        /// An error such as `#DIV/0!`.
        case error
        /// A date written as text (type `d`).
        case date
    }

    /// What the file stores, without making a string or a date of it.
    @inlinable public var kind: Kind {
        switch raw.kind {
        case .blank: .blank
        case .number: .number
        case .shared, .text: .text
        case .boolean: .boolean
        case .error: .error
        case .date: .date
        }
    }

    /// The bytes of the text in UTF-8, without making a string; 0 when the cell holds none.
    public var utf8Count: Int {
        guard let batch else { return 0 }
        return switch raw.kind {
        case .shared: batch.book.strings.length(of: Int(raw.payload))
        case .text: Int(raw.textLength)
        default: 0
        }
    }

    /// The text, or nil when the cell holds something else.
    public var text: String? {
        guard let batch else { return nil }
        switch raw.kind {
        case .shared: return batch.book.strings[Int(raw.payload)]
        case .text: return batch.text(raw)
        default: return nil
        }
    }

    /// The number, whatever its format makes of it; nil when the cell holds none.
    public var number: CellNumber? {
        guard let batch, raw.kind == .number else { return nil }
        return batch.number(raw)
    }

    /// The number at 15 significant digits; nil when the cell holds none.
    public var decimal: ExactDecimal? {
        guard let batch, raw.kind == .number else { return nil }
        return ExactDecimal(utf8: batch.utf8(raw))
    }

    /// The number as a double; nil when the cell holds none.
    @inlinable public var double: Double? { raw.kind == .number ? Double(bitPattern: raw.payload) : nil }

    /// The number as the file writes it; nil when the cell holds none.
    public var numberText: String? {
        guard let batch, raw.kind == .number else { return nil }
        return batch.text(raw)
    }

    /// Whether it holds neither value nor formula.
    public var isBlank: Bool { raw.kind == .blank && !raw.hasFormula }

    /// Whether the file gives a value for the cell, be it an empty text. A formula that was never calculated has none: its `v`
    /// is left out, or holds nothing, as openpyxl writes it.
    public var hasCachedValue: Bool { raw.kind != .blank }

    /// The formula without its `=`; for one that is shared between cells, as it reads in this cell.
    public var formula: String? {
        guard let batch, raw.hasFormula, let formula = batch.formula(ofCell: index) else { return nil }
        if let shared = formula.shared { return shared.text(at: reference) }
        return formula.textLength == 0 ? nil : batch.text(formula)
    }

    /// How a formula is given.
    ///
    /// ```swift
    /// let arrays = try sheet.grid().rows.flatMap(\.cells).filter { $0.formulaKind == .array }
    /// ```
    public enum FormulaKind: Sendable, Hashable {
        /// For this cell alone.
        case normal
        /// Once for several cells; ``Cell/formula`` tells it as it reads in this one.
        case shared
        /// For the whole of ``Cell/formulaRange``, of which this is the first cell.
        case array
        /// By a data table (what-if analysis), which has no formula to show.
        case dataTable
    }

    /// How the formula is given; nil when the cell has none.
    ///
    /// ```swift
    /// let isComputed = try sheet["C35"].formulaKind != nil
    /// ```
    public var formulaKind: FormulaKind? {
        guard let batch, raw.hasFormula, let formula = batch.formula(ofCell: index) else { return nil }
        return switch formula.kind {
        case .normal: .normal
        case .shared: .shared
        case .array: .array
        case .dataTable: .dataTable
        }
    }

    /// The range that an array formula or a data table fills, or that a shared formula was written for, in the cell that
    /// has it; else nil.
    ///
    /// ```swift
    /// let filled = try sheet["B2"].formulaRange     // B2:B9
    /// ```
    public var formulaRange: CellRange? {
        guard let batch, raw.hasFormula else { return nil }
        return batch.formula(ofCell: index)?.range
    }

    /// The number of its text among the shared strings, if it is there.
    var sharedStringIndex: Int? { raw.kind == .shared ? Int(raw.payload) : nil }

    /// The number format.
    public var numberFormat: NumberFormat { batch?.book.styles.format(ofStyle: Int(raw.style)) ?? .general }

    /// The index of the cell's format in the workbook.
    public var styleIndex: Int { Int(raw.style) }

    /// The text that a spreadsheet program shows, in a column wide enough.
    public var displayed: String {
        guard let batch else { return "" }
        let dates = batch.book.dateSystem
        if let number { return numberFormat.displayed(number, in: dates) }
        if raw.kind == .error { return batch.text(raw) }
        return numberFormat.displayed(value, in: dates)
    }

    private func numericValue(_ raw: RawCell, _ batch: CellBatch) -> CellValue {
        let number = batch.number(raw)
        let serial = Double(bitPattern: raw.payload)
        switch batch.book.styles.category(ofStyle: Int(raw.style)) {
        case .duration: return .duration(days: serial)
        case .date:
            return batch.book.dateSystem.date(ofSerial: serial).map { .date($0) } ?? number.map { .number($0) }
                ?? .blank
        case .time:
            let moment = batch.book.dateSystem.date(ofSerial: serial)
            return moment.map { serial < 1 ? .time($0) : .date($0) } ?? number.map { .number($0) } ?? .blank
        default: return number.map { .number($0) } ?? .blank
        }
    }
}

extension CellBatch {
    func number(_ raw: RawCell) -> CellNumber? {
        CellNumber(text(raw))
    }
}
