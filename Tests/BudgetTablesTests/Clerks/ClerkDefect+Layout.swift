import DecimalNumbers
import SpreadsheetML

extension ClerkDefect {
    /// A defect of the lines: their rows are those that have a code.
    private static func lines(
        _ name: String, _ spoil: @escaping @Sendable (inout Sheet, [Int], Draw) -> Trace?
    ) -> ClerkDefect {
        sheet(name) { sheet, draw in
            let rows = Set(sheet.codes.map(\.row)).sorted()
            return rows.count > 3 ? spoil(&sheet, rows, draw) : nil
        }
    }

    static let layout: [ClerkDefect] = [
        sheet("a blank row above") { sheet, _ in
            sheet.shift(rows: 1)
            return .sheet
        },
        sheet("a blank column at the left") { sheet, _ in
            sheet.shift(columns: 1)
            return .sheet
        },
        sheet("blank rows inside") { sheet, draw in
            guard let rows = sheet.amountRows else { return nil }
            sheet.shift(fromRow: rows.lowerBound + draw(rows.count), rows: draw(2) == 0 ? 1 : 12)
            return .sheet
        },
        sheet("a blank column inside") { sheet, draw in
            guard let column = Sheet.one(of: sheet.amountColumns, draw) else { return nil }
            sheet.shift(fromColumn: column, columns: 1)
            return .sheet
        },
        sheet("a column of remarks inserted") { sheet, draw in
            guard let column = Sheet.one(of: sheet.amountColumns, draw), let rows = sheet.amountRows else { return nil }
            sheet.shift(fromColumn: column, columns: 1)
            sheet.cells[CellReference(row: rows.lowerBound - 1, column: column)] = .text("备注")
            sheet.cells[CellReference(row: rows.upperBound, column: column)] = .text("见说明3")
            return .sheet
        },
        sheet("a column of last year's figures inserted before this year's") { sheet, _ in
            guard let column = sheet.amountColumns.first, let rows = sheet.amountRows,
                let heading = sheet.headings.last(where: { $0.column == column })
            else { return nil }
            let own = sheet.cells[heading]
            sheet.shift(fromColumn: column, columns: 1)
            sheet.cells[CellReference(row: heading.row, column: column)] = own
            for row in rows where sheet.amount(CellReference(row: row, column: column + 1)) != nil {
                sheet.cells[CellReference(row: row, column: column)] = EditableBook.Cell(
                    content: .decimal(ExactDecimal(99)), format: "#,##0.00")
            }
            return .sheet
        },
        sheet("a column of last year's figures put behind") { sheet, _ in
            guard let column = sheet.amountColumns.last, let rows = sheet.amountRows else { return nil }
            for row in rows where sheet.amount(CellReference(row: row, column: column)) != nil {
                sheet.cells[CellReference(row: row, column: column + 1)] = EditableBook.Cell(
                    content: .decimal(ExactDecimal(99)), format: "#,##0.00")
            }
            sheet.cells[CellReference(row: rows.lowerBound - 1, column: column + 1)] = .text("上年决算数")
            return .sheet
        },
        sheet("a column of amounts taken out") { sheet, draw in
            guard let column = Sheet.one(of: sheet.amountColumns, draw) else { return nil }
            sheet.remove(column: column)
            return .sheet
        },
        sheet("a column of amounts hidden") { sheet, draw in
            guard let column = Sheet.one(of: sheet.amountColumns, draw) else { return nil }
            sheet.hiddenColumns = [column]
            return Trace(mustBeTold: true)
        },
        sheet("rows hidden by a filter") { sheet, draw in
            guard let rows = sheet.amountRows else { return nil }
            sheet.hiddenRows = Set(rows.filter { _ in draw(3) == 0 })
            return .sheet
        },
        lines("old figures in a hidden row above") { sheet, rows, draw in
            let row = rows[draw(rows.count)]
            var old = sheet.row(row)
            for (column, cell) in old where sheet.amount(CellReference(row: row, column: column)) != nil {
                old[column] = EditableBook.Cell(content: .decimal(ExactDecimal(77)), format: cell.format)
            }
            sheet.shift(fromRow: row, rows: 1)
            sheet.setRow(row, old)
            sheet.hiddenRows.insert(row)
            return .sheet
        },
        sheet("old figures in a hidden row above a list's line") { sheet, draw in
            guard sheet.codes.isEmpty, let cell = Sheet.one(of: sheet.amounts, draw) else { return nil }
            var old = sheet.row(cell.row)
            old[cell.column]?.content = .decimal(ExactDecimal(77))
            sheet.shift(fromRow: cell.row, rows: 1)
            sheet.setRow(cell.row, old)
            sheet.hiddenRows.insert(cell.row)
            return .sheet
        },
        lines("a line pasted twice") { sheet, rows, draw in
            let row = rows[draw(rows.count)]
            let line = sheet.row(row)
            sheet.shift(fromRow: row + 1, rows: 1)
            sheet.setRow(row + 1, line)
            return .sheet
        },
        lines("two lines changed round") { sheet, rows, draw in
            let (one, other) = (rows[draw(rows.count)], rows[draw(rows.count)])
            let (first, second) = (sheet.row(one), sheet.row(other))
            guard one != other, Set(first.keys) == Set(second.keys) else { return nil }
            sheet.setRow(one, second)
            sheet.setRow(other, first)
            return .sheet
        },
        lines("the total moved to the other end") { sheet, rows, _ in
            guard let total = sheet.total, let last = rows.last, let first = rows.first,
                !sheet.codes.contains(where: { $0.row == total.row })
            else { return nil }
            let line = sheet.row(total.row)
            let isFirst = total.row < first
            if isFirst {
                guard line.keys.allSatisfy({ sheet.text(CellReference(row: total.row, column: $0)) != "项" }) else {
                    return nil
                }
                sheet.shift(fromRow: last + 1, rows: 1)
                sheet.setRow(last + 1, line)
                sheet.remove(row: total.row)
            } else {
                sheet.remove(row: total.row)
                sheet.shift(fromRow: first, rows: 1)
                sheet.setRow(first, line)
            }
            return .sheet
        },
        lines("a subtotal put between the lines") { sheet, rows, draw in
            let row = rows[draw(rows.count)]
            var line = sheet.row(row)
            for (column, cell) in line {
                if case .text = cell.content { line[column] = .text(column == 1 ? "小计" : "") }
            }
            sheet.shift(fromRow: row, rows: 1)
            sheet.setRow(row, line)
            return .sheet
        },
        sheet("the headings repeated on a new page") { sheet, draw in
            guard let rows = sheet.amountRows, rows.count > 6,
                let first = sheet.headings.first(where: { $0.row > 2 })?.row,
                let unit = sheet.unit, first <= unit.row + 1
            else { return nil }
            let headings = (unit.row + 1)..<rows.lowerBound
            let row = rows.lowerBound + 3 + draw(rows.count - 5)
            guard !sheet.merges.contains(where: { $0.rows.contains(row) && $0.rows.contains(row - 1) }) else {
                return nil
            }
            let lines = headings.map { sheet.row($0) }
            sheet.shift(fromRow: row, rows: headings.count)
            for (index, line) in lines.enumerated() { sheet.setRow(row + index, line) }
            return .sheet
        },
        sheet("title and headings repeated on a new page") { sheet, draw in
            guard let rows = sheet.amountRows, rows.count > 6, let title = sheet.title else { return nil }
            let row = rows.lowerBound + 3 + draw(rows.count - 5)
            guard !sheet.merges.contains(where: { $0.rows.contains(row) && $0.rows.contains(row - 1) }) else {
                return nil
            }
            let lines = (title.row..<rows.lowerBound).map { sheet.row($0) }
            sheet.shift(fromRow: row, rows: lines.count)
            for (index, line) in lines.enumerated() { sheet.setRow(row + index, line) }
            return .sheet
        },
        sheet("merged cells lost") { sheet, _ in
            sheet.merges = []
            return .sheet
        },
        sheet("an amount merged with the blank beside it") { sheet, draw in
            let cells = sheet.amounts.filter { cell in
                sheet.cells[cell.right] == nil
                    && !sheet.merges.contains { $0.contains(cell) || $0.contains(cell.right) }
            }
            guard let cell = Sheet.one(of: cells, draw) else { return nil }
            sheet.merges.append(CellRange(cell, cell.right))
            return .cell(cell)
        },
        sheet("a line for signatures below") { sheet, _ in
            guard let last = sheet.cells.keys.max() else { return nil }
            sheet.cells[CellReference(row: last.row + 2, column: 1)] = .text("填表人：张三　联系电话：021-12345678")
            return .sheet
        },
        sheet("a note with numbers below") { sheet, _ in
            guard let rows = sheet.amountRows, let column = sheet.amountColumns.first else { return nil }
            let row = max(rows.upperBound, sheet.cells.keys.max()?.row ?? 0) + 1
            sheet.cells[CellReference(row: row, column: 1)] = .text("注：其中上年结转 12.34 万元，见附件 2。")
            sheet.cells[CellReference(row: row, column: column)] = EditableBook.Cell(
                content: .decimal(ExactDecimal(1234).scaled(byPowerOfTen: -2)), format: "#,##0.00")
            return .sheet
        },
        sheet("a check below the table") { sheet, _ in
            guard let rows = sheet.amountRows, let column = sheet.amountColumns.first else { return nil }
            let row = max(rows.upperBound, sheet.cells.keys.max()?.row ?? 0) + 1
            sheet.cells[CellReference(row: row, column: column)] = EditableBook.Cell(
                content: .decimal(ExactDecimal(5)), format: "#,##0.00")
            return .sheet
        },
        sheet("a check beside the table") { sheet, _ in
            guard let rows = sheet.amountRows, let column = sheet.amountColumns.last else { return nil }
            for row in rows {
                sheet.cells[CellReference(row: row, column: column + 2)] = EditableBook.Cell(
                    content: .decimal(.zero), format: "#,##0.00")
            }
            return .sheet
        },
        sheet("the last row of headings taken out") { sheet, _ in
            guard let rows = sheet.amountRows, rows.lowerBound > 3 else { return nil }
            sheet.remove(row: rows.lowerBound - 1)
            return .sheet
        },
        sheet("行次 and 栏次 taken out") { sheet, _ in
            let numbers = sheet.headings.filter { ["行次"].contains(sheet.text($0)) }
            guard !numbers.isEmpty else { return nil }
            for column in numbers.map(\.column).sorted().reversed() { sheet.remove(column: column) }
            return .sheet
        },
        sheet("行次 counted wrong") { sheet, draw in
            let columns = Set(sheet.headings.filter { sheet.text($0) == "行次" }.map(\.column))
            guard !columns.isEmpty, let rows = sheet.amountRows else { return nil }
            for column in columns {
                for row in rows {
                    sheet.cells[CellReference(row: row, column: column)]?.content = .decimal(ExactDecimal(row - 3))
                }
            }
            return .sheet
        },
    ]
}
