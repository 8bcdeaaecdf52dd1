import Facts
import Findings
import Fiscal

/// Tables that come more than once in a workbook.
extension WorkbookReading {
    /// Takes a table into the book: as one of its own, or as more lines of the one that it continues. One that is there already
    /// is doubted, unless it may come often.
    ///
    /// - Returns: whether its lines are in the book.
    mutating func take(
        _ table: FactTable, zone: TableZone, body: ImportedBody, place: Place, catalogue: TableCatalogue
    ) -> Bool {
        guard zone.table.kind != .performance else {
            append(table, zone: zone, body: body)
            return true
        }
        let isHidden = hiddenSheets.contains(zone.sheet.name)
        if joins, !isHidden, let index = book.tables.lastIndex(where: table.continues) {
            book.tables[index].append(table)
            return true
        }
        if let first = zip(book.tables, zones).first(where: { earlier, _ in
            earlier.id == table.id && (earlier.department ?? "") == (table.department ?? "")
        }) {
            if isHidden {
                let title = "\(table.id) \(zone.table.title.chinese)"
                findings.append(ReadingFinding.copyHidden(place: place, title: title, shown: first.0.sheet))
                return false
            }
            findings.append(catalogue.repetition(table, at: place, of: first.0, at: first.1.zone.place))
        }
        append(table, zone: zone, body: body)
        return true
    }

    private mutating func append(_ table: FactTable, zone: TableZone, body: ImportedBody) {
        book.tables.append(table)
        zones.append((zone, body))
    }
}

extension FactTable {
    /// Whether its title says that it goes on where an earlier table ended: the same columns, and other lines.
    fileprivate func continues(_ first: FactTable) -> Bool {
        guard id == first.id, TitleRemark.isContinuation(title), unit == first.unit,
            department == nil || department == first.department, year == nil || year == first.year,
            Set(columns.map(\.key)) == Set(first.columns.map(\.key))
        else { return false }
        return Set(lines.map(\.key)).isDisjoint(with: first.lines.map(\.key))
    }

    fileprivate mutating func append(_ page: FactTable) {
        lines += page.lines
        facts += page.facts
        notes += page.notes
        fractionDigits = max(fractionDigits, page.fractionDigits)
        if page.disclosure == .data { disclosure = .data }
    }
}
