import Facts
import Fiscal
import SpreadsheetML

/// Planning the lines and amounts of a form.
extension FormPlanner {
    func put(_ block: LineBlock, into plan: inout SheetPlan, row: Int) -> Int {
        let lines = printedLines(of: block)
        let end = row + (block.isRecord ? 1 : lines.count)
        let columns = putSide(block.side, showsUnit: block.showsUnit, into: &plan, rows: row...end)
        let remark = printedRemark(of: block)
        let count = block.columns.count + (remark == nil ? 0 : 1)
        let labels = labelColumns(columns, beside: count)
        let numbers = parts(count, of: labels.upperBound + 1...width)
        let heading = block.heading.map { text($0, showsUnit: block.showsUnit) } ?? ""
        plan.put(.text(heading), .heading, rows: row...(block.isRecord ? end : row), columns: labels)
        for (column, part) in zip(block.columns, numbers) {
            plan.put(.text(self.heading(column)), .heading, rows: row...row, columns: part)
        }
        if let remark, let part = numbers.last {
            plan.put(.text(remark.text), .heading, rows: row...row, columns: part)
        }
        for (offset, line) in lines.enumerated() {
            let row = row + 1 + offset
            if !block.isRecord {
                plan.put(
                    line.label.isEmpty ? .blank : .text(line.label), .label(indent: line.depth), rows: row...row,
                    columns: labels)
            }
            for (column, part) in zip(block.columns, numbers) {
                put(
                    table[line: line.key, column: column.key], kind: column.kind, isTotal: false, into: &plan, row: row,
                    columns: part)
            }
            if let remark, let part = numbers.last {
                let text = table.field(LineBlock.key(line.key, remark)) ?? ""
                plan.put(SheetPlan.filled(text), .text, rows: row...row, columns: part)
                plan.rowHeights[row] = height(of: [(text, width(of: part))])
            }
        }
        return end + 1
    }

    /// The heading of the remarks, where something stands below it.
    private func printedRemark(of block: LineBlock) -> FormLabel? {
        guard let remark = block.remark else { return nil }
        let keys = Set(block.lines.map { LineBlock.key(LineBlock.key(of: $0), remark) })
        return table.fields.contains { keys.contains($0.key) } ? remark : nil
    }

    /// The columns of the labels, as many as leave each column of numbers the same.
    private func labelColumns(_ columns: ClosedRange<Int>, beside count: Int) -> ClosedRange<Int> {
        let spare = columns.count % count == 0 ? max(1, columns.count / (count + 1)) : columns.count % count
        return columns.lowerBound...columns.lowerBound + spare - 1
    }

    private func printedLines(of block: LineBlock) -> [(key: String, label: String, depth: Int)] {
        let fixed = Set(block.lines.filter(\.role.isPrinted).map(LineBlock.key))
        return block.lines.flatMap { line -> [(key: String, label: String, depth: Int)] in
            let key = LineBlock.key(of: line)
            if line.role == .repeated {
                return table.lines.filter { $0.key.hasPrefix(key + "/") && !fixed.contains($0.key) }
                    .map { ($0.key, $0.label, line.path.count) }
                    + Array(repeating: ("", "", line.path.count), count: blankLines)
            }
            if line.forms?.contains(form.name) == false, isBlank(key) { return [] }
            return [(key, line.label, line.path.count - 1)]
        }
    }

    private func isBlank(_ key: String) -> Bool {
        !table.facts.contains { $0.line == key && $0.state != .blank }
    }

    // MARK: Pairs

    func put(_ block: PairBlock, into plan: inout SheetPlan, row: Int) -> Int {
        let hasHeadings = block.groups.contains { $0.heading != nil }
        let longest = block.groups.map { $0.lines.count + ($0.heading == nil || !hasHeadings ? 0 : 1) }.max() ?? 1
        let end = row + longest - 1
        let columns = putSide(block.side, showsUnit: block.showsUnit, into: &plan, rows: row...end)
        for (group, part) in zip(block.groups, parts(block.groups.count, of: columns)) {
            put(group, of: block, into: &plan, rows: row...end, columns: part)
        }
        return end + 1
    }

    private func put(
        _ group: PairBlock.Group, of block: PairBlock, into plan: inout SheetPlan, rows: ClosedRange<Int>,
        columns: ClosedRange<Int>
    ) {
        let half = columns.lowerBound + max(0, columns.count / 2 - 1)
        let labels = columns.lowerBound...half
        let amounts = half + 1...max(half + 1, columns.upperBound)
        var row = rows.lowerBound
        if let heading = group.heading {
            plan.put(.text(heading.text), .heading, rows: row...row, columns: columns)
            row += 1
        }
        for line in group.lines {
            let key = LineBlock.key(of: line)
            plan.put(.text(line.label), .label(indent: line.path.count - 1), rows: row...row, columns: labels)
            put(
                table[line: key, column: block.column.key], kind: .money, isTotal: line.role == .total, into: &plan,
                row: row, columns: amounts)
            row += 1
        }
        if row <= rows.upperBound {
            plan.put(.blank, .text, rows: row...rows.upperBound, columns: columns)
        }
    }
}
