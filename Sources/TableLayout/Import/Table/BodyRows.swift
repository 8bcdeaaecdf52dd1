import Findings
import Fiscal

/// The rows in which a table's lines may stand: not the notes, not what is repeated on a new page, not hidden copies.
extension TableZone {
    /// The rows from one on, to the notes of each page.
    func bodyRows(from first: Int) -> [Int] {
        guard first <= rows.upperBound else { return [] }
        let copies = hiddenCopies
        var body: [Int] = []
        var isBelowNotes = false
        for row in first...rows.upperBound {
            if repeatedHeads.contains(where: { $0.contains(row) }) {
                isBelowNotes = false
            } else if !isBelowNotes {
                isBelowNotes = RowText.isNote(sheet.firstFolded(row: row))
                if isBelowNotes, repeatedHeads.isEmpty { break }
                if !isBelowNotes, copies.isEmpty || !copies.contains(row) { body.append(row) }
            }
        }
        return body
    }

    /// Hidden rows with the labels of a row that is shown: the figures that it had before.
    var hiddenCopies: Set<Int> {
        let hidden = rows.filter { sheet.grid.isHidden(row: $0) && !labels(ofRow: $0).isEmpty }
        guard !hidden.isEmpty else { return [] }
        let shown = Set(rows.lazy.filter { !self.sheet.grid.isHidden(row: $0) }.map(labels))
        return Set(hidden.filter { shown.contains(labels(ofRow: $0)) })
    }

    /// What names a row: its words, and the codes left of them.
    private func labels(ofRow row: Int) -> [String] {
        let labels = sheet.labels(row: row)
        let words = labels.filter { $0.cell.kind == .text && !AmountReader.read($0.cell).isAmount && !$0.key.isEmpty }
        guard let last = words.last?.cell.reference.column else { return [] }
        let codes = labels.filter { $0.cell.reference.column < last && AmountReader.read($0.cell).isAmount }
        return words.map(\.key) + codes.map { LabelText.folded($0.digits) }
    }
}

extension TableImporter {
    /// A finding for rows and columns with amounts that are hidden.
    func hiddenAmounts(of body: ImportedBody) -> [Finding] {
        let grid = zone.sheet.grid
        func hasAmount(_ row: Int) -> Bool {
            body.columns.contains { zone.sheet.isAmount(row: row, column: $0.column) }
        }
        let columns = Set(body.columns.map(\.column)).sorted().filter { column in
            grid.isHidden(column: column) && body.lines.contains { zone.sheet.isAmount(row: $0.row, column: column) }
        }
        let read = Set(body.lines.map(\.row)).sorted().filter { grid.isHidden(row: $0) && hasAmount($0) }
        let copies = zone.hiddenCopies.sorted().filter(hasAmount)
        return [
            finding(rows: read, isRead: true), finding(rows: copies, isRead: false), finding(columns: columns),
        ].compactMap(\.self)
    }

    /// A finding for amounts under the table's columns that stand below its notes.
    func amountsBelowNotes(of body: ImportedBody) -> [Finding] {
        guard body.headingRows != nil, body.endRow <= zone.rows.upperBound, zone.repeatedHeads.isEmpty else {
            return []
        }
        let sheet = zone.sheet
        guard
            let note = (body.endRow...zone.rows.upperBound).first(where: { RowText.isNote(sheet.firstFolded(row: $0)) }
            ),
            note < zone.rows.upperBound
        else { return [] }
        let columns = Set(body.columns.map(\.column))
        let row = (note + 1...zone.rows.upperBound).first { row in
            columns.count { sheet.isAmount(row: row, column: $0) } >= min(2, columns.count)
                && !zone.isSignature(row: row)
        }
        guard let row, let column = sheet.filledColumns(row: row).first else { return [] }
        return [ReadingFinding.belowNote(place: zone.place(row: row, column: column))]
    }

    private func finding(rows: [Int], isRead: Bool) -> Finding? {
        guard let first = rows.first else { return nil }
        let list = rows.map(String.init)
        return ReadingFinding.hidden(
            place: zone.place(row: first, column: zone.sheet.columns.lowerBound),
            what: LocalizedText(
                zh: "第 \(list.joined(separator: "、")) 行",
                en: (rows.count == 1 ? "row " : "rows ") + list.joined(separator: ", ")
                    + (rows.count == 1 ? " is" : " are")),
            isRead: isRead)
    }

    private func finding(columns: [Int]) -> Finding? {
        guard let first = columns.first else { return nil }
        let list = columns.map { column in
            String(zone.sheet.address(row: 1, column: column).prefix { $0.isLetter })
        }
        return ReadingFinding.hidden(
            place: zone.place(row: zone.rows.lowerBound, column: first),
            what: LocalizedText(
                zh: "\(list.joined(separator: "、")) 栏",
                en: (columns.count == 1 ? "column " : "columns ") + list.joined(separator: ", ")
                    + (columns.count == 1 ? " is" : " are")),
            isRead: true)
    }
}
