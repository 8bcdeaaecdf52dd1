import Facts
import SpreadsheetML

/// Planning the tree of indicators: names that neighbours share are one merged cell.
extension FormPlanner {
    /// One row of the tree.
    private struct Row {
        /// The number of the indicator; nil in a blank form.
        let number: Int?
        let names: [String]
    }

    func put(_ block: IndicatorBlock, into plan: inout SheetPlan, row: Int) -> Int {
        let rows = rows(of: block)
        let end = row + rows.count
        let columns = putSide(block.side, into: &plan, rows: row...max(row + 1, end))
        for (offset, label) in (block.levels + printedParts(of: block).map(\.label)).enumerated() {
            plan.put(.text(label.text), .heading, row: row, column: columns.lowerBound + offset)
        }
        putNames(rows, of: block, into: &plan, row: row + 1, left: columns.lowerBound)
        for (offset, line) in rows.enumerated() {
            putParts(line, of: block, into: &plan, row: row + 1 + offset, left: columns.lowerBound + block.levels.count)
        }
        return block.total.map { putTotal($0, of: block, into: &plan, row: max(row + 1, end) + 1) }
            ?? max(row + 1, end) + 1
    }

    private func rows(of block: IndicatorBlock) -> [Row] {
        let keys = table.lines.map(\.key).filter { $0.hasPrefix(block.prefix + "/") }
        if keys.isEmpty {
            guard isTemplate else { return [Row(number: nil, names: block.levels.map { _ in "" })] }
            return block.tree.flatMap { branch in
                branch.categories.map {
                    Row(number: nil, names: [branch.dimension, $0] + (block.levels.count > 2 ? [""] : []))
                }
            }
        }
        return (1...keys.count).map { number in
            Row(number: number, names: block.levels.map { table.field(block.key(number, $0)) ?? "" })
        }
    }

    private func putNames(
        _ rows: [Row], of block: IndicatorBlock, into plan: inout SheetPlan, row: Int, left: Int
    ) {
        let upper = block.levels.count - 1
        for level in 0..<upper {
            var start = 0
            while start < rows.count {
                var end = start
                while end + 1 < rows.count, rows[start].names[level] != "",
                    rows[end + 1].names[...level] == rows[start].names[...level]
                {
                    end += 1
                }
                let name = rows[start].names[level]
                plan.put(
                    SheetPlan.filled(name), .heading, rows: row + start...row + end,
                    columns: left + level...left + level)
                start = end + 1
            }
        }
        for (offset, line) in rows.enumerated() {
            plan.put(SheetPlan.filled(line.names[upper]), .text, row: row + offset, column: left + upper)
        }
    }

    private func putParts(
        _ line: Row, of block: IndicatorBlock, into plan: inout SheetPlan, row: Int, left: Int
    ) {
        var texts = [(line.names.last ?? "", body.columnWidths[left - 2])]
        for (offset, part) in printedParts(of: block).enumerated() {
            let column = left + offset
            if case .number(let numbers) = part.content {
                let fact = line.number.flatMap { table[line: block.key($0), column: numbers.key] }
                put(fact, kind: numbers.kind, isTotal: false, into: &plan, row: row, columns: column...column)
            } else {
                let text = line.number.flatMap { table.field(block.key($0, part.label)) } ?? ""
                plan.put(SheetPlan.filled(text), .text, row: row, column: column)
                texts.append((text, body.columnWidths[column - 1]))
            }
        }
        plan.rowHeights[row] = height(of: texts)
    }

    private func putTotal(
        _ label: FormLabel, of block: IndicatorBlock, into plan: inout SheetPlan, row: Int
    ) -> Int {
        let parts = printedParts(of: block)
        let numbers = parts.indices.filter { if case .number = parts[$0].content { true } else { false } }
        let left = 2 + block.levels.count
        let first = left + (numbers.first ?? 0)
        plan.put(.text(label.text), .totalLabel, rows: row...row, columns: 1...first - 1)
        for column in first...width { plan.put(.blank, .text, row: row, column: column) }
        for index in numbers {
            guard case .number(let column) = parts[index].content else { continue }
            let place = left + index
            put(
                table[line: label.text, column: column.key], kind: column.kind, isTotal: true, into: &plan, row: row,
                columns: place...place)
        }
        return row + 1
    }
}
