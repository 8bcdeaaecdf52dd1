import Facts

/// Plans the sheet of a table of one line of amounts.
struct RecordPlanner {
    let table: FactTable
    let form: TableForm
    let record: Record

    func plan(_ frame: SheetPlan.Frame) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        plan.isLandscape = true
        let columns = form.printed(record.columns)
        let head = plan.putHead(frame, of: table, form: form, columns: columns.count)
        let headed = columns.map {
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
        for (offset, column) in columns.enumerated() {
            let fact = table[line: record.line, column: column.key]
            plan.putAmount(
                fact, fractionDigits: table.fractionDigits, isTotal: false, row: row, column: offset + 1)
        }
        plan.putNotes(table.notes, row: row + 1, columns: columns.count)
        return plan
    }
}
