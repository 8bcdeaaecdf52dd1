import Findings
import Fiscal
import SpreadsheetML

/// Reads the indicators or other named rows of a form. A name that is blank, or merged with the one above it, is that of the row above.
struct IndicatorReader {
    let form: FormImporter
    let block: IndicatorBlock
    let found: FormAnchors.Found

    /// The part of a Sichuan form's target that stands in a column of its own.
    private static let nature = ["指标性质"]
    private static let measure = ["度量单位", "计量单位"]
    private static let value = ["指标值"]

    private struct Columns {
        var levels: [Int?]
        var parts: [Int?]
        var nature: Int?
        var measure: Int?
    }

    func read(into body: inout ImportedBody) {
        let columns = placedColumns(into: &body)
        let headings = form.cells[found.row]
        let placed = Set((columns.levels + columns.parts + [columns.nature, columns.measure]).compactMap { $0 })
        for cell in headings where cell.column > (placed.min() ?? 0) && !placed.contains(cell.column) {
            body.findings.append(ReadingFinding.notOfTheForm(place: form.place(cell), text: cell.text))
        }
        let start = (headings.first { $0.column == columns.levels.last ?? nil }?.rows.upperBound ?? found.row) + 1
        guard start <= found.end else { return }
        var names = [FormCell?](repeating: nil, count: block.levels.count - 1)
        var number = 0
        for row in start...found.end {
            if let label = totalLabel(row: row) {
                readTotal(label, row: row, columns: columns, into: &body)
                continue
            }
            names = inherited(names, row: row, columns: columns)
            guard isIndicator(row: row, columns: columns) else { continue }
            number += 1
            readIndicator(number, row: row, names: names, columns: columns, into: &body)
        }
    }

    // MARK: Headings

    private func placedColumns(into body: inout ImportedBody) -> Columns {
        let cells = form.cells[found.row]
        var taken: Set<Int> = []
        func column(_ wordings: [String]) -> Int? {
            guard let cell = cells.first(where: { !taken.contains($0.column) && $0.says(wordings) }) else { return nil }
            taken.insert(cell.column)
            return cell.column
        }
        let levels = block.levels.map { column($0.wordings) }
        let nature = column(Self.nature)
        let parts = block.parts.map { column($0.label.wordings) }
        var columns = Columns(levels: levels, parts: parts, nature: nature)
        columns.measure = nature == nil ? nil : column(Self.measure)
        let missing = zip(block.levels + block.parts.map(\.label), levels + parts).filter { $0.1 == nil }.map(\.0)
        for label in missing {
            readNear(label, among: cells.filter { !taken.contains($0.column) }, &columns, into: &body)
        }
        return columns
    }

    /// Takes a heading that is nearly right, and says so; one that is not there is said to be missing.
    private func readNear(
        _ label: FormLabel, among cells: [FormCell], _ columns: inout Columns, into body: inout ImportedBody
    ) {
        guard let cell = cells.first(where: { LabelText.nearest(to: $0.bareKey, among: label.wordings) != nil }) else {
            if let first = form.cells[found.row].first, isNumber(label) {
                body.findings.append(
                    ReadingFinding.headingMissing(place: form.place(first), expected: [label.text]))
            }
            return
        }
        body.findings.append(
            ReadingFinding.headingNearlyRight(
                place: form.place(cell), found: LabelText.unspaced(cell.text), expected: label.text))
        if let level = block.levels.firstIndex(where: { $0.text == label.text }) { columns.levels[level] = cell.column }
        if let part = block.parts.firstIndex(where: { $0.label.text == label.text }) {
            columns.parts[part] = cell.column
        }
    }

    /// Local forms leave out columns of text; one of numbers that is not there is worth a word.
    private func isNumber(_ label: FormLabel) -> Bool {
        block.parts.contains { part in
            guard part.label.text == label.text, !part.isOptional, case .number = part.content else { return false }
            return true
        }
    }

    // MARK: Rows

    private func totalLabel(row: Int) -> FormCell? {
        guard let total = block.total else { return nil }
        return form.cells[row].prefix(3).first { $0.says(total.wordings) }
    }

    private func readTotal(_ label: FormCell, row: Int, columns: Columns, into body: inout ImportedBody) {
        let line = form.line(block.total?.text ?? label.text, label: label.text, at: label)
        body.lines.append(line)
        readNumbers(of: line, row: row, columns: columns, into: &body)
    }

