/// How a cell looks: number format, font, fill, borders, alignment, protection.
///
/// A value like any other; equal styles are one style in the file, however often they are made.
///
///     var total = CellStyle(numberFormat: "#,##0.00", font: CellFont(isBold: true))
///     total.borders = .all(.thin)
///     total.alignment.horizontal = .right
public struct CellStyle: Sendable, Hashable {
    /// The format code, as Excel's dialog shows it: `General`, `#,##0.00`, `yyyy-mm-dd`.
    public var numberFormat: String
    /// The font.
    public var font: CellFont
    /// The colour behind the text; nil for none.
    public var fill: CellColor?
    /// The lines around.
    public var borders: CellBorders
    /// Where the text stands.
    public var alignment: CellAlignment
    /// Whether the cell can't be edited once the sheet is protected.
    public var isLocked: Bool
    /// Whether the formula is hidden once the sheet is protected.
    public var hidesFormula: Bool
    /// Whether Excel was told, by a leading `'`, to take the content for text.
    public var hasQuotePrefix: Bool
    /// The named style that it belongs to, such as 标题 or Good; nil for Normal. A writer defines it first.
    public var name: String?

    /// A style; whatever is left out is as in an empty cell.
    public init(
        numberFormat: String = "General", font: CellFont = CellFont(), fill: CellColor? = nil,
        borders: CellBorders = CellBorders(), alignment: CellAlignment = CellAlignment(), isLocked: Bool = true,
        hidesFormula: Bool = false, hasQuotePrefix: Bool = false
    ) {
        self.numberFormat = numberFormat
        self.font = font
        self.fill = fill
        self.borders = borders
        self.alignment = alignment
        self.isLocked = isLocked
        self.hidesFormula = hidesFormula
        self.hasQuotePrefix = hasQuotePrefix
    }

    /// The style of a cell that nobody has touched.
    public static let plain = CellStyle()
}

/// A colour.
///
///     let fill = CellColor.rgb(0xFFF2CC)
///     let shade = CellColor.theme(4, tint: -0.25)
public enum CellColor: Sendable, Hashable {
    /// Red, green and blue as `0xRRGGBB`.
    case rgb(UInt32)
    /// A colour of the workbook's theme by number, lighter (to 1) or darker (to -1).
    case theme(Int, tint: Double = 0)
    /// A colour of the old palette of 64.
    case indexed(Int)

    /// Black.
    public static let black = CellColor.rgb(0)
    /// White.
    public static let white = CellColor.rgb(0xFFFFFF)
    /// Red.
    public static let red = CellColor.rgb(0xFF0000)
}
