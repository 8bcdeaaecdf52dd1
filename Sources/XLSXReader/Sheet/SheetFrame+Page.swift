public import SpreadsheetML

extension SheetFrame {
    /// How the sheet is printed.
    ///
    /// ```swift
    /// let page = try sheet.frame().page
    /// let isA4Landscape = page.paperSize == 9 && page.isLandscape == true
    /// ```
    public struct Page: Sendable, Hashable {
        /// Whether the page is wider than high; nil when the file does not say.
        public internal(set) var isLandscape: Bool?
        /// The number of the paper size: 9 is A4, 8 is A3.
        public internal(set) var paperSize: Int?
        /// The scale in per cent.
        public internal(set) var scale: Int?
        /// Whether the sheet is fitted to pages.
        public internal(set) var fitsToPages = false
        /// Pages across, 0 for any number.
        public internal(set) var pagesAcross: Int?
        /// Pages down, 0 for any number.
        public internal(set) var pagesDown: Int?
        /// The margins, when the file gives them.
        public internal(set) var margins: PageMargins?
        /// Whether the print stands in the middle from left to right.
        public internal(set) var isCenteredHorizontally = false
        /// Whether the print stands in the middle from top to bottom.
        public internal(set) var isCenteredVertically = false
        /// Whether the lines between cells are printed.
        public internal(set) var printsGridLines = false
        /// Whether letters of columns and numbers of rows are printed.
        public internal(set) var printsHeadings = false
        /// The number of the first page; nil when it follows from the pages before.
        public internal(set) var firstPageNumber: Int?
        /// Rows that a page ends with, by hand.
        public internal(set) var rowBreaks: [Int] = []
        /// Columns that a page ends with, by hand.
        public internal(set) var columnBreaks: [Int] = []
        /// The header of odd pages, in the codes of the format: `&L`, `&C` and `&R` begin its parts, `&P` is the page.
        public internal(set) var header: String?
        /// The footer of odd pages, in the same codes.
        public internal(set) var footer: String?
        /// The header of even pages, where they have their own.
        public internal(set) var evenHeader: String?
        /// The footer of even pages, where they have their own.
        public internal(set) var evenFooter: String?
        /// The header of the first page, where it has its own.
        public internal(set) var firstHeader: String?
        /// The footer of the first page, where it has its own.
        public internal(set) var firstFooter: String?
    }

    /// That a sheet is protected against changes, and what may be done nevertheless. It is no secret-keeping: the cells can be
    /// read all the same.
    ///
    /// ```swift
    /// let mayEditOnlyUnlockedCells = try sheet.frame().protection?.permissions.contains(.formatCells) == false
    /// ```
    public struct Protection: Sendable, Hashable {
        /// What may be done.
        public let permissions: SheetPermissions
        /// Whether a password lifts it.
        public let hasPassword: Bool
    }
}
