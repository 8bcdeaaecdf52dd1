/// The `_xHHHH_` by which a file writes characters that XML cannot hold.
package enum EscapedText {
    /// The text with its escapes undone; what is no escape of a character stays as it is.
    package static func decoded(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "_"))
            ? decoded(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? text : text
    }

    /// The bytes with their escapes undone, or nil when there are none.
    package static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { decoded($0) }
    }

    /// The bytes with their escapes undone, or nil when there are none.
    package static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard var escape = firstEscape(bytes, from: 0) else { return nil }
        var result: [UInt8] = []
        var position = 0
        while true {
            result += bytes[position..<escape.start]
            result += escape.character
            position = escape.end
            guard let next = firstEscape(bytes, from: position) else { break }
            escape = next
        }
        return result + bytes[position...]
    }

    private struct Escape {
        var start: Int
        var end: Int
        var character: [UInt8]
    }

    private static let length = 7

    private static func firstEscape(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Escape? {
        var rest = bytes[start...]
        while let underscore = rest.firstIndex(of: UInt8(ascii: "_")) {
            if let unit = unit(bytes[underscore...]) {
                var end = underscore + length
                if let scalar = Unicode.Scalar(UInt32(unit)) {
                    return Escape(start: underscore, end: end, character: Array(String(scalar).utf8))
                }
                if let low = self.unit(bytes[end...]), let scalar = scalar(high: unit, low: low) {
                    end += length
                    return Escape(start: underscore, end: end, character: Array(String(scalar).utf8))
                }
            }
            rest = bytes[(underscore + 1)...]
        }
        return nil
    }

    /// The UTF-16 unit of an escape that stands at the start.
    private static func unit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
        guard bytes.count >= length, bytes[bytes.startIndex + 1] == UInt8(ascii: "x"),
            bytes[bytes.startIndex] == UInt8(ascii: "_"), bytes[bytes.startIndex + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes.dropFirst(2).prefix(4) {
            guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func scalar(high: UInt16, low: UInt16) -> Unicode.Scalar? {
        guard (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(low - 0xDC00)))
    }
}
