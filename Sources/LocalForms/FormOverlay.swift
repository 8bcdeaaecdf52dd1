public import TableLayout
public import YAMLReading
internal import Yams

/// A bureau's own forms, as a YAML file describes them: more titles, headings, lines and columns of the standard tables, other
/// arrangements of their cells, and whole tables of its own.
///
///     tables:
///       FA3:
///         titles: [单位支出情况决算表]
///         columns: { 基本支出: [基本性支出] }
///
/// A standard table keeps its keys, so that models, rules and exports mean the same cells as before.
public struct FormOverlay: Sendable {
    /// The tables with the overlay's additions, its own tables behind the others.
    public let catalogue: TableCatalogue
    /// What was added, in the order of the file.
    public let additions: [Addition]

    /// What an overlay says of one table.
    public struct Addition: Sendable, Hashable {
        /// The id of the table.
        public let table: String
        /// Whether the overlay brings the whole table.
        public let isOwnTable: Bool
        /// How many titles, headings, labels, columns, lines and arrangements it adds to a table that was there.
        public let count: Int
    }

    /// Adds what a file says to the tables of a catalogue.
    ///
    /// - Parameters:
    ///   - yaml: the text of the file.
    ///   - catalogue: the tables so far.
    /// - Throws: `YAMLFault` at the first mistake, with its line and column.
    public init(yaml: String, over catalogue: TableCatalogue) throws(YAMLFault) {
        let yaml = YAMLText(yaml)
        let root = try yaml.root()
        let fields = try yaml.fields(of: root, known: ["tables"])
        var tables = catalogue.tables
        var additions: [Addition] = []
        for (key, node) in try yaml.pairs(of: try yaml.required("tables", of: fields, in: root)) {
            let id = try yaml.string(key)
            // Titles that another table of the same file brings count, too.
            let known = TableCatalogue(tables: tables, knownTitles: catalogue.knownTitles)
            if let index = tables.firstIndex(where: { $0.id == id }) {
                var reader = AmendmentReader(yaml: yaml, table: tables[index], catalogue: known)
                try reader.read(node)
                tables[index] = reader.table
                additions.append(Addition(table: id, isOwnTable: false, count: reader.count))
            } else {
                tables.append(try OwnTableReader(yaml: yaml, id: id, key: key, catalogue: known).read(node))
                additions.append(Addition(table: id, isOwnTable: true, count: 0))
            }
            if let fault = tables.first(where: { $0.id == id }).flatMap({ LayoutLint($0).faults().first }) {
                throw yaml.contradiction(key, fault)
            }
        }
        self.catalogue = TableCatalogue(tables: tables, knownTitles: catalogue.knownTitles)
        self.additions = additions
    }
}
