import SpreadsheetML
import XMLStream

/// Reads a sheet part with the parser: cells into batches, and what lies around the cells into a frame.
final class SheetPart: PartHandler {
    private var frameReader: SheetFrameReader
    private var builder: CellBatchBuilder
    /// Batches that are ready, oldest first.
    private(set) var batches: [CellBatch] = []

    private var type = CellType.number
    private var style: UInt32 = 0
    private var value = TextCollector()
    private var hasValue = false
    private var formula = TextCollector()
    private var formulaKind = RawFormula.Kind.normal
    private var formulaGroup: UInt32?
    private var formulaRange: CellRange?
    private var isInInlineString = false
    /// Whether the parser has come to the cells and not past them.
    private(set) var isInSheetData = false
    private let limits: ReadingLimits

    init(book: BookContext, limits: ReadingLimits) {
        self.limits = limits
        frameReader = SheetFrameReader(limits: limits)
        builder = CellBatchBuilder(book: book, limits: limits)
    }

    /// What lies around the cells, as far as the parser has come.
    var frame: SheetFrame { frameReader.frame }

    static let roots: Set<String> = ["worksheet", "macrosheet", "dialogsheet"]

    /// Takes the batches that are ready away; with the last, at the end of the sheet.
    func takeBatches(atEnd: Bool) -> [CellBatch] {
        if atEnd, let last = builder.take() { batches.append(last) }
        defer { batches = [] }
        return batches
    }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("worksheet", "sheetData"), ("macrosheet", "sheetData"): isInSheetData = true
        case ("sheetData", "row"): try startRow(attributes)
        case ("row", "c"): try startCell(attributes)
        case ("c", "v") where type != .inlineText:
            value.clear()
            value.isOpen = true
            hasValue = true
        case ("c", "f"): startFormula(attributes)
        case ("c", "is"):
            isInInlineString = true
            value.clear()
            hasValue = true
        case ("is", "t"), ("r", "t"): value.isOpen = isInInlineString
        default: if !isInSheetData { try frameReader.start(name, in: parent, attributes) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        guard isInSheetData else { return try frameReader.text(bytes) }
        do throws(ReadingError) {
            try value.append(bytes, limit: limits.textBytes)
            try formula.append(bytes, limit: limits.textBytes)
        } catch { throw error.at(ReadingError.Place(cell: builder.place)) }
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        switch (parent, name) {
        case ("sheetData", "row"):
            try builder.endRow()
            if builder.isFull, let batch = builder.take() { batches.append(batch) }
        case ("row", "c"):
            try builder.endCell(type: type, style: style, value: hasValue ? value.bytes[...] : nil)
        case ("c", "v"), ("is", "t"), ("r", "t"): value.isOpen = false
        case ("c", "f"):
            formula.isOpen = false
            builder.addFormula(formulaKind, text: formula.bytes, group: formulaGroup, range: formulaRange)
        case ("c", "is"): isInInlineString = false
        case (_, "sheetData"): isInSheetData = false
        default: if !isInSheetData { frameReader.end(name, in: parent) }
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws(ReadingError) {
        try builder.startRow(number: try attributes.rowNumber(), isHidden: attributes.flag("hidden"))
    }

    private func startCell(_ attributes: XMLAttributes) throws(ReadingError) {
        try builder.startCell(attributes.value("r"))
        type = CellType(attributes.value("t"))
        style = attributes.value("s").flatMap { UInt32($0) } ?? 0
        hasValue = false
    }

    private func startFormula(_ attributes: XMLAttributes) {
        formula.clear()
        formula.isOpen = true
        formulaKind = RawFormula.Kind(attributes.value("t"))
        formulaGroup = attributes.value("si").flatMap { UInt32($0) }
        formulaRange = attributes.value("ref").flatMap { CellRange($0) }
    }
}

extension XMLAttributes {
    /// The number that a row gives itself, or nil when it follows the one before.
    func rowNumber() throws(ReadingError) -> Int? {
        guard let text = value("r"), !text.isEmpty else { return nil }
        guard let row = Int(text), (1...SheetLimits.rows).contains(row) else {
            throw ReadingError(.badRowNumber, found: text, expected: "1...\(SheetLimits.rows)")
        }
        return row
    }
}
