import Findings
import Fiscal
import SpreadsheetML

/// Reads the fixed lines of a block of a form.
struct FormLineReader {
    let form: FormImporter
    let block: LineBlock
    let found: FormAnchors.Found

    private typealias Placed = (column: Column, place: Int)

    /// The heading of the remarks and the column that it stands in; nil when the sheet has none.
    private var remark: (label: FormLabel, place: Int)? {
        guard let label = block.remark, let cell = form.cells[found.row].first(where: { $0.says(label.wordings) })
        else { return nil }
        return (label, cell.column)
    }

    func read(into body: inout ImportedBody) {
        let columns = placedColumns(into: &body)
        guard let first = columns.map(\.place).min() else { return }
        let start =
            form.cells[found.row].filter { cell in columns.contains { $0.place == cell.column } }
            .map(\.rows.upperBound).max() ?? found.row
        guard start < found.end else { return }
        let placed = Set(columns.map(\.place) + (remark.map { [$0.place] } ?? []))
        for cell in form.cells[found.row] where cell.column > first && !placed.contains(cell.column) {
            body.findings.append(ReadingFinding.notOfTheForm(place: form.place(cell), text: cell.text))
        }
        if block.isRecord { return readRecord(columns, rows: start + 1...found.end, into: &body) }
        var cursor = FormLineCursor(lines: block.lines)
        for row in start + 1...found.end {
            guard let label = form.cells[row].last(where: { $0.column < first && $0.rows.lowerBound > found.row })
            else {
                if isFilled(row, columns) { unknown(row, label: "", nearest: nil, into: &body) }
                continue
            }
            switch cursor.take(label) {
            case .known(let line, let isExact):
                if !isExact {
                    body.findings.append(
                        ReadingFinding.lineNearlyRight(
                            place: form.place(label), label: label.text, expected: line.label))
                }
                take(LineBlock.key(of: line), label: label, row: row, columns: columns, into: &body)
            case .repeated where form.zone.isSignature(row: row): continue
            case .repeated(let key):
                let isPlaceholder = RowText.isPlaceholder(label.text) && !isFilled(row, columns)
                if !isPlaceholder { take(key, label: label, row: row, columns: columns, into: &body) }
            case .unknown(let nearest):
                if isFilled(row, columns) {
                    unknown(row, label: label.text, nearest: nearest, into: &body)
                } else {
                    body.findings += form.unread(form.cells[row], besides: [])
                }
            }
        }
    }

    /// The one line below the headings: the first row that holds something, else the first.
    private func readRecord(_ columns: [Placed], rows: ClosedRange<Int>, into body: inout ImportedBody) {
        let row = rows.first { isFilled($0, columns) } ?? rows.lowerBound
        guard let line = block.lines.first, let first = columns.map(\.place).min() else { return }
        let label = FormCell(
            row: row, column: max(1, first - 1), text: line.label, rows: row...row,
            columns: first...first)
        take(LineBlock.key(of: line), label: label, row: row, columns: columns, into: &body)
        for other in rows where other > row && isFilled(other, columns) {
            unknown(other, label: form.cells[other].first?.text ?? "", nearest: nil, into: &body)
        }
    }

    // MARK: Columns

    private func placedColumns(into body: inout ImportedBody) -> [Placed] {
        let cells = form.cells[found.row]
        let latest = cells.compactMap(\.dated?.year).max()
        var taken: Set<Int> = []
        var placed: [Placed] = []
        for column in block.columns {
            let headings = column.formHeadings
            let cell = cells.first { cell in
                guard !taken.contains(cell.column), cell.heads(headings) else { return false }
                // Of two 决算数 the year tells which is meant.
                guard let offset = column.yearOffset, let year = cell.dated?.year, let latest else { return true }
                return year == latest + offset
            }
            guard let cell else { continue }
            taken.insert(cell.column)
            placed.append((column, cell.column))
        }
        if let latest { body.year = max(body.year ?? 0, latest) }
        let near = nearMisses(among: cells.filter { !taken.contains($0.column) }, besides: placed, into: &body)
        placed += near
        let missing = block.columns.filter { column in !placed.contains { $0.column.key == column.key } }
        if !missing.isEmpty, let first = cells.first {
            body.findings.append(
                ReadingFinding.headingMissing(place: form.place(first), expected: missing.map(\.key)))
        }
        return block.columns.compactMap { column in placed.first { $0.column.key == column.key } }
    }

