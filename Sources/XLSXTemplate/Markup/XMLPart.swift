/// A part of a workbook as bytes, with the prefix that its elements of the main namespace have.
struct XMLPart {
    let bytes: [UInt8]
    /// `x:` and the like, or nothing.
    let prefix: String
    /// The tag of the root.
    let root: XMLScanner.Token
    private let prefixBytes: [UInt8]

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ bytes: [UInt8], name: String) throws(TemplateError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C])
            || bytes.starts(with: [0x3C, 0])
        {
            throw TemplateError(
                .unsupported, part: name, found: "UTF-16", expected: "UTF-8",
                mend: "open it in Excel or WPS and save it again")
        }
        var scanner = XMLScanner(bytes, at: bytes.starts(with: Self.byteOrderMark) ? 3 : 0)
        var found: XMLScanner.Token?
        while found == nil, let token = try scanner.next() {
            if token.kind == .start || token.kind == .empty { found = token }
        }
        guard let root = found else {
            throw TemplateError(.damaged, part: name, found: "no element", expected: "XML")
        }
        self.bytes = bytes
        self.root = root
        let rootName = bytes.text(root.name)
        prefix = rootName.firstIndex(of: ":").map { String(rootName[...$0]) } ?? ""
        prefixBytes = Array(prefix.utf8)
    }

    /// A scanner that stands behind the root's tag.
    var scanner: XMLScanner { XMLScanner(bytes, at: root.range.upperBound) }

    /// Whether a tag is that of an element in the namespace of the root.
    func isElement(_ token: XMLScanner.Token, _ local: StaticString) -> Bool {
        token.name.count == prefixBytes.count + local.utf8CodeUnitCount
            && bytes.holds(local, at: token.name.lowerBound + prefixBytes.count)
            && bytes[token.name].starts(with: prefixBytes)
    }

    /// The children of the root: tag and whole element.
    func children() throws(TemplateError) -> [(tag: XMLScanner.Token, range: Range<Int>)] {
        if root.kind == .empty { return [] }
        return try elements(in: root.range.upperBound)
    }

    /// The elements from a place on to the end of the element that it lies in.
    func elements(in start: Int) throws(TemplateError) -> [(tag: XMLScanner.Token, range: Range<Int>)] {
        var scanner = XMLScanner(bytes, at: start)
        var found: [(tag: XMLScanner.Token, range: Range<Int>)] = []
        var depth = 0
        var open: XMLScanner.Token?
        while let token = try scanner.next() {
            switch token.kind {
            case .start:
                if depth == 0 { open = token }
                depth += 1
            case .empty:
                if depth == 0 { found.append((token, token.range)) }
            case .end:
                depth -= 1
                if depth < 0 { return found }
                if depth == 0, let tag = open { found.append((tag, tag.range.lowerBound..<token.range.upperBound)) }
            case .other:
                continue
            }
        }
        return found
    }
}

/// Changes to bytes, by place; what no change covers stays as it is.
struct ByteChanges {
    private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

    var isEmpty: Bool { changes.isEmpty }

    mutating func replace(_ range: Range<Int>, with text: String) {
        changes.append((range, Array(text.utf8)))
    }

    mutating func insert(_ text: String, at place: Int) {
        replace(place..<place, with: text)
    }

    /// The bytes with the changes; those at one place follow each other as they were made.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        let inOrder = changes.enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for (_, change) in inOrder where change.range.lowerBound >= position {
            result += bytes[position..<change.range.lowerBound]
            result += change.bytes
            position = change.range.upperBound
        }
        result += bytes[position...]
        return result
    }
}
