import XMLStream

extension Workbook {
    /// What the file says of itself. Nothing in it is checked against anything.
    public struct Properties: Sendable, Hashable {
        /// The title.
        public internal(set) var title: String?
        /// The subject.
        public internal(set) var subject: String?
        /// Who made it.
        public internal(set) var author: String?
        /// Who saved it last.
        public internal(set) var lastAuthor: String?
        /// Key words.
        public internal(set) var keywords: String?
        /// A description.
        public internal(set) var comments: String?
        /// The category.
        public internal(set) var category: String?
        /// When it was made, as the file writes it: `2025-08-20T09:30:00Z`.
        public internal(set) var created: String?
        /// When it was saved last, as the file writes it.
        public internal(set) var modified: String?
        /// The program that wrote it: `Microsoft Excel`, `WPS Office_…`.
        public internal(set) var application: String?
        /// The organisation.
        public internal(set) var company: String?
        /// The manager.
        public internal(set) var manager: String?
        /// The properties that users have added, by name; values as the file writes them.
        public internal(set) var custom: [String: String] = [:]
    }

    /// What the file says of itself: title, author, times, program, and what users have added.
    ///
    /// ```swift
    /// let properties = try book.properties()
    /// print(properties.title ?? "untitled", properties.application ?? "", properties.custom["文号"] ?? "")
    /// ```
    public func properties() throws(ReadingError) -> Properties {
        let handler = PropertiesHandler(package.limits)
        do throws(ReadingError) {
            let relationships = try Relationships(of: "", in: package)
            for kind in PropertiesHandler.Kind.allCases {
                guard
                    let relationship = relationships.first(kind.relationships[0])
                        ?? relationships.first(kind.relationships[1])
                else { continue }
                handler.kind = kind
                try package.parse(
                    try relationships.part(relationship), namespace: kind.namespace, roots: [kind.root], with: handler)
            }
        } catch { throw error.at(ReadingError.Place(file: package.name)) }
        return handler.properties
    }
}

private final class PropertiesHandler: PartHandler {
    /// The parts that hold properties.
    enum Kind: CaseIterable {
        case core, application, custom

        /// The last step of the relationship's type, in the Transitional and in the Strict form.
        var relationships: [String] {
            switch self {
            case .core: ["core-properties", "coreProperties"]
            case .application: ["extended-properties", "extendedProperties"]
            case .custom: ["custom-properties", "customProperties"]
            }
        }

        var namespace: XMLVocabulary.Number {
            switch self {
            case .core: Namespace.coreProperties
            case .application: Namespace.applicationProperties
            case .custom: Namespace.customProperties
            }
        }

        var root: String { self == .core ? "coreProperties" : "Properties" }
    }

    var kind = Kind.core
    private(set) var properties = Workbook.Properties()
    private var text = TextCollector()
    private var customName: String?
    private let limits: ReadingLimits

    init(_ limits: ReadingLimits) { self.limits = limits }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        if kind == .custom, name == "property" { customName = attributes.value("name").map(EscapedText.decoded) }
        text.clear()
        text.isOpen = parent == kind.root || parent == "property"
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try text.append(bytes, limit: limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        guard text.isOpen else { return }
        text.isOpen = false
        let value = String(decoding: text.decoded, as: UTF8.self)
        switch (kind, name) {
        case (.core, "title"): properties.title = value
        case (.core, "subject"): properties.subject = value
        case (.core, "creator"): properties.author = value
        case (.core, "lastModifiedBy"): properties.lastAuthor = value
        case (.core, "keywords"): properties.keywords = value
        case (.core, "description"): properties.comments = value
        case (.core, "category"): properties.category = value
        case (.core, "created"): properties.created = value
        case (.core, "modified"): properties.modified = value
        case (.application, "Application"): properties.application = value
        case (.application, "Company"): properties.company = value
        case (.application, "Manager"): properties.manager = value
        case (.custom, _):
            guard parent == "property", let customName else { return }
            guard properties.custom.count < limits.definedNames else {
                throw ReadingLimits.exceeded("definedNames", limits.definedNames)
            }
            properties.custom[customName] = value
        default: break
        }
    }
}
