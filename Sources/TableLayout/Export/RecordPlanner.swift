import Facts

/// Plans the sheet of a table of one line of amounts.
struct RecordPlanner {
    let table: FactTable
    let form: TableForm
    let record: Record

    func plan(_ frame: SheetPlan.Frame) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        plan.isLandscape = true
        let columns = form.printed(record.columns, holding: table.holds)
        let names = [form.codeHeading, form.nameHeading].compactMap(\.self)
        let head = plan.putHead(frame, of: table, form: form, columns: names.count + columns.count)
        let headed =
            names.map { SheetPlan.HeadedColumn(path: [$0], width: SheetPlan.Width.wholeCode) }
            + columns.map {
                SheetPlan.HeadedColumn(path: form.headings(of: $0), width: SheetPlan.Width.recordAmount)
            }
        var row = plan.putHeadings(headed, row: head)
        if form.isNumbered {
            for offset in columns.indices {
                plan.put(.integer(offset + 1), .columnNumber, row: row, column: offset + 1)
            }
            row += 1
        }
        plan.headingRows = head...(row - 1)
        let units = names.isEmpty ? [] : table.lines.filter { CodeBlock.unitCode(of: $0.key) != nil }
        for line in [record.line] + units.map(\.key) {
            putNames(of: line, count: names.count, into: &plan, row: row)
            for (offset, column) in columns.enumerated() {
                plan.putAmount(
                    table[line: line, column: column.key], kind: column.kind,
                    fractionDigits: table.fractionDigits, isTotal: false,
                    row: row, column: names.count + offset + 1)
            }
            row += 1
        }
        plan.putNotes(table.notes, row: row, columns: names.count + columns.count)
        return plan
    }

    /// The unit's code and name, in forms that print them; on the record's own line the department's.
    private func putNames(of line: String, count: Int, into plan: inout SheetPlan, row: Int) {
        guard count > 0 else { return }
        let unit = CodeBlock.unitCode(of: line)
        let name = unit == nil ? table.department : table.line(line)?.label
        plan.put(unit.map { .text($0) } ?? .blank, .code, row: row, column: 1)
        plan.put(name.map { .text($0) } ?? .blank, .label(indent: 0), row: row, column: count)
    }
}
