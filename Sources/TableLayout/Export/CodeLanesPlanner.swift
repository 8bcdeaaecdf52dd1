import Facts

/// Plans the sheet of a fixed list of codes in lanes side by side.
struct CodeLanesPlanner {
    let table: FactTable
    let form: TableForm
    let list: CodeLanes

    /// Columns of a lane: code, name, amount.
    private static let width = 3

    func plan(_ frame: SheetPlan.Frame) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        let lanes = printedLanes
        let columns = lanes.flatMap(headedColumns)
        plan.isLandscape = columns.count > 6
        let head = plan.putHead(frame, of: table, form: form, columns: columns.count)
        let first = plan.putHeadings(columns, row: head)
        plan.headingRows = head...(first - 1)
        let height = lanes.map(\.codes.count).max() ?? 0
        for (index, lane) in lanes.enumerated() {
            for offset in 0..<height {
                let code = offset < lane.codes.count ? lane.codes[offset] : nil
                put(code, into: &plan, row: first + offset, left: 1 + index * Self.width)
            }
        }
        let row = putTotals(of: lanes, into: &plan, row: first + height)
        plan.putNotes(table.notes, row: row, columns: columns.count)
        return plan
    }

    /// The lanes of the form, and behind the last one of each heading the codes that hold something and are not on its list.
    private var printedLanes: [CodeLanes.Lane] {
        let lanes = list.lanes[form.name] ?? list.lanes[.ministry] ?? []
        let listed = Set(lanes.flatMap(\.codes).map(\.code))
        let others = table.lines.filter { line in
            guard let code = line.code, !listed.contains(code) else { return false }
            return table.facts.contains { $0.line == line.key && $0.state != .blank }
        }
        guard let last = lanes.last, !others.isEmpty else { return lanes }
        return lanes.dropLast() + [
            CodeLanes.Lane(heading: last.heading, codes: last.codes + others.map { ($0.code ?? "", $0.label) })
        ]
    }

    private func headedColumns(_ lane: CodeLanes.Lane) -> [SheetPlan.HeadedColumn] {
        let above = form.isNumbered ? [lane.heading] : []
        return [
            (list.codeHeadings.first ?? "", SheetPlan.Width.wholeCode),
            (list.nameHeadings.first ?? "", SheetPlan.Width.label),
            (list.column.headings.joined(separator: "/"), SheetPlan.Width.amount),
        ].map { SheetPlan.HeadedColumn(path: above + [$0.0], width: $0.1) }
    }

    private func put(_ code: (code: String, name: String)?, into plan: inout SheetPlan, row: Int, left: Int) {
        plan.put(code.map { .text($0.code) } ?? .blank, .code, row: row, column: left)
        let label = code.flatMap { code in table.lines.first { $0.key == code.code }?.label } ?? code?.name
        plan.put(label.map { .text($0) } ?? .blank, .label(indent: 0), row: row, column: left + 1)
        let fact = code.flatMap { table[line: $0.code, column: list.column.key] }
        plan.putAmount(fact, fractionDigits: table.fractionDigits, isTotal: false, row: row, column: left + 2)
    }

    private func putTotals(of lanes: [CodeLanes.Lane], into plan: inout SheetPlan, row: Int) -> Int {
        func put(_ total: CodeLanes.Total, row: Int, columns: ClosedRange<Int>) {
            plan.put(
                .text(total.label), .totalLabel, rows: row...row, columns: columns.lowerBound...columns.upperBound - 1)
            let fact = table[line: total.label, column: list.column.key]
            plan.putAmount(
                fact, fractionDigits: table.fractionDigits, isTotal: true, row: row, column: columns.upperBound)
        }
        var bottom = row
        for total in list.totals {
            if let heading = total.heading {
                let own = lanes.indices.filter { lanes[$0].heading == heading }
                guard let first = own.first, let last = own.last else { continue }
                put(total, row: row, columns: first * Self.width + 1...(last + 1) * Self.width)
            } else if table[line: total.label, column: list.column.key].map({ $0.state != .blank }) == true {
                bottom += 1
                put(total, row: bottom, columns: 1...lanes.count * Self.width)
            }
        }
        return bottom + 1
    }
}
