/// Paper and margins, in millimetres.
public struct PageSetup: Sendable, Hashable {
    /// The width of the paper.
    public var width: Int
    /// The height of the paper.
    public var height: Int
    /// The margin above the text.
    public var top: Int
    /// The margin below the text.
    public var bottom: Int
    /// The margin left of the text.
    public var left: Int
    /// The margin right of the text.
    public var right: Int
    /// Whether pages are numbered at their feet.
    public var numbersPages: Bool

    /// A page.
    public init(
        width: Int = 210, height: Int = 297, top: Int, bottom: Int, left: Int, right: Int, numbersPages: Bool = true
    ) {
        self.width = width
        self.height = height
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.numbersPages = numbersPages
    }

    /// A4 with the margins of an official document (GB/T 9704-2012, 5.2.1).
    public static let official = PageSetup(top: 37, bottom: 35, left: 28, right: 26)
}

extension PageSetup {
    /// The width of the text.
    var textWidth: Int { max(1, width - left - right) }

    /// Millimetres as twentieths of a point.
    static func twips(_ millimetres: Int) -> Int { (millimetres * 14400 + 127) / 254 }
}
