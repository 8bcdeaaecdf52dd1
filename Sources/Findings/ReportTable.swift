/// A table of a report: plain data that renderers set.
public struct ReportTable: Sendable, Hashable {
    /// What it shows.
    public var title: String
    /// The headings, from the left.
    public var headings: [String]
    /// Which columns hold numbers, set to the right.
    public var numberColumns: Set<Int>
    /// The rows.
    public var rows: [Row]
    /// A sentence below it; nil for none.
    public var note: String?

    /// A row.
    public struct Row: Sendable, Hashable {
        /// The texts of its cells, as many as there are headings.
        public var cells: [String]
        /// How much attention it needs; nil for none.
        public var severity: Severity?

        /// A row.
        public init(_ cells: [String], severity: Severity? = nil) {
            self.cells = cells
            self.severity = severity
        }
    }

    /// A table.
    public init(title: String, headings: [String], numberColumns: Set<Int>, rows: [Row], note: String? = nil) {
        self.title = title
        self.headings = headings
        self.numberColumns = numberColumns
        self.rows = rows
        self.note = note
    }
}
