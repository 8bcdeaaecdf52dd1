public import Facts
import Findings
import Fiscal
import SpreadsheetML
public import XLSXReader

/// Reads every standard table of a workbook, wherever it stands.
public struct WorkbookImporter: Sendable {
    let catalogue: TableCatalogue

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
        let reading = try reading(book, file: file, options: options, joins: true)
        return ExplainedBook(
            imported: ImportedBook(file: file, book: reading.book, findings: reading.findings),
            recognitions: reading.recognitions, unknownTables: reading.unknownTables)
    }

    /// The tables of a workbook, each with where its cells stand.
    func placements(_ book: Workbook, file: String, options: ImportOptions) throws -> [TablePlacement] {
        let reading = try reading(book, file: file, options: options, joins: false)
        return zip(reading.book.tables, reading.zones).map { table, place in
            TablePlacement(table: table, zone: place.zone, body: place.body)
        }
    }

    /// - Parameter joins: whether a table that goes on on another sheet is one table.
    private func reading(
        _ book: Workbook, file: String, options: ImportOptions, joins: Bool
    ) throws -> WorkbookReading {
        var reading = WorkbookReading(file: file, joins: joins)
        let sheets = try sheets(of: book, options: options)
        reading.hiddenSheets = Set(sheets.filter { $0.state != .visible }.map(\.name))
        // What is shown goes before what is hidden, which may be last year's.
        for info in sheets.filter({ $0.state == .visible }) + sheets.filter({ $0.state != .visible }) {
            guard let sheet = try text(of: info, in: book) else { continue }
            read(sheet, options: options, into: &reading)
        }
        if let sheet = options.sheet { try takeHeads(of: book, besides: sheet, into: &reading) }
        for untitled in reading.untitled { read(untitled, options: options, into: &reading) }
        reading.finish(catalogue: catalogue, options: options)
        return reading
    }

    private func text(of info: SheetInfo, in book: Workbook) throws -> SheetText? {
        SheetText(name: info.name, grid: try book.sheet(at: info.index).grid(), isStale: book.recalculatesOnLoad)
    }

    private func sheets(of book: Workbook, options: ImportOptions) throws -> [SheetInfo] {
        if let name = options.sheet { return [try book.sheet(name).info] }
        return book.sheets.filter { $0.kind == .worksheet }
    }

    /// Reads what the other sheets say of department, year and kind, when one sheet alone is asked for.
    private func takeHeads(of book: Workbook, besides sheet: String, into reading: inout WorkbookReading) throws {
        for info in book.sheets where info.kind == .worksheet && info.name != sheet {
            guard let sheet = try text(of: info, in: book) else { continue }
            reading.takeHead(of: sheet, titles: TitleFinder(catalogue: catalogue, sheet: sheet).titles())
        }
    }

    private func read(_ sheet: SheetText, options: ImportOptions, into reading: inout WorkbookReading) {
        let finder = TitleFinder(catalogue: catalogue, sheet: sheet)
        let titles = finder.titles()
        let parts = finder.sheetsBesideEachOther(titles)
        guard parts.count > 1 else {
            readPart(sheet, titles: given(options, for: sheet) ?? titles, options: options, into: &reading)
            return
        }
        for part in parts {
            let titles = given(options, for: part) ?? TitleFinder(catalogue: catalogue, sheet: part).titles()
            readPart(part, titles: titles, options: options, into: &reading)
        }
    }

    private func readPart(
        _ sheet: SheetText, titles: [TitleFinder.Title], options: ImportOptions, into reading: inout WorkbookReading
    ) {
        reading.takeHead(of: sheet, titles: titles)
        if titles.isEmpty {
            reading.untitled.append(UntitledSheet(sheet: sheet, head: reading.sheetHead, catalogue: catalogue))
        }
        for section in TableSection.sections(titles, of: sheet, catalogue: catalogue)
        where options.table == nil || options.table == section.title.id {
            read(section, of: sheet, options: options, into: &reading)
        }
    }

    /// The table that the caller says the sheet is.
    private func given(_ options: ImportOptions, for sheet: SheetText) -> [TitleFinder.Title]? {
        guard options.sheet != nil, let id = options.table, let table = catalogue.table(id) else { return nil }
        return [
            TitleFinder.Title(
                id: id, text: table.title.chinese, row: sheet.rows.lowerBound - 1, column: nil, sign: .given)
        ]
    }

    func read(
        _ section: TableSection, of sheet: SheetText, options: ImportOptions, into reading: inout WorkbookReading
    ) {
        let title = section.title
        var place = Place(
            file: reading.file, sheet: sheet.name, table: title.id, title: catalogue.title(of: title.id))
        place.cell = title.column.map { sheet.address(row: title.row, column: $0) }
        let recognition = Recognition(
            sheet: sheet.name, table: title.id, text: title.text, cell: place.cell, sign: title.sign)
        guard let table = catalogue.table(title.id) else {
            let name = catalogue.title(of: title.id)
            reading.unread.append(
                ReadingFinding.notReadYet(
                    place: place, id: title.id, title: name, nearly: title.sign == .nearTitle ? title.text : nil))
            reading.recognitions.append(recognition)
            return
        }
        let zone = TableZone(
            sheet: sheet, file: reading.file, table: table, title: title.text, titleRow: title.row, rows: section.rows,
            year: options.year ?? HeadReader.year(in: LabelText.folded(title.text)) ?? reading.sheetHead.year
                ?? TitleRemark.year(behind: title.text) ?? reading.book.year, repeatedHeads: section.repeatedHeads)
        var head = reading.sheetHead
        head.unit = options.unit ?? head.unit
        head.year = head.year ?? TitleRemark.year(behind: title.text)
        let result = TableImporter(zone: zone, head: head, givenUnit: options.unit).read()
        if [.title, .nearTitle].contains(title.sign), result.findings.contains(where: ReadingFinding.missesHeadings) {
            let fit = HeadingFit(sheet: sheet, rows: section.rows, number: head.number, year: zone.year)
            let doubt = TitleDoubt(catalogue: catalogue, sheet: sheet, section: section, fit: fit)
            switch doubt.verdict(on: table, columns: result.table?.columns.count ?? 0) {
            case .kept: break
            case .misplaced(let named):
                reading.findings.append(
                    ReadingFinding.titleMisplaced(
                        place: zone.titlePlace, found: title.text, expected: named.title.chinese))
                read(section.retitled(named), of: sheet, options: options, into: &reading)
                return
            case .contradicted(let others):
                if let lenient = lenient(zone, head: head, options: options) {
                    take(lenient, zone: zone.lenient, place: place, recognition: recognition, into: &reading)
                    return
                }
                let ofKind = others.filter { $0.kind == table.kind }
                reading.findings.append(
                    ReadingFinding.titleContradicted(
                        place: zone.titlePlace, found: title.text,
                        ids: (ofKind.isEmpty ? others : ofKind).map(\.id)))
                reading.recognitions.append(recognition)
                return
            }
        }
        take(result, zone: zone, place: place, recognition: recognition, into: &reading)
    }

    /// A table whose title is sure and whose headings lack those above them, if it is all there and says nothing strange.
    private func lenient(
        _ zone: TableZone, head: HeadReader.Head, options: ImportOptions
    ) -> (table: FactTable?, body: ImportedBody?, findings: [Finding])? {
        // A record sets the same items below 预算数 and 决算数.
        if case .record = zone.table.body { return nil }
        var result = TableImporter(zone: zone.lenient, head: head, givenUnit: options.unit).read()
        let isStrange = result.findings.contains { ReadingFinding.missesHeadings($0) || $0.rule == "T007" }
        guard let table = result.table, table.disclosure == .data, !isStrange, let rows = result.body?.headingRows
        else { return nil }
        result.findings.append(
            ReadingFinding.headingsShortened(
                place: zone.place(row: rows.lowerBound, column: zone.sheet.columns.lowerBound),
                columns: table.columns.map(\.key)))
        return result
    }

    private func take(
        _ result: (table: FactTable?, body: ImportedBody?, findings: [Finding]), zone: TableZone, place: Place,
        recognition: Recognition, into reading: inout WorkbookReading
    ) {
        var recognition = recognition
        defer { reading.recognitions.append(recognition) }
        let table = zone.table
        if recognition.sign == .nearTitle {
            reading.findings.append(
                ReadingFinding.titleNearlyRight(place: place, found: recognition.text, expected: table.title.chinese))
        }
        reading.findings += result.findings
        guard let found = result.table, let body = result.body,
            reading.take(found, zone: zone, body: body, place: place, catalogue: catalogue)
        else { return }
        let form = table.forms.first { $0.name.rawValue == found.form }
        // A sheet may have columns that its form does not print.
        let printed = form?.columns?.count ?? table.columns.count
        recognition.columns = (found.columns.count, max(found.columns.count, printed))
        recognition.lines = found.lines.count
        recognition.form = found.form
    }
}
