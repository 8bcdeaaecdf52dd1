import Facts

/// Plans the sheet of a table of coded lines.
struct CodeBlockPlanner {
    let table: FactTable
    let form: TableForm
    let block: CodeBlock
    /// Blank lines below the others, for a template.
    let blankLines: Int

    private var codeColumns: Int { form.codeColumns }
    private var nameColumn: Int { codeColumns + 1 }
    private var width: Int { nameColumn + block.columns.count }

    func plan(title: String, documentHeading: String?) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        plan.isLandscape = true
        for column in 1...codeColumns {
            plan.columnWidths[column] = codeColumns == 1 ? SheetPlan.Width.wholeCode : SheetPlan.Width.code
        }
        plan.columnWidths[nameColumn] = SheetPlan.Width.label
        for column in nameColumn + 1...width { plan.columnWidths[column] = SheetPlan.Width.amount }
        let head = plan.putHead(of: table, title: title, form: form, documentHeading: documentHeading, columns: width)
        var row = putHeadings(into: &plan, row: head)
        plan.headingRows = head...(row - 1)
        row = putTotal(into: &plan, row: row)
        for line in table.lines where line.key != CodeBlock.totalLabel {
            putLine(line, into: &plan, row: row)
            row += 1
        }
        for _ in 0..<blankLines {
            putLine(nil, into: &plan, row: row)
            row += 1
        }
        plan.putNotes(table.notes, row: row, columns: width)
        return plan
    }

    private func putHeadings(into plan: inout SheetPlan, row: Int) -> Int {
        let levels = block.columns.map { form.headings(of: $0).count }.max() ?? 1
        let last = row + max(levels, 2) - 1
        plan.put(.text("项目"), .heading, rows: row...row, columns: 1...nameColumn)
        plan.put(
            .text(form.isNumbered ? block.codeHeadings.first ?? "" : "功能分类科目编码"), .heading, rows: row + 1...last,
            columns: 1...codeColumns)
        plan.put(.text("科目名称"), .heading, rows: row + 1...last, columns: nameColumn...nameColumn)
        putAmountHeadings(into: &plan, rows: row...last)
        guard form.isNumbered else { return last + 1 }
        plan.put(.text("栏次"), .heading, row: last + 1, column: nameColumn)
        for offset in block.columns.indices {
            plan.put(.integer(offset + 1), .columnNumber, row: last + 1, column: nameColumn + 1 + offset)
        }
        return last + 1
    }

    /// Headings of several levels: neighbours that share the upper ones share a merged cell.
    private func putAmountHeadings(into plan: inout SheetPlan, rows: ClosedRange<Int>) {
        let paths = block.columns.map { form.headings(of: $0) }
        var index = 0
        while index < paths.count {
            let upper = paths[index].dropLast()
            var end = index
            while end + 1 < paths.count, !upper.isEmpty, paths[end + 1].dropLast() == upper { end += 1 }
            for (level, heading) in upper.enumerated() {
                let row = rows.lowerBound + level
                plan.put(
                    .text(heading), .heading, rows: row...row, columns: nameColumn + 1 + index...nameColumn + 1 + end)
            }
            for item in index...end {
                let column = nameColumn + 1 + item
                plan.put(
                    .text(paths[item].last ?? ""), .heading, rows: rows.lowerBound + upper.count...rows.upperBound,
                    columns: column...column)
            }
            index = end + 1
        }
    }

    private func putTotal(into plan: inout SheetPlan, row: Int) -> Int {
        var row = row
        if form.isNumbered {
            // The codes' levels are named beside the 栏次 line and the total, one merged cell for both.
            for (column, level) in ["类", "款", "项"].enumerated() {
                plan.put(.text(level), .heading, rows: row...row + 1, columns: column + 1...column + 1)
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
        plan.put(line?.code.map { .text($0) } ?? .blank, .code, rows: row...row, columns: 1...codeColumns)
        plan.put(line.map { .text($0.label) } ?? .blank, .label(indent: 0), row: row, column: nameColumn)
        putAmounts(line: line?.key, isTotal: false, into: &plan, row: row)
    }

    private func putAmounts(line: String?, isTotal: Bool, into plan: inout SheetPlan, row: Int) {
        for (offset, column) in block.columns.enumerated() {
            let fact = line.flatMap { table[line: $0, column: column.key] }
            plan.putAmount(
                fact, fractionDigits: table.fractionDigits, isTotal: isTotal, row: row, column: nameColumn + 1 + offset)
        }
    }
}