    private func nearMisses(
        among cells: [FormCell], besides placed: [Placed], into body: inout ImportedBody
    ) -> [Placed] {
        var near: [Placed] = []
        for column in block.columns where !placed.contains(where: { $0.column.key == column.key }) {
            let wordings = ([column.key] + column.aliases).map { LabelText.key($0) }
            guard
                let cell = cells.first(where: { cell in
                    !near.contains { $0.place == cell.column }
                        && LabelText.nearest(to: cell.bareKey, among: wordings) != nil
                })
            else { continue }
            body.findings.append(
                ReadingFinding.headingNearlyRight(
                    place: form.place(cell), found: LabelText.unspaced(cell.text), expected: column.key))
            near.append((column, cell.column))
        }
        return near
    }

    // MARK: Numbers

    private func take(
        _ key: String, label: FormCell, row: Int, columns: [Placed], into body: inout ImportedBody
    ) {
        let line = form.line(key, label: label.text, at: label)
        body.lines.append(line)
        body.endRow = max(body.endRow, row + 1)
        for (column, place) in columns {
            let cell = form.zone.place(row: row, column: place)
            form.add(
                form.zone.number(
                    form.zone.sheet.grid[row: row, column: place], kind: column.kind, place: cell,
                    findings: &body.findings),
                line: line, column: column, place: cell, to: &body)
        }
        if let remark { readRemark(LineBlock.key(key, remark.label), row: row, column: remark.place, into: &body) }
    }

    private func readRemark(_ key: String, row: Int, column: Int, into body: inout ImportedBody) {
        body.fieldCells[key] = CellReference(checkedRow: row, column: column)
        guard let cell = form.cells[row].first(where: { $0.column == column }) else { return }
        body.add(cell.text, field: key, place: form.place(cell))
    }

    private func isFilled(_ row: Int, _ columns: [Placed]) -> Bool {
        columns.contains { AmountReader.read(form.zone.sheet.grid[row: row, column: $0.place]).isFilled }
    }

    private func unknown(_ row: Int, label: String, nearest: String?, into body: inout ImportedBody) {
        let column = form.cells[row].first?.column ?? 1
        var place = form.zone.place(row: row, column: column)
        place.label = label.isEmpty ? nil : label
        body.findings.append(ReadingFinding.lineUnknown(place: place, label: label, nearest: nearest))
    }
}

/// Follows the lines of a block from top to bottom; labels that the department chooses belong to the line passed last.
struct FormLineCursor {
    /// What a label turned out to be.
    enum Step {
        case known(Line, isExact: Bool)
        case repeated(key: String)
        case unknown(nearest: String?)
    }

    private let lines: [Line]
    private let labels: [[String]]
    private var taken: Set<Int> = []
    private var last = -1
    private var keys = LineKeys()

    init(lines: [Line]) {
        self.lines = lines
        labels = lines.map(\.foldedLabels)
    }

    mutating func take(_ label: FormCell) -> Step {
        let open = lines.indices.filter { lines[$0].role.isPrinted && !taken.contains($0) }
        let exact = open.filter { label.says(labels[$0]) }
        if let index = exact.first(where: { $0 > last }) ?? exact.first {
            return .known(pass(index), isExact: true)
        }
        if let parent = openRepetition, !label.key.isEmpty {
            return .repeated(key: keys.unique(LineBlock.key(of: parent) + "/" + label.key))
        }
        if let nearest = LabelText.nearest(to: label.bareKey, among: open.flatMap { labels[$0] }),
            let index = open.first(where: { labels[$0].contains(nearest) })
        {
            return .known(pass(index), isExact: false)
        }
        return .unknown(nearest: LabelText.nearest(to: label.bareKey, among: labels.joined()))
    }

    private var openRepetition: Line? {
        guard lines.indices.contains(last) else { return nil }
        return lines.first { $0.role == .repeated && $0.path == lines[last].path }
    }

    private mutating func pass(_ index: Int) -> Line {
        taken.insert(index)
        last = index
        return lines[index]
    }
}
