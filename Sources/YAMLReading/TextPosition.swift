import Findings

/// A place in the text of a file or formula, counted in characters.
public struct TextPosition: Sendable, Hashable, Comparable {
    /// From 1.
    public var line: Int
    /// From 1.
    public var column: Int

    /// A place.
    public init(line: Int = 1, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// Earlier before later.
    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    /// A line of the text and a caret below the place, full-width characters counted as two.
    ///
    ///       level: fatal
    ///              ^
    public func excerpt(of line: some StringProtocol) -> [String] {
        let indent = line.prefix(max(0, column - 1)).map { DisplayWidth.of($0) == 2 ? "  " : " " }.joined()
        return ["  " + line, "  " + indent + "^"]
    }
}
