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
        /// The text that the cell is said to show.
        public let display: String?
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
        /// Whether a blank cell is let through.
        public let allowsBlank: Bool
        /// What happens when the rule is broken: `stop`, `warning` or `information`.
        public let errorStyle: String
        /// The title of the prompt.
        public let promptTitle: String?
        /// The text of the prompt.
        public let prompt: String?
        /// The title of the text shown when the rule is broken.
        public let errorTitle: String?
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
        /// Whether rules of lower rank are left aside where this one holds.
        public let stopsHere: Bool
        /// The number of the look it gives, among the differential formats of the styles.
        public let lookIndex: Int?
        /// The formulas, in order.
        public internal(set) var formulas: [String]
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
    /// How the sheet is protected against changes; nil when it is not.
    public internal(set) var protection: Protection?
    /// Whether the sheet is protected against changes.
    public var isProtected: Bool { protection != nil }
    /// The links, without the addresses that lie in another part; ``Worksheet/links()`` has those too.
    public internal(set) var links: [Link] = []
    /// The rules about what may be entered.
    public internal(set) var validations: [Validation] = []
    /// The rules about how cells are shown.
    public internal(set) var highlights: [Highlight] = []
    /// How the sheet is printed.
    public internal(set) var page = Page()
    /// The colour of the tab.
    public internal(set) var tabColor: CellColor?
    /// Whether the lines between cells are shown.
    public internal(set) var showsGridLines = true
    /// Whether columns run from right to left.
    public internal(set) var runsRightToLeft = false
    /// The zoom in per cent; nil when the file does not say.
    public internal(set) var zoom: Int?

    var hiddenColumns: [ClosedRange<Int>] { columns.filter(\.isHidden).map(\.range) }
}
