import Findings
import Fiscal
import SpreadsheetML
import XLSXReader

/// Reads tables of coded lines: finds code, name and amounts by their headings, the total by its label.
struct CodeBlockImporter {
    let zone: TableZone
    let block: CodeBlock
    let plan: CodeBlockPlan

    private struct Placed {
        let codeColumns: [Int]
        let nameColumn: Int?
        let amountColumns: [Int]
    }

    func read() -> ImportedBody? {
        let wanted = plan.headings.wanted
        guard
            let match = zone.match(plan.headings, rows: zone.rows),
            plan.columns.contains(where: { match.column($0) != nil })
        else { return nil }
        var body = ImportedBody(endRow: match.rows.upperBound + 1)
        body.headingRows = match.rows
        body.findings += zone.headingFindings(match)
        body.columns = plan.columns.compactMap { index in
            match.column(index).map { ImportedColumn(key: wanted[index].name, number: nil, column: $0) }
        }
        body.findings += zone.missingHeadings(
            wanted[plan.columns].map(\.name), found: body.columns.map(\.key), row: match.rows.lowerBound)
        let amountColumns = body.columns.map(\.column)
        let placed = Placed(
            codeColumns: match.columns[plan.code].isEmpty
                ? codeColumns(before: amountColumns, name: match.column(plan.name))
                : filled(match.columns[plan.code], to: match.column(plan.name)),
            nameColumn: match.column(plan.name), amountColumns: amountColumns)
        body.codeColumns = CodeColumns(codes: placed.codeColumns, name: placed.nameColumn)
        body.otherColumns = Set(placed.codeColumns + [placed.nameColumn].compactMap(\.self))
        // Some forms print the total on the last line of the headings.
        let isGlued = LineCells(row: match.rows.upperBound, placed: placed, in: zone.sheet).contains { isTotal($0) }
        readLines(placed, from: match.rows.upperBound + (isGlued ? 0 : 1), into: &body)
        return body
    }

    /// The code's columns up to the name: a heading whose merged cell was lost stands over the first of them only.
    private func filled(_ columns: [Int], to name: Int?) -> [Int] {
        guard let first = columns.first, let name, first < name else { return columns }
        var span = Array(first..<name)
        let most = block.classification.levels.count
        // A column may be left blank among those of the levels.
        if span.count > most {
            span = span.filter { column in zone.rows.contains { isWritten(row: $0, column: column) } }
        }
        return (1...most).contains(span.count) ? span : columns
    }

    private func isWritten(row: Int, column: Int) -> Bool {
        zone.sheet.label(row: row, column: column).map { LabelText.folded($0.digits).first?.isWholeNumber == true }
            ?? false
    }

    /// Where codes stand in a form whose code heading is lost: left of the names.
    private func codeColumns(before amounts: [Int], name: Int?) -> [Int] {
        let end = name ?? (amounts.min() ?? zone.sheet.columns.lowerBound)
        return Array(zone.sheet.columns.filter { $0 < end }.prefix(3))
    }

    private func readLines(_ placed: Placed, from firstRow: Int, into body: inout ImportedBody) {
        var keys = LineKeys()
        var codes: [String] = []
        var lastOfHead = 0
        for row in zone.bodyRows(from: firstRow) where row > lastOfHead {
            let cells = LineCells(row: row, placed: placed, in: zone.sheet)
            if !body.lines.isEmpty, isHead(cells, row: row, placed) {
                guard let rows = repeatedHead(from: row, body.columns) else {
                    let column = zone.sheet.filledColumns(row: row).first ?? zone.sheet.columns.lowerBound
                    body.findings.append(ReadingFinding.headAnew(place: zone.place(row: row, column: column)))
                    break
                }
                lastOfHead = rows.upperBound
                continue
            }
            if cells.contains(where: RowText.isColumnNumbers) {
                body.takeColumnNumbers(row: row, in: zone)
                continue
            }
            guard let line = readLine(cells, row: row, placed: placed, keys: &keys, codes: &codes, into: &body) else {
                continue
            }
            body.lines.append(line)
            body.endRow = row + 1
        }
        body.lines = UnitLines.separated(body.lines)
    }

    /// Whether words stand where amounts should, and no code beside them.
    private func isHead(_ cells: LineCells, row: Int, _ placed: Placed) -> Bool {
        let words = placed.amountColumns.count { column in
            guard let label = zone.sheet.label(row: row, column: column), label.cell.kind == .text,
                case .unreadable = AmountReader.read(label.cell).state
            else { return false }
            return label.key.unicodeScalars.first?.properties.isIdeographic == true
        }
        guard words > 1, !zone.isSignature(row: row) else { return false }
        let digits = cells.codes.compactMap { $0?.folded.first }
        return !digits.contains(where: \.isWholeNumber) && !cells.contains(where: isTotal)
    }

    /// How many rows below its first one a repeated head may end.
    private static let deepestHead = 4

    /// The rows of headings from one on that stand over the same columns as those of the table.
    private func repeatedHead(from row: Int, _ columns: [ImportedColumn]) -> ClosedRange<Int>? {
        let rows = max(row - 1, zone.rows.lowerBound)...zone.rows.upperBound
        guard let match = zone.match(plan.headings, rows: rows),
            (row...row + Self.deepestHead).contains(match.rows.upperBound)
        else { return nil }
        let wanted = plan.headings.wanted
        let found = plan.columns.compactMap { index in match.column(index).map { (wanted[index].name, $0) } }
        return found.elementsEqual(columns.map { ($0.key, $0.column) }, by: ==) ? match.rows : nil
    }

