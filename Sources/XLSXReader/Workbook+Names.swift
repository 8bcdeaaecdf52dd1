import SpreadsheetML
import XMLStream

extension Workbook {
    /// A name that stands for a range or a formula.
    public struct DefinedName: Sendable, Hashable {
        /// The name; those that programs give begin with `_xlnm.`.
        public let name: String
        /// The formula it stands for, such as `'总表'!$A$1:$D$40`.
        public let formula: String
        /// The index of the one sheet where it holds; nil when it holds everywhere.
        public let sheetIndex: Int?
        /// Whether users see it.
        public let isHidden: Bool
    }

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
        /// When it was made, as the file writes it: `2025-08-20T09:30:00Z`.
        public internal(set) var created: String?
        /// When it was saved last, as the file writes it.
        public internal(set) var modified: String?
    }

    /// The formula of the print area of a sheet, if it has one.
    public func printArea(ofSheet index: Int) -> String? { name("_xlnm.Print_Area", ofSheet: index) }

    /// The formula of the rows and columns repeated on every page of a sheet, if it has any.
    public func printTitles(ofSheet index: Int) -> String? { name("_xlnm.Print_Titles", ofSheet: index) }

    private func name(_ name: String, ofSheet index: Int) -> String? {
        definedNames.first { $0.sheetIndex == index && $0.name == name }?.formula
    }

    /// What the file says of itself: title, author, times.
    public func properties() throws(ReadingError) -> Properties {
        let relationships = try Relationships(of: "", in: package)
        guard let relationship = relationships.first("core-properties") else { return Properties() }
        let handler = PropertiesHandler(package.limits)
        do throws(ReadingError) {
            try package.parse(
                try relationships.part(relationship), namespace: Namespace.coreProperties, roots: ["coreProperties"],
                with: handler)
        } catch { throw error.at(ReadingError.Place(file: package.name)) }
        return handler.properties
    }
}

private final class PropertiesHandler: PartHandler {
    private(set) var properties = Workbook.Properties()
    private var text = TextCollector()
    private let limits: ReadingLimits

    init(_ limits: ReadingLimits) { self.limits = limits }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        text.clear()
        text.isOpen = parent == "coreProperties"
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try text.append(bytes, limit: limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        guard parent == "coreProperties", text.isOpen else { return }
        text.isOpen = false
        let value = String(decoding: text.decoded, as: UTF8.self)
        switch name {
        case "title": properties.title = value
        case "subject": properties.subject = value
        case "creator": properties.author = value
        case "lastModifiedBy": properties.lastAuthor = value
        case "keywords": properties.keywords = value
        case "description": properties.comments = value
        case "created": properties.created = value
        case "modified": properties.modified = value
        default: break
        }
    }
}
