public import Facts
import Findings
import Fiscal
import SpreadsheetML
public import XLSXReader

/// Reads every standard table of a workbook, wherever it stands.
public struct WorkbookImporter: Sendable {
    private let catalogue: TableCatalogue

    /// An importer of the tables of a catalogue.
    public init(catalogue: TableCatalogue) {
        self.catalogue = catalogue
    }

    /// Reads a workbook.
    ///
    /// - Parameters:
    ///   - book: the open workbook.
    ///   - file: its name, for places.
    /// - Returns: the tables found, and what is to be said about them; a workbook without a known table gives a finding.
    /// - Throws: what the reader throws when a part is damaged or past a limit.
    public func read(_ book: Workbook, file: String) throws -> ImportedBook {
        var reading = Reading(file: file)
        for info in book.sheets where info.kind == .worksheet {
            guard let sheet = SheetText(name: info.name, grid: try book.sheet(at: info.index).grid()) else { continue }
            read(sheet, into: &reading)
        }
        reading.finish(catalogue: catalogue)
        return ImportedBook(file: file, book: reading.book, findings: reading.findings)
    }

    private func read(_ sheet: SheetText, into reading: inout Reading) {
        let titles = TitleFinder(catalogue: catalogue, sheet: sheet).titles()
        reading.takeHead(of: sheet, titles: titles)
        for (index, title) in titles.enumerated() {
            let end = index + 1 < titles.count ? titles[index + 1].row - 1 : sheet.rows.upperBound
            guard title.row < end else { continue }
            var place = Place(file: reading.file, sheet: sheet.name, table: title.id)
            place.cell = title.column.map { sheet.address(row: title.row, column: $0) }
            guard let table = catalogue.table(title.id) else {
                let name = catalogue.title(of: title.id)
                reading.unread.append(ReadingFinding.notReadYet(place: place, id: title.id, title: name))
                continue
            }
            if !title.isExact {
                let finding = ReadingFinding.titleNearlyRight(
                    place: place, found: title.text, expected: table.title.chinese)
                reading.findings.append(finding)
            }
            let zone = TableZone(
                sheet: sheet, file: reading.file, table: table, title: title.text, titleRow: title.row,
                rows: title.row + 1...end,
                year: HeadReader.year(in: LabelText.folded(title.text)) ?? reading.sheetHead.year ?? reading.book.year)
            let (found, findings) = TableImporter(zone: zone, head: reading.sheetHead).read()
            reading.findings += findings
            if let found { reading.book.tables.append(found) }
        }
    }
}

/// What has been read of a workbook so far.
private struct Reading {
    let file: String
    var book = FactBook()
    var findings: [Finding] = []
    var unread: [Finding] = []
    /// What stands above the titles of the sheet in hand.
    var sheetHead = HeadReader.Head()
    private var sheets: [(name: String, title: String, id: String?)] = []
    private var sawFinalAccount = false
    private var sawBudget = false

    init(file: String) { self.file = file }

    /// How many rows of a sheet may hold its heading.
    private static let headRows = 12

    mutating func takeHead(of sheet: SheetText, titles: [TitleFinder.Title]) {
        sheetHead = HeadReader.Head()
        let firstTitle = titles.first?.row ?? Int.max
        for row in sheet.rows.prefix(Self.headRows) {
            for column in sheet.columns {
                let text = sheet.text(row: row, column: column)
                guard !text.isEmpty else { continue }
                take(text, row: row, firstTitle: firstTitle)
            }
        }
        sheets.append((sheet.name, LabelText.unspaced(sheet.firstText(row: sheet.rows.lowerBound)), titles.first?.id))
    }

    private mutating func take(_ text: String, row: Int, firstTitle: Int) {
        if let heading = HeadReader.documentHeading(text) {
            book.year = book.year ?? heading.year
            if let department = heading.department { book.department = book.department ?? department }
        }
        if row < firstTitle { HeadReader.take(text, into: &sheetHead) }
        var head = HeadReader.Head()
        HeadReader.take(text, into: &head)
        book.department = book.department ?? head.department
        sawFinalAccount = sawFinalAccount || text.contains("决算")
        sawBudget = sawBudget || text.contains("预算")
    }

    mutating func finish(catalogue: TableCatalogue) {
        for index in book.tables.indices {
            book.tables[index].department = book.tables[index].department ?? book.department
            book.tables[index].year = book.tables[index].year ?? book.year
        }
        book.year = book.year ?? book.tables.lazy.compactMap(\.year).first
        book.department = book.department ?? book.tables.lazy.compactMap(\.department).first
        let kinds = book.tables.compactMap { catalogue.table($0.id)?.kind }
        book.kind = kinds.first ?? (sawFinalAccount ? .finalAccount : sawBudget ? .budget : nil)
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
        findings += unread
    }
}
