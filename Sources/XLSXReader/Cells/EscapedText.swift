/// The `_xHHHH_` by which a file writes characters that XML cannot hold.
enum EscapedText {
    /// The text with its escapes undone; what is no escape of a character stays as it is.
    static func decoded(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "_"))
            ? decoded(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? text : text
    }

    /// The bytes with their escapes undone, or nil when there are none.
    static func decoded(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8]? {
        guard var escape = firstEscape(bytes, from: bytes.startIndex) else { return nil }
        var result: [UInt8] = []
        var position = bytes.startIndex
        while true {
            result += bytes[position..<escape.start]
            result += escape.character
            position = escape.end
            guard let next = firstEscape(bytes, from: position) else { break }
            escape = next
        }
        return result + bytes[position...]
    }

    private struct Escape<Index> {
        var start: Index
        var end: Index
        var character: [UInt8]
    }

    private static let length = 7

    private static func firstEscape<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, from start: Bytes.Index
    ) -> Escape<Bytes.Index>? {
        var rest = bytes[start...]
        while let underscore = rest.firstIndex(of: UInt8(ascii: "_")) {
            if let unit = unit(bytes[underscore...]) {
                var end = bytes.index(underscore, offsetBy: length)
                if let scalar = Unicode.Scalar(UInt32(unit)) {
                    return Escape(start: underscore, end: end, character: Array(String(scalar).utf8))
                }
                if let low = self.unit(bytes[end...]), let scalar = scalar(high: unit, low: low) {
                    end = bytes.index(end, offsetBy: length)
                    return Escape(start: underscore, end: end, character: Array(String(scalar).utf8))
                }
            }
            rest = rest[bytes.index(after: underscore)...]
        }
        return nil
    }

    /// The UTF-16 unit of an escape that stands at the start.
    private static func unit(_ bytes: some RandomAccessCollection<UInt8>) -> UInt16? {
        let escape = Array(bytes.prefix(length))
        guard escape.count == length, escape[0] == UInt8(ascii: "_"), escape[1] == UInt8(ascii: "x"),
            escape[6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in escape[2..<6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func scalar(high: UInt16, low: UInt16) -> Unicode.Scalar? {
        guard (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(low - 0xDC00)))
    }
}
