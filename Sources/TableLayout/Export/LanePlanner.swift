import Facts
import Fiscal

/// Plans the sheet of a table of lanes, set side by side.
struct LanePlanner {
    let table: FactTable
    let form: TableForm
    let lanes: [Lane]

    /// One printed row of a lane.
    private enum Row {
        case line(key: String, label: String, role: Line.Role, depth: Int)
        case blank
    }

    func plan(title: String, documentHeading: String?) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        let width = lanes.reduce(0) { $0 + self.width(of: $1) }
        var row = plan.putHead(of: table, title: title, form: form, documentHeading: documentHeading, columns: width)
        let firstHeading = row
        row = putHeadings(into: &plan, row: row)
        plan.headingRows = firstHeading...(row - 1)
        let columns = printedRows()
        var left = 1
        var rowNumber = 1
        for (lane, rows) in zip(lanes, columns) {
            put(rows, of: lane, into: &plan, row: row, left: left, firstNumber: rowNumber)
            left += self.width(of: lane)
            rowNumber += rows.count
        }
        plan.putNotes(table.notes, row: row + (columns.first?.count ?? 0), columns: width)
        return plan
    }

    private func width(of lane: Lane) -> Int { 1 + (form.isNumbered ? 1 : 0) + lane.columns.count }

    // MARK: Headings

    private func putHeadings(into plan: inout SheetPlan, row: Int) -> Int {
        let hasNames = lanes.contains { !$0.name.isEmpty }
        let headingRow = row + (hasNames ? 1 : 0)
        var left = 1
        var number = 1
        for lane in lanes {
            let right = left + width(of: lane) - 1
            if hasNames { plan.put(.text(lane.name), .heading, rows: row...row, columns: left...right) }
            var column = left
            func put(_ text: String, width: Double) {
                plan.put(.text(text), .heading, row: headingRow, column: column)
                plan.columnWidths[column] = width
                column += 1
            }
            put(
                form.isNumbered ? lane.labelHeadings.first ?? "" : lane.labelHeadings.last ?? "",
                width: SheetPlan.Width.label)
            if form.isNumbered { put("行次", width: SheetPlan.Width.rowNumber) }
            for amount in lane.columns {
                put(form.headings(of: amount).joined(separator: "/"), width: SheetPlan.Width.amount)
            }
            if form.isNumbered {
                plan.put(.text("栏次"), .heading, row: headingRow + 1, column: left)
                plan.put(.blank, .heading, row: headingRow + 1, column: left + 1)
                for offset in lane.columns.indices {
                    plan.put(.integer(number), .columnNumber, row: headingRow + 1, column: left + 2 + offset)
                    number += 1
                }
            }
            left = right + 1
        }
        return headingRow + (form.isNumbered ? 2 : 1)
    }

    // MARK: Lines

    /// The rows of each lane, all of the same length.
    private func printedRows() -> [[Row]] {
        let lengths = lanes.map { self.rows(of: $0, filler: 0).count }
        let longest = lengths.max() ?? 0
        return zip(lanes, lengths).map { lane, length in
            let filled = self.rows(of: lane, filler: longest - length)
            return filled + Array(repeating: .blank, count: longest - filled.count)
        }
    }

    private func rows(of lane: Lane, filler: Int) -> [Row] {
        lane.lines.flatMap { line -> [Row] in
            switch line.role {
            case .filler: return Array(repeating: .blank, count: filler)
            case .blank: return [.blank]
            case .repeated: return repeatedRows(of: line, in: lane)
            case .numbered, .plain, .total:
                let key = lane.key(of: line)
                if form.omittedLines.contains(key), isBlank(key) { return [] }
                return [.line(key: key, label: line.label, role: line.role, depth: line.path.count - 1)]
            }
        }
    }

    private func repeatedRows(of line: Line, in lane: Lane) -> [Row] {
        let prefix = lane.key(of: line) + "/"
        let fixed = Set(lane.lines.filter(\.role.isPrinted).map { lane.key(of: $0) })
        return table.lines.filter { $0.key.hasPrefix(prefix) && !fixed.contains($0.key) }.map {
            .line(key: $0.key, label: $0.label, role: .repeated, depth: line.path.count)
        }
    }

    private func isBlank(_ key: String) -> Bool {
        !table.facts.contains { fact in
            if fact.line != key { return false }
            if case .blank = fact.state { return false }
            return true
        }
    }

    private func put(
        _ rows: [Row], of lane: Lane, into plan: inout SheetPlan, row firstRow: Int, left: Int, firstNumber: Int
    ) {
        let amounts = left + (form.isNumbered ? 2 : 1)
        var ordinal = 0
        for (offset, printed) in rows.enumerated() {
            let row = firstRow + offset
            var key = ""
            var isTotal = false
            switch printed {
            case .blank: plan.put(.blank, .label(indent: 0), row: row, column: left)
            case .line(let lineKey, let label, let role, let depth):
                key = lineKey
                isTotal = role == .total
                if role == .numbered { ordinal += 1 }
                let text = role == .numbered ? LabelText.ordinal(ordinal) + "、" + label : label
                plan.put(.text(text), isTotal ? .totalLabel : .label(indent: depth), row: row, column: left)
            }
            if form.isNumbered { plan.put(.integer(firstNumber + offset), .rowNumber, row: row, column: left + 1) }
            for (index, column) in lane.columns.enumerated() {
                let fact = key.isEmpty ? nil : table[line: key, column: column.key]
                plan.putAmount(
                    fact, fractionDigits: table.fractionDigits, isTotal: isTotal, row: row, column: amounts + index)
            }
        }
    }
}
