import Findings
import Fiscal

/// Reading what stands around a table.
extension TableImporter {
    /// What title and head say, and what they contradict each other in.
    func readHead(before body: ImportedBody) -> (head: HeadReader.Head, findings: [Finding]) {
        var own = HeadReader.Head()
        let ofTitle = HeadReader.take(zone.title, into: &own)
        // The line that states the unit goes before what a title says of it.
        own.unit = nil
        var units = ofTitle.map { [(unit: $0, place: zone.titlePlace, text: zone.title)] } ?? []
        let first = body.headEnd ?? body.lines.first?.row ?? body.endRow
        for row in zone.rows.lowerBound..<max(first, zone.rows.lowerBound + 1) {
            let labels = zone.sheet.labels(row: row)
            let isHeading = body.headingRows?.contains(row) ?? false || Self.printsYears(labels)
            for label in labels where !label.folded.isEmpty {
                own.department = own.department ?? HeadReader.department(beside: label, in: labels)
                let year = own.year
                let unit = HeadReader.take(label.text, folded: label.folded, into: &own)
                // A year in a heading is that of a column.
                if isHeading { own.year = year }
                guard let unit else { continue }
                units.append((unit, zone.place(row: row, column: label.cell.reference.column), label.text))
            }
        }
        own.department = body.department ?? own.department ?? head.department
        own.year = own.year ?? body.year ?? head.year ?? yearOfHeadings(of: body)
        own.number = own.number ?? head.number
        own.unit = givenUnit ?? own.unit ?? body.unit ?? ofTitle ?? head.unit
        guard givenUnit == nil, let unit = own.unit else { return (own, []) }
        if let other = body.unit, let label = body.unitLabel {
            units.append((other, zone.place(row: label.row, column: label.column), label.text))
        }
        let contradictions = units.filter { $0.unit != unit }.map {
            ReadingFinding.unitContradicted(
                place: $0.place, text: LabelText.unspaced($0.text), unit: unit.rawValue)
        }
        return (own, contradictions)
    }

    /// The latest year that the headings of columns print.
    private func yearOfHeadings(of body: ImportedBody) -> Int? {
        guard let rows = body.headingRows else { return nil }
        return (max(zone.rows.lowerBound, rows.lowerBound - 1)...rows.upperBound).compactMap { row in
            Self.years(in: zone.sheet.labels(row: row)).max()
        }.max()
    }

    /// Whether cells of a row print several years: those of columns.
    private static func printsYears(_ labels: [SheetLabel]) -> Bool {
        var first: Int?
        for label in labels {
            guard let year = HeadReader.year(in: label.folded) else { continue }
            if let first, first != year { return true }
            first = year
        }
        return false
    }

    /// The years that the cells of a row print.
    private static func years(in labels: [SheetLabel]) -> Set<Int> {
        Set(labels.compactMap { HeadReader.year(in: $0.folded) })
    }
}
