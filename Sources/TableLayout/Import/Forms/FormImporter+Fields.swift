import Findings
import Fiscal
import SpreadsheetML

/// Reading the texts of a form: beside, below and behind their labels.
extension FormImporter {
    /// Reads the texts beside their labels.
    func readFields(into body: inout ImportedBody) {
        for (field, label) in anchors.labels {
            if let text = Self.parts(of: label.text, labels: [field]).first?.text, !text.isEmpty {
                take([label.saying(text)], of: field, label: label, into: &body)
                continue
            }
            let beside = CellReference(checkedRow: label.row, column: label.columns.upperBound + 1)
            body.fieldCells[field.isDepartment ? "" : field.label.text] = beside
            let values = label.rows.compactMap { cells.value(rightOf: label, row: $0, isLabel: anchors.isLabel) }
            take(values, of: field, label: label, into: &body)
            body.endRow = max(body.endRow, label.rows.upperBound + 1)
        }
    }

    /// Reads the texts in their labels' own cells.
    func readFooters(into body: inout ImportedBody) {
        for block in form.blocks {
            guard case .fields(let fields) = block, fields.style == .inline else { continue }
            for row in anchors.footerRows { readFooter(row: row, labels: fields.fields, into: &body) }
        }
    }

    private func take(
        _ values: [FormCell], of field: FieldBlock.Field, label: FormCell, into body: inout ImportedBody
    ) {
        let text = values.map(\.text).joined(separator: "\n")
        guard let first = values.first else { return }
        if field.isDepartment {
            body.department = LabelText.unspaced(text)
        } else {
            body.add(text, field: field.label.text, place: place(first))
        }
    }

    /// Reads texts below their headings, down to the end of the block.
    func readTexts(below block: FieldBlock, at found: FormAnchors.Found, into body: inout ImportedBody) {
        for heading in cells[found.row] {
            guard let field = block.fields.first(where: { heading.says($0.label.wordings) }) else { continue }
            let below = heading.rows.upperBound + 1
            body.fieldCells[field.label.text] = CellReference(checkedRow: below, column: heading.column)
            guard below <= found.end else { continue }
            let values = (below...found.end).flatMap { row in
                cells[row].filter { heading.columns.contains($0.column) }
            }
            take(values, of: field, label: heading, into: &body)
            if let last = values.last { body.endRow = max(body.endRow, last.rows.upperBound + 1) }
        }
    }

    /// Reads `填表人：张三　填报日期：2022年3月1日`, in one cell or several.
    private func readFooter(row: Int, labels: [FieldBlock.Field], into body: inout ImportedBody) {
        body.fieldRows.insert(row)
        for (index, cell) in cells[row].enumerated() {
            let parts = Self.parts(of: cell.text, labels: labels)
            for (field, text) in parts {
                if !text.isEmpty {
                    body.add(text, field: field.label.text, place: place(cell))
                } else if parts.count == 1, index + 1 < cells[row].count {
                    let next = cells[row][index + 1]
                    guard Self.parts(of: next.text, labels: labels).isEmpty else { continue }
                    body.add(next.text, field: field.label.text, place: place(next))
                }
            }
        }
    }

    /// What stands behind each label of a text.
    private static func parts(of text: String, labels: [FieldBlock.Field]) -> [(field: FieldBlock.Field, text: String)]
    {
        let plain = String(text.map { $0 == "：" ? ":" : $0 })
        let starts = labels.compactMap { field -> (field: FieldBlock.Field, range: Range<String.Index>)? in
            for wording in [field.label.text] + field.label.aliases {
                if let range = plain.range(of: wording + ":") { return (field, range) }
            }
            return nil
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        return starts.enumerated().map { index, start in
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : plain.endIndex
            let from = plain.distance(from: plain.startIndex, to: start.range.upperBound)
            let length = plain.distance(from: start.range.upperBound, to: end)
            return (start.field, String(text.dropFirst(from).prefix(length)).trimmingSpaces)
        }
    }
}
