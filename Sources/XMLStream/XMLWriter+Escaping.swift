extension XMLWriter {
    /// Appends text as the content of an element.
    public func text(_ content: String) {
        var content = content
        content.withUTF8 { escape($0, inAttribute: false) }
    }

    /// Appends UTF-8 text as the content of an element.
    public func text(utf8 content: UnsafeBufferPointer<UInt8>) {
        escape(content, inAttribute: false)
    }

    /// Appends text as the value of an attribute, without the quotation marks.
    public func attributeText(_ content: String) {
        var content = content
        content.withUTF8 { escape($0, inAttribute: true) }
    }

    private func escape(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        var runStart = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard Self.needsCare(byte) else {
                index += 1
                continue
            }
            var length = 1
            let replacement: StaticString? =
                switch byte {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
                case UInt8(ascii: "\t"): inAttribute ? "&#9;" : nil
                case UInt8(ascii: "\n"): inAttribute ? "&#10;" : nil
                case UInt8(ascii: "_"): unwritable == .spelled && Self.looksEscaped(bytes, at: index) ? "_x005F_" : nil
                case 0xEF:
                    switch Self.nonCharacter(bytes, at: index) {
                    case 0xBE: unwritable == .spelled ? "_xFFFE_" : Self.replacement
                    case 0xBF: unwritable == .spelled ? "_xFFFF_" : Self.replacement
                    default: nil
                    }
                default: ""
                }
            guard let replacement else {
                index += 1
                continue
            }
            append(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
            if byte < 0x20, replacement.utf8CodeUnitCount == 0 { appendControl(byte) } else { raw(replacement) }
            if byte == 0xEF { length = 3 }
            index += length
            runStart = index
        }
        append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }

    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte < 0x40
            ? byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 : byte == 0x5F || byte == 0xEF
    }

    /// Whether `_xHHHH_` stands there.
    private static func looksEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return false }
        return bytes[index + 2...index + 5].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
            default: false
            }
        }
    }

    /// The last byte of U+FFFE or U+FFFF when one of them stands there.
    private static func nonCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.count, bytes[index + 1] == 0xBF else { return nil }
        return bytes[index + 2]
    }

    private static let replacement: StaticString = "\u{FFFD}"

    /// `_x000D_` for a carriage return, which a parser would turn into a line feed, and likewise for controls.
    private func appendControl(_ byte: UInt8) {
        guard unwritable == .spelled else { return raw(byte == 0x0D ? "&#13;" : Self.replacement) }
        raw("_x00")
        for digit in [byte >> 4, byte & 15] { raw(byte: digit < 10 ? 0x30 + digit : 0x37 + digit) }
        raw("_")
    }
}
