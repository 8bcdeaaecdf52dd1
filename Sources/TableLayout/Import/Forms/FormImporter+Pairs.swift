import Findings
import Fiscal
import SpreadsheetML

/// Reading amounts beside their labels, in groups set side by side or one below another.
extension FormImporter {
    func readPairs(_ block: PairBlock, at found: FormAnchors.Found, into body: inout ImportedBody) {
        guard found.row <= found.end else { return }
        let all = (found.row...found.end).flatMap { cells[$0] }
        var taken: Set<CellReference> = []
        let heads = block.groups.map { group in
            group.heading.flatMap { heading in all.first { $0.says(heading.wordings) } }
        }
        let isStacked = heads.count > 1 && Set(heads.map { $0?.column }).count == 1 && heads[0] != nil
        for (group, head) in zip(block.groups, heads) {
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
                let others = isStacked ? otherPhases(label, block.column) : []
                for cell in others {
                    taken.insert(cell.amount.reference)
                    body.findings.append(
                        ReadingFinding.columnUnread(place: place(cell.amount), heading: cell.heading))
                }
                taken.insert(readPair(line, label: label, column: block.column, besides: others, into: &body))
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
        _ line: Line, label: FormCell, column: Column, besides others: [PhaseAmount], into body: inout ImportedBody
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
            if others.contains(where: { $0.amount.reference == cell }), let own = heading(above: label, column) {
                cell = CellReference(row: label.row, column: own.column)
            }
        }
        add(
            AmountReader.read(zone.sheet.grid[cell], of: zone.sheet), line: imported, column: column,
            place: zone.place(row: cell.row, column: cell.column), to: &body)
        body.endRow = max(body.endRow, cell.row + 1)
        return cell
    }

    /// An amount below the heading of another phase than the block's.
    private typealias PhaseAmount = (amount: FormCell, heading: String)

    /// The amounts beside a label that stand below the heading of another phase: 年初预算数 for 全年执行数.
    ///
    /// Only where groups stand one below another: beside each other they have columns of their own, below whatever heading.
    private func otherPhases(_ label: FormCell, _ column: Column) -> [PhaseAmount] {
        guard let own = heading(above: label, column) else { return [] }
        let behind = cells[label.row].drop { $0.column <= label.columns.upperBound }
        return behind.prefix { AmountReader.read(zone.sheet.grid[$0.reference]).isAmount }.compactMap { amount in
            let heading = cells[own.row].last { $0.columns.contains(amount.column) }
            guard let heading, heading.column != own.column else { return nil }
            return (amount, LabelText.unspaced(heading.text))
        }
    }

    /// The heading of the amounts of a block, somewhere above a label.
    private func heading(above label: FormCell, _ column: Column) -> FormCell? {
        let headings = column.formHeadings
        return cells.all.last { $0.row < label.row && $0.heads(headings) }
    }

    /// The cell of a label's row that stands below the heading of the amounts, where several amounts stand in the row.
    private func headed(_ label: FormCell, _ column: Column) -> CellReference? {
        guard let heading = heading(above: label, column) else { return nil }
        let behind = cells[label.row].drop { $0.column <= label.columns.upperBound }
        let amounts = behind.prefix { AmountReader.read(zone.sheet.grid[$0.reference]).isAmount }
        guard amounts.count > 1 else { return nil }
        return amounts.first { $0.column == heading.column }?.reference
    }
}
