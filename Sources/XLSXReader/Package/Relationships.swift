import XMLStream

/// The relationships of a part: what its ids lead to.
struct Relationships {
    /// One of them.
    struct Relationship {
        var id: String
        /// The last step of its type, which Transitional and Strict have in common: `worksheet`, `styles`.
        var kind: String
        /// The target as the file has it.
        var target: String
        var isExternal: Bool
    }

    private(set) var all: [Relationship] = []
    private let source: String
    private var indexOfID: [String: Int] = [:]

    /// Those of `part`, or of the package when it is empty; none when the file has none.
    init(of part: String, in package: Package) throws(ReadingError) {
        source = part
        let name = PartName.relationships(of: part)
        guard package.contains(name) else { return }
        let handler = Handler(package.limits)
        try package.parse(name, namespace: Namespace.relationships, roots: ["Relationships"], with: handler)
        all = handler.all
        for (index, relationship) in all.enumerated() where indexOfID[relationship.id] == nil {
            indexOfID[relationship.id] = index
        }
    }

    /// The first relationship of a kind.
    func first(_ kind: String) -> Relationship? { all.first { $0.kind == kind } }

    /// The relationship of an id.
    subscript(id: String) -> Relationship? { indexOfID[id].map { all[$0] } }

    /// The name of the part that a relationship leads to.
    func part(_ relationship: Relationship) throws(ReadingError) -> String {
        guard !relationship.isExternal, let name = PartName.resolve(relationship.target, from: source) else {
            throw ReadingError(
                .badRelationship, at: ReadingError.Place(part: PartName.relationships(of: source)),
                found: relationship.target, expected: "a part of the package")
        }
        return name
    }

    private final class Handler: PartHandler {
        var all: [Relationship] = []
        private let limits: ReadingLimits

        init(_ limits: ReadingLimits) { self.limits = limits }

        func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
            guard name == "Relationship" else { return }
            guard all.count < limits.relationships else {
                throw ReadingLimits.exceeded("relationships", limits.relationships)
            }
            let type = attributes.value("Type") ?? ""
            let slash = type.utf8.lastIndex(of: UInt8(ascii: "/"))
            all.append(
                Relationship(
                    id: attributes.value("Id") ?? "",
                    kind: slash.map { String(type[type.index(after: $0)...]) } ?? type,
                    target: attributes.value("Target") ?? "",
                    isExternal: attributes.value("TargetMode")?.lowercased() == "external"))
        }
    }
}
