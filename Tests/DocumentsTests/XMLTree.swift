import XMLStream

/// An XML text as a tree, read by libxml2.
final class XMLTree: XMLEventHandler {
    final class Element {
        let name: String
        var children: [Element] = []
        var text = ""
        var value: String?
        weak var parent: Element?

        init(_ name: String) { self.name = name }

        /// The element itself and all below it.
        var all: [Element] { [self] + children.flatMap(\.all) }

        func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

        /// Its words, and those below it.
        var words: String { text + children.map(\.words).joined() }
    }

    private(set) var root = Element("")
    private var path: [Element] = []
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    init(_ bytes: [UInt8]) throws {
        path = [root]
        let parser = try XMLPushParser(vocabulary: XMLVocabulary([(Self.word, 1)]), handler: self)
        try bytes.withUnsafeBytes { try parser.feed($0) }
        try parser.finish()
    }

    func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
        let element = Element(name.local)
        element.value = attributes.value("val", in: 1) ?? attributes.value("val") ?? attributes.value("id", in: 1)
        path.last?.children.append(element)
        path.append(element)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { path.last?.text += String(decoding: bytes, as: UTF8.self) }

    func endElement(_ name: XMLName) { path.removeLast() }
}
