import Findings
import Fiscal

/// Reading sheets without a title that is known letter by letter, once the others have told what is there already.
extension WorkbookImporter {
    func read(_ untitled: UntitledSheet, options: ImportOptions, into reading: inout WorkbookReading) {
        let taken = Set(reading.book.tables.map(\.id))
        func isWanted(_ id: String) -> Bool { options.table == nil || options.table == id }
        var place = Place(file: reading.file, sheet: untitled.sheet.name)
        place.cell = untitled.title?.cell.reference.description
        let shown = untitled.title.map { ReadingFinding.excerpt(LabelText.unspaced($0.text)) }
        let verdict = untitled.verdict(
            kind: reading.kindOfTables(catalogue), supposed: reading.kind(catalogue), besides: taken)
        switch verdict {
        case .near(let title):
            guard isWanted(title.id) else { return }
            reading.sheetHead = untitled.headAboveTitle
            let section = TableSection(title: title, rows: untitled.rows, repeatedHeads: [])
            read(section, of: untitled.sheet, options: options, into: &reading)
        case .fitting(let table):
            guard isWanted(table.id) else { return }
            readByHeadings(untitled, as: table, options: options, into: &reading)
        case .ambiguous(let tables):
            let wanted = tables.filter { isWanted($0.id) }
            if wanted.count > 1 {
                reading.findings.append(
                    ReadingFinding.titleAmbiguous(place: place, shown: shown, ids: wanted.map(\.id)))
            } else if let table = wanted.first {
                readByHeadings(untitled, as: table, options: options, into: &reading)
            }
        case .contradicted(let tables):
            reading.findings.append(
                ReadingFinding.titleContradicted(place: place, found: shown ?? "", ids: tables.map(\.id)))
        case .unknown:
            if let unknown = UnknownTable(untitled.sheet) {
                reading.unknownTables.append(unknown)
            } else if untitled.hasMoney {
                reading.findings.append(ReadingFinding.tableUntitled(place: place, shown: shown))
            }
        }
    }

    private func readByHeadings(
        _ untitled: UntitledSheet, as table: TableDescription, options: ImportOptions,
        into reading: inout WorkbookReading
    ) {
        let sheet = untitled.sheet
        let title =
            untitled.title.map { TitleFinder.Title($0, id: table.id, sign: .headings) }
            ?? TitleFinder.Title(
                id: table.id, text: table.title.chinese, row: sheet.rows.lowerBound - 1, column: nil, sign: .headings)
        var place = Place(file: reading.file, sheet: sheet.name, table: table.id)
        place.cell = untitled.title?.cell.reference.description
        reading.findings.append(
            ReadingFinding.titleMissing(
                place: place, shown: untitled.title == nil ? nil : title.text, title: table.title.chinese))
        reading.sheetHead = untitled.head
        let section = TableSection(title: title, rows: untitled.rows, repeatedHeads: [])
        read(section, of: sheet, options: options, into: &reading)
    }
}
