public import SpreadsheetML

/// How a sheet looks and prints; all of it is known before its first row.
public struct SheetSettings: Sendable, Hashable {
    /// Widths of columns in digits of the default font, as the file counts them, by column from 1.
    public var columnWidths: [Int: Double]
    /// Columns that are made as wide as what they hold, counting full-width characters twice; ``columnWidths`` go before.
    ///
    /// Widths stand before the rows in a file, so that the rows decide that are written before the first 256 KiB of the
    /// sheet are full; cells with wrapped or turned text, and those merged over several columns, are left out.
    public var fittedColumns: Set<Int> = []
    /// The least and the greatest width of ``fittedColumns``.
    public var fittedWidths: ClosedRange<Double> = 6...60
    /// The deepest level of outline of the rows, 0...7; needed only where no row of the first 256 KiB has it.
    public var deepestRowOutline = 0
    /// Columns that are not shown.
    public var hiddenColumns: Set<Int>
    /// Levels of outline of columns, 1...7.
    public var columnOutlines: [Int: Int]
    /// Styles of columns where no cell says otherwise.
    public var columnStyles: [Int: CellStyle]
    /// Height of rows that have none of their own, in points; nil for the program's.
    public var defaultRowHeight: Double?
    /// Rows at the top that stay in view.
    public var frozenRows: Int
    /// Columns at the left that stay in view.
    public var frozenColumns: Int
    /// Rows repeated on every printed page.
    public var printTitleRows: ClosedRange<Int>?
    /// Columns repeated on every printed page.
    public var printTitleColumns: ClosedRange<Int>?
    /// The cells to print; nil for all.
    public var printArea: CellRange?
    /// The page.
    public var page: PageSetup
    /// Whether the sheet is shown.
    public var visibility: SheetVisibility
    /// Colour of the tab.
    public var tabColor: CellColor?
    /// Whether lines between cells are shown on screen.
    public var showsGridLines: Bool
    /// Whether zeros are shown.
    public var showsZeros: Bool
    /// Whether columns run from right to left.
    public var isRightToLeft: Bool
    /// Percent of the natural size on screen, 10...400.
    public var zoom: Int

    /// Settings; whatever is left out is as in a new sheet. The parameters from `orientation` to `fitToHeight` go into
    /// ``page``.
    public init(
        columnWidths: [Int: Double] = [:], hiddenColumns: Set<Int> = [], columnOutlines: [Int: Int] = [:],
        columnStyles: [Int: CellStyle] = [:], defaultRowHeight: Double? = nil, frozenRows: Int = 0,
        frozenColumns: Int = 0, printTitleRows: ClosedRange<Int>? = nil, printTitleColumns: ClosedRange<Int>? = nil,
        printArea: CellRange? = nil, orientation: PageSetup.Orientation = .portrait, paper: PageSetup.Paper = .a4,
        fitToWidth: Int? = nil, fitToHeight: Int? = nil, visibility: SheetVisibility = .visible,
        tabColor: CellColor? = nil, showsGridLines: Bool = true, showsZeros: Bool = true, isRightToLeft: Bool = false,
        zoom: Int = 100
    ) {
        self.columnWidths = columnWidths
        self.hiddenColumns = hiddenColumns
        self.columnOutlines = columnOutlines
        self.columnStyles = columnStyles
        self.defaultRowHeight = defaultRowHeight
        self.frozenRows = frozenRows
        self.frozenColumns = frozenColumns
        self.printTitleRows = printTitleRows
        self.printTitleColumns = printTitleColumns
        self.printArea = printArea
        page = PageSetup(
            orientation: orientation, paper: paper, fitToWidth: fitToWidth, fitToHeight: fitToHeight)
        self.visibility = visibility
        self.tabColor = tabColor
        self.showsGridLines = showsGridLines
        self.showsZeros = showsZeros
        self.isRightToLeft = isRightToLeft
        self.zoom = zoom
    }
}

/// Whether a sheet is shown.
public enum SheetVisibility: String, Sendable, Hashable {
    /// Shown.
    case visible
    /// Hidden; the user can show it.
    case hidden
    /// Hidden; only a program can show it.
    case veryHidden
}
