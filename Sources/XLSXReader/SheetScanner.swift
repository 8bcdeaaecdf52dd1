// The fast way through sheet data: a scanner over the exact subset of XML that spreadsheet programs write, working on
// whole rows that lie in one block of bytes. Unsafe: it walks a raw pointer, and relies on a zero byte behind the rows,
// which stands in no XML, to stop every loop.
//
// Its readable twin and authority is SheetPart, over libxml2. Whatever the scanner does not know (prefixes, comments,
// CDATA, unknown elements or attributes, anything wrong) makes it give up, and the part is read again by its twin, so
// that there are no errors of its own. SheetScannerTests compares the two over generated sheets cut at any place.

import SpreadsheetML

/// Scans rows of sheet data into raw cells.
struct SheetScanner {
    /// That the rows are not of the kind the scanner knows.
    struct GivesUp: Error {}

    private var p: UnsafeMutablePointer<UInt8>
    private let base: UnsafeMutablePointer<UInt8>
    private(set) var cells: CellWriter
    private let stringCount: Int
    private let textLimit: Int
    private let prefixes: DeclaredPrefixes?

    /// A scanner over `block[start..<end]`; the byte at `end` must be zero.
    init(
        _ block: ByteBuffer, from start: Int, into cells: CellStore, stringCount: Int, textLimit: Int,
        prefixes: DeclaredPrefixes?
    ) {
        base = block.base
        p = block.base + start
        self.cells = CellWriter(cells)
        self.stringCount = stringCount
        self.textLimit = textLimit
        self.prefixes = prefixes
    }

    /// Scans rows up to `end`.
    mutating func scan(upTo end: Int, _ collector: inout RowCollector) throws(GivesUp) {
        let limit = base + end
        skipSpace()
        while p < limit {
            try row(&collector)
            skipSpace()
        }
        guard p == limit else { throw GivesUp() }
    }

    // MARK: Rows

    private mutating func row(_ collector: inout RowCollector) throws(GivesUp) {
        guard p[0] == "<", p[1] == "r", p[2] == "o", p[3] == "w" else { throw GivesUp() }
        p += 4
        var number: Int?
        var isHidden = false
        var seen: [Range<UnsafeMutablePointer<UInt8>>] = []
        while let name = try attributeName() {
            let value = try attributeValue()
            try refuseRepeated(name, &seen)
            if name.isText("r") {
                number = try wholeNumber(value)
            } else if name.isText("hidden") {
                isHidden = value.isText("1") || value.isText("true") || value.isText("on") || value.isText("t")
            } else {
                try checkName(name)
            }
        }
        do throws(ReadingError) {
            try collector.startRow(number: number, isHidden: isHidden, firstCell: cells.count)
        } catch { throw GivesUp() }
        if p[0] == "/" {
            p += 1
            try expect(">")
        } else {
            try expect(">")
            try cellsOfRow(&collector)
        }
        do throws(ReadingError) { try collector.endRow(cellCount: cells.count) } catch { throw GivesUp() }
    }

    private mutating func cellsOfRow(_ collector: inout RowCollector) throws(GivesUp) {
        var column = 0
        let row = collector.rowNumber
        while true {
            if p[0] <= 0x20 { skipSpace() }
            guard p[0] == "<" else { throw GivesUp() }
            if p[1] == "c" {
                p += 2
                try cell(&column, row, &collector)
            } else {
                guard p[1] == "/", p[2] == "r", p[3] == "o", p[4] == "w" else { throw GivesUp() }
                p += 5
                skipSpace()
                return try expect(">")
            }
        }
    }

    // MARK: Cells

    @inline(__always)
    private mutating func cell(
        _ column: inout Int, _ row: Int, _ collector: inout RowCollector
    ) throws(GivesUp) {
        var cell = RawCell()
        var type = CellType.number
        var seen: UInt8 = 0
        var hasReference = false
        while p[0] == " " {
            p += 1
            if p[0] == "r", p[1] == "=", p[2] == "\"" {
                guard seen & 1 == 0 else { throw GivesUp() }
                seen |= 1
                p += 3
                column = try reference(row)
                hasReference = true
            } else if p[0] == "s", p[1] == "=", p[2] == "\"" {
                guard seen & 2 == 0 else { throw GivesUp() }
                seen |= 2
                p += 3
                cell.style = try styleIndex()
            } else if p[0] == "t", p[1] == "=", p[2] == "\"" {
                guard seen & 4 == 0 else { throw GivesUp() }
                seen |= 4
                p += 3
                type = try cellType()
            } else if p[0] != "/", p[0] != ">" {
                throw GivesUp()
            }
        }
        if !hasReference { column += 1 }
        guard column <= SheetLimits.columns else { throw GivesUp() }
        cell.column = UInt16(truncatingIfNeeded: column)
        if p[0] == "/" {
            p += 1
            try expect(">")
        } else {
            try expect(">")
            try content(&cell, type, column, &collector)
        }
        cells.append(cell)
    }

    @inline(__always)
    private mutating func content(
        _ cell: inout RawCell, _ type: CellType, _ column: Int, _ collector: inout RowCollector
    ) throws(GivesUp) {
        if p[0] <= 0x20 { skipSpace() }
        guard p[0] == "<" else { throw GivesUp() }
        if p[1] == "f" {
            collector.column = column
            p += 2
            try formula(&collector)
            cell.hasFormula = true
            if p[0] <= 0x20 { skipSpace() }
            guard p[0] == "<" else { throw GivesUp() }
        }
        if p[1] == "v" {
            guard type != .inlineText else { throw GivesUp() }
            p += 2
            try value(&cell, type)
        } else if p[1] == "i", p[2] == "s", p[3] == ">" {
            guard type == .inlineText else { throw GivesUp() }
            p += 4
            try inlineString(&cell)
        }
        if p[0] <= 0x20 { skipSpace() }
        guard p[0] == "<", p[1] == "/", p[2] == "c" else { throw GivesUp() }
        p += 3
        if p[0] <= 0x20 { skipSpace() }
        try expect(">")
    }

