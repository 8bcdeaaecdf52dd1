extension [UInt8] {
    /// The name of a tag without its prefix.
    func localName(_ token: XMLScanner.Token) -> String {
        let name = self[token.name]
        let start = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        return text(start..<name.endIndex)
    }
}

extension XMLPart {
    /// Shows each tag of an element that opens one: its own, and those inside of it at any depth.
    func walk(
        _ element: (tag: XMLScanner.Token, range: Range<Int>),
        _ body: (XMLScanner.Token) throws(TemplateError) -> Void
    ) throws(TemplateError) {
        try body(element.tag)
        guard element.tag.kind == .start else { return }
        var scanner = XMLScanner(bytes, at: element.tag.range.upperBound)
        while scanner.position < element.range.upperBound, let token = try scanner.next() {
            if token.kind == .start || token.kind == .empty { try body(token) }
        }
    }

    /// Shows each tag of the part that opens an element.
    func walk(_ body: (XMLScanner.Token) throws(TemplateError) -> Void) throws(TemplateError) {
        try walk((root, root.range.lowerBound..<bytes.count), body)
    }

    /// Where the text behind a tag stands, when its element holds nothing else.
    func leafText(after tag: XMLScanner.Token, name: String) throws(TemplateError) -> Range<Int>? {
        try leafText(of: (tag, tag.range.lowerBound..<bytes.count), name: name)
    }
}
