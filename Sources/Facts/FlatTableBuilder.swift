import Findings
import Fiscal

/// Gathers the records of one table.
final class FlatTableBuilder {
    let id: String
    let sheet: String
    private let file: String
    private var title: String?
    private var form: String?
    private var department: String?
    private var year: Int?
    private var unit: AmountUnit?
    private var fractionDigits = 0
    private var isDeclaredEmpty = false
    private var notes: [String] = []
    private var lines: [FactLine] = []
    private var linePositions: [String: Int] = [:]
    private var columns: [FactColumn] = []
    private var facts: [[String: Fact]] = []

    init(id: String, sheet: String, file: String) {
        self.id = id
        self.sheet = sheet
        self.file = file
    }

    func add(_ record: FlatFact) throws(FlatFactError) {
        title = title ?? record["title"]
        form = form ?? record["form"]
        department = department ?? record["department"]
        if year == nil { year = try record.integer("year") }
        if let unit = try record.unit() {
            if let known = self.unit, known != unit {
                throw FlatFactError(at: record.origin, .otherUnit(known.rawValue, unit.rawValue))
            }
            self.unit = unit
        }
        if record.isAboutTable {
            isDeclaredEmpty = record["state"] == FactTable.Disclosure.declaredEmpty.rawValue
            if let note = record["label"] { notes.append(note) }
            return
        }
        try addFact(record)
    }

    private func addFact(_ record: FlatFact) throws(FlatFactError) {
        let columnKey = try record.required("column")
        let key: String
        if let line = record["line"] { key = line } else { key = try record.required("code") }
        let place = try place(record, columnKey)
        let state = try record.state()
        if case .amount = state { fractionDigits = max(fractionDigits, record.fractionDigits) }
        let position = try line(key, record, place)
        guard facts[position][columnKey] == nil else {
            throw FlatFactError(at: record.origin, .repeated("\(id)[\(key), \(columnKey)]"))
        }
        if !columns.contains(where: { $0.key == columnKey }) {
            columns.append(FactColumn(key: columnKey, number: place.columnNumber))
        }
        facts[position][columnKey] = Fact(line: key, column: columnKey, state: state, place: place)
    }

    private func place(_ record: FlatFact, _ column: String) throws(FlatFactError) -> Place {
        Place(
            file: file, sheet: sheet, cell: record["cell"], spot: record.spot, table: id,
            title: record["title"] ?? title,
            rowNumber: try record.integer("row_number"), columnNumber: try record.integer("column_number"),
            label: record["label"] ?? record["line"], heading: column)
    }

    private func line(_ key: String, _ record: FlatFact, _ place: Place) throws(FlatFactError) -> Int {
        if let known = linePositions[key] { return known }
        linePositions[key] = lines.count
        let digits = key.prefix { $0 != "#" }
        let isCode = digits.allSatisfy { $0.isASCII && $0.isNumber }
        var place = place
        place.heading = nil
        place.columnNumber = nil
        lines.append(
            FactLine(
                key: key, code: record["code"] ?? (isCode ? String(digits) : nil), label: place.label ?? key,
                rowNumber: place.rowNumber, place: place))
        facts.append([:])
        return lines.count - 1
    }

    /// The table. A cell that no record speaks of has no fact: whether it is blank or not there, a list does not say.
    var table: FactTable {
        let all = zip(lines, facts).flatMap { _, own in columns.compactMap { own[$0.key] } }
        let hasAmount = all.contains { if case .amount = $0.state { true } else { false } }
        return FactTable(
            id: id, title: title ?? id, sheet: sheet, form: form ?? "", department: department, year: year, unit: unit,
            fractionDigits: fractionDigits,
            disclosure: hasAmount ? .data : isDeclaredEmpty ? .declaredEmpty : .blankWithoutNote, notes: notes,
            lines: lines, columns: columns, facts: all)
    }
}
