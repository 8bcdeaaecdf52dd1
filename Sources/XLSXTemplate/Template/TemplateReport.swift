public import SpreadsheetML

/// What differs between a template and what was saved.
public struct TemplateReport: Sendable, Hashable {
    /// A cell that was set.
    public struct Cell: Sendable, Hashable {
        /// The name of its sheet.
        public let sheet: String
        /// Its place.
        public let cell: CellReference
    }

    /// Rows that were repeated or deleted.
    public struct Rows: Sendable, Hashable {
        /// The name of their sheet.
        public let sheet: String
        /// The band, as its rows counted then.
        public let band: ClosedRange<Int>
        /// How often it stands there now; 0 when it was deleted.
        public let times: Int
    }

    /// Parts that were copied as the compressed bytes they are.
    public let identical: [String]
    /// Parts with other bytes.
    public let changed: [String]
    /// Parts that the template did not have.
    public let new: [String]
    /// Parts that only the template has.
    public let removed: [String]
    /// The cells that were set, by sheet and place.
    public let cells: [Cell]
    /// The bands of rows that were repeated or deleted, in that order.
    public let rows: [Rows]
}
