import Facts

/// Plans the sheet of a table of coded lines.
struct CodeBlockPlanner {
    let table: FactTable
    let form: TableForm
    let block: CodeBlock
    /// Blank lines beside the total, for a template.
    let blankLines: Int

    private var levels: [String] { block.classification.levels }
    private let columns: [Column]

    init(table: FactTable, form: TableForm, block: CodeBlock, blankLines: Int) {
        self.table = table
        self.form = form
        self.block = block
        self.blankLines = blankLines
        columns = form.printed(block.columns, holding: table.holds)
    }

    private var codeColumns: Int {
        switch form.codes {
        case .whole(let columns): columns
        case .levels: levels.count
        }
    }

    private var nameColumn: Int { codeColumns + 1 }

    func plan(_ frame: SheetPlan.Frame) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        let headed = headedColumns
        plan.isLandscape = headed.count > 6
        let framed = SheetPlan.columnsOnFirstPage(headed, titleColumns: nameColumn)
        // Of a title over the repeated columns each further page would show the beginning.
        let head = plan.putHead(
            frame, of: table, form: form, columns: framed,
            titleColumn: framed < headed.count ? min(nameColumn + 1, framed) : 1)
        var row = plan.putHeadings(headed, row: head)
        plan.headingRows = head...(row - 1)
        plan.titleColumns = 1...nameColumn
        if form.total == .first { row = putTotal(into: &plan, row: row) }
        for line in table.lines where line.key != CodeBlock.totalLabel {
            putLine(line, into: &plan, row: row)
            row += 1
        }
        for _ in 0..<blankLines {
            putLine(nil, into: &plan, row: row)
            row += 1
        }
        if form.total == .last { row = putTotal(into: &plan, row: row) }
        plan.putNotes(table.notes, row: row, columns: framed)
        return plan
    }

    private var headedColumns: [SheetPlan.HeadedColumn] {
        let headings = block.classification.codeHeadings
        let code =
            (form.isNumbered ? headings.first : headings.dropFirst(block.classification == .functional ? 1 : 0).first)
            ?? ""
        let codePath = form.codeHeading.map(HeadingPath.levels) ?? ["项目", code]
        let name = SheetPlan.HeadedColumn(
            path: form.nameHeading.map(HeadingPath.levels) ?? ["项目", block.classification.nameHeadings.first ?? ""],
            width: SheetPlan.Width.label)
        let codes: [SheetPlan.HeadedColumn] =
            switch form.codes {
            case .whole(let count):
                Array(
                    repeating: SheetPlan.HeadedColumn(
                        path: codePath,
                        width: count == 1 ? SheetPlan.Width.wholeCode : SheetPlan.Width.code), count: count)
            case .levels:
                levels.map { SheetPlan.HeadedColumn(path: codePath + [$0], width: SheetPlan.Width.code) }
            }
        return codes + [name]
            + columns.map { SheetPlan.HeadedColumn(path: form.headings(of: $0), width: amountWidth) }
    }

    private var amountWidth: Double {
        columns.count > Self.manyColumns ? SheetPlan.Width.recordAmount : SheetPlan.Width.amount
    }

    /// Beyond so many columns of amounts they are narrower.
    private static let manyColumns = 8

    private func putTotal(into plan: inout SheetPlan, row: Int) -> Int {
        var row = row
        if form.isNumbered {
            // The codes' levels are named beside the 栏次 line and the total, one merged cell for both.
            for (column, level) in levels.enumerated() {
                plan.put(.text(level), .heading, rows: row...row + 1, columns: column + 1...column + 1)
            }
            plan.put(.text("栏次"), .heading, row: row, column: nameColumn)
            for offset in columns.indices {
                plan.put(.integer(offset + 1), .columnNumber, row: row, column: nameColumn + 1 + offset)
            }
            row += 1
            plan.put(.text(CodeBlock.totalLabel), .totalLabel, row: row, column: nameColumn)
        } else {
            plan.put(.text(CodeBlock.totalLabel), .totalLabel, rows: row...row, columns: 1...nameColumn)
        }
        putAmounts(line: CodeBlock.totalLabel, isTotal: true, into: &plan, row: row)
        return row + 1
    }

    private func putLine(_ line: FactLine?, into plan: inout SheetPlan, row: Int) {
        putCode(of: line, into: &plan, row: row)
        plan.put(line.map { .text($0.label) } ?? .blank, .label(indent: 0), row: row, column: nameColumn)
        putAmounts(line: line?.key, isTotal: false, into: &plan, row: row)
    }

    private func putCode(of line: FactLine?, into plan: inout SheetPlan, row: Int) {
        if let unit = line.flatMap({ CodeBlock.unitCode(of: $0.key) }) {
            plan.put(.text(unit), .code, rows: row...row, columns: 1...codeColumns)
            return
        }
        switch form.codes {
        case .whole:
            plan.put(line?.printedCode.map { .text($0) } ?? .blank, .code, rows: row...row, columns: 1...codeColumns)
        case .levels:
            var rest = Substring(line?.printedCode ?? "")
            for column in 1...codeColumns {
                let part = rest.prefix(column == 1 ? 3 : 2)
                plan.put(part.isEmpty ? .blank : .text(String(part)), .code, row: row, column: column)
                rest = rest.dropFirst(part.count)
            }
        }
    }

    private func putAmounts(line: String?, isTotal: Bool, into plan: inout SheetPlan, row: Int) {
        for (offset, column) in columns.enumerated() {
            let fact = line.flatMap { table[line: $0, column: column.key] }
            plan.putAmount(
                fact, kind: column.kind, fractionDigits: table.fractionDigits, isTotal: isTotal, row: row,
                column: nameColumn + 1 + offset)
        }
    }
}
