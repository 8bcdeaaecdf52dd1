// The characters of plain markup. Unsafe as the rest of MarkupSkimmer.

private let longestName = 200

extension MarkupSkimmer {
    /// A name of plain letters, digits and signs, with or without a prefix.
    mutating func name() throws(GivesUp) -> Name {
        let start = p
        while p < end, p[0].isNameByte { p += 1 }
        let count = p - start
        guard (1...longestName).contains(count), start[0].isNameStart else { throw GivesUp() }
        return Name(start: start, count: count)
    }

    mutating func text() throws(GivesUp) {
        while p < end, p[0] != "<" {
            // The end of a CDATA section must not stand in text.
            guard p[0] != ">" else { throw GivesUp() }
            try character()
        }
    }

    /// One character of text, or one reference to a character that XML knows by name.
    mutating func character() throws(GivesUp) {
        let byte = p[0]
        if byte == "&" { return try reference() }
        if byte < 0x80 {
            guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { throw GivesUp() }
            p += 1
            return
        }
        // A character takes at most four bytes, and the scanner's check reads no further than it must.
        guard end - p >= 4 else { throw GivesUp() }
        guard byte >= 0xC2, byte <= 0xF4 else { throw GivesUp() }
        p += try TextScanner.characterLength(UnsafeMutablePointer(mutating: p))
    }

    mutating func reference() throws(GivesUp) {
        for name: StaticString in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"] where starts(name) {
            p += name.utf8CodeUnitCount
            return
        }
        throw GivesUp()
    }

    func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        return end - p >= count && memoryIsEqual(p, text.utf8Start, count)
    }

    mutating func expect(_ text: StaticString) throws(GivesUp) {
        guard starts(text) else { throw GivesUp() }
        p += text.utf8CodeUnitCount
    }

    mutating func skipSpace() {
        while p < end, p[0] == " " || p[0] == 0x0A || p[0] == 0x0D || p[0] == 0x09 { p += 1 }
    }
}
func memoryIsEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    while index < count, a[index] == b[index] { index += 1 }
    return index == count
}

extension UInt8 {
    var isNameStart: Bool {
        let lower = self | 0x20
        return lower >= "a" && lower <= "z" || self == "_"
    }

    fileprivate var isNameByte: Bool { isNameStart || digit < 10 || self == ":" || self == "." || self == "-" }
}
