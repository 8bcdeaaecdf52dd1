/// A cell of a table that is the sum of others of the same table, because a rule says so: what a total is made of.
public struct FactSum: Sendable, Hashable {
    /// Where a line meets a column.
    public struct Cell: Sendable, Hashable {
        /// The key of the line.
        public let line: String
        /// The key of the column.
        public let column: String

        /// A cell.
        public init(line: String, column: String) {
            self.line = line
            self.column = column
        }
    }

    /// A cell that is added or subtracted.
    public struct Addend: Sendable, Hashable {
        /// The cell.
        public let cell: Cell
        /// Whether it is subtracted.
        public let isNegative: Bool

        /// An addend.
        public init(_ cell: Cell, isNegative: Bool = false) {
            self.cell = cell
            self.isNegative = isNegative
        }
    }

    /// The id of the table.
    public let table: String
    /// The cell that is the sum.
    public let total: Cell
    /// What it is the sum of.
    public let addends: [Addend]

    /// A sum.
    public init(table: String, total: Cell, addends: [Addend]) {
        self.table = table
        self.total = total
        self.addends = addends
    }
}
