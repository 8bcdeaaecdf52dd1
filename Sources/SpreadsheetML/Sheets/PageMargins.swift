/// Margins of a printed page in inches.
///
/// ```swift
/// let narrow = PageMargins(left: 0.4, right: 0.4)
/// ```
public struct PageMargins: Sendable, Hashable {
    /// Left.
    public var left: Double
    /// Right.
    public var right: Double
    /// Top.
    public var top: Double
    /// Bottom.
    public var bottom: Double
    /// From the edge of the paper to the header.
    public var header: Double
    /// From the edge of the paper to the footer.
    public var footer: Double

    /// Margins in inches; Excel's own where left out.
    public init(
        left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75, header: Double = 0.3,
        footer: Double = 0.3
    ) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
        self.header = header
        self.footer = footer
    }
}
