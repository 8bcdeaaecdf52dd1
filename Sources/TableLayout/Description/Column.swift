import Fiscal

/// A column of amounts.
public struct Column: Sendable {
    /// The heading path as the ministry prints it, its levels joined by `/`: `本年支出/合计`.
    public let key: String
    /// Other headings of the column, as paths.
    public let aliases: [String]

    /// A column.
    ///
    /// - Parameters:
    ///   - key: the heading path.
    ///   - aliases: other heading paths; years and provinces word them differently.
    public init(_ key: String, aliases: [String] = []) {
        self.key = key
        self.aliases = aliases
    }

    /// The headings from top to bottom.
    public var headings: [String] { key.split(separator: "/").map(String.init) }

    /// Every way the heading is worded, each from top to bottom, folded.
    var foldedPaths: [[String]] {
        ([key] + aliases).map { $0.split(separator: "/").map { LabelText.key($0) } }
    }
}
