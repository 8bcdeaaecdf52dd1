import Findings
import Fiscal
import SpreadsheetML

/// Reading amounts beside their labels, in groups set side by side or one below another.
extension FormImporter {
    func readPairs(_ block: PairBlock, at found: FormAnchors.Found, into body: inout ImportedBody) {
        guard found.row <= found.end else { return }
        let all = (found.row...found.end).flatMap { cells[$0] }
        var taken: Set<CellReference> = []
        for group in block.groups {
            let head = group.heading.flatMap { heading in all.first { $0.says(heading.wordings) } }
            var first = head
            for line in group.lines {
                let candidates = all.filter { cell in
                    Self.names(cell, line) && !taken.contains(cell.reference)
                        && cell.row >= first?.row ?? 0
                }
                let column = first?.column
                guard
                    let label = candidates.min(by: { Self.distance($0, column) < Self.distance($1, column) })
                else { continue }
                first = first ?? label
                taken.insert(label.reference)
                taken.insert(readPair(line, label: label, column: block.column, into: &body))
            }
        }
        for row in found.row...found.end { body.findings += unread(cells[row], besides: taken) }
    }

    /// Labels of a group stand in one column; the nearest below its head is meant.
    private static func distance(_ cell: FormCell, _ column: Int?) -> (Int, Int) {
        (column.map { abs(cell.column - $0) } ?? 0, cell.row)
    }

    private static func names(_ cell: FormCell, _ line: Line) -> Bool {
        cell.says(line.foldedLabels) || cell.leads(line.foldedLabels)
    }

    /// Reads the amount of a label and gives the cell where it stands.
    private func readPair(
        _ line: Line, label: FormCell, column: Column, into body: inout ImportedBody
    ) -> CellReference {
        let imported = self.line(LineBlock.key(of: line), label: line.label, at: label)
        body.lines.append(imported)
        body.endRow = max(body.endRow, label.rows.upperBound + 1)
        if let colon = label.key.range(of: ":"), colon.upperBound < label.key.endIndex {
            let reading = AmountText.read(String(label.key[colon.upperBound...]))
            add(reading, line: imported, column: column, place: place(label), to: &body)
            return label.reference
        }
        let right = CellReference(row: label.row, column: label.columns.upperBound + 1)
        let below = CellReference(row: label.rows.upperBound + 1, column: label.column)
        // A label with another right of it has its amount below: 资金总额 | 按收入性质分.
        let isBelow = cells.shown(row: right.row, column: right.column).map(anchors.isLabel) ?? false
        var cell = isBelow ? below : right
        if !isBelow, let value = cells.value(rightOf: label, row: label.row, isLabel: anchors.isLabel) {
            cell = value.reference
            // Below the headings of several phases the column of the amounts is meant.
            if let headed = headed(label, column), headed != cell { cell = headed }
        }
        add(
            AmountReader.read(zone.sheet.grid[cell], of: zone.sheet), line: imported, column: column,
            place: zone.place(row: cell.row, column: cell.column), to: &body)
        body.endRow = max(body.endRow, cell.row + 1)
        return cell
    }

    /// The cell of a label's row that stands below the heading of the amounts, where several amounts stand in the row.
    private func headed(_ label: FormCell, _ column: Column) -> CellReference? {
        let headings = column.formHeadings
        guard let heading = cells.all.last(where: { $0.row < label.row && $0.heads(headings) }) else { return nil }
        let behind = cells[label.row].drop { $0.column <= label.columns.upperBound }
        let amounts = behind.prefix { AmountReader.read(zone.sheet.grid[$0.reference]).isAmount }
        guard amounts.count > 1 else { return nil }
        return amounts.first { $0.column == heading.column }?.reference
    }
}
