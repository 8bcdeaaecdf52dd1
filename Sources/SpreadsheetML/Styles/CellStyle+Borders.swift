/// The lines around a cell.
///
///     var borders = CellBorders.all(.thin)
///     borders.bottom = BorderEdge(.double, color: .red)
public struct CellBorders: Sendable, Hashable {
    /// Left edge.
    public var left: BorderEdge?
    /// Right edge.
    public var right: BorderEdge?
    /// Top edge.
    public var top: BorderEdge?
    /// Bottom edge.
    public var bottom: BorderEdge?
    /// The line across; ``diagonals`` says which way.
    public var diagonal: BorderEdge?
    /// Which diagonals are drawn.
    public var diagonals: Diagonals

    /// The ways in which a line can cross a cell.
    public struct Diagonals: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: Int
        /// From bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// From the lower left to the upper right.
        public static let up = Diagonals(rawValue: 1)
        /// From the upper left to the lower right.
        public static let down = Diagonals(rawValue: 2)
    }

    /// Borders; an edge that is left out has no line.
    public init(
        left: BorderEdge? = nil, right: BorderEdge? = nil, top: BorderEdge? = nil, bottom: BorderEdge? = nil,
        diagonal: BorderEdge? = nil, diagonals: Diagonals = []
    ) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
        self.diagonal = diagonal
        self.diagonals = diagonals
    }

    /// The same line on all four edges.
    public static func all(_ line: BorderLine, color: CellColor? = nil) -> CellBorders {
        let edge = BorderEdge(line, color: color)
        return CellBorders(left: edge, right: edge, top: edge, bottom: edge)
    }
}

/// One line of a border.
///
///     let total = BorderEdge(.double)
public struct BorderEdge: Sendable, Hashable {
    /// Its kind.
    public var line: BorderLine
    /// Its colour; nil for the usual one.
    public var color: CellColor?

    /// A line.
    public init(_ line: BorderLine, color: CellColor? = nil) {
        self.line = line
        self.color = color
    }
}

/// The kinds of lines that a border can have, by their names in the format.
///
///     BorderLine.mediumDashed.rawValue     // mediumDashed
public enum BorderLine: String, Sendable, Hashable, CaseIterable {
    /// A hair.
    case hair
    /// Thin, the usual line of a table.
    case thin
    /// Of medium weight.
    case medium
    /// Thick.
    case thick
    /// Two thin lines.
    case double
    /// Thin, dots.
    case dotted
    /// Thin, dashes.
    case dashed
    /// Thin, dash and dot.
    case dashDot
    /// Thin, dash and two dots.
    case dashDotDot
    /// Medium dashes.
    case mediumDashed
    /// Medium, dash and dot.
    case mediumDashDot
    /// Medium, dash and two dots.
    case mediumDashDotDot
    /// Medium, slanted dash and dot.
    case slantDashDot
}
