public import SpreadsheetML

/// How a sheet is printed.
public struct PageSetup: Sendable, Hashable {
    /// Which way the paper lies.
    public enum Orientation: String, Sendable, Hashable {
        /// Upright.
        case portrait
        /// On its side.
        case landscape
    }

    /// Sizes of paper, by their numbers in the format.
    public struct Paper: RawRepresentable, Sendable, Hashable {
        /// The number.
        public let rawValue: Int
        /// By number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 297 × 420 mm.
        public static let a3 = Paper(rawValue: 8)
        /// 210 × 297 mm.
        public static let a4 = Paper(rawValue: 9)
        /// 148 × 210 mm.
        public static let a5 = Paper(rawValue: 11)
        /// 257 × 364 mm (JIS).
        public static let b4 = Paper(rawValue: 12)
        /// 182 × 257 mm (JIS).
        public static let b5 = Paper(rawValue: 13)
        /// 8.5 × 11 inches.
        public static let letter = Paper(rawValue: 1)
        /// 8.5 × 14 inches.
        public static let legal = Paper(rawValue: 5)
    }

    /// Margins in inches.
    public typealias Margins = PageMargins

    /// Which way the paper lies.
    public var orientation: Orientation
    /// The size of the paper.
    public var paper: Paper
    /// Pages across that the sheet is made small enough for; 0 for as many as it takes.
    public var fitToWidth: Int?
    /// Pages down that the sheet is made small enough for; 0 for as many as it takes.
    public var fitToHeight: Int?
    /// Percent of the natural size, 10...400, when not fitted to pages.
    public var scale: Int?
    /// Margins.
    public var margins: Margins
    /// Header, in Excel's codes: `&L`, `&C` and `&R` begin the parts, `&P` is the page, `&N` the number of pages.
    public var header: String?
    /// Footer, in the same codes.
    public var footer: String?
    /// Whether the print stands in the middle from left to right.
    public var isCenteredHorizontally: Bool
    /// Whether the print stands in the middle from top to bottom.
    public var isCenteredVertically: Bool
    /// Whether lines between cells are printed.
    public var printsGridLines: Bool
    /// Whether letters of columns and numbers of rows are printed.
    public var printsHeadings: Bool
    /// The number of the first page; nil for 1.
    public var firstPageNumber: Int?

    /// A page setup; whatever is left out is as in a new sheet.
    public init(
        orientation: Orientation = .portrait, paper: Paper = .a4, fitToWidth: Int? = nil, fitToHeight: Int? = nil,
        scale: Int? = nil, margins: Margins = Margins(), header: String? = nil, footer: String? = nil,
        isCenteredHorizontally: Bool = false, isCenteredVertically: Bool = false, printsGridLines: Bool = false,
        printsHeadings: Bool = false, firstPageNumber: Int? = nil
    ) {
        self.orientation = orientation
        self.paper = paper
        self.fitToWidth = fitToWidth
        self.fitToHeight = fitToHeight
        self.scale = scale
        self.margins = margins
        self.header = header
        self.footer = footer
        self.isCenteredHorizontally = isCenteredHorizontally
        self.isCenteredVertically = isCenteredVertically
        self.printsGridLines = printsGridLines
        self.printsHeadings = printsHeadings
        self.firstPageNumber = firstPageNumber
    }

    var fitsToPages: Bool { fitToWidth != nil || fitToHeight != nil }
}
