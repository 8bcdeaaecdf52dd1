import Facts
import Findings
import Fiscal

/// Reads tables of one line of amounts below a tree of headings.
struct RecordImporter {
    let zone: TableZone
    let record: Record
    let plan: HeadingPlan

    func read() -> ImportedBody? {
        let wanted = plan.wanted
        guard let match = zone.match(plan, rows: zone.rows),
            match.columns.count(where: { !$0.isEmpty }) * 2 > leastColumns
        else { return nil }
        var body = ImportedBody(endRow: match.rows.upperBound + 1)
        body.headingRows = match.rows
        body.findings += zone.headingFindings(match)
        body.columns = wanted.indices.compactMap { index in
            match.column(index).map { ImportedColumn(key: wanted[index].name, number: nil, column: $0) }
        }
        body.findings += zone.missingHeadings(
            wanted.map(\.name), found: body.columns.map(\.key), row: match.rows.lowerBound)
        readLine(from: match.rows.upperBound + 1, into: &body)
        return body
    }

    /// How many columns the form with the fewest prints.
    private var leastColumns: Int {
        zone.table.forms.map { $0.columns?.count ?? record.columns.count }.min() ?? record.columns.count
    }

    private func readLine(from firstRow: Int, into body: inout ImportedBody) {
        guard firstRow <= zone.rows.upperBound else {
            // A blank form ends with its headings; the row below them is the record.
            body.lines = [line(row: firstRow, in: body)]
            return
        }
        var isBelowSignature = false
        for row in zone.bodyRows(from: firstRow) {
            if takeColumnNumbers(row: row, into: &body) { continue }
            if zone.isSignature(row: row) {
                isBelowSignature = true
                continue
            }
            let cells = body.columns.map {
                AmountReader.read(zone.sheet.grid[row: row, column: $0.column], of: zone.sheet)
            }
            // The row below the headings is the record even when it is blank; a later one only when it holds something, and
            // none that is blank below a signature.
            guard cells.contains(where: \.isFilled) || body.lines.isEmpty && !isBelowSignature else { continue }
            let isSecond = !body.lines.isEmpty && body.lines.contains { isFilled($0, body) }
            if isSecond, !isBelowSignature, let unit = unitKey(row: row, in: body) {
                body.lines.append(
                    ImportedLine(
                        key: unit.key, code: nil, label: unit.name, rowNumber: nil, row: row, column: unit.column,
                        columns: Array(body.columns.indices)))
                body.endRow = row + 1
                continue
            }
            if isSecond || isBelowSignature && !body.lines.isEmpty {
                body.findings.append(
                    ReadingFinding.lineUnknown(
                        place: zone.place(row: row, column: zone.sheet.columns.lowerBound),
                        label: zone.sheet.firstText(row: row), nearest: nil))
                continue
            }
            body.lines = [line(row: row, in: body)]
            body.endRow = row + 1
        }
    }

    private func line(row: Int, in body: ImportedBody) -> ImportedLine {
        ImportedLine(
            key: record.line, code: nil, label: record.line, rowNumber: nil, row: row,
            column: body.columns.first?.column ?? 1, columns: Array(body.columns.indices))
    }

    /// The key of a unit's line below the record of the whole department: its code and name stand left of the amounts.
    private func unitKey(row: Int, in body: ImportedBody) -> (key: String, name: String, column: Int)? {
        let first = body.columns.map(\.column).min() ?? 1
        let cells = zone.sheet.filledColumns(row: row).filter { $0 < first }
        guard zone.table.form(.hunan) != nil, let column = cells.first, let last = cells.last else { return nil }
        let name = zone.sheet.text(row: row, column: last).trimmingSpaces
        let code = LabelText.folded(zone.sheet.digits(row: row, column: column))
        return (CodeBlock.unitPrefix + code, name, column)
    }

    private func isFilled(_ line: ImportedLine, _ body: ImportedBody) -> Bool {
        body.columns.contains { AmountReader.read(zone.sheet.grid[row: line.row, column: $0.column]).isFilled }
    }

    /// Whether the row counts the columns: 1, 2, 3… or the word 栏次.
    private func takeColumnNumbers(row: Int, into body: inout ImportedBody) -> Bool {
        let numbers = body.columns.map { zone.sheet.wholeNumber(row: row, column: $0.column) }
        let counted = numbers.compactMap(\.self).sorted()
        let isCount =
            counted.count == numbers.count && counted.count > 2
            && zip(counted, counted.dropFirst()).allSatisfy { $1 == $0 + 1 }
        guard isCount || zone.sheet.headsColumnNumbers(row: row, column: zone.sheet.columns.lowerBound) else {
            return false
        }
        body.takeColumnNumbers(row: row, in: zone)
        return true
    }
}
