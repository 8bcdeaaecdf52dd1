public import SpreadsheetML
import XMLStream

extension Worksheet {
    /// A note that someone has left at a cell.
    public struct Comment: Sendable, Hashable {
        /// The cell.
        public let cell: CellReference
        /// Who wrote it.
        public let author: String?
        /// The text, flattened.
        public let text: String
    }

    /// A range that the workbook treats as a table.
    public struct Table: Sendable, Hashable {
        /// The name formulas use.
        public let name: String
        /// The range, its heading row and total row included.
        public let range: CellRange
        /// The names of the columns.
        public let columns: [String]
        /// Whether it has a heading row.
        public let hasHeading: Bool
        /// Whether it has a total row.
        public let hasTotals: Bool
    }

    /// What the sheet says besides its cells. The sheet's part is read through for it.
    ///
    ///     let hiddenColumns = try sheet.frame().columns.filter(\.isHidden).map(\.range)
    public func frame() throws(ReadingError) -> SheetFrame {
        let cursor = try cursor(.fast)
        while try cursor.nextBatch() != nil {}
        return try cursor.frame()
    }

    /// The links of the sheet with their addresses. An address is data only: nothing is ever fetched.
    ///
    ///     for link in try sheet.links() { print(link.range, link.target ?? link.location ?? "") }
    public func links() throws(ReadingError) -> [SheetFrame.Link] {
        let relationships = try Relationships(of: part, in: package)
        return try frame().links.map { link in
            var link = link
            link.target = link.relationshipID.flatMap { relationships[$0]?.target }
            return link
        }
    }

    /// The comments of the sheet, in the order of the file.
    ///
    ///     for comment in try sheet.comments() { print(comment.cell, comment.author ?? "", comment.text) }
    public func comments() throws(ReadingError) -> [Comment] {
        var comments: [Comment] = []
        let relationships = try Relationships(of: part, in: package)
        for relationship in relationships.all where relationship.kind == "comments" {
            let handler = CommentsHandler(package.limits)
            try package.parse(try relationships.part(relationship), roots: ["comments"], with: handler)
            comments += handler.comments
        }
        return comments
    }

    /// The tables of the sheet.
    ///
    ///     let headings = try sheet.tables().first?.columns
    public func tables() throws(ReadingError) -> [Table] {
        var tables: [Table] = []
        let relationships = try Relationships(of: part, in: package)
        for relationship in relationships.all where relationship.kind == "table" {
            let handler = TableHandler()
            try package.parse(try relationships.part(relationship), roots: ["table"], with: handler)
            if let table = handler.table { tables.append(table) }
        }
        return tables
    }
}

private final class CommentsHandler: PartHandler {
    private(set) var comments: [Worksheet.Comment] = []
    private var authors: [String] = []
    private var text = TextCollector()
    private var cell: CellReference?
    private var author: String?
    private let limits: ReadingLimits

    init(_ limits: ReadingLimits) { self.limits = limits }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("authors", "author"):
            text.clear()
            text.isOpen = true
        case ("commentList", "comment"):
            guard comments.count < limits.mergedRanges else {
                throw ReadingLimits.exceeded("mergedRanges", limits.mergedRanges)
            }
            cell = attributes.value("ref").flatMap { CellReference($0) }
            author = attributes.integer("authorId").flatMap { authors.indices.contains($0) ? authors[$0] : nil }
            text.clear()
        case ("text", "t"), ("r", "t"): text.isOpen = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try text.append(bytes, limit: limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        switch (parent, name) {
        case ("authors", "author"):
            authors.append(String(decoding: text.decoded, as: UTF8.self))
            text.isOpen = false
        case ("text", "t"), ("r", "t"): text.isOpen = false
        case ("commentList", "comment"):
            guard let cell else { return }
            comments.append(
                Worksheet.Comment(cell: cell, author: author, text: String(decoding: text.decoded, as: UTF8.self)))
        default: break
        }
    }
}

private final class TableHandler: PartHandler {
    private var name = ""
    private var range: CellRange?
    private var columns: [String] = []
    private var hasHeading = true
    private var hasTotals = false

    var table: Worksheet.Table? {
        range.map {
            Worksheet.Table(name: name, range: $0, columns: columns, hasHeading: hasHeading, hasTotals: hasTotals)
        }
    }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("", "table"):
            self.name = attributes.value("displayName") ?? attributes.value("name") ?? ""
            range = attributes.value("ref").flatMap { CellRange($0) }
            hasHeading = attributes.value("headerRowCount") != "0"
            hasTotals = attributes.integer("totalsRowCount").map { $0 > 0 } ?? false
        case ("tableColumns", "tableColumn"):
            guard columns.count < SheetLimits.columns else {
                throw ReadingError(
                    .unexpectedContent, found: "more columns", expected: "at most \(SheetLimits.columns)")
            }
            columns.append(attributes.value("name").map(EscapedText.decoded) ?? "")
        default: break
        }
    }
}