    /// The parts of a code. A blank level takes what a cell merged downwards shows, or else what stood above it.
    private func codeParts(_ cells: LineCells, row: Int, placed: Placed, above: [String]) -> [String] {
        var parts = cells.codes.map { $0.map(CodedLabel.digits) ?? "" }
        guard parts.count > 1, let lowest = parts.lastIndex(where: { !$0.isEmpty }), lowest > 0,
            (1...2).contains(LabelText.folded(parts[lowest]).utf8.count)
        else { return parts }
        for level in 0..<lowest where parts[level].isEmpty {
            let shown = zone.sheet.shown(row: row, column: placed.codeColumns[level])
            if shown.reference.row < row {
                parts[level] = zone.sheet.digits(row: shown.reference.row, column: placed.codeColumns[level])
            } else if above.count == parts.count, above[..<level].elementsEqual(parts[..<level]) {
                parts[level] = above[level]
            }
        }
        return parts
    }

    /// The cells in which code and name of a line stand.
    private struct LineCells {
        let codes: [SheetLabel?]
        let name: SheetLabel?

        init(row: Int, placed: Placed, in sheet: SheetText) {
            codes = placed.codeColumns.map { sheet.label(row: row, column: $0) }
            name = placed.nameColumn.flatMap { sheet.label(row: row, column: $0) }
        }

        /// Whether one of the cells shows a key.
        func contains(where isWanted: (String) -> Bool) -> Bool {
            name.map { isWanted($0.key) } ?? false || codes.contains { $0.map { isWanted($0.key) } ?? false }
        }
    }

    private func isTotal(_ key: String) -> Bool {
        key.hasSameBytes(as: CodeBlock.totalLabel) || plan.totals.holds(key)
    }

    /// The columns of a line that hold no heading: a total on the line of the headings has no amounts below those.
    private func amountColumns(row: Int, in body: ImportedBody) -> [Int] {
        body.columns.indices.filter { index in
            let text = zone.sheet.label(row: row, column: body.columns[index].column)?.key ?? ""
            return text.isEmpty || !plan.lowest.contains(TextBytes(text))
        }
    }

    private func readLine(
        _ cells: LineCells, row: Int, placed: Placed, keys: inout LineKeys, codes: inout [String],
        into body: inout ImportedBody
    ) -> ImportedLine? {
        let parts = codeParts(cells, row: row, placed: placed, above: codes)
        let name = cells.name?.text ?? ""
        let labelColumn = placed.nameColumn ?? placed.codeColumns.last ?? zone.sheet.columns.lowerBound
        if cells.contains(where: { isTotal($0) }) {
            return ImportedLine(
                key: keys.unique(CodeBlock.totalLabel), code: nil, label: CodeBlock.totalLabel, rowNumber: nil,
                row: row,
                column: labelColumn, columns: amountColumns(row: row, in: body))
        }
        if let unit = unitCode(parts, name: name, below: body.lines) {
            return ImportedLine(
                key: keys.unique(CodeBlock.unitPrefix + unit), code: nil, label: name.trimmingSpaces, rowNumber: nil,
                row: row, column: placed.codeColumns.first ?? labelColumn, columns: Array(body.columns.indices))
        }
        if let line = CodedLabel(parts, name: name) {
            codes = parts
            return ImportedLine(
                key: keys.unique(line.code), code: line.code, label: line.name, rowNumber: nil, row: row,
                column: placed.codeColumns.first ?? labelColumn, columns: Array(body.columns.indices))
        }
        guard placed.amountColumns.contains(where: { zone.sheet.isAmount(row: row, column: $0) }) else { return nil }
        // The code that is none, or the cell where it should stand; below 类, 款, 项 merged downwards that of the label.
        let column =
            zip(placed.codeColumns, parts).first { !$1.isEmpty }?.0
            ?? placed.codeColumns.first { zone.sheet.shown(row: row, column: $0).reference.row == row }
        var place = zone.place(row: row, column: column ?? labelColumn)
        let label = (parts + [name]).filter { !LabelText.folded($0).isEmpty }.joined(separator: " ")
        place.label = label
        body.findings.append(ReadingFinding.codeUnknown(place: place, label: label))
        return nil
    }

    /// The code of a unit, when the line is one's: it is called like one, or its code is of a unit's length before all others.
    private func unitCode(_ parts: [String], name: String, below lines: [ImportedLine]) -> String? {
        guard block.hasUnits else { return nil }
        let digits = parts.map { LabelText.folded($0) }.joined()
        guard (3...12).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        let hasUnitLength = [6, 9, 12].contains(digits.utf8.count)
        if hasUnitLength, !lines.contains(where: { $0.code != nil }) { return digits }
        return UnitName.isLikely(name) && !isClassified(digits, name: name, below: lines) ? digits : nil
    }

    /// Whether a code is one of the classification, whatever its name sounds like: 公立医院, 博物馆. It is known by that name, or
    /// its parent stands above it.
    private func isClassified(_ code: String, name: String, below lines: [ImportedLine]) -> Bool {
        let names = CodeNames.of(zone.table.body, year: zone.year ?? CodeNames.usualYear)
        if names?.has(code, named: name) == true { return true }
        let parent = String(code.dropLast(2))
        return code.utf8.count > 3 && lines.contains { $0.code == parent }
    }
}
