/// Walks through the bytes of an XML part and says where its tags stand.
///
/// It changes nothing and understands little, which is the point: what is not asked for is never written anew. Parts with
/// a document type or in another encoding than UTF-8 are refused.
struct XMLScanner {
    enum Kind { case start, empty, end, other }

    /// A tag, or a run of text, a comment or the like (`other`).
    struct Token {
        let kind: Kind
        let range: Range<Int>
        /// The qualified name of a tag.
        let name: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next token, or nil at the end.
    mutating func next() throws(TemplateError) -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        guard bytes[start] == UInt8(ascii: "<") else {
            position = find(UInt8(ascii: "<"), from: start) ?? bytes.count
            return Token(kind: .other, range: start..<position, name: start..<start)
        }
        guard start + 1 < bytes.count else { throw damaged(start) }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"):
            guard let end = find(UInt8(ascii: ">"), from: start) else { throw damaged(start) }
            position = end + 1
            return Token(kind: .end, range: start..<position, name: name(from: start + 2))
        case UInt8(ascii: "?"):
            return try other(start, until: "?>")
        case UInt8(ascii: "!"):
            if holds("<!--", at: start) { return try other(start, until: "-->") }
            if holds("<![CDATA[", at: start) { return try other(start, until: "]]>") }
            throw TemplateError(.sealed, found: "a document type", expected: "XML without one")
        default:
            let end = try tagEnd(start)
            position = end + 1
            let kind = bytes[end - 1] == UInt8(ascii: "/") ? Kind.empty : .start
            return Token(kind: kind, range: start..<position, name: name(from: start + 1))
        }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                if bytes[index] == byte { return index }
                index += 1
            }
            return nil
        }
    }

    private func tagEnd(_ start: Int) throws(TemplateError) -> Int {
        var quote: UInt8 = 0
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            index += 1
        }
        throw damaged(start)
    }

    private mutating func other(_ start: Int, until end: StaticString) throws(TemplateError) -> Token {
        var index = start + 2
        while index < bytes.count {
            if holds(end, at: index) {
                position = index + end.utf8CodeUnitCount
                return Token(kind: .other, range: start..<position, name: start..<start)
            }
            index += 1
        }
        throw damaged(start)
    }

    private func name(from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count {
            switch bytes[end] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"): return start..<end
            default: end += 1
            }
        }
        return start..<end
    }

    private func holds(_ text: StaticString, at start: Int) -> Bool {
        bytes.holds(text, at: start)
    }

    private func damaged(_ place: Int) -> TemplateError {
        TemplateError(.damaged, found: "a tag that does not end, at byte \(place)", expected: "well-formed XML")
    }
}

extension [UInt8] {
    /// Whether ASCII text stands at a place.
    func holds(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, start + length <= count else { return false }
        for offset in 0..<length where self[start + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Whether the bytes of a range are ASCII text.
    func equal(_ range: Range<Int>, _ text: StaticString) -> Bool {
        range.count == text.utf8CodeUnitCount && holds(text, at: range.lowerBound)
    }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
