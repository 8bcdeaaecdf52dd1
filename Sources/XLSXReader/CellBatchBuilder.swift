import SpreadsheetML

/// Gathers rows into batches. Both ways of reading a sheet, parser and scanner, end here, so that what a row number or
/// a value means is decided once.
struct CellBatchBuilder {
    private(set) var bytes: [UInt8] = []
    private var cells: [RawCell] = []
    private var rows: [RawRow] = []
    private var formulas: [RawFormula] = []
    private var sharedFormulas: [UInt32: SharedFormula] = [:]
    private var row = RawRow(number: 0, firstCell: 0, cellCount: 0)
    private var lastRow = 0
    private var lastColumn = 0
    private var cellCount = 0
    private let book: BookContext
    private let limits: ReadingLimits

    private static let fullBytes = 1 << 16

    init(book: BookContext, limits: ReadingLimits) {
        self.book = book
        self.limits = limits
    }

    /// Whether there is enough for a batch.
    var isFull: Bool {
        bytes.count >= Self.fullBytes || cells.count >= Self.fullBytes / 8 || rows.count >= Self.fullBytes / 8
    }

    /// The cell that is being read, for errors.
    var place: String {
        CellReference(checkedRow: Int(row.number), column: max(1, lastColumn))?.description ?? "row \(row.number)"
    }

    /// A row begins; without a number it follows the one before.
    mutating func startRow(number: Int?, isHidden: Bool) throws(ReadingError) {
        let number = number ?? lastRow + 1
        guard (1...SheetLimits.rows).contains(number) else {
            throw ReadingError(.badRowNumber, found: "\(number)", expected: "1...\(SheetLimits.rows)")
        }
        lastRow = number
        lastColumn = 0
        row = RawRow(number: Int32(number), firstCell: Int32(cells.count), cellCount: 0, isHidden: isHidden)
    }

    mutating func endRow() {
        row.cellCount = Int32(cells.count) - row.firstCell
        if row.cellCount > 0 || row.isHidden { rows.append(row) }
    }

    /// The column of a cell by its reference, or the one that follows the cell before.
    mutating func startCell(_ reference: String?) throws(ReadingError) {
        var column = lastColumn + 1
        if let reference, !reference.isEmpty {
            guard let cell = CellReference(reference), cell.row == Int(row.number) else {
                throw ReadingError(
                    .badCellReference, at: ReadingError.Place(cell: reference), found: reference,
                    expected: "a cell of row \(row.number)")
            }
            column = cell.column
        }
        guard column <= SheetLimits.columns else {
            throw ReadingError(.badCellReference, at: ReadingError.Place(cell: place), found: "column \(column)")
        }
        lastColumn = column
        cellCount += 1
        guard cellCount <= limits.cells else { throw ReadingLimits.exceeded("cells", limits.cells) }
    }

    /// Ends the cell with its value.
    ///
    /// - Parameters:
    ///   - type: the type as the file names it, empty for a number.
    ///   - value: what stands in `v`, or the text of an inline string; nil when the file gives neither.
    mutating func endCell(type: CellType, style: UInt32, value: ArraySlice<UInt8>?) throws(ReadingError) {
        var cell = RawCell()
        cell.column = UInt16(lastColumn)
        cell.style = style
        cell.hasValue = value != nil
        if let last = formulas.last, Int(last.cell) == cells.count { cell.hasFormula = true }
        if let value {
            do throws(ReadingError) {
                try fill(&cell, type, value)
            } catch { throw error.at(ReadingError.Place(cell: place)) }
        }
        cells.append(cell)
    }

    private mutating func fill(_ cell: inout RawCell, _ type: CellType, _ value: ArraySlice<UInt8>) throws(ReadingError)
    {
        let trimmed = value.trimmed
        switch type {
        case .number:
            guard !trimmed.isEmpty else { return }
            guard let number = trimmed.withUnsafeBufferPointer({ NumberText.double($0) }) else {
                throw ReadingError(.badNumber, found: String(decoding: trimmed, as: UTF8.self))
            }
            cell.kind = .number
            cell.payload = number.bitPattern
            keep(trimmed, &cell)
        case .sharedString:
            guard !trimmed.isEmpty else { return }
            guard let index = Int(String(decoding: trimmed, as: UTF8.self)), index >= 0, index < book.strings.count
            else {
                throw ReadingError(
                    .badSharedString, found: String(decoding: trimmed, as: UTF8.self),
                    expected: "0..<\(book.strings.count)")
            }
            cell.kind = .shared
            cell.payload = UInt64(index)
        case .formulaText, .inlineText:
            cell.kind = .text
            keep(EscapedText.decoded(value).map { $0[...] } ?? value, &cell)
        case .boolean:
            guard !trimmed.isEmpty else { return }
            cell.kind = .boolean
            switch String(decoding: trimmed, as: UTF8.self).lowercased() {
            case "1", "true": cell.payload = 1
            case "0", "false": cell.payload = 0
            case let other: throw ReadingError(.badCellType, found: other, expected: "0, 1")
            }
        case .error:
            cell.kind = .error
            keep(trimmed, &cell)
        case .date:
            guard !trimmed.isEmpty else { return }
            cell.kind = .date
            guard ISODate.value(String(decoding: trimmed, as: UTF8.self)) != nil else {
                throw ReadingError(
                    .badCellType, found: String(decoding: trimmed, as: UTF8.self), expected: "2024-01-31")
            }
            keep(trimmed, &cell)
        }
    }

    private mutating func keep(_ text: ArraySlice<UInt8>, _ cell: inout RawCell) {
        cell.textOffset = UInt32(bytes.count)
        cell.textLength = UInt32(text.count)
        bytes += text
    }

    /// Notes the formula of the cell that is being read.
    mutating func addFormula(
        _ kind: RawFormula.Kind, text: ArraySlice<UInt8>, group: UInt32?, range: CellRange?
    ) {
        let offset = UInt32(bytes.count)
        bytes += text
        var formula = RawFormula(
            cell: Int32(cells.count), kind: kind, textOffset: offset, textLength: UInt32(text.count), range: range)
        if kind == .shared, let group {
            if !text.isEmpty, let origin = CellReference(checkedRow: Int(row.number), column: lastColumn) {
                sharedFormulas[group] = SharedFormula(text: String(decoding: text, as: UTF8.self), origin: origin)
            }
            formula.shared = sharedFormulas[group]
        }
        formulas.append(formula)
    }

    /// The rows gathered so far, or nil when there are none; the builder goes on with the next.
    mutating func take() -> CellBatch? {
        guard !rows.isEmpty else { return nil }
        let batch = CellBatch(bytes: bytes, cells: cells, rows: rows, formulas: formulas, book: book)
        bytes = []
        cells = []
        rows = []
        formulas = []
        bytes.reserveCapacity(Self.fullBytes + 4_096)
        return batch
    }
}

/// The types that a cell may have in a file.
enum CellType: Sendable {
    case number, sharedString, formulaText, inlineText, boolean, error, date

    /// A type by its name; what is not known counts as a number, and so has to be one.
    init(_ name: String?) {
        switch name {
        case "s": self = .sharedString
        case "str": self = .formulaText
        case "inlineStr": self = .inlineText
        case "b": self = .boolean
        case "e": self = .error
        case "d": self = .date
        default: self = .number
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space of XML at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
        while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
        return slice
    }
}
