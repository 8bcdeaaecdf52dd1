import XMLStream

/// What `[Content_Types].xml` says of the parts.
struct ContentTypes {
    private static let part = "[Content_Types].xml"
    private static let most = 100_000
    private var ofPart: [String: String] = [:]
    private var ofExtension: [String: String] = [:]

    init(of package: Package) throws(ReadingError) {
        guard package.contains(Self.part) else { return }
        let handler = Handler()
        try package.parse(Self.part, namespace: Namespace.contentTypes, roots: ["Types"], with: handler)
        ofPart = handler.ofPart
        ofExtension = handler.ofExtension
    }

    /// The type of a part, or nil when nothing is said of it.
    func type(of part: String) -> String? {
        if let type = ofPart[part.lowercased()] { return type }
        guard let dot = part.lastIndex(of: ".") else { return nil }
        return ofExtension[part[part.index(after: dot)...].lowercased()]
    }

    /// The first part, by name, whose type ends in this way.
    func part(ofTypeEnding ending: String) -> String? {
        ofPart.filter { $0.value.hasSuffix(ending) }.keys.min()
    }

    private final class Handler: PartHandler {
        var ofPart: [String: String] = [:]
        var ofExtension: [String: String] = [:]

        func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
            guard let type = attributes.value("ContentType") else { return }
            guard ofPart.count < ContentTypes.most else {
                throw ReadingLimits.exceeded("contentTypes", ContentTypes.most)
            }
            if name == "Override", let part = attributes.value("PartName") {
                ofPart[(part.hasPrefix("/") ? String(part.dropFirst()) : part).lowercased()] = type
            } else if name == "Default", let fileExtension = attributes.value("Extension") {
                ofExtension[fileExtension.lowercased()] = type
            }
        }
    }
}
