/// One line of amounts below a tree of headings.
public struct Record: Sendable {
    /// The key of the one line.
    public let line: String
    /// The columns of amounts.
    public internal(set) var columns: [Column]

    /// A record.
    public init(line: String, columns: [Column]) {
        self.line = line
        self.columns = columns
    }
}

/// A fixed list of codes, printed in lanes side by side, each with code, name and amount.
public struct CodeLanes: Sendable {
    /// Headings of the code columns.
    public internal(set) var codeHeadings: [String]
    /// Headings of the name columns.
    public internal(set) var nameHeadings: [String]
    /// The column of amounts.
    public internal(set) var column: Column
    /// The codes that a form prints, lane by lane, whether they hold anything or not.
    public let lanes: [TableForm.Name: [Lane]]
    /// The sums below the lanes.
    public internal(set) var totals: [Total]

    /// One printed lane.
    public struct Lane: Sendable {
        /// The heading above it, such as `人员经费`; neighbours of the same heading share it.
        public let heading: String
        /// Codes and names from top to bottom.
        public let codes: [(code: String, name: String)]

        /// A lane.
        public init(heading: String, codes: [(code: String, name: String)]) {
            self.heading = heading
            self.codes = codes
        }
    }

    /// A sum below the lanes.
    public struct Total: Sendable {
        /// Its key and label.
        public let label: String
        /// Other labels.
        public internal(set) var aliases: [String]
        /// The lanes, by their heading, below which it stands; nil for a line across all.
        public let heading: String?

        /// A sum.
        public init(_ label: String, aliases: [String] = [], below heading: String?) {
            self.label = label
            self.aliases = aliases
            self.heading = heading
        }
    }

    /// Lanes of codes.
    public init(
        codeHeadings: [String], nameHeadings: [String], column: Column, lanes: [TableForm.Name: [Lane]],
        totals: [Total]
    ) {
        self.codeHeadings = codeHeadings
        self.nameHeadings = nameHeadings
        self.column = column
        self.lanes = lanes
        self.totals = totals
    }
}
