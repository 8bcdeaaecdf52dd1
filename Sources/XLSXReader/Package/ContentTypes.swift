import XMLStream

/// What `[Content_Types].xml` says of the parts.
struct ContentTypes {
    private static let part = "[Content_Types].xml"
    private typealias Entry = (name: String, type: String)
    private var ofPart: [Entry] = []
    private var ofExtension: [Entry] = []

    init(of package: Package) throws(ReadingError) {
        guard package.contains(Self.part) else { return }
        let handler = Handler(package.limits)
        try package.parse(Self.part, namespace: Namespace.contentTypes, roots: ["Types"], with: handler)
        ofPart = handler.ofPart
        ofExtension = handler.ofExtension
    }

    /// The type of a part, or nil when nothing is said of it.
    func type(of part: String) -> String? {
        if let entry = ofPart.last(where: { $0.name.isSameASCII(as: part) }) { return entry.type }
        guard let dot = part.lastIndex(of: ".") else { return nil }
        let suffix = part[part.index(after: dot)...]
        return ofExtension.last { $0.name.isSameASCII(as: suffix) }?.type
    }

    /// The first part, by name, whose type ends in this way.
    func part(ofTypeEnding ending: String) -> String? {
        ofPart.filter { $0.type.hasSuffix(ending) }.map { $0.name.lowercased() }.min()
    }

    private final class Handler: PartHandler {
        var ofPart: [Entry] = []
        var ofExtension: [Entry] = []
        private let limits: ReadingLimits

        init(_ limits: ReadingLimits) { self.limits = limits }

        func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
            guard let type = attributes.value("ContentType") else { return }
            guard ofPart.count + ofExtension.count < limits.relationships else {
                throw ReadingLimits.exceeded("relationships", limits.relationships)
            }
            if name == "Override", let part = attributes.value("PartName") {
                ofPart.append((part.utf8.first == UInt8(ascii: "/") ? String(part.dropFirst()) : part, type))
            } else if name == "Default", let fileExtension = attributes.value("Extension") {
                ofExtension.append((fileExtension, type))
            }
        }
    }
}

extension StringProtocol {
    /// Whether it is the same text, capital and small letters of ASCII being one.
    fileprivate func isSameASCII(as other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8) { left, right in
            left == right || (left | 0x20 == right | 0x20 && (0x61...0x7A).contains(left | 0x20))
        }
    }
}
