import Facts
import Findings
import Fiscal
import SpreadsheetML

/// Reads forms: finds blocks by their headings, fields by their labels, and indicators by the tree that their names make.
struct FormImporter {
    let zone: TableZone
    let form: FormBody
    let cells: FormCells
    let anchors: FormAnchors

    init(zone: TableZone, form: FormBody) {
        self.zone = zone
        self.form = form
        cells = FormCells(sheet: zone.sheet, rows: zone.rows)
        anchors = FormAnchors(cells: cells, form: form)
    }

    func read() -> ImportedBody? {
        // A form of labels alone has no headings; two of its labels tell it.
        let isTold = !anchors.found.isEmpty || !form.hasHeadings && anchors.labels.count > 1
        guard isTold else { return nil }
        var body = ImportedBody(endRow: zone.rows.lowerBound)
        body.headEnd = (anchors.found.prefix(1).map(\.row) + anchors.labels.map(\.cell.row)).min()
        if let (unit, label) = unit {
            body.unit = unit
            body.unitLabel = label
        }
        body.columns = form.columns.map { ImportedColumn(key: $0.key, number: nil, column: 0) }
        readFields(into: &body)
        for found in anchors.found {
            body.endRow = max(body.endRow, found.row + 1)
            switch form.blocks[found.block] {
            case .fields(let fields): readTexts(below: fields, at: found, into: &body)
            case .lines(let lines): FormLineReader(form: self, block: lines, found: found).read(into: &body)
            case .pairs(let pairs): readPairs(pairs, at: found, into: &body)
            case .indicators(let tree): IndicatorReader(form: self, block: tree, found: found).read(into: &body)
            }
        }
        readFooters(into: &body)
        dropUncomputed(from: &body)
        body.findings += unread(from: body.headEnd ?? zone.rows.lowerBound) + missingBlocks
        return body
    }

    /// Blocks of numbers or indicators that are not there.
    private var missingBlocks: [Finding] {
        let missing = form.blocks.indices.filter { index in !anchors.found.contains { $0.block == index } }
        let headings = missing.flatMap { index -> [String] in
            switch form.blocks[index] {
            case .fields: []
            case .pairs(let pairs): pairs.side.map { [$0.text] } ?? pairs.lines.map(\.label)
            case .lines(let lines): lines.columns.map(\.key)
            case .indicators(let tree): tree.levels.map(\.text)
            }
        }
        guard !headings.isEmpty else { return [] }
        let place = zone.place(row: zone.rows.lowerBound, column: zone.sheet.columns.lowerBound)
        return [ReadingFinding.headingMissing(place: place, expected: headings)]
    }

    /// The unit that the label of a block says, `项目资金（万元）`, and that label.
    private var unit: (AmountUnit, FormCell)? {
        let labels = form.blocks.flatMap { block -> [String] in
            switch block {
            case .lines(let lines): [lines.side, lines.heading].compactMap(\.self).flatMap(\.wordings)
            case .pairs(let pairs): pairs.side?.wordings ?? []
            default: []
            }
        }
        return cells.all.lazy.filter { labels.contains($0.bareKey) }.compactMap { cell in
            cell.bracketed.flatMap(AmountUnit.init(rawValue:)).map { ($0, cell) }
        }.first
    }

    /// Takes back texts that are formulas without results, and says so.
    private func dropUncomputed(from body: inout ImportedBody) {
        let uncomputed = cells.all.filter { zone.sheet.grid[$0.reference].uncomputedFormula != nil }
        guard !uncomputed.isEmpty else { return }
        let addresses = Dictionary(uniqueKeysWithValues: uncomputed.map { ($0.reference.description, $0.text) })
        for field in body.fields {
            guard let formula = field.place.cell.flatMap({ addresses[$0] }) else { continue }
            body.findings.append(ReadingFinding.textUncomputed(place: field.place, formula: formula))
        }
        body.dropFields { $0.place.cell.map { addresses[$0] != nil } ?? false }
    }

    // MARK: Facts

    func place(_ cell: FormCell) -> Place { zone.place(row: cell.row, column: cell.column) }

    /// Adds what a cell of a column says of a line.
    func add(
        _ reading: AmountReader.Reading, line: ImportedLine, column: Column, place: Place, to body: inout ImportedBody
    ) {
        var place = place
        place.label = line.label
        place.heading = column.key
        if column.kind == .money {
            if reading.isAmount { body.fractionDigits = max(body.fractionDigits ?? 0, reading.fractionDigits) }
            body.doubts.take(reading, place: place)
        } else if case .recomputed? = reading.oddity {
            body.doubts.take(reading, place: place)
        }
        if case .unreadable(let text) = reading.state {
            body.findings.append(ReadingFinding.amountUnreadable(place: place, text: text))
        }
        body.facts.append(Fact(line: line.key, column: column.key, state: reading.state, place: place))
    }

    func line(_ key: String, label: String, at cell: FormCell) -> ImportedLine {
        ImportedLine(
            key: key, code: nil, label: label, rowNumber: nil, row: cell.row, column: cell.column, columns: [])
    }
}
