/// One attribute of a tag: where its name and its value stand.
struct AttributeRange {
    let name: Range<Int>
    let value: Range<Int>
    /// From the space before the name to the closing quotation mark.
    let whole: Range<Int>
}

extension [UInt8] {
    /// The attributes of a tag, in their order.
    func attributes(of token: XMLScanner.Token) -> [AttributeRange] {
        var found: [AttributeRange] = []
        var index = token.name.upperBound
        let end = token.range.upperBound - 1
        while index < end {
            let start = index
            while index < end, isSpace(self[index]) { index += 1 }
            let nameStart = index
            while index < end, self[index] != UInt8(ascii: "="), !isSpace(self[index]) { index += 1 }
            let name = nameStart..<index
            while index < end, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "'") { index += 1 }
            guard index < end, !name.isEmpty else { break }
            let quote = self[index]
            let valueStart = index + 1
            index = valueStart
            while index < end, self[index] != quote { index += 1 }
            found.append(AttributeRange(name: name, value: valueStart..<index, whole: start..<index + 1))
            index += 1
        }
        return found
    }

    /// Where the value of an attribute stands, by its qualified name.
    func attribute(_ name: StaticString, of token: XMLScanner.Token) -> AttributeRange? {
        attributes(of: token).first { equal($0.name, name) }
    }

    /// The value of an attribute, by its qualified name.
    func value(_ name: StaticString, of token: XMLScanner.Token) -> String? {
        attribute(name, of: token).map { plainText($0.value) }
    }

    /// The value of the first attribute of a local name, whatever its prefix.
    func value(local name: String, of token: XMLScanner.Token) -> String? {
        attributes(of: token).first { attribute in
            text(attribute.name).split(separator: ":").last.map(String.init) == name
        }.map { plainText($0.value) }
    }

    /// Text with its entities replaced.
    func plainText(_ range: Range<Int>) -> String {
        guard self[range].contains(UInt8(ascii: "&")) else { return text(range) }
        var plain = String.UnicodeScalarView()
        var rest = Substring(text(range)).unicodeScalars[...]
        while let character = rest.popFirst() {
            guard character == "&", let end = rest.firstIndex(of: ";") else {
                plain.append(character)
                continue
            }
            let entity = String(Substring(rest[..<end]))
            guard let replacement = Self.character(of: entity) else {
                plain.append(character)
                continue
            }
            plain.append(replacement)
            rest = rest[rest.index(after: end)...]
        }
        return String(plain)
    }

    private static func character(of entity: String) -> Unicode.Scalar? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            if entity.hasPrefix("#x") { return UInt32(entity.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
            return entity.hasPrefix("#") ? UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init) : nil
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

extension Int {
    /// A number of a part. One that is larger than any program writes is none, so that counting on from it is safe.
    init?(part text: some StringProtocol) {
        guard let number = Int32(text) else { return nil }
        self.init(number)
    }
}
