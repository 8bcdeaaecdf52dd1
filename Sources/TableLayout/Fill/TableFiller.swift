import DecimalNumbers
import Facts
import Findings
import Fiscal
import SpreadsheetML
import XLSXReader
import XLSXTemplate
import XLSXWriter

/// Fills one table of a template with the figures of another that is in the same unit.
struct TableFiller {
    let data: FactTable
    let placed: TablePlacement
    /// The tables of the template.
    let others: [TablePlacement]
    let template: WorkbookTemplate
    let file: String
    var findings: [Finding] = []
    private(set) var addedRows = 0
    private var cells = 0
    /// The row below which all has moved down by ``addedRows``.
    private var growsAt: Int?
    private(set) var filled: Set<FactKey> = []
    /// The last of the rows for coded lines, as it counts now.
    private(set) var lastCodeRow = 0

    var sheet: String { placed.sheet.name }

    init(
        _ data: FactTable, into placed: TablePlacement, among others: [TablePlacement], of template: WorkbookTemplate,
        file: String
    ) {
        self.data = data
        self.placed = placed
        self.others = others
        self.template = template
        self.file = file
    }

    var place: Place {
        var place = placed.zone.place
        place.file = file
        place.title = placed.table.title
        return place
    }

    /// What was filled.
    var report: FillReport.Table {
        FillReport.Table(
            id: data.id, title: placed.table.title, sheet: sheet, unit: placed.table.unit, cells: cells,
            addedRows: addedRows)
    }

    /// The table with the amounts that found a place.
    var written: FactTable {
        var table = data
        table.facts = data.facts.filter { filled.contains(FactKey(line: $0.line, column: $0.column)) }
        return table
    }

    /// Sets the cells.
    ///
    /// - Parameter notes: what is to stand below the table besides the template's own notes.
    /// - Returns: whether the table was filled.
    mutating func fill(notes: [String]) throws(TemplateError) -> Bool {
        let rows = try codeRows()
        if let rows {
            guard try grow(rows) else { return false }
            try write(rows)
        }
        for fact in placed.table.facts {
            if rows != nil, fact.line != CodeBlock.totalLabel { continue }
            guard let cell = placed.cell(of: fact.place) else { continue }
            let key = FactKey(line: fact.line, column: fact.column)
            try put(key, in: cell, at: moved(cell), was: fact.state)
        }
        try writeFields()
        try writeDepartment()
        compareYears()
        try write(notes: notes)
        tellOfUnplaced()
        return true
    }

    // MARK: Cells

    /// Puts an amount into a cell.
    ///
    /// - Parameters:
    ///   - key: which amount; nil to blank the cell.
    ///   - source: the cell of the template, counted before rows were added.
    ///   - target: where it stands now, or its copy.
    private mutating func put(
        _ key: FactKey?, in source: CellReference, at target: CellReference, was: Fact.State
    ) throws(TemplateError) {
        let cell = placed.sheet.grid[source]
        let state = key.flatMap { data[line: $0.line, column: $0.column]?.state } ?? .blank
        // What a formula makes of cells that are filled is its own affair where there is no amount.
        if let key, state != .blank || cell.formula == nil { filled.insert(key) }
        switch (state, was) {
        case (.amount(let new, _), .amount(let old, _)) where new == old: return
        case (let new, let old) where new == old: return
        case (.blank, _) where cell.formula != nil: return
        case (.amount(let amount, _), _):
            let isPercent = cell.numberFormat.code.utf8.contains(UInt8(ascii: "%"))
            try set(.number(isPercent ? amount.scaled(byPowerOfTen: -2) : amount), at: target)
        case (.notApplicable(let mark), _): try set(.text(mark), at: target)
        case (.unreadable(let text), _): try set(.text(text), at: target)
        case (.blank, _): try set(.blank, at: target)
        }
    }

