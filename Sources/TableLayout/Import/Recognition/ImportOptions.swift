public import Facts
public import Fiscal

/// What a caller knows better than the workbook.
public struct ImportOptions: Sendable {
    /// The only sheet to read; nil for all.
    public var sheet: String?
    /// The only table to read; together with ``sheet`` the table that the sheet holds, whatever its title says.
    public var table: String?
    /// The fiscal year, whatever the workbook says.
    public var year: Int?
    /// The unit of money, whatever the sheets say.
    public var unit: AmountUnit?

    /// Options; nothing set takes the workbook at its word.
    public init(sheet: String? = nil, table: String? = nil, year: Int? = nil, unit: AmountUnit? = nil) {
        self.sheet = sheet
        self.table = table
        self.year = year
        self.unit = unit
    }
}

/// What was read of a workbook, and how.
public struct ExplainedBook: Sendable {
    /// The tables, and what is to be said about them.
    public let imported: ImportedBook
    /// How each table was recognised.
    public let recognitions: [Recognition]
    /// Tables that are none of the catalogue's.
    public let unknownTables: [UnknownTable]

    /// What was read.
    public init(imported: ImportedBook, recognitions: [Recognition], unknownTables: [UnknownTable]) {
        self.imported = imported
        self.recognitions = recognitions
        self.unknownTables = unknownTables
    }
}

/// How a table was recognised, for people who wonder why.
public struct Recognition: Sendable {
    /// What gave the table away.
    public enum Sign: String, Sendable, Hashable, CaseIterable {
        /// A cell that holds its title.
        case title
        /// The sheet's name.
        case sheetName
        /// A cell that nearly holds its title.
        case nearTitle
        /// The headings, and the number where the sheet has one.
        case headings
        /// The caller's word.
        case given
    }

    /// The sheet.
    public let sheet: String
    /// The id of the table.
    public let table: String
    /// The text that gave it away.
    public let text: String
    /// The cell of that text, if any.
    public let cell: String?
    /// What kind of sign it was.
    public let sign: Sign
    /// How many of the table's columns were found, of how many.
    public internal(set) var columns: (found: Int, all: Int) = (0, 0)
    /// How many lines were read.
    public internal(set) var lines = 0
    /// The form it was taken for.
    public internal(set) var form: String?

    /// 0...100: half for the title, half for the columns found; a table that was not read has at most half.
    public var score: Int {
        let title =
            switch sign {
            case .title, .given: 50
            case .sheetName: 40
            case .nearTitle: 30
            case .headings: 20
            }
        return columns.all == 0 ? title : title + 50 * columns.found / columns.all
    }
}
