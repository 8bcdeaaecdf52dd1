import SpreadsheetML

// What a cell says of itself in its tag. Unsafe as the rest of SheetScanner.

extension SheetScanner {
    /// The column of a reference, which must lie in this row; past its closing quote.
    @inline(__always)
    mutating func reference(_ row: Int) throws(GivesUp) -> Int {
        var column = 0
        while p[0] >= "A", p[0] <= "Z" {
            column = column * 26 + Int(p[0] &- UInt8(ascii: "A")) + 1
            guard column <= SheetLimits.columns else { throw GivesUp() }
            p += 1
        }
        guard column > 0, p[0] != "0" else { throw GivesUp() }
        var number = 0
        while p[0] >= "0", p[0] <= "9" {
            number = number * 10 + Int(p[0].digit)
            guard number <= SheetLimits.rows else { throw GivesUp() }
            p += 1
        }
        guard number == row else { throw GivesUp() }
        try expect("\"")
        return column
    }

    @inline(__always)
    mutating func styleIndex() throws(GivesUp) -> UInt32 {
        var style: UInt32 = 0
        guard p[0] != "\"" else { throw GivesUp() }
        while p[0] >= "0", p[0] <= "9" {
            style = style * 10 + UInt32(p[0].digit)
            guard style < 1 << 24 else { throw GivesUp() }
            p += 1
        }
        try expect("\"")
        return style
    }

    @inline(__always)
    mutating func cellType() throws(GivesUp) -> CellType {
        if p[1] == "\"" {
            defer { p += 2 }
            switch p[0] {
            case UInt8(ascii: "s"): return .sharedString
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "b"): return .boolean
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .date
            default: throw GivesUp()
            }
        }
        if p[0] == "s", p[1] == "t", p[2] == "r", p[3] == "\"" {
            p += 4
            return .formulaText
        }
        try expectAll("inlineStr\"")
        return .inlineText
    }
}
