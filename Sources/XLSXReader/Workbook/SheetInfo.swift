/// What a workbook says of one of its sheets.
///
///     let shown = book.sheets.filter { $0.state == .visible && $0.kind == .worksheet }.map(\.name)
public struct SheetInfo: Sendable, Hashable {
    /// Whether a sheet is shown.
    public enum State: String, Sendable, Hashable {
        /// It has a tab.
        case visible
        /// It has none until a user shows it.
        case hidden
        /// Only a program can show it.
        case veryHidden
    }

    /// What a sheet is.
    public enum Kind: String, Sendable, Hashable {
        /// Cells.
        case worksheet
        /// A chart that fills the sheet; it has no cells.
        case chart
        /// A dialog of Excel 5; it has no cells to speak of.
        case dialog
        /// Cells with macros of Excel 4.
        case macro
    }

    /// The name on its tab.
    public let name: String
    /// Whether it is shown.
    public let state: State
    /// What it is.
    public let kind: Kind
    /// Its place among the sheets, from 0.
    public let index: Int
    /// Whether the file lists the sheet and does not hold it. Asking for it is an error; the other sheets can be read.
    public let isMissing: Bool
    /// The relationship that leads to its part.
    let relationshipID: String?
}
