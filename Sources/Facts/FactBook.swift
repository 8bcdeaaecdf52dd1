public import Findings
public import Fiscal

/// The tables of one department, year and kind of document: what rules are tested over.
public struct FactBook: Sendable {
    /// The department or unit, where a table or cover names one.
    public var department: String?
    /// The fiscal year.
    public var year: Int?
    /// The kind of document.
    public var kind: DocumentKind?
    /// The tables, in the order of the files and sheets.
    public var tables: [FactTable]

    /// A book.
    public init(department: String? = nil, year: Int? = nil, kind: DocumentKind? = nil, tables: [FactTable] = []) {
        self.department = department
        self.year = year
        self.kind = kind
        self.tables = tables
    }

    /// The first table of an id that has data, else the first of that id.
    public func table(_ id: String) -> FactTable? {
        let candidates = tables.filter { $0.id == id }
        return candidates.first { $0.disclosure == .data } ?? candidates.first
    }

    /// The unit that all tables share, or nil.
    public var commonUnit: AmountUnit? {
        let units = Set(tables.compactMap(\.unit))
        return units.count == 1 ? units.first : nil
    }
}

/// What came of reading one file.
public struct ImportedBook: Sendable {
    /// The file's name, without its folder.
    public var file: String
    /// What was read.
    public var book: FactBook
    /// What is to be said about the reading.
    public var findings: [Finding]

    /// An imported file.
    public init(file: String, book: FactBook, findings: [Finding] = []) {
        self.file = file
        self.book = book
        self.findings = findings
    }
}
