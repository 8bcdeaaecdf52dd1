import Facts
import SpreadsheetML

/// Planning the texts of a form.
extension FormPlanner {
    func put(_ block: FieldBlock, into plan: inout SheetPlan, row: Int) -> Int {
        switch block.style {
        case .beside: putBeside(block, into: &plan, row: row)
        case .below: putBelow(block, into: &plan, row: row)
        case .inline: putInline(block, into: &plan, row: row)
        }
    }

    private func text(of field: FieldBlock.Field) -> String {
        (field.isDepartment ? table.department : table.field(field.label.text)) ?? ""
    }

    private func putBeside(_ block: FieldBlock, into plan: inout SheetPlan, row: Int) -> Int {
        let columns = putSide(block.side, into: &plan, rows: row...(row + block.rows.count - 1))
        for (offset, fields) in block.rows.enumerated() {
            var texts: [(String, Double)] = []
            for (field, part) in zip(fields, parts(fields.count, of: columns)) {
                let value = part.lowerBound + 1...max(part.lowerBound + 1, part.upperBound)
                let text = text(of: field)
                plan.put(.text(field.label.text), .heading, row: row + offset, column: part.lowerBound)
                plan.put(SheetPlan.filled(text), .text, rows: row + offset...row + offset, columns: value)
                texts.append((text, width(of: value)))
                texts.append((field.label.text, body.columnWidths[part.lowerBound - 1]))
            }
            plan.rowHeights[row + offset] = height(of: texts, least: fields.map(\.height).max() ?? 1)
        }
        return row + block.rows.count
    }

    private func putBelow(_ block: FieldBlock, into plan: inout SheetPlan, row: Int) -> Int {
        let columns = putSide(block.side, into: &plan, rows: row...(row + block.rows.count * 2 - 1))
        var next = row
        for fields in block.rows {
            var texts: [(String, Double)] = []
            for (field, part) in zip(fields, parts(fields.count, of: columns)) {
                let text = text(of: field)
                plan.put(.text(field.label.text), .heading, rows: next...next, columns: part)
                plan.put(SheetPlan.filled(text), .text, rows: next + 1...next + 1, columns: part)
                texts.append((text, width(of: part)))
            }
            plan.rowHeights[next + 1] = height(of: texts, least: fields.map(\.height).max() ?? 1)
            next += 2
        }
        return next
    }

    private func putInline(_ block: FieldBlock, into plan: inout SheetPlan, row: Int) -> Int {
        for (offset, fields) in block.rows.enumerated() {
            for (field, part) in zip(fields, parts(fields.count, of: 1...width)) {
                let text = "\(field.label.text)：\(text(of: field))"
                plan.put(.text(text), .note, rows: row + offset...row + offset, columns: part)
            }
        }
        return row + block.rows.count
    }
}
