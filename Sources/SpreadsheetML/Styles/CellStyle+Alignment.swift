/// Where text stands in its cell.
///
///     let heading = CellAlignment(horizontal: .center, wrapsText: true)
public struct CellAlignment: Sendable, Hashable {
    /// From left to right; nil leaves text left, numbers right, booleans centred.
    public var horizontal: Horizontal?
    /// From top to bottom; nil is the bottom.
    public var vertical: Vertical?
    /// Whether long text goes on in another line.
    public var wrapsText: Bool
    /// Steps of indentation, 0...250, about three spaces each.
    public var indent: Int
    /// Degrees counter-clockwise, -90...90, or ``stacked``.
    public var rotation: Int
    /// Whether long text is made smaller to fit.
    public var shrinksToFit: Bool

    /// The ``rotation`` of letters written one below the other.
    public static let stacked = 255

    /// Places from left to right, by their names in the format.
    public enum Horizontal: String, Sendable, Hashable {
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge.
        case right
        /// Repeated over the width.
        case fill
        /// Both edges.
        case justify
        /// In the middle of this cell and the empty ones that follow.
        case centerContinuous
        /// Spread over the width.
        case distributed
    }

    /// Places from top to bottom, by their names in the format.
    public enum Vertical: String, Sendable, Hashable {
        /// At the top.
        case top
        /// In the middle.
        case center
        /// At the bottom.
        case bottom
        /// Both edges.
        case justify
        /// Spread over the height.
        case distributed
    }

    /// An alignment; whatever is left out is as in an empty cell.
    public init(
        horizontal: Horizontal? = nil, vertical: Vertical? = nil, wrapsText: Bool = false, indent: Int = 0,
        rotation: Int = 0, shrinksToFit: Bool = false
    ) {
        self.horizontal = horizontal
        self.vertical = vertical
        self.wrapsText = wrapsText
        self.indent = indent
        self.rotation = rotation
        self.shrinksToFit = shrinksToFit
    }
}
