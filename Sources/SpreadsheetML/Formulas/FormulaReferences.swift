/// The references to cells in the text of a formula.
///
/// The text is walked through, not parsed: strings, names of sheets, functions, structured references and references to
/// other workbooks are told apart from cells, and everything but the cells is left as it is, spaces included.
///
///     FormulaReferences.copied("B2&\"B2\"", rows: 1, columns: 0)     // B3&"B2"
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

        fileprivate mutating func move(rows: Int, columns: Int) {
            if let row, !isRowFixed { self.row = row + rows }
            if let column, !isColumnFixed { self.column = column + columns }
        }

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
        rewritten(formula) { reference in
            var moved = reference
            moved.first.move(rows: rows, columns: columns)
            moved.last?.move(rows: rows, columns: columns)
            return moved
        }
    }

    /// A cell, a range of cells, or whole rows or columns, with the sheet named before it.
    package struct Reference: Sendable, Hashable {
        /// The sheet before the `!`, without quotation marks; nil when the formula's own is meant. What lies in another
        /// workbook, or in several sheets, has a name that no sheet can have.
        package let sheet: String?
        /// The cell, or one corner of the range.
        package var first: Corner
        /// The other corner.
        package var last: Corner?

        /// As the formula has it behind the sheet; nil when it is none of a sheet.
        fileprivate var text: String? {
            guard let first = first.text else { return nil }
            guard let last else { return first }
            return last.text.map { "\(first):\($0)" }
        }
    }

    /// The formula with each reference replaced by what the body makes of it, and by `#REF!` where that is nothing.
    package static func rewritten(_ formula: String, references body: (Reference) -> Reference?) -> String {
        let bytes = Array(formula.utf8)
        var result: [UInt8] = []
        var index = 0
        // The name just passed, and whether it names a sheet of what follows.
        var name: String?
        var sheet: String?
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let end = endOfQuoted(bytes, index)
                result += bytes[index..<end]
                index = end
                name = nil
            case UInt8(ascii: "'"):
                let end = endOfQuoted(bytes, index)
                result += bytes[index..<end]
                name = unquoted(bytes[index..<end])
                index = end
            case UInt8(ascii: "["):
                let end = endOfBrackets(bytes, index)
                result += bytes[index..<end]
                index = end
                name = nil
                // What follows is a name in another workbook, or a place in it.
                if end < bytes.count, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "'") {
                    index = copyForeign(bytes, end, to: &result)
                    name = "["
                }
            case UInt8(ascii: "!"):
                result.append(bytes[index])
                index += 1
                sheet = name
                name = nil
                continue
            case let byte where isWord(byte):
                let end = endOfWord(bytes, index)
                let isSecond = index > 0 && bytes[index - 1] == UInt8(ascii: ":")
                name = isSecond ? ":" : String(decoding: bytes[index..<end], as: UTF8.self)
                index = take(bytes, index, end, sheet, to: &result, body)
            default:
                result.append(bytes[index])
                index += 1
                name = nil
            }
            sheet = nil
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func take(
        _ bytes: [UInt8], _ start: Int, _ end: Int, _ sheet: String?, to result: inout [UInt8],
        _ body: (Reference) -> Reference?
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
            let isSheet = secondEnd < bytes.count && bytes[secondEnd] == UInt8(ascii: "!")
            if !isSheet, let second = corner(bytes[(end + 1)..<secondEnd]),
                (first.row == nil) == (second.row == nil), (first.column == nil) == (second.column == nil)
            {
                let found = Reference(sheet: sheet, first: first, last: second)
                result += Array((body(found)?.text ?? "#REF!").utf8)
                return secondEnd
            }
        }
        // Alone, letters are a name and digits a number.
        guard first.row != nil, first.column != nil else {
            result += word
            return end
        }
        result += Array((body(Reference(sheet: sheet, first: first, last: nil))?.text ?? "#REF!").utf8)
        return end
    }

    private static func unquoted(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name.dropFirst().dropLast(), as: UTF8.self).split(
            separator: "''", omittingEmptySubsequences: false
        ).joined(separator: "'")
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
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
            UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...0xFF:
            true
        default: false
        }
    }

    static func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        return end
    }

    static func endOfQuoted(_ bytes: [UInt8], _ start: Int) -> Int {
        let quote = bytes[start]
        var end = start + 1
        // A mark that is doubled is one of the text.
        while end < bytes.count {
            if bytes[end] != quote {
                end += 1
            } else if end + 1 < bytes.count, bytes[end + 1] == quote {
                end += 2
            } else {
                break
            }
        }
        return min(end + 1, bytes.count)
    }

    static func endOfBrackets(_ bytes: [UInt8], _ start: Int) -> Int {
        var depth = 0
        var end = start
        while end < bytes.count {
            switch bytes[end] {
            // The sign behind it has no sense of its own.
            case UInt8(ascii: "'"): end += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            default: break
            }
            end += 1
            if depth == 0 { break }
        }
        return min(end, bytes.count)
    }

    /// `Sheet1!` behind `[1]`; the cell that follows moves like any other when a formula is copied.
    private static func copyForeign(_ bytes: [UInt8], _ start: Int, to result: inout [UInt8]) -> Int {
        let end = bytes[start] == UInt8(ascii: "'") ? endOfQuoted(bytes, start) : endOfWord(bytes, start)
        result += bytes[start..<end]
        return end
    }
}
