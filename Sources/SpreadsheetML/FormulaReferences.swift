/// The references to cells in the text of a formula.
///
/// The text is walked through, not parsed: strings, names of sheets, functions, structured references and references to
/// other workbooks are told apart from cells, and everything but the cells is left as it is, spaces included.
public enum FormulaReferences {
    /// One corner of a reference, or a whole row or column.
    public struct Corner: Sendable, Hashable {
        /// The column; nil in a reference to whole rows.
        public var column: Int?
        /// The row; nil in a reference to whole columns.
        public var row: Int?
        /// Whether the column stays when the formula is copied.
        public var isColumnFixed: Bool
        /// Whether the row stays when the formula is copied.
        public var isRowFixed: Bool

        /// `$A$1`, `A:` or `1:`, as the reference has it; nil when it is none of a sheet.
        var text: String? {
            var text = ""
            if let column {
                guard (1...SheetLimits.columns).contains(column) else { return nil }
                text += (isColumnFixed ? "$" : "") + CellReference.letters(ofColumn: column)
            }
            if let row {
                guard (1...SheetLimits.rows).contains(row) else { return nil }
                text += (isRowFixed ? "$" : "") + String(row)
            }
            return text
        }
    }

    /// The formula as it reads when it is copied from one cell to another: what is not fixed by `$` moves along.
    ///
    ///     FormulaReferences.copied("SUM(B2:B$9)*表!C1", rows: 1, columns: 0)     // SUM(B3:B$9)*表!C2
    ///
    /// A reference that would leave the sheet becomes `#REF!`.
    public static func copied(_ formula: String, rows: Int, columns: Int) -> String {
        rewritten(formula) { corner in
            var moved = corner
            if let row = corner.row, !corner.isRowFixed { moved.row = row + rows }
            if let column = corner.column, !corner.isColumnFixed { moved.column = column + columns }
            return moved
        }
    }

    /// The formula with each corner of a reference replaced by what the body makes of it.
    static func rewritten(_ formula: String, _ body: (Corner) -> Corner) -> String {
        let bytes = Array(formula.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let end = endOfQuoted(bytes, index)
                result += bytes[index..<end]
                index = end
            case UInt8(ascii: "["):
                let end = endOfBrackets(bytes, index)
                result += bytes[index..<end]
                index = end
                // What follows is a name in another workbook, or a place in it.
                if end < bytes.count, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "'") {
                    index = copyForeign(bytes, end, to: &result)
                }
            case let byte where isWord(byte):
                let end = endOfWord(bytes, index)
                index = take(bytes, index, end, to: &result, body)
            default:
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func take(
        _ bytes: [UInt8], _ start: Int, _ end: Int, to result: inout [UInt8], _ body: (Corner) -> Corner
    ) -> Int {
        let next = end < bytes.count ? bytes[end] : 0
        let word = bytes[start..<end]
        let isName = next == UInt8(ascii: "(") || next == UInt8(ascii: "!") || next == UInt8(ascii: "[")
        guard !isName, let first = corner(word) else {
            result += word
            return end
        }
        if next == UInt8(ascii: ":"), end + 1 < bytes.count, isWord(bytes[end + 1]) {
            let secondEnd = endOfWord(bytes, end + 1)
            if let second = corner(bytes[(end + 1)..<secondEnd]),
                (first.row == nil) == (second.row == nil), (first.column == nil) == (second.column == nil)
            {
                if let one = body(first).text, let other = body(second).text {
                    result += Array("\(one):\(other)".utf8)
                } else {
                    result += Array("#REF!".utf8)
                }
                return secondEnd
            }
        }
        // Alone, letters are a name and digits a number.
        guard first.row != nil, first.column != nil else {
            result += word
            return end
        }
        result += Array((body(first).text ?? "#REF!").utf8)
        return end
    }

    /// Reads `$A$1`, `A`, `$1` and the like.
    private static func corner(_ word: ArraySlice<UInt8>) -> Corner? {
        var rest = word
        func dropDollar() -> Bool {
            guard rest.first == UInt8(ascii: "$") else { return false }
            rest.removeFirst()
            return true
        }
        var isColumnFixed = dropDollar()
        let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        rest = rest.dropFirst(letters.count)
        var isRowFixed = letters.isEmpty ? isColumnFixed : dropDollar()
        if letters.isEmpty { isColumnFixed = false }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard rest.isEmpty, digits.count <= 7, digits.first != 0x30, !(letters.isEmpty && digits.isEmpty) else {
            return nil
        }
        let column = letters.isEmpty ? nil : CellReference.column(ofLetters: String(decoding: letters, as: UTF8.self))
        if !letters.isEmpty, column == nil { return nil }
        let row = digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
        if let row, row > SheetLimits.rows { return nil }
        if digits.isEmpty { isRowFixed = false }
        return Corner(column: column, row: row, isColumnFixed: isColumnFixed, isRowFixed: isRowFixed)
    }

    /// Letters, digits and what else a name or a reference is made of; all that is not ASCII counts as letters.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
            UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...0xFF:
            true
        default: false
        }
    }

    private static func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        return end
    }

    private static func endOfQuoted(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] != bytes[start] { end += 1 }
        return min(end + 1, bytes.count)
    }

    private static func endOfBrackets(_ bytes: [UInt8], _ start: Int) -> Int {
        var depth = 0
        var end = start
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "[") { depth += 1 }
            if bytes[end] == UInt8(ascii: "]") { depth -= 1 }
            end += 1
            if depth == 0 { break }
        }
        return end
    }

    /// `Sheet1!` behind `[1]`; the cell that follows moves like any other when a formula is copied.
    private static func copyForeign(_ bytes: [UInt8], _ start: Int, to result: inout [UInt8]) -> Int {
        let end = bytes[start] == UInt8(ascii: "'") ? endOfQuoted(bytes, start) : endOfWord(bytes, start)
        result += bytes[start..<end]
        return end
    }
}
