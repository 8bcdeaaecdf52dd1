import Facts
import Findings
import Fiscal

/// What has been read of a workbook so far.
struct WorkbookReading {
    let file: String
    /// Whether a table that goes on on another sheet is one table.
    let joins: Bool
    var book = FactBook()
    var findings: [Finding] = []
    var unread: [Finding] = []
    var recognitions: [Recognition] = []
    var unknownTables: [UnknownTable] = []
    var hiddenSheets: Set<String> = []
    /// Sheets without a title.
    var untitled: [UntitledSheet] = []
    /// Where each table of the book was found, and what.
    var zones: [(zone: TableZone, body: ImportedBody)] = []
    /// What stands above the titles of the sheet in hand.
    var sheetHead = HeadReader.Head()
    private var sheets: [(name: String, title: String, id: String?)] = []
    private var sawFinalAccount = false
    private var sawBudget = false

    init(file: String, joins: Bool) {
        self.file = file
        self.joins = joins
    }

    /// How many rows of a sheet may hold its heading.
    private static let headRows = 12

    mutating func takeHead(of sheet: SheetText, titles: [TitleFinder.Title]) {
        sheetHead = HeadReader.Head()
        let firstTitle = titles.first?.row ?? Int.max
        for row in sheet.rows.prefix(Self.headRows) {
            for label in sheet.labels(row: row) where !label.folded.isEmpty {
                take(label, row: row, firstTitle: firstTitle)
            }
        }
        sheetHead.year = sheetHead.year ?? HeadReader.year(in: LabelText.folded(sheet.name))
        sheets.append(
            (
                sheet.name, ReadingFinding.excerpt(LabelText.unspaced(sheet.firstText(row: sheet.rows.lowerBound))),
                titles.first?.id
            ))
    }

    private mutating func take(_ label: SheetLabel, row: Int, firstTitle: Int) {
        let text = label.text
        let folded = label.folded
        if let heading = HeadReader.documentHeading(text, folded: folded) {
            book.year = book.year ?? heading.year
            if let department = heading.department { book.department = book.department ?? department }
        }
        if row < firstTitle { HeadReader.take(text, folded: folded, into: &sheetHead) }
        if book.department == nil {
            var head = HeadReader.Head()
            HeadReader.take(text, folded: folded, into: &head)
            book.department = head.department
        }
        sawFinalAccount = sawFinalAccount || text.holds("决算")
        sawBudget = sawBudget || text.holds("预算")
    }

    /// The kind of document that the tables so far are of.
    func kindOfTables(_ catalogue: TableCatalogue) -> DocumentKind? {
        book.tables.lazy.compactMap { catalogue.table($0.id)?.kind }.first
    }

    /// The kind of document that the tables so far are of, or that the texts speak of.
    func kind(_ catalogue: TableCatalogue) -> DocumentKind? {
        kindOfTables(catalogue) ?? (sawFinalAccount ? .finalAccount : sawBudget ? .budget : nil)
    }

    mutating func finish(catalogue: TableCatalogue, options: ImportOptions) {
        book.year = options.year ?? book.year
        for index in book.tables.indices {
            book.tables[index].department = book.tables[index].department ?? book.department
            book.tables[index].year = options.year ?? book.tables[index].year ?? book.year
        }
        book.year = book.year ?? book.tables.lazy.compactMap(\.year).first
        book.department = book.department ?? book.tables.lazy.compactMap(\.department).first
        book.kind = kind(catalogue)
        if book.tables.isEmpty {
            let sheets = sheets.map { sheet in
                (
                    sheet.name, sheet.title,
                    sheet.id.map { "\($0) \(catalogue.title(of: $0))" } ?? catalogue.suggestion(for: sheet.title)
                        ?? catalogue.suggestion(for: sheet.name)
                )
            }
            findings.append(ReadingFinding.noKnownTable(file: file, sheets: sheets))
        }
        if !book.tables.isEmpty {
            findings += unknownTables.map { ReadingFinding.tableUnknown(file: file, sheet: $0.sheet, title: $0.title) }
        }
        findings += unread
    }
}