    /// Sets a cell where it stands now; a formula stays, with another result.
    mutating func set(_ content: CellContent, at cell: CellReference) throws(TemplateError) {
        try template.setResult(content, at: cell, sheet: sheet)
        cells += 1
    }

    /// Where a cell stands since rows were added.
    func moved(_ cell: CellReference) -> CellReference {
        guard let growsAt, cell.row > growsAt else { return cell }
        return CellReference(row: cell.row + addedRows, column: cell.column)
    }

    // MARK: Coded lines

    private var lines: [FactLine] { data.lines.filter { $0.key != CodeBlock.totalLabel } }

    /// The rows to write lines into; nil when each line has its row in the template already.
    private func codeRows() throws(TemplateError) -> CodeRows? {
        let known = Set(placed.table.lines.map(\.key))
        guard placed.body.codeColumns != nil, !lines.allSatisfy({ known.contains($0.key) }) else { return nil }
        return CodeRows(placed, lastRow: try template.lastRow(ofSheet: sheet))
    }

    /// Repeats a row in the midst of the lines, so that those at the edges keep their borders.
    private mutating func grow(_ rows: CodeRows) throws(TemplateError) -> Bool {
        let missing = lines.count - rows.count
        guard missing > 0 else { return true }
        let row = rows.first + max(0, rows.count - 2)
        if let reason = neighbour(ofRow: row, lastRow: try template.lastRow(ofSheet: sheet)) {
            findings.append(FillFinding.noRows(place, count: missing, reason: reason))
            return false
        }
        do {
            try template.repeatRows(row...row, times: missing + 1, sheet: sheet)
        } catch {
            guard error.code == .rows || error.code == .formula else { throw error }
            let reason = LocalizedText(zh: error.chineseDescription, en: error.found)
            findings.append(FillFinding.noRows(place, count: missing, reason: reason))
            return false
        }
        growsAt = row
        addedRows = missing
        return true
    }

    private mutating func write(_ rows: CodeRows) throws(TemplateError) {
        let facts = Dictionary(grouping: placed.table.facts, by: \.line)
        let keys = Dictionary(placed.body.lines.map { ($0.row, $0.key) }, uniquingKeysWith: { first, _ in first })
        lastCodeRow = rows.first + max(rows.count, lines.count) - 1
        for row in rows.first...lastCodeRow {
            let offset = row - rows.first
            let line = offset < lines.count ? lines[offset] : nil
            let source = self.source(ofRow: row)
            let was = Dictionary(
                (keys[source].flatMap { facts[$0] } ?? []).map { ($0.column, $0.state) },
                uniquingKeysWith: { first, _ in first })
            try writeLabels(of: line, rows: rows, row: row, source: source)
            for column in placed.body.columns {
                try put(
                    line.map { FactKey(line: $0.key, column: column.key) },
                    in: CellReference(row: source, column: column.column),
                    at: CellReference(row: row, column: column.column), was: was[column.key] ?? .blank)
            }
        }
    }

    /// The row of the template that a row of the lines is, or is a copy of.
    private func source(ofRow row: Int) -> Int {
        guard let growsAt, row > growsAt else { return row }
        return row <= growsAt + addedRows ? growsAt : row - addedRows
    }

    private mutating func writeLabels(
        of line: FactLine?, rows: CodeRows, row: Int, source: Int
    ) throws(TemplateError) {
        for (column, code) in zip(rows.columns.codes, rows.codes(of: line)) {
            guard LabelText.folded(placed.sheet.digits(row: source, column: column)) != code else { continue }
            try set(code.isEmpty ? .blank : .text(code), at: CellReference(row: row, column: column))
        }
        guard let column = rows.columns.name else { return }
        let name = line?.label ?? ""
        guard placed.sheet.text(row: source, column: column).trimmingSpaces != name else { return }
        try set(name.isEmpty ? .blank : .text(name), at: CellReference(row: row, column: column))
    }
}
