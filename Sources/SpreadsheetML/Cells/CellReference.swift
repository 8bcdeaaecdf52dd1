/// The place of one cell: row and column, both counted from 1, shown as `C35`.
///
///     let cell: CellReference = "C35"
///     cell.row       // 35
///     cell.column    // 3
public struct CellReference: Sendable, Hashable {
    /// Row, 1...1,048,576.
    public let row: Int
    /// Column, 1...16,384.
    public let column: Int

    /// A place by row and column.
    ///
    /// - Precondition: both lie on a sheet; use ``init(checkedRow:column:)`` for numbers that come from outside.
    @inlinable
    public init(row: Int, column: Int) {
        precondition(
            (1...SheetLimits.rows).contains(row) && (1...SheetLimits.columns).contains(column), "no such cell")
        self.row = row
        self.column = column
    }

    /// A place by row and column, or nil when it is not on a sheet.
    public init?(checkedRow row: Int, column: Int) {
        guard (1...SheetLimits.rows).contains(row), (1...SheetLimits.columns).contains(column) else { return nil }
        self.row = row
        self.column = column
    }

    /// Reads `C35`, `c35` or `$C$35`; nil for anything else, and for places that are not on a sheet.
    public init?(_ text: some StringProtocol) {
        var bytes = Substring(text).utf8
        func dropDollar() { if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() } }
        dropDollar()
        var column = 0
        while let byte = bytes.first, let letter = Self.letterValue(byte), column <= SheetLimits.columns {
            column = column * 26 + letter
            bytes.removeFirst()
        }
        dropDollar()
        guard column > 0, let lead = bytes.first, lead != UInt8(ascii: "0") else { return nil }
        var row = 0
        while let byte = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), row <= SheetLimits.rows {
            row = row * 10 + Int(byte - UInt8(ascii: "0"))
            bytes.removeFirst()
        }
        guard bytes.isEmpty else { return nil }
        self.init(checkedRow: row, column: column)
    }

    /// Reads the same from UTF-8 bytes, without making a string.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        func dropDollar() { if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 } }
        dropDollar()
        var column = 0
        while index < bytes.count, let letter = Self.letterValue(bytes[index]), column <= SheetLimits.columns {
            column = column * 26 + letter
            index += 1
        }
        dropDollar()
        guard column > 0, index < bytes.count, bytes[index] != UInt8(ascii: "0") else { return nil }
        var row = 0
        while index < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index], row <= SheetLimits.rows {
            row = row * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index == bytes.count else { return nil }
        self.init(checkedRow: row, column: column)
    }

    private static func letterValue(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
        default: nil
        }
    }

    /// The letters of a column: 1 is `A`, 28 is `AB`.
    public static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The column that letters name: `AB` is 28; nil when it is none of a sheet.
    public static func column(ofLetters letters: some StringProtocol) -> Int? {
        var column = 0
        for byte in letters.utf8 {
            guard let value = letterValue(byte), column <= SheetLimits.columns else { return nil }
            column = column * 26 + value
        }
        return (1...SheetLimits.columns).contains(column) ? column : nil
    }
}

extension CellReference: Comparable {
    /// Row by row, then column by column.
    public static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

extension CellReference: CustomStringConvertible, ExpressibleByStringLiteral {
    /// `C35`.
    public var description: String {
        // At most three letters and seven digits, which fit into a text without storage of its own.
        String(unsafeUninitializedCapacity: 15) { bytes in
            var end = 0
            func put(_ number: Int, base: Int, first: UInt8, offset: Int) {
                let start = end
                var rest = number
                while rest > 0 {
                    bytes[end] = first + UInt8((rest - offset) % base)
                    rest = (rest - offset) / base
                    end += 1
                }
                bytes[start..<end].reverse()
            }
            put(column, base: 26, first: UInt8(ascii: "A"), offset: 1)
            put(row, base: 10, first: UInt8(ascii: "0"), offset: 0)
            return end
        }
    }

    /// A place written in source code.
    ///
    /// - Precondition: the literal is a cell reference.
    public init(stringLiteral text: String) {
        guard let cell = CellReference(text) else { preconditionFailure("\(text) is no cell reference") }
        self = cell
    }
}
