import Facts
import Fiscal

/// Plans the sheet of a table of lanes, set side by side.
struct LanePlanner {
    let table: FactTable
    let form: TableForm
    /// The lanes that are printed.
    let lanes: [Lane]
    /// Blank rows of a template where the department names the lines.
    let blankLines: Int

    init(table: FactTable, form: TableForm, lanes: [Lane], blankLines: Int = 0) {
        self.blankLines = blankLines
        self.table = table
        self.form = form
        self.lanes = lanes.filter { lane in
            let isOfForm = lane.forms?.contains(form.name) ?? true
            let keys = Set(lane.lines.map { lane.key(of: $0) })
            return isOfForm || table.facts.contains { keys.contains($0.line) && $0.state != .blank }
        }
    }

    /// One printed row of a lane.
    private enum Row {
        case line(key: String, label: String, role: Line.Role, depth: Int)
        case blank
    }

    func plan(_ frame: SheetPlan.Frame) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        let columns = lanes.flatMap(headedColumns)
        plan.isLandscape = columns.count > 6
        let head = plan.putHead(frame, of: table, form: form, columns: columns.count)
        var row = plan.putHeadings(columns, row: head)
        if form.isNumbered { row = putColumnNumbers(into: &plan, row: row) }
        plan.headingRows = head...(row - 1)
        let rows = printedRows()
        var left = 1
        var rowNumber = 1
        for (lane, rows) in zip(lanes, rows) {
            put(rows, of: lane, into: &plan, row: row, left: left, firstNumber: rowNumber)
            left += headedColumns(lane).count
            rowNumber += rows.count
        }
        plan.putNotes(table.notes, row: row + (rows.first?.count ?? 0), columns: columns.count)
        return plan
    }

    // MARK: Headings

    private func headedColumns(_ lane: Lane) -> [SheetPlan.HeadedColumn] {
        let heading = lane.shownHeading
        let above = heading.isEmpty ? [] : [form.headings[heading] ?? heading]
        // Of several views below one heading the label says which is which.
        let isOneOfViews = lanes.filter { $0.shownHeading == heading }.count > 1
        let label = form.isNumbered || isOneOfViews ? lane.labelHeadings.first : lane.labelHeadings.last
        var columns = [SheetPlan.HeadedColumn(path: above + [label ?? ""], width: SheetPlan.Width.label)]
        if form.isNumbered {
            columns.append(SheetPlan.HeadedColumn(path: above + ["行次"], width: SheetPlan.Width.rowNumber))
        }
        return columns
            + self.columns(of: lane).map {
                SheetPlan.HeadedColumn(path: above + form.headings(of: $0), width: SheetPlan.Width.amount)
            }
    }

    private func columns(of lane: Lane) -> [Column] {
        lane.columns.filter { !form.omittedColumns.contains($0.key) || table.holds($0) }
    }

    private func putColumnNumbers(into plan: inout SheetPlan, row: Int) -> Int {
        var column = 1
        var number = 1
        for lane in lanes {
            plan.put(.text("栏次"), .heading, row: row, column: column)
            plan.put(.blank, .heading, row: row, column: column + 1)
            column += 2
            for _ in columns(of: lane) {
                plan.put(.integer(number), .columnNumber, row: row, column: column)
                column += 1
                number += 1
            }
        }
        return row + 1
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
            case .blank: return form.isNumbered ? [.blank] : []
            case .repeated: return repeatedRows(of: line, in: lane)
            case .numbered, .listed, .plain, .total:
                let key = lane.key(of: line)
                if isLeftOut(line, key: key), isBlank(key) { return [] }
                return [.line(key: key, label: line.label, role: line.role, depth: line.path.count - 1)]
            }
        }
    }

    private func isLeftOut(_ line: Line, key: String) -> Bool {
        form.omittedLines.contains(key) || line.forms?.contains(form.name) == false
            || form.omitsBlankClasses && line.code != nil && !table.facts.isEmpty
    }

    private func repeatedRows(of line: Line, in lane: Lane) -> [Row] {
        table.lines.filter { lane.repeats($0.key, under: line) }.map {
            .line(key: $0.key, label: $0.label, role: .repeated, depth: line.path.count)
        } + Array(repeating: .blank, count: blankLines)
    }

    private func isBlank(_ key: String) -> Bool {
        !table.facts.contains { $0.line == key && $0.state != .blank }
    }

    private func put(
        _ rows: [Row], of lane: Lane, into plan: inout SheetPlan, row firstRow: Int, left: Int, firstNumber: Int
    ) {
        let amounts = left + (form.isNumbered ? 2 : 1)
        var ordinals = Ordinals()
        for (offset, printed) in rows.enumerated() {
            let row = firstRow + offset
            var key = ""
            var isTotal = false
            switch printed {
            case .blank: plan.put(.blank, .label(indent: 0), row: row, column: left)
            case .line(let lineKey, let label, let role, let depth):
                key = lineKey
                isTotal = role == .total
                let worded = form.labels[key]
                let text = worded ?? ordinals.next(role, depth: depth) + label
                let indent = worded.map { $0.hasPrefix("（") ? 1 : 0 } ?? depth
                plan.put(.text(text), isTotal ? .totalLabel : .label(indent: indent), row: row, column: left)
            }
            if form.isNumbered { plan.put(.integer(firstNumber + offset), .rowNumber, row: row, column: left + 1) }
            for (index, column) in columns(of: lane).enumerated() {
                let fact = key.isEmpty ? nil : table[line: key, column: column.key]
                plan.putAmount(
                    fact, kind: column.kind, fractionDigits: table.fractionDigits, isTotal: isTotal, row: row,
                    column: amounts + index)
            }
        }
    }
}

/// Counts the numbered lines of a lane, each level on its own.
private struct Ordinals {
    private var counts: [Int] = []

    mutating func next(_ role: Line.Role, depth: Int) -> String {
        counts = Array(counts.prefix(depth + 1)) + Array(repeating: 0, count: max(0, depth + 1 - counts.count))
        switch role {
        case .numbered:
            counts[depth] += 1
            return LabelText.ordinal(counts[depth]) + "、"
        case .listed:
            counts[depth] += 1
            return "\(counts[depth]). "
        default: return ""
        }
    }
}
