import SpreadsheetML

extension SharedFormula {
    /// The formula as it reads in another cell: relative references move with the cell, `$` ones stay.
    func text(at cell: CellReference) -> String {
        let rows = cell.row - origin.row
        let columns = cell.column - origin.column
        if rows == 0 && columns == 0 { return text }
        var mover = ReferenceMover(text, rows: rows, columns: columns)
        return mover.moved()
    }
}

/// Moves the relative references in a formula. It knows only as much of formulas as that takes: quoted text and quoted
/// sheet names are left alone, and so is a word that goes on as a name or a function.
private struct ReferenceMover {
    private let bytes: [UInt8]
    private let rows: Int
    private let columns: Int
    private var position = 0
    private var result: [UInt8] = []

    init(_ text: String, rows: Int, columns: Int) {
        bytes = Array(text.utf8)
        self.rows = rows
        self.columns = columns
    }

    mutating func moved() -> String {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): copyQuoted(byte)
            case UInt8(ascii: "["): copyBracketed()
            case _ where isWord(byte): word()
            default: copy(1)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func copy(_ count: Int) {
        result += bytes[position..<position + count]
        position += count
    }

    private mutating func copyQuoted(_ quote: UInt8) {
        let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count - 1
        copy(end + 1 - position)
    }

    private mutating func copyBracketed() {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1
        copy(end + 1 - position)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "\\"), 0x80...:
            true
        default: false
        }
    }

    private mutating func word() {
        let end = bytes[position...].firstIndex { !isWord($0) } ?? bytes.count
        let word = bytes[position..<end]
        let next = end < bytes.count ? bytes[end] : 0
        let isName = next == UInt8(ascii: "(") || next == UInt8(ascii: "!") || next == UInt8(ascii: "[")
        if !isName, let moved = movedCell(word) ?? movedColumnOrRow(word, end) {
            result += moved
            position = end
        } else {
            copy(end - position)
        }
    }

    private struct Parts {
        var columnIsFixed = false
        var letters: ArraySlice<UInt8> = []
        var rowIsFixed = false
        var digits: ArraySlice<UInt8> = []
    }

    private func parts(_ word: ArraySlice<UInt8>) -> Parts? {
        var parts = Parts()
        var rest = word
        func dropDollar() -> Bool {
            guard rest.first == UInt8(ascii: "$") else { return false }
            rest = rest.dropFirst()
            return true
        }
        let first = dropDollar()
        parts.letters = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        rest = rest.dropFirst(parts.letters.count)
        parts.columnIsFixed = first && !parts.letters.isEmpty
        parts.rowIsFixed = (first && parts.letters.isEmpty) || (!parts.letters.isEmpty && dropDollar())
        parts.digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return rest.count == parts.digits.count ? parts : nil
    }

    private func movedCell(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        guard let parts = parts(word), !parts.letters.isEmpty, !parts.digits.isEmpty,
            CellReference(String(decoding: word, as: UTF8.self)) != nil,
            let column = column(parts), let row = row(parts)
        else { return nil }
        return column + row
    }

    /// `A:C` and `1:3` name whole columns and rows.
    private func movedColumnOrRow(_ word: ArraySlice<UInt8>, _ end: Int) -> [UInt8]? {
        let isRange =
            (end < bytes.count && bytes[end] == UInt8(ascii: ":"))
            || (position > 0 && bytes[position - 1] == UInt8(ascii: ":"))
        guard isRange, let parts = parts(word), parts.letters.isEmpty != parts.digits.isEmpty else { return nil }
        return parts.digits.isEmpty ? column(parts) : row(parts)
    }

    private func column(_ parts: Parts) -> [UInt8]? {
        guard let column = CellReference.column(ofLetters: String(decoding: parts.letters, as: UTF8.self)) else {
            return nil
        }
        let moved = parts.columnIsFixed ? column : wrapped(column + columns, SheetLimits.columns)
        return (parts.columnIsFixed ? [UInt8(ascii: "$")] : []) + Array(CellReference.letters(ofColumn: moved).utf8)
    }

    private func row(_ parts: Parts) -> [UInt8]? {
        guard let row = Int(String(decoding: parts.digits, as: UTF8.self)), (1...SheetLimits.rows).contains(row) else {
            return nil
        }
        let moved = parts.rowIsFixed ? row : wrapped(row + rows, SheetLimits.rows)
        return (parts.rowIsFixed ? [UInt8(ascii: "$")] : []) + Array(String(moved).utf8)
    }

    /// References that leave the sheet come in again at the other side.
    private func wrapped(_ index: Int, _ count: Int) -> Int { ((index - 1) % count + count) % count + 1 }
}
