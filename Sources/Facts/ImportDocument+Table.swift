import DecimalNumbers
import Findings
import Fiscal

/// A table as JSON carries it.
struct TableRecord: Codable, Sendable {
    struct Line: Codable, Sendable {
        var key: String
        var code: String?
        var label: String
        var rowNumber: Int?
        var cell: String?
    }

    struct Column: Codable, Sendable {
        var key: String
        var number: Int?
    }

    struct Field: Codable, Sendable {
        var key: String
        var text: String
        var cell: String?
    }

    struct FactRecord: Codable, Sendable {
        var cell: String?
        var spot: String?
        var line: String
        var column: String
        var code: String?
        var state: StateName
        var value: String?
        var displayed: String?
        var mark: String?
    }

    enum StateName: String, Codable, Sendable { case amount, blank, notApplicable, unreadable }

    /// More decimals are no amounts of money.
    private static let mostFractionDigits = 18

    var id: String
    var title: String
    var sheet: String
    var form: String
    /// The workbook, where a document holds the tables of several.
    var file: String?
    var department: String?
    var year: Int?
    var amountUnit: AmountUnit?
    var fractionDigits: Int
    var disclosure: FactTable.Disclosure
    var notes: [String]
    var lines: [Line]
    var columns: [Column]
    /// Only forms have them.
    var fields: [Field]?
    var facts: [FactRecord]
}

extension TableRecord {
    init(_ table: FactTable) {
        id = table.id
        title = table.title
        sheet = table.sheet
        form = table.form
        department = table.department
        year = table.year
        amountUnit = table.unit
        fractionDigits = table.fractionDigits
        disclosure = table.disclosure
        notes = table.notes
        lines = table.lines.map {
            Line(key: $0.key, code: $0.code, label: $0.label, rowNumber: $0.rowNumber, cell: $0.place.cell)
        }
        columns = table.columns.map { Column(key: $0.key, number: $0.number) }
        fields =
            table.fields.isEmpty
            ? nil : table.fields.map { Field(key: $0.key, text: $0.text, cell: $0.place.cell) }
        let codes = Dictionary(table.lines.map { ($0.key, $0.code) }, uniquingKeysWith: { first, _ in first })
        facts = table.facts.map { FactRecord($0, code: codes[$0.line] ?? nil, fractionDigits: table.fractionDigits) }
    }

    /// The table, its places made whole again from what the record says once.
    func table(file common: String) throws(ImportDocumentError) -> FactTable {
        let file = file ?? common
        guard (0...Self.mostFractionDigits).contains(fractionDigits) else {
            throw ImportDocumentError(
                path: "\(id).fractionDigits",
                problem: LocalizedText(
                    zh: "“\(fractionDigits)”不是小数位数（0 至 \(Self.mostFractionDigits)）",
                    en: "\(fractionDigits) is no count of decimals (0 to \(Self.mostFractionDigits))"))
        }
        var base = Place(file: file, sheet: sheet, table: id, title: title)
        var known: [String: FactLine] = [:]
        let lines = lines.map { line in
            base.cell = line.cell
            base.rowNumber = line.rowNumber
            base.label = line.label
            let factLine = FactLine(
                key: line.key, code: line.code, label: line.label, rowNumber: line.rowNumber, place: base)
            known[line.key] = factLine
            return factLine
        }
        let fields = (fields ?? []).map { field in
            FactField(
                key: field.key, text: field.text,
                place: Place(file: file, sheet: sheet, cell: field.cell, table: id, title: title))
        }
        let numbers = Dictionary(columns.map { ($0.key, $0.number) }, uniquingKeysWith: { first, _ in first })
        var facts: [Fact] = []
        var states: [FactKey: FactRecord] = [:]
        for (position, record) in self.facts.enumerated() {
            guard let line = known[record.line], let number = numbers[record.column] else {
                throw ImportDocumentError(
                    path: "\(id).facts[\(position)]",
                    problem: LocalizedText(
                        zh: "表里没有行“\(record.line)”或栏“\(record.column)”",
                        en: "line \"\(record.line)\" or column \"\(record.column)\" is not among the table's own"))
            }
            if let other = states.updateValue(record, forKey: FactKey(line: record.line, column: record.column)),
                other.state != record.state || other.value != record.value
            {
                throw ImportDocumentError(
                    path: "\(id).facts[\(position)]",
                    problem: LocalizedText(
                        zh: "行“\(record.line)”栏“\(record.column)”已经有另一个数",
                        en: "line \"\(record.line)\", column \"\(record.column)\" has another value before this one"))
            }
            var place = line.place
            place.cell = record.cell
            place.spot = record.spot
            place.columnNumber = number
            place.heading = record.column
            let path = "\(id).facts[\(position)].value"
            facts.append(
                Fact(line: record.line, column: record.column, state: try record.state(path: path), place: place))
        }
        return FactTable(
            id: id, title: title, sheet: sheet, form: form, department: department, year: year, unit: amountUnit,
            fractionDigits: fractionDigits, disclosure: disclosure, notes: notes, lines: lines,
            columns: columns.map { FactColumn(key: $0.key, number: $0.number) }, fields: fields, facts: facts)
    }
}

extension TableRecord.FactRecord {
    init(_ fact: Fact, code: String?, fractionDigits: Int) {
        cell = fact.place.cell
        spot = fact.place.spot
        line = fact.line
        column = fact.column
        self.code = code
        switch fact.state {
        case .amount(let stored, let displayed):
            state = .amount
            value = stored.text(minimumFractionDigits: fractionDigits)
            if displayed != stored { self.displayed = displayed.text(minimumFractionDigits: fractionDigits) }
        case .blank:
            state = .blank
        case .notApplicable(let mark):
            state = .notApplicable
            self.mark = mark
        case .unreadable(let text):
            state = .unreadable
            mark = text
        }
    }

    func state(path: String) throws(ImportDocumentError) -> Fact.State {
        switch state {
        case .blank: return .blank
        case .notApplicable: return .notApplicable(mark: mark ?? "")
        case .unreadable: return .unreadable(text: mark ?? "")
        case .amount:
            guard let stored = value.flatMap({ ExactDecimal($0) }) else {
                throw ImportDocumentError(
                    path: path,
                    problem: LocalizedText(
                        zh: value.map { "“\($0)”不是数值" } ?? "没有数值",
                        en: "\(value ?? "nothing") is no decimal number"))
            }
            return .amount(stored: stored, displayed: displayed.flatMap { ExactDecimal($0) } ?? stored)
        }
    }
}
