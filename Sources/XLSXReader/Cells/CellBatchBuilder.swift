import SpreadsheetML
internal import XMLStream

/// Makes batches of what the parser tells of rows and cells.
struct CellBatchBuilder {
    private var bytes = ByteBuffer(capacity: Self.initialBytes)
    private var cells = CellWriter(CellStore(capacity: 256))
    private var collector: RowCollector
    private let book: BookContext

    private static let initialBytes = 1 << 12
    private static let fullBytes = 1 << 16
    private static let fullCells = 1 << 13

    init(book: BookContext, limits: ReadingLimits) {
        self.book = book
        collector = RowCollector(limits: limits)
    }

    /// Whether there is enough for a batch.
    var isFull: Bool {
        bytes.count >= Self.fullBytes || cells.count >= Self.fullCells || collector.rows.count >= Self.fullCells
    }

    /// The cell that is being read, for errors.
    var place: String { collector.place }

    mutating func startRow(number: Int?, isHidden: Bool) throws(ReadingError) {
        try collector.startRow(number: number, isHidden: isHidden, firstCell: cells.count)
    }

    mutating func endRow() throws(ReadingError) { try collector.endRow(cellCount: cells.count) }

    /// A cell begins: where its reference says, or behind the cell before.
    mutating func startCell(_ reference: String?) throws(ReadingError) {
        var column = collector.column + 1
        if let reference, !reference.isEmpty {
            guard let cell = CellReference(reference), cell.row == collector.rowNumber else {
                throw ReadingError(
                    .badCellReference, at: ReadingError.Place(cell: reference), found: reference,
                    expected: "a cell of row \(collector.rowNumber)")
            }
            column = cell.column
        }
        guard column <= SheetLimits.columns else {
            throw ReadingError(.badCellReference, at: ReadingError.Place(cell: place), found: "column \(column)")
        }
        collector.column = column
    }

    /// Ends the cell with its value.
    ///
    /// - Parameter value: what stands in `v`, or the text of an inline string; nil when the file gives neither.
    mutating func endCell(type: CellType, style: UInt32, value: ArraySlice<UInt8>?) throws(ReadingError) {
        var cell = RawCell()
        cell.column = UInt16(collector.column)
        cell.style = style
        cell.hasFormula = collector.hasFormula(cells.count)
        if let value {
            do throws(ReadingError) {
                try fill(&cell, type, value)
            } catch { throw error.at(ReadingError.Place(cell: place)) }
        }
        cells.append(cell)
    }

    private mutating func fill(
        _ cell: inout RawCell, _ type: CellType, _ value: ArraySlice<UInt8>
    ) throws(ReadingError) {
        let trimmed = value.trimmed
        // White space alone is a text, and otherwise no value.
        guard !trimmed.isEmpty || type == .formulaText || type == .inlineText else { return }
        func text() -> String { String(decoding: trimmed, as: UTF8.self) }
        switch type {
        case .number:
            guard let number = trimmed.withUnsafeBufferPointer({ NumberText.double($0) }) else {
                throw ReadingError(.badNumber, found: text())
            }
            cell.kind = .number
            cell.payload = number.bitPattern
            keep(trimmed, &cell)
        case .sharedString:
            guard let index = Int(text()), index >= 0, index < book.strings.count else {
                throw ReadingError(.badSharedString, found: text(), expected: "0..<\(book.strings.count)")
            }
            cell.kind = .shared
            cell.payload = UInt64(index)
        case .formulaText, .inlineText:
            cell.kind = .text
            keep(EscapedText.decoded(value).map { $0[...] } ?? value, &cell)
        case .boolean:
            cell.kind = .boolean
            switch text().lowercased() {
            case "1", "true": cell.payload = 1
            case "0", "false": cell.payload = 0
            default: throw ReadingError(.badCellType, found: text(), expected: "0, 1")
            }
        case .error:
            cell.kind = .error
            keep(trimmed, &cell)
        case .date:
            cell.kind = .date
            guard ISODate.value(text()) != nil else {
                throw ReadingError(.badCellType, found: text(), expected: "2024-01-31")
            }
            keep(trimmed, &cell)
        }
    }

    private mutating func keep(_ text: ArraySlice<UInt8>, _ cell: inout RawCell) {
        cell.textOffset = UInt32(bytes.count)
        cell.textLength = UInt32(text.count)
        bytes.append(text)
    }

    /// Notes the formula of the cell that is being read.
    mutating func addFormula(_ kind: RawFormula.Kind, text: [UInt8], group: UInt32?, range: CellRange?) {
        let offset = UInt32(bytes.count)
        text.withUnsafeBufferPointer { text in
            bytes.append(text)
            collector.addFormula(kind, cell: cells.count, offset: offset, text: text, group: group, range: range)
        }
    }

    /// The rows gathered so far, or nil when there are none; the builder goes on with the next.
    mutating func take() -> CellBatch? {
        guard !collector.rows.isEmpty else { return nil }
        let (rows, formulas) = collector.take(cellCount: cells.count)
        let batch = CellBatch(bytes: bytes, cells: cells.finish(), rows: rows, formulas: formulas, book: book)
        bytes = ByteBuffer(capacity: Self.initialBytes)
        cells = CellWriter(CellStore(capacity: 256))
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
