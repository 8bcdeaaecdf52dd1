/// A piece of a rich text that has one font.
///
///     let heading = [TextRun("合计", font: CellFont(isBold: true)), TextRun("（万元）")]
///     let plain = heading.map(\.text).joined()     // 合计（万元）
public struct TextRun: Sendable, Hashable {
    /// The text of the piece.
    public var text: String
    /// The font of the piece; nil when it has that of the cell.
    public var font: CellFont?

    /// A piece of text, in the font of the cell unless it has its own.
    public init(_ text: String, font: CellFont? = nil) {
        self.text = text
        self.font = font
    }
}
