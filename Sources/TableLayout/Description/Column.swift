import Fiscal

/// A column of amounts.
public struct Column: Sendable {
    /// What its numbers are.
    public enum Kind: Sendable, Hashable {
        /// Money, in the unit of the table.
        case money
        /// A count, points, an area.
        case number
        /// A rate: 97.64 is printed `97.64%`.
        case percent
    }

    /// The heading path as the ministry prints it, its levels joined by `/`: `本年支出/合计`.
    public let key: String
    /// Other headings of the column, as paths.
    public internal(set) var aliases: [String]
    /// What its numbers are.
    public let kind: Kind
    /// Which year's it is, counted from the table's own, where the form prints the year in the heading; nil where it does not.
    public let yearOffset: Int?

    /// A column.
    ///
    /// - Parameters:
    ///   - key: the heading path.
    ///   - aliases: other heading paths; years and provinces word them differently.
    ///   - kind: what its numbers are.
    ///   - yearOffset: the year printed before the heading, counted from the table's: -1 for the year before.
    public init(_ key: String, aliases: [String] = [], kind: Kind = .money, yearOffset: Int? = nil) {
        self.key = key
        self.aliases = aliases
        self.kind = kind
        self.yearOffset = yearOffset
    }

    /// The headings from top to bottom.
    public var headings: [String] { HeadingPath.levels(of: key) }

    /// Every way the heading is worded, each from top to bottom, folded.
    var foldedPaths: [[String]] {
        ([key] + aliases).map { HeadingPath.levels(of: $0).map { LabelText.key($0) } }
    }
}

/// A heading below others, written as one text: `本年支出/合计`.
enum HeadingPath {
    /// The headings from top to bottom.
    static func levels(of path: String) -> [String] {
        guard path.utf8.contains(UInt8(ascii: "/")) else { return path.isEmpty ? [] : [path] }
        return path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }
}
