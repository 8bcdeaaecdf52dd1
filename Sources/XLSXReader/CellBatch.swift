import SpreadsheetML

/// One cell as the file has it: where its text lies, and the number in it.
struct RawCell: Sendable {
    /// How the content is to be understood.
    enum Kind: UInt8, Sendable {
        case blank, number, shared, text, boolean, error, date
    }

    /// The number, or the index of the shared string.
    var payload: UInt64 = 0
    var textOffset: UInt32 = 0
    var textLength: UInt32 = 0
    var style: UInt32 = 0
    /// Column, 1...16,384.
    var column: UInt16 = 0
    var kind = Kind.blank
    var hasFormula = false
    /// Whether the file gives a value, be it an empty one.
    var hasValue = false
}

/// One row as the file has it.
struct RawRow: Sendable {
    var number: Int32
    var firstCell: Int32
    var cellCount: Int32
    var isHidden = false
}

/// A formula as the file has it.
struct RawFormula: Sendable {
    /// How it is given.
    enum Kind: UInt8, Sendable {
        case normal, shared, array, dataTable
    }

    /// The index of its cell in the batch.
    var cell: Int32
    var kind: Kind
    var textOffset: UInt32
    var textLength: UInt32
    /// The formula that this cell shares, with the cell it was written for.
    var shared: SharedFormula?
    var range: CellRange?
}

/// A formula written once for many cells.
final class SharedFormula: Sendable {
    let text: String
    let origin: CellReference

    init(text: String, origin: CellReference) {
        self.text = text
        self.origin = origin
    }
}

/// Some rows of a sheet, with the bytes that their texts lie in. Rows and cells are views over a batch, which lives as
/// long as any of them.
final class CellBatch: Sendable {
    let bytes: [UInt8]
    let cells: [RawCell]
    let rows: [RawRow]
    let formulas: [RawFormula]
    let book: BookContext

    init(bytes: [UInt8], cells: [RawCell], rows: [RawRow], formulas: [RawFormula], book: BookContext) {
        self.bytes = bytes
        self.cells = cells
        self.rows = rows
        self.formulas = formulas
        self.book = book
    }

    func text(_ offset: UInt32, _ length: UInt32) -> String {
        String(decoding: bytes[Int(offset)..<Int(offset + length)], as: UTF8.self)
    }

    func formula(ofCell index: Int) -> RawFormula? {
        var low = 0
        var high = formulas.count
        while low < high {
            let middle = (low + high) / 2
            if Int(formulas[middle].cell) < index { low = middle + 1 } else { high = middle }
        }
        return low < formulas.count && Int(formulas[low].cell) == index ? formulas[low] : nil
    }
}

/// What the cells of a workbook need to be understood.
final class BookContext: Sendable {
    let strings: SharedStrings
    let styles: StyleTable
    let dateSystem: DateSystem

    init(strings: SharedStrings, styles: StyleTable, dateSystem: DateSystem) {
        self.strings = strings
        self.styles = styles
        self.dateSystem = dateSystem
    }
}
