/// A cell of a table that is the sum of others of the same table, because a rule says so: what a total is made of.
public struct FactSum: Sendable, Hashable {
    /// A cell that is added or subtracted.
    public struct Addend: Sendable, Hashable {
        /// The cell.
        public let cell: FactKey
        /// Whether it is subtracted.
        public let isNegative: Bool

        /// An addend.
        public init(_ cell: FactKey, isNegative: Bool = false) {
            self.cell = cell
            self.isNegative = isNegative
        }
    }

    /// The id of the table.
    public let table: String
    /// The cell that is the sum.
    public let total: FactKey
    /// What it is the sum of.
    public let addends: [Addend]

    /// A sum.
    public init(table: String, total: FactKey, addends: [Addend]) {
        self.table = table
        self.total = total
        self.addends = addends
    }
}