    /// The names of the upper levels that hold in a row.
    private func inherited(_ names: [FormCell?], row: Int, columns: Columns) -> [FormCell?] {
        var names = names
        for level in names.indices {
            guard let column = columns.levels[level], let cell = form.cells.shown(row: row, column: column) else {
                continue
            }
            // One name across both levels is that of the upper.
            let isShared = level > 0 && columns.levels[level - 1].map(cell.columns.contains) == true
            if cell.row == row { for lower in names.indices where lower > level { names[lower] = nil } }
            if !isShared { names[level] = cell }
        }
        return names
    }

    /// Whether a row holds an indicator, not the `……` of a blank form.
    private func isIndicator(row: Int, columns: Columns) -> Bool {
        let name = columns.levels.last.flatMap { $0 }.flatMap { form.cells.shown(row: row, column: $0) }
        if let name, !RowText.isPlaceholder(name.text), !block.printsOwnNames || isNamedAbove(row, columns) {
            return true
        }
        let others = (columns.parts + [columns.nature]).compactMap { $0 }
            .compactMap { column in form.cells[row].first { $0.column == column } }
        return others.contains { cell in
            guard !RowText.isPlaceholder(cell.text) else { return false }
            if case .notApplicable = AmountText.read(cell.text).state { return false }
            return true
        }
    }

    /// Whether an upper name stands in the row itself, or is merged across it.
    private func isNamedAbove(_ row: Int, _ columns: Columns) -> Bool {
        columns.levels.dropLast().compactMap { $0 }.contains { form.cells.shown(row: row, column: $0) != nil }
    }

    private func readIndicator(
        _ number: Int, row: Int, names: [FormCell?], columns: Columns, into body: inout ImportedBody
    ) {
        let last = columns.levels.last.flatMap { $0 }
        let own = last.flatMap { form.cells.shown(row: row, column: $0) }
        let column = last ?? form.zone.sheet.columns.lowerBound
        let line = ImportedLine(
            key: block.key(number), code: nil, label: own?.text ?? "", rowNumber: nil, row: row,
            column: column, columns: [])
        body.lines.append(line)
        for (label, cell) in zip(block.levels, names + [own]) {
            guard let cell else { continue }
            body.add(cell.text, field: block.key(number, label), place: form.place(cell))
        }
        readTexts(number, row: row, columns: columns, into: &body)
        readNumbers(of: line, row: row, columns: columns, into: &body)
    }

    private func readTexts(_ number: Int, row: Int, columns: Columns, into body: inout ImportedBody) {
        for (part, column) in zip(block.parts, columns.parts) {
            guard let column else { continue }
            var text = form.cells.shown(row: row, column: column)?.text ?? ""
            switch part.content {
            case .number: continue
            case .target where columns.nature != nil:
                text = target(text, row: row, columns: columns)
            case .text, .target: break
            }
            let place = form.zone.place(row: row, column: column)
            body.add(text, field: block.key(number, part.label), place: place)
        }
    }

    /// The target of a form that prints it in three columns: `≥`, `90`, `%` make `≥90(%)`.
    private func target(_ value: String, row: Int, columns: Columns) -> String {
        func text(_ column: Int?) -> String {
            column.flatMap { form.cells.shown(row: row, column: $0) }?.text ?? ""
        }
        let nature = text(columns.nature)
        let measure = text(columns.measure)
        if nature.isEmpty || LabelText.folded(nature).hasPrefix("定性") { return value }
        return nature + value + (measure.isEmpty || measure == "/" ? "" : "(\(measure))")
    }

    private func readNumbers(of line: ImportedLine, row: Int, columns: Columns, into body: inout ImportedBody) {
        body.endRow = max(body.endRow, row + 1)
        for (part, place) in zip(block.parts, columns.parts) {
            guard case .number(let column) = part.content, let place else { continue }
            let cell = form.zone.place(row: row, column: place)
            form.add(
                form.zone.number(
                    form.zone.sheet.grid[row: row, column: place], kind: column.kind, place: cell,
                    findings: &body.findings),
                line: line, column: column, place: cell, to: &body)
        }
    }
}

extension RowText {
    /// Whether a text only holds a place in a blank form: `……`, `指标1：`.
    static func isPlaceholder(_ text: String) -> Bool {
        var rest = Substring(LabelText.folded(text))
        if rest.hasPrefix("指标") {
            rest = rest.dropFirst(2)
            if rest.hasPrefix("值") { rest = rest.dropFirst() }
            rest = rest.drop { $0.isWholeNumber }
            if rest.hasPrefix(":") { rest = rest.dropFirst() }
        }
        return rest.allSatisfy { "….·。".contains($0) }
    }
}
