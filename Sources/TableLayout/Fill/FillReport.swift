public import Facts
public import Findings
public import Fiscal

/// What came of filling a template.
public struct FillReport: Sendable {
    /// A table that was filled.
    public struct Table: Sendable, Hashable {
        /// Its id.
        public let id: String
        /// Its title in the template.
        public let title: String
        /// Its sheet.
        public let sheet: String
        /// The unit of money that its sheet states.
        public let unit: AmountUnit?
        /// How many cells were set.
        public let cells: Int
        /// How many rows were added.
        public let addedRows: Int
    }

    /// The tables that were filled, in the order of the template.
    public var tables: [Table] = []
    /// What found no place, and what does not fit.
    public var findings: [Finding] = []
    /// The tables as they are to be read from the filled workbook, in the order of ``tables``.
    var expected: [FactTable] = []

    /// What a filled workbook says otherwise than it was filled with: an error for each table, with its first cell.
    public func differences(from imported: ImportedBook) -> [Finding] {
        var found: [String: [FactTable]] = Dictionary(grouping: imported.book.tables, by: \.id)
        return expected.compactMap { table in
            guard let read = found[table.id]?.first else { return FillFinding.notRead(table) }
            found[table.id]?.removeFirst()
            let wrong = table.facts.filter { fact in
                let figure = read[line: fact.line, column: fact.column]?.stored
                // A formula over blanks shows 0.
                return figure != fact.stored && !(fact.stored == nil && figure == .zero)
            }
            guard let first = wrong.first else { return nil }
            var place = read[line: first.line, column: first.column]?.place ?? first.place
            place.file = imported.file
            return FillFinding.readsOtherwise(place, count: wrong.count)
        }
    }
}
