/// The font of a cell or of a run of text.
///
///     let heading = CellFont(name: "黑体", size: 14, isBold: true, color: .red)
public struct CellFont: Sendable, Hashable {
    /// The name, such as `宋体`; nil for the workbook's default font.
    public var name: String?
    /// The size in points; nil for the default font's.
    public var size: Double?
    /// Heavy strokes.
    public var isBold: Bool
    /// Slanted.
    public var isItalic: Bool
    /// A line below.
    public var underline: Underline?
    /// A line through.
    public var isStruckThrough: Bool
    /// The colour of the text; nil for the usual one.
    public var color: CellColor?
    /// Raised or lowered, for runs of text.
    public var position: Position?

    /// A line below text.
    public enum Underline: String, Sendable, Hashable {
        /// One line under the text.
        case single
        /// Two lines under the text.
        case double
        /// One line under the cell.
        case singleAccounting
        /// Two lines under the cell.
        case doubleAccounting
    }

    /// Raised or lowered text.
    public enum Position: String, Sendable, Hashable {
        /// Raised.
        case superscript
        /// Lowered.
        case `subscript`
    }

    /// A font; whatever is left out is as in the workbook's default font.
    public init(
        name: String? = nil, size: Double? = nil, isBold: Bool = false, isItalic: Bool = false,
        underline: Underline? = nil, isStruckThrough: Bool = false, color: CellColor? = nil, position: Position? = nil
    ) {
        self.name = name
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.underline = underline
        self.isStruckThrough = isStruckThrough
        self.color = color
        self.position = position
    }
}
