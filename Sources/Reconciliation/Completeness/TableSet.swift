public import Findings
public import Fiscal

/// The tables that a published document of a kind, form and year must hold.
public struct TableSet: Sendable, Hashable {
    /// What the document is called: 部门决算公开.
    public let name: LocalizedText
    /// The kind of document.
    public let kind: DocumentKind
    /// The forms that it is for, such as `ministry`.
    public let forms: [String]
    /// The fiscal years that it is for.
    public let years: ClosedRange<Int>
    /// The tables, in the order of publication.
    public let members: [Member]

    /// One table of a set.
    public struct Member: Sendable, Hashable {
        /// The id, such as `FA1`.
        public let id: String
        /// The title.
        public let title: String

        /// Where the table would stand.
        public var place: Place { Place(table: id, title: title) }
    }

    /// How many of its tables a book must hold to be taken for a set rather than for a few tables of one: half.
    var quorum: Int { (members.count + 1) / 2 }
}

/// Whether a book is asked for the tables that its kind, form and year require.
public enum TableRequirement: String, Sendable, Hashable, CaseIterable {
    /// When it looks like a whole set: at least half of the tables are there. What is absent is a warning.
    case auto
    /// In any case. What is absent is an error.
    case set
    /// Never.
    case none
}
