// The values of cells. Unsafe as the rest of SheetScanner.

internal import XMLStream

extension SheetScanner {
    @inline(__always)
    mutating func value(_ cell: inout RawCell, _ type: CellType) throws(GivesUp) {
        if p[0] == "/" {
            p += 1
            // A text may be empty; what else has no value has none.
            if type == .formulaText { cell.kind = .text }
            return try expect(">")
        }
        if p[0] != ">" {
            try expectAll(" xml:space=\"preserve\"")
        }
        try expect(">")
        switch type {
        case .number: try number(&cell)
        case .sharedString: try stringIndex(&cell)
        case .formulaText: try text(&cell)
        case .inlineText: throw GivesUp()
        case .boolean, .error, .date: try rareValue(&cell, type)
        }
        guard p[0] == "<", p[1] == "/", p[2] == "v" else { throw GivesUp() }
        p += 3
        if p[0] <= 0x20 { skipSpace() }
        try expect(">")
    }

    @inline(__always)
    private mutating func number(_ cell: inout RawCell) throws(GivesUp) {
        let start = p
        let isNegative = p[0] == "-"
        if isNegative { p += 1 }
        var significand: UInt64 = 0
        let whole = p
        while true {
            let digit = p[0].digit
            guard digit < 10 else { break }
            significand = significand &* 10 &+ UInt64(digit)
            p += 1
        }
        var digits = p - whole
        var places = 0
        if p[0] == "." {
            p += 1
            let fraction = p
            while true {
                let digit = p[0].digit
                guard digit < 10 else { break }
                significand = significand &* 10 &+ UInt64(digit)
                p += 1
            }
            places = p - fraction
            digits += places
        }
        if digits > 0, digits <= 15, p[0] == "<" {
            // Both factors are exact, so that the quotient is rounded once.
            let magnitude = Double(significand) / NumberText.exactPower(places)
            cell.payload = (isNegative ? -magnitude : magnitude).bitPattern
        } else if digits > 0, digits <= 19, places > 0, significand > 0, p[0] == "<" {
            let magnitude = NumberText.quotient(significand, places: places)
            cell.payload = (isNegative ? -magnitude : magnitude).bitPattern
        } else {
            guard let double = slowNumber(from: start) else { throw GivesUp() }
            // An empty value is none.
            if p == start { return }
            cell.payload = double.bitPattern
        }
        cell.kind = .number
        cell.textOffset = UInt32(truncatingIfNeeded: start - base)
        cell.textLength = UInt32(truncatingIfNeeded: p - start)
    }

    /// A number with more digits or an exponent; 0 for nothing at all.
    @inline(never)
    private mutating func slowNumber(from start: UnsafeMutablePointer<UInt8>) -> Double? {
        while p[0] != "<", p[0] > 0x20, p[0] != "&" { p += 1 }
        guard p[0] == "<" else { return nil }
        return p == start ? 0 : NumberText.double(UnsafeBufferPointer(start: start, count: p - start))
    }

    @inline(__always)
    private mutating func stringIndex(_ cell: inout RawCell) throws(GivesUp) {
        var index = 0
        let start = p
        while true {
            let digit = p[0].digit
            guard digit < 10 else { break }
            index = index &* 10 &+ Int(digit)
            p += 1
        }
        guard p != start, p - start < 10, index < stringCount else { throw GivesUp() }
        cell.kind = .shared
        cell.payload = UInt64(truncatingIfNeeded: index)
    }

    @inline(never)
    private mutating func rareValue(_ cell: inout RawCell, _ type: CellType) throws(GivesUp) {
        let start = p
        while p[0] != "<" {
            guard p[0] > 0x20, p[0] < 0x7F, p[0] != "&", p[0] != ">" else { throw GivesUp() }
            p += 1
        }
        if p == start { return }
        let bytes = UnsafeBufferPointer(start: UnsafePointer(start), count: p - start)
        cell.textOffset = UInt32(start - base)
        cell.textLength = UInt32(bytes.count)
        switch type {
        case .boolean:
            guard bytes.count == 1, bytes[0] == "0" || bytes[0] == "1" else { throw GivesUp() }
            cell.kind = .boolean
            cell.payload = bytes[0] == "1" ? 1 : 0
            cell.textLength = 0
        case .error: cell.kind = .error
        default:
            guard ISODate.value(String(decoding: bytes, as: UTF8.self)) != nil else { throw GivesUp() }
            cell.kind = .date
        }
    }

    @inline(__always)
    private mutating func text(_ cell: inout RawCell) throws(GivesUp) {
        let start = p
        cell.kind = .text
        cell.textOffset = UInt32(truncatingIfNeeded: start - base)
        let length = try TextScanner.scan(&p)
        guard length <= textLimit else { throw GivesUp() }
        cell.textLength = UInt32(truncatingIfNeeded: EscapedText.decodeInPlace(start, length))
    }

    mutating func inlineString(_ cell: inout RawCell) throws(GivesUp) {
        cell.kind = .text
        if p[0] <= 0x20 { skipSpace() }
        if p[0] == "<", p[1] == "t" {
            p += 2
            if p[0] == "/" {
                p += 1
                try expect(">")
                cell.textOffset = UInt32(p - base)
            } else {
                if p[0] != ">" {
                    try expectAll(" xml:space=\"preserve\"")
                }
                try expect(">")
                try text(&cell)
                try expectAll("</t>")
            }
        }
        if p[0] <= 0x20 { skipSpace() }
        try expectAll("</is>")
    }
}
