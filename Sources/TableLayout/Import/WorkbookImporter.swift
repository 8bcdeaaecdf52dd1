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
    ///   - options: what the caller knows better.
    /// - Returns: the tables found, and what is to be said about them; a workbook without a known table gives a finding.
    /// - Throws: what the reader throws when a part is damaged or past a limit.
    public func read(_ book: Workbook, file: String, options: ImportOptions = ImportOptions()) throws -> ImportedBook {
        try explained(book, file: file, options: options).imported
    }

    /// Reads a workbook, and tells how each table was recognised.
    public func explained(
        _ book: Workbook, file: String, options: ImportOptions = ImportOptions()
    ) throws -> ExplainedBook {
        let reading = try reading(book, file: file, options: options)
        return ExplainedBook(
            imported: ImportedBook(file: file, book: reading.book, findings: reading.findings),
            recognitions: reading.recognitions, unknownTables: reading.unknownTables)
    }

    /// The tables of a workbook, each with where its cells stand.
    func placements(_ book: Workbook, file: String, options: ImportOptions) throws -> [TablePlacement] {
        let reading = try reading(book, file: file, options: options)
        return zip(reading.book.tables, reading.zones).map { table, place in
            TablePlacement(table: table, zone: place.zone, body: place.body)
        }
    }

    private func reading(_ book: Workbook, file: String, options: ImportOptions) throws -> Reading {
        var reading = Reading(file: file)
        for info in try sheets(of: book, options: options) {
            guard let sheet = SheetText(name: info.name, grid: try book.sheet(at: info.index).grid()) else { continue }
            read(sheet, options: options, into: &reading)
        }
        reading.finish(catalogue: catalogue, options: options)
        return reading
    }

    private func sheets(of book: Workbook, options: ImportOptions) throws -> [SheetInfo] {
        if let name = options.sheet { return [try book.sheet(name).info] }
        return book.sheets.filter { $0.kind == .worksheet }
    }

    private func read(_ sheet: SheetText, options: ImportOptions, into reading: inout Reading) {
        let titles = titles(of: sheet, options: options)
        reading.takeHead(of: sheet, titles: titles)
        if titles.isEmpty, let unknown = UnknownTable(sheet) { reading.unknownTables.append(unknown) }
        for (index, title) in titles.enumerated() where options.table == nil || options.table == title.id {
            let end = index + 1 < titles.count ? titles[index + 1].row - 1 : sheet.rows.upperBound
            guard title.row < end else { continue }
            read(title, of: sheet, rows: title.row + 1...end, options: options, into: &reading)
        }
    }

    private func titles(of sheet: SheetText, options: ImportOptions) -> [TitleFinder.Title] {
        guard options.sheet != nil, let id = options.table, let table = catalogue.table(id) else {
            return TitleFinder(catalogue: catalogue, sheet: sheet).titles()
        }
        return [
            TitleFinder.Title(
                id: id, text: table.title.chinese, row: sheet.rows.lowerBound - 1, column: nil, sign: .given)
        ]
    }

    private func read(
        _ title: TitleFinder.Title, of sheet: SheetText, rows: ClosedRange<Int>, options: ImportOptions,
        into reading: inout Reading
    ) {
        var place = Place(file: reading.file, sheet: sheet.name, table: title.id)
        place.cell = title.column.map { sheet.address(row: title.row, column: $0) }
        var recognition = Recognition(
            sheet: sheet.name, table: title.id, text: title.text, cell: place.cell, sign: title.sign)
        defer { reading.recognitions.append(recognition) }
        guard let table = catalogue.table(title.id) else {
            let name = catalogue.title(of: title.id)
            reading.unread.append(ReadingFinding.notReadYet(place: place, id: title.id, title: name))
            return
        }
        if title.sign == .nearTitle {
            reading.findings.append(
                ReadingFinding.titleNearlyRight(place: place, found: title.text, expected: table.title.chinese))
        }
        let zone = TableZone(
            sheet: sheet, file: reading.file, table: table, title: title.text, titleRow: title.row, rows: rows,
            year: options.year ?? HeadReader.year(in: LabelText.folded(title.text)) ?? reading.sheetHead.year
                ?? reading.book.year)
        var head = reading.sheetHead
        head.unit = options.unit ?? head.unit
        let (found, body, findings) = TableImporter(zone: zone, head: head, givenUnit: options.unit).read()
        reading.findings += findings
        guard let found, let body else { return }
        reading.book.tables.append(found)
        reading.zones.append((zone, body))
        let form = table.forms.first { $0.name.rawValue == found.form }
        recognition.columns = (found.columns.count, form?.columns?.count ?? table.columns.count)
        recognition.lines = found.lines.count
        recognition.form = found.form
    }
}

/// What has been read of a workbook so far.
private struct Reading {
    let file: String
    var book = FactBook()
    var findings: [Finding] = []
    var unread: [Finding] = []
    var recognitions: [Recognition] = []
    var unknownTables: [UnknownTable] = []
    /// Where each table of the book was found, and what.
    var zones: [(zone: TableZone, body: ImportedBody)] = []
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
            for label in sheet.labels(row: row) where !label.folded.isEmpty {
                take(label, row: row, firstTitle: firstTitle)
            }
        }
        sheets.append((sheet.name, LabelText.unspaced(sheet.firstText(row: sheet.rows.lowerBound)), titles.first?.id))
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

    mutating func finish(catalogue: TableCatalogue, options: ImportOptions) {
        book.year = options.year ?? book.year
        for index in book.tables.indices {
            book.tables[index].department = book.tables[index].department ?? book.department
            book.tables[index].year = options.year ?? book.tables[index].year ?? book.year
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
        if !book.tables.isEmpty {
            findings += unknownTables.map { ReadingFinding.tableUnknown(file: file, sheet: $0.sheet, title: $0.title) }
        }
        findings += unread
    }
}