    /// The column of a reference, which must lie in this row; past its closing quote.
    @inline(__always)
    private mutating func reference(_ row: Int) throws(GivesUp) -> Int {
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
    private mutating func styleIndex() throws(GivesUp) -> UInt32 {
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
    private mutating func cellType() throws(GivesUp) -> CellType {
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

    // MARK: Values

    @inline(__always)
    private mutating func value(_ cell: inout RawCell, _ type: CellType) throws(GivesUp) {
        cell.hasValue = true
        if p[0] == "/" {
            p += 1
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

    private mutating func inlineString(_ cell: inout RawCell) throws(GivesUp) {
        cell.hasValue = true
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

    // MARK: Formulas

    @inline(never)
    private mutating func formula(_ collector: inout RowCollector) throws(GivesUp) {
        var kind = RawFormula.Kind.normal
        var group: UInt32?
        var range: CellRange?
        var seen: [Range<UnsafeMutablePointer<UInt8>>] = []
        while let name = try attributeName() {
            let value = try attributeValue()
            try refuseRepeated(name, &seen)
            if name.isText("t") {
                kind = RawFormula.Kind(value.text)
            } else if name.isText("si") {
                group = UInt32(value.text)
            } else if name.isText("ref") {
                range = CellRange(value.text)
            } else {
                try checkName(name)
            }
        }
        var start = p
        var length = 0
        if p[0] == "/" {
            p += 1
            try expect(">")
        } else {
            try expect(">")
            start = p
            length = try TextScanner.scan(&p)
            guard length <= textLimit else { throw GivesUp() }
            try expectAll("</f>")
        }
        collector.addFormula(
            kind, cell: cells.count, offset: UInt32(start - base),
            text: UnsafeBufferPointer(start: start, count: length), group: group, range: range)
    }

    // MARK: Attributes

    private typealias Span = Range<UnsafeMutablePointer<UInt8>>

    /// The name of the next attribute, past its equals sign; nil at the end of the tag.
    private mutating func attributeName() throws(GivesUp) -> Span? {
        let hasSpace = p[0] <= 0x20
        skipSpace()
        if p[0] == ">" || p[0] == "/" { return nil }
        guard hasSpace else { throw GivesUp() }
        let start = p
        while p[0] != "=" {
            let isLetter = (p[0] | 0x20) >= "a" && (p[0] | 0x20) <= "z"
            guard isLetter || p[0] == ":" || (p != start && p[0] >= "0" && p[0] <= "9") else { throw GivesUp() }
            p += 1
        }
        guard p != start else { throw GivesUp() }
        defer { p += 1 }
        return start..<p
    }

    /// The value of an attribute: plain characters between double quotes.
    private mutating func attributeValue() throws(GivesUp) -> Span {
        try expect("\"")
        let start = p
        while p[0] != "\"" {
            guard p[0] >= 0x20, p[0] < 0x7F, p[0] != "<", p[0] != "&" else { throw GivesUp() }
            p += 1
        }
        defer { p += 1 }
        return start..<p
    }

    private func refuseRepeated(_ name: Span, _ seen: inout [Span]) throws(GivesUp) {
        guard seen.count < 32, !seen.contains(where: { $0.isSame(as: name) }) else { throw GivesUp() }
        seen.append(name)
    }

    /// A prefix must be one that the root declares.
    private func checkName(_ name: Span) throws(GivesUp) {
        guard let colon = name.bytes.firstIndex(of: UInt8(ascii: ":")) else { return }
        guard let prefixes, prefixes.contains(name.bytes[..<colon]), colon + 1 < name.count,
            !name.bytes[(colon + 1)...].contains(UInt8(ascii: ":"))
        else { throw GivesUp() }
    }

    private func wholeNumber(_ value: Span) throws(GivesUp) -> Int {
        var number = 0
        guard !value.isEmpty, value.count < 10 else { throw GivesUp() }
        for byte in value.bytes {
            guard byte >= "0", byte <= "9" else { throw GivesUp() }
            number = number * 10 + Int(byte.digit)
        }
        return number
    }

    // MARK: Bytes

    @inline(__always)
    private mutating func expect(_ character: Unicode.Scalar) throws(GivesUp) {
        guard p[0] == character else { throw GivesUp() }
        p += 1
    }

    private mutating func expectAll(_ text: StaticString) throws(GivesUp) {
        for index in 0..<text.utf8CodeUnitCount {
            guard p[0] == text.utf8Start[index] else { throw GivesUp() }
            p += 1
        }
    }

    @inline(__always)
    private mutating func skipSpace() {
        while p[0] == " " || p[0] == 0x0A || p[0] == 0x0D || p[0] == 0x09 { p += 1 }
    }
}

extension Range<UnsafeMutablePointer<UInt8>> {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: lowerBound, count: count) }
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }

    fileprivate func isText(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where lowerBound[index] != text.utf8Start[index] { return false }
        return true
    }

    fileprivate func isSame(as other: Self) -> Bool { bytes.elementsEqual(other.bytes) }
}
