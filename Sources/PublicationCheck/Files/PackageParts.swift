import XMLStream
import ZipArchive

/// The parts of an Office file besides its sheets or text: what they are, and what they lead to.
struct PackageParts {
    let zip: ZipReader

    /// The number of WordprocessingML's namespace, in which its attributes are.
    static let wordNamespace: XMLVocabulary.Number = 1

    init(path: String) throws {
        var limits = ZipLimits()
        limits.entryBytes = 256 << 20
        zip = try ZipReader(path: path, limits: limits)
    }

    /// The names of the parts that hold, in the order of the alphabet.
    func names(where isWanted: (String) -> Bool) -> [String] {
        zip.entries.filter { !$0.isDirectory }.map(\.name).filter(isWanted).sorted()
    }

    /// A relationship of a part.
    struct Relationship {
        /// The last step of its type: `externalLinkPath`.
        let kind: String
        let target: String
        let isExternal: Bool
    }

    /// Where a part leads; the package itself for the empty name.
    func relationships(of part: String) throws -> [Relationship] {
        let steps = part.split(separator: "/", omittingEmptySubsequences: false)
        let folder = steps.dropLast().map { $0 + "/" }.joined()
        let name = "\(folder)_rels/\(steps.last ?? "").rels"
        guard zip.entry(named: name) != nil else { return [] }
        var found: [Relationship] = []
        try walk(name) { element, attributes in
            guard element == "Relationship", let type = attributes.value("Type") else { return }
            found.append(
                Relationship(
                    kind: type.split(separator: "/").last.map(String.init) ?? type,
                    target: attributes.value("Target") ?? "", isExternal: attributes.value("TargetMode") == "External"))
        }
        return found
    }

    /// The text of each element that holds text and no element, with its name, in the order of a part.
    func texts(of part: String) throws -> [(element: String, text: String)] {
        var texts: [(element: String, text: String)] = []
        try walk(part, onText: { element, text in texts.append((element, text)) }, { _, _ in })
        return texts
    }

    /// Goes through a part; nothing happens when there is none of that name.
    func walk(
        _ part: String, onText: @escaping (_ element: String, _ text: String) -> Void = { _, _ in },
        onEnd: @escaping (_ element: String) -> Void = { _ in },
        _ onStart: @escaping (_ element: String, XMLAttributes) -> Void
    ) throws {
        guard let entry = zip.entry(named: part) else { return }
        let walker = Walker(onStart: onStart, onText: onText, onEnd: onEnd)
        let parser = try XMLPushParser(vocabulary: Walker.vocabulary, handler: walker)
        try zip.bytes(of: entry).withUnsafeBytes { try parser.feed($0) }
        try parser.finish()
    }
}

private final class Walker: XMLEventHandler {
    static let vocabulary = XMLVocabulary([
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", PackageParts.wordNamespace),
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", PackageParts.wordNamespace),
    ])

    private let onStart: (String, XMLAttributes) -> Void
    private let onText: (String, String) -> Void
    private let onEnd: (String) -> Void
    private var text: [UInt8] = []
    private var isLeaf = false

    init(
        onStart: @escaping (String, XMLAttributes) -> Void, onText: @escaping (String, String) -> Void,
        onEnd: @escaping (String) -> Void
    ) {
        self.onStart = onStart
        self.onText = onText
        self.onEnd = onEnd
    }

    func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
        text.removeAll(keepingCapacity: true)
        isLeaf = true
        onStart(name.local, attributes)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    func endElement(_ name: XMLName) {
        if isLeaf, !text.isEmpty { onText(name.local, String(decoding: text, as: UTF8.self)) }
        isLeaf = false
        text.removeAll(keepingCapacity: true)
        onEnd(name.local)
    }
}
