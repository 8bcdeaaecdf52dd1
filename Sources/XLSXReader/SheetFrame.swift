public import SpreadsheetML

/// What a sheet says besides its cells: columns, panes, page, merged ranges, links, validations and conditional formats.
///
///     let frame = try sheet.frame()
///     frame.frozenRows                      // 5
///     frame.columns.filter(\.isHidden)
public struct SheetFrame: Sendable {
    /// Columns that have the same width and visibility.
    public struct Columns: Sendable, Hashable {
        /// The columns, counted from 1.
        public let range: ClosedRange<Int>
        /// The width in characters, when the file gives one.
        public let width: Double?
        /// Whether they are hidden.
        public let isHidden: Bool
        /// The depth of the outline they are in; 0 for none.
        public let outlineLevel: Int
    }

    /// A link of a range of cells.
    public struct Link: Sendable, Hashable {
        /// The cells.
        public let range: CellRange
        /// The relationship that leads out of the workbook; ``Worksheet/links()`` resolves it.
        let relationshipID: String?
        /// The address outside the workbook.
        public internal(set) var target: String?
        /// The place inside the workbook, such as `'总表'!A1`.
        public let location: String?
        /// The text shown when the pointer rests on it.
        public let tooltip: String?
    }

    /// A rule about what may be entered.
    public struct Validation: Sendable, Hashable {
        /// The cells.
        public let ranges: [CellRange]
        /// `list`, `whole`, `decimal`, `date`, `time`, `textLength` or `custom`; nil for no rule but a prompt.
        public let type: String?
        /// `between`, `greaterThan` and so on.
        public let comparison: String?
        /// The first formula; for a list its source or its quoted items.
        public internal(set) var formula: String?
        /// The second formula.
        public internal(set) var secondFormula: String?
        /// The text of the prompt.
        public let prompt: String?
        /// The text shown when the rule is broken.
        public let error: String?
    }

    /// A rule about how cells are shown.
    public struct Highlight: Sendable, Hashable {
        /// The cells.
        public let ranges: [CellRange]
        /// `cellIs`, `expression`, `dataBar` and so on.
        public let type: String
        /// The comparison of a `cellIs` rule.
        public let comparison: String?
        /// Lower goes first.
        public let priority: Int?
        /// The formulas, in order.
        public internal(set) var formulas: [String]
    }

    /// How the sheet is printed.
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
        /// The header of odd pages, in the codes of the format.
        public internal(set) var header: String?
        /// The footer of odd pages, in the codes of the format.
        public internal(set) var footer: String?
    }

    /// The range that the file says is used; a hint that may be wrong.
    public internal(set) var claimedRange: CellRange?
    /// Rows that stay in sight at the top; 0 for none.
    public internal(set) var frozenRows = 0
    /// Columns that stay in sight at the left; 0 for none.
    public internal(set) var frozenColumns = 0
    /// The columns that the file says something of.
    public internal(set) var columns: [Columns] = []
    /// The height of rows in points where they give none themselves.
    public internal(set) var defaultRowHeight: Double?
    /// The width of columns in characters where they give none themselves.
    public internal(set) var defaultColumnWidth: Double?
    /// The merged ranges in the order of the file.
    public internal(set) var mergedRanges: [CellRange] = []
    /// The range with filter buttons.
    public internal(set) var filterRange: CellRange?
    /// Whether the sheet is protected against changes.
    public internal(set) var isProtected = false
    /// The links, without the addresses that lie in another part; ``Worksheet/links()`` has those too.
    public internal(set) var links: [Link] = []
    /// The rules about what may be entered.
    public internal(set) var validations: [Validation] = []
    /// The rules about how cells are shown.
    public internal(set) var highlights: [Highlight] = []
    /// How the sheet is printed.
    public internal(set) var page = Page()
    var hiddenColumns: [ClosedRange<Int>] { columns.filter(\.isHidden).map(\.range) }
}
