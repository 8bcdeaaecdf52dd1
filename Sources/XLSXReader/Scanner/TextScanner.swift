// Scans the text between two tags in place. Unsafe for the reasons told in SheetScanner, whose twin is this file's too.

internal import XMLStream

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Scans text up to the next `<`, undoing character references and line ends where they lie.
enum TextScanner {
    /// Moves `p` from the first byte of a text to the `<` behind it.
    ///
    /// - Returns: the length of the text, which now lies at its start undone; no longer than it was.
    @inline(__always)
    static func scan(_ p: inout UnsafeMutablePointer<UInt8>) throws(SheetScanner.GivesUp) -> Int {
        let start = p
        while true {
            if p[0] >= 0x20, p[0] < 0x7F, p[0] != "<", p[0] != "&", p[0] != ">" {
                p += 1
            } else if isOrdinaryTriple(p) {
                p += 3
            } else {
                break
            }
        }
        if p[0] == "<" { return p - start }
        return try closeLook(&p, start)
    }

    /// Whether a character of three bytes stands here that is well-formed whatever its last two say: U+1000 to U+CFFF,
    /// which holds all common Han characters.
    @inline(__always)
    private static func isOrdinaryTriple(_ p: UnsafeMutablePointer<UInt8>) -> Bool {
        p[0] &- 0xE1 <= 0xEC - 0xE1
            && UInt16(littleEndian: UnsafeRawPointer(p + 1).loadUnaligned(as: UInt16.self)) & 0xC0C0 == 0x8080
    }

    /// The rest of a text with bytes that are not plain.
    @inline(never)
    private static func closeLook(
        _ p: inout UnsafeMutablePointer<UInt8>, _ start: UnsafeMutablePointer<UInt8>
    ) throws(SheetScanner.GivesUp) -> Int {
        var output = p
        while p[0] != "<" {
            switch p[0] {
            case UInt8(ascii: "&"): try reference(&p, &output)
            case 0x0D:
                // A line end of one or two characters is one.
                p += p[1] == 0x0A ? 2 : 1
                output[0] = 0x0A
                output += 1
            case UInt8(ascii: ">"):
                // The end of a CDATA section must not stand in text.
                let isSectionEnd =
                    p - start >= 2 && p[-1] == UInt8(ascii: "]") && p[-2] == UInt8(ascii: "]")
                guard !isSectionEnd else { throw SheetScanner.GivesUp() }
                copy(1, &p, &output)
            case 0x09, 0x0A, 0x20..<0x80: copy(1, &p, &output)
            case 0xC2...0xF4: copy(try characterLength(p), &p, &output)
            default: throw SheetScanner.GivesUp()
            }
        }
        return output - start
    }

    @inline(__always)
    private static func copy(
        _ count: Int, _ p: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) {
        for index in 0..<count { output[index] = p[index] }
        p += count
        output += count
    }

    /// The length of a character of several bytes, which must be one that XML allows.
    @inline(__always)
    static func characterLength(_ p: UnsafeMutablePointer<UInt8>) throws(SheetScanner.GivesUp) -> Int {
        func continues(_ index: Int) -> Bool { p[index] & 0xC0 == 0x80 }
        switch p[0] {
        case ..<0xE0:
            if continues(1) { return 2 }
        case ..<0xF0:
            guard continues(1), continues(2) else { break }
            let unit = UInt16(p[0] & 0x0F) << 12 | UInt16(p[1] & 0x3F) << 6 | UInt16(p[2] & 0x3F)
            if unit >= 0x800, !(0xD800...0xDFFF).contains(unit), unit < 0xFFFE { return 3 }
        default:
            guard continues(1), continues(2), continues(3) else { break }
            let second = p[1]
            if p[0] == 0xF0 ? second >= 0x90 : p[0] == 0xF4 ? second < 0x90 : true { return 4 }
        }
        throw SheetScanner.GivesUp()
    }

    private static func reference(
        _ p: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) throws(SheetScanner.GivesUp) {
        var end = 1
        while p[end] != ";" {
            guard end < 10, p[end] > 0x20 else { throw SheetScanner.GivesUp() }
            end += 1
        }
        let name = String(decoding: UnsafeBufferPointer(start: p + 1, count: end - 1), as: UTF8.self)
        guard let scalar = scalar(name) else { throw SheetScanner.GivesUp() }
        p += end + 1
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            output[0] = byte
            output += 1
        }
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == "#" else { return nil }
            let isHexadecimal = name.dropFirst().first == "x"
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            guard digits.first?.isHexDigit == true, let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
                let scalar = Unicode.Scalar(number)
            else { return nil }
            let isAllowed =
                number >= 0x20 && number != 0xFFFE && number != 0xFFFF || number == 9 || number == 10 || number == 13
            return isAllowed ? scalar : nil
        }
    }
}

extension EscapedText {
    /// Undoes the escapes of a text where it lies.
    ///
    /// - Returns: its new length, which is no greater.
    @inline(__always)
    static func decodeInPlace(_ start: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
        memchr(start, 0x5F, length) == nil ? length : decodeSlowly(start, length)
    }

    @inline(never)
    private static func decodeSlowly(_ start: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
        guard let decoded = decoded(UnsafeBufferPointer(start: start, count: length)) else { return length }
        for (index, byte) in decoded.enumerated() { start[index] = byte }
        return decoded.count
    }
}
