// Attributes of rows and formulas, and the bytes between. Unsafe as the rest of SheetScanner.

extension SheetScanner {
    typealias Span = Range<UnsafeMutablePointer<UInt8>>

    /// The name of the next attribute, past its equals sign; nil at the end of the tag.
    mutating func attributeName() throws(GivesUp) -> Span? {
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
    mutating func attributeValue() throws(GivesUp) -> Span {
        try expect("\"")
        let start = p
        while p[0] != "\"" {
            guard p[0] >= 0x20, p[0] < 0x7F, p[0] != "<", p[0] != "&" else { throw GivesUp() }
            p += 1
        }
        defer { p += 1 }
        return start..<p
    }

    /// A prefix must be one that the root declares.
    func checkName(_ name: Span) throws(GivesUp) {
        guard let colon = name.bytes.firstIndex(of: UInt8(ascii: ":")) else { return }
        guard let prefixes, prefixes.contains(name.bytes[..<colon]), colon + 1 < name.count,
            !name.bytes[(colon + 1)...].contains(UInt8(ascii: ":"))
        else { throw GivesUp() }
    }

    func wholeNumber(_ value: Span) throws(GivesUp) -> Int {
        var number = 0
        guard !value.isEmpty, value.count < 10 else { throw GivesUp() }
        for byte in value.bytes {
            guard byte >= "0", byte <= "9" else { throw GivesUp() }
            number = number * 10 + Int(byte.digit)
        }
        return number
    }

    @inline(__always)
    mutating func expect(_ character: Unicode.Scalar) throws(GivesUp) {
        guard p[0] == character else { throw GivesUp() }
        p += 1
    }

    mutating func expectAll(_ text: StaticString) throws(GivesUp) {
        for index in 0..<text.utf8CodeUnitCount {
            guard p[0] == text.utf8Start[index] else { throw GivesUp() }
            p += 1
        }
    }

    @inline(__always)
    mutating func skipSpace() {
        while p[0] == " " || p[0] == 0x0A || p[0] == 0x0D || p[0] == 0x09 { p += 1 }
    }
}

/// Attributes that rows have in files of all programs.
enum RowAttribute: UInt8 {
    case number, style, height, phonetic, spans, hidden, thickTop, thickBottom, collapsed, hasFormat, outlineLevel
    case hasHeight, descent

    /// The attribute of a name; nil for any other.
    init?(_ name: SheetScanner.Span) {
        switch name.count {
        case 1 where name.isText("r"): self = .number
        case 1 where name.isText("s"): self = .style
        case 2 where name.isText("ht"): self = .height
        case 2 where name.isText("ph"): self = .phonetic
        case 5 where name.isText("spans"): self = .spans
        case 6 where name.isText("hidden"): self = .hidden
        case 8 where name.isText("thickTop"): self = .thickTop
        case 8 where name.isText("thickBot"): self = .thickBottom
        case 9 where name.isText("collapsed"): self = .collapsed
        case 12 where name.isText("customFormat"): self = .hasFormat
        case 12 where name.isText("outlineLevel"): self = .outlineLevel
        case 12 where name.isText("customHeight"): self = .hasHeight
        case 15 where name.isText("x14ac:dyDescent"): self = .descent
        default: return nil
        }
    }
}

/// The attributes that a tag has had so far, of which none may come again.
struct SeenAttributes {
    private var known: UInt32 = 0
    private var others: [SheetScanner.Span] = []

    private static let mostOthers = 32

    /// Notes an attribute; gives up when it came before.
    ///
    /// - Parameter number: 0..<32 for a name that always has this number, and nil for any other.
    mutating func add(_ name: SheetScanner.Span, _ number: UInt8?) throws(SheetScanner.GivesUp) {
        if let number {
            guard known & 1 << UInt32(number) == 0 else { throw SheetScanner.GivesUp() }
            known |= 1 << UInt32(number)
        } else {
            guard others.count < Self.mostOthers, !others.contains(where: { $0.isSame(as: name) }) else {
                throw SheetScanner.GivesUp()
            }
            others.append(name)
        }
    }
}

extension Range<UnsafeMutablePointer<UInt8>> {
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: lowerBound, count: count) }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func isText(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where lowerBound[index] != text.utf8Start[index] { return false }
        return true
    }

    func isSame(as other: Self) -> Bool { bytes.elementsEqual(other.bytes) }
}
