import Facts
import Fiscal
import SpreadsheetML
import XLSXTemplate

/// What stands around the figures of a table: texts, department, notes; and what has no place at all.
extension TableFiller {
    /// Writes the texts of a form beside their labels.
    mutating func writeFields() throws(TemplateError) {
        var lost: [String] = []
        for field in data.fields {
            let old = placed.table.fields.first { $0.key == field.key }
            guard old?.text != field.text else { continue }
            guard let cell = old.flatMap({ placed.cell(of: $0.place) }) ?? blankCell(ofField: field.key) else {
                lost.append(field.key)
                continue
            }
            try set(.text(field.text), at: moved(cell))
        }
        if !lost.isEmpty { findings.append(FillFinding.noPlace(lost, place: place, what: ("栏目", "field"))) }
    }

    /// The cell in which a text would stand; nil when something else stands there.
    private func blankCell(ofField key: String) -> CellReference? {
        guard let cell = placed.body.fieldCells[key].map(placed.shown) else { return nil }
        return placed.sheet.text(row: cell.row, column: cell.column).isEmpty ? cell : nil
    }

    /// Tells of a template that is another year's, or says none.
    mutating func compareYears() {
        guard let year = data.year else { return }
        guard let own = placed.table.year else {
            findings.append(FillFinding.noHead(place, text: "\(year)年"))
            return
        }
        guard own != year else { return }
        findings.append(FillFinding.otherHead(place, found: "\(own)年", expected: "\(year)年"))
    }

    /// Writes the department behind `部门：` where that stands alone.
    mutating func writeDepartment() throws(TemplateError) {
        guard let department = data.department, !department.isEmpty else { return }
        if let own = placed.table.department {
            if LabelText.unspaced(own) != LabelText.unspaced(department) {
                findings.append(FillFinding.otherHead(place, found: own, expected: department))
            }
            return
        }
        if let cell = blankCell(ofField: "") { return try set(.text(department), at: moved(cell)) }
        let end = placed.body.headingRows?.lowerBound ?? placed.body.headEnd ?? placed.zone.rows.lowerBound
        for row in placed.zone.rows.lowerBound..<max(end, placed.zone.rows.lowerBound + 1) {
            let lead = placed.sheet.labels(row: row).first { HeadReader.isDepartmentLead($0.folded) }
            guard let lead else { continue }
            return try set(.text(lead.text.trimmingSpaces + department), at: moved(lead.cell.reference))
        }
        findings.append(FillFinding.noHead(place, text: department))
    }

    /// Writes notes below those of the template.
    mutating func write(notes: [String]) throws(TemplateError) {
        let own = Set(placed.table.notes.map { LabelText.folded($0) })
        let new = notes.filter { !own.contains(LabelText.folded($0)) }
        guard !new.isEmpty else { return }
        let last = placed.zone.rows.reversed().first { !placed.sheet.filledLabels(row: $0).isEmpty }
        let column = placed.sheet.columns.lowerBound
        let bottom = moved(CellReference(row: max(last ?? 1, placed.body.endRow - 1), column: column)).row
        let end = moved(CellReference(row: placed.zone.rows.upperBound, column: column)).row
        let isLast = placed.zone.rows.upperBound == placed.sheet.rows.upperBound
        for (offset, note) in new.enumerated() {
            let row = max(bottom, lastCodeRow) + 1 + offset
            guard isLast || row < end else {
                findings.append(FillFinding.noRoom(place, note: note))
                continue
            }
            try set(.text(note), at: CellReference(row: row, column: column))
        }
    }

    /// Tells of amounts that the template has no line or column for.
    mutating func tellOfUnplaced() {
        let lost = data.facts.filter {
            $0.state != .blank && !filled.contains(FactKey(line: $0.line, column: $0.column))
        }
        let lines = Set(filled.map(\.line))
        let unknown = data.lines.filter { line in
            !lines.contains(line.key) && lost.contains { $0.line == line.key }
        }
        if !unknown.isEmpty {
            findings.append(
                FillFinding.noPlace(
                    unknown.map { [$0.code, $0.label].compactMap(\.self).joined(separator: " ") }, place: place,
                    what: ("行", "line")))
        }
        let keys = Set(unknown.map(\.key))
        let columns = data.columns.map(\.key).filter { column in
            lost.contains { $0.column == column && !keys.contains($0.line) }
        }
        if !columns.isEmpty {
            findings.append(FillFinding.noPlace(columns, place: place, what: ("栏", "column")))
        }
    }
}
