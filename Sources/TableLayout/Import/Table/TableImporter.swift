import DecimalNumbers
import Facts
import Findings
import Fiscal
import SpreadsheetML
import XLSXReader

/// Reads one table of a sheet into facts.
struct TableImporter {
    let zone: TableZone
    /// What stands above the title and on the cover.
    var head: HeadReader.Head
    /// The unit of money that the caller gave; it stands against what the sheet says.
    var givenUnit: AmountUnit?

    /// The table, or nil when none of its headings are there; findings either way.
    func read() -> (table: FactTable?, body: ImportedBody?, findings: [Finding]) {
        guard let body = ArrangementChoice(zone: zone, standard: readStandard()).body else {
            let expected = zone.table.columns.map(\.key)
            return (
                nil, nil,
                [
                    ReadingFinding.headingsUnknown(place: zone.titlePlace, expected: expected)
                ]
            )
        }
        var (head, findings) = readHead(before: body)
        findings = body.findings + findings
        var place = zone.place
        let headings = unit(inHeadingsOf: body, stated: head.unit)
        head.unit = headings.unit
        let (facts, fractionDigits) = facts(of: body, findings: &findings)
        findings += headings.findings + unreadColumns(of: body) + coveredHeadings(of: body) + hiddenAmounts(of: body)
        findings += yearsContradicted(of: body, year: head.year) + amountsBelowNotes(of: body)
        findings += LineDoubts(zone: zone, body: body, year: head.year ?? zone.year).findings
        let notes = notes(from: body.endRow, besides: body.fieldRows)
        let hasAmounts = facts.contains { $0.displayed != nil }
        let isDeclared = notes.contains { RowText.declaresEmpty(LabelText.folded($0)) }
        let disclosure: FactTable.Disclosure =
            hasAmounts || !body.fields.isEmpty ? .data : isDeclared ? .declaredEmpty : .blankWithoutNote
        if head.unit == nil, facts.contains(where: { $0.displayed != nil && isMoney($0) }) {
            place.cell = nil
            findings.append(ReadingFinding.unitUnknown(place: place))
        }
        // A table whose amounts cannot be read is not an empty one.
        if disclosure == .blankWithoutNote, !facts.contains(where: { $0.state.isUnreadable }) {
            findings.append(ReadingFinding.blankWithoutNote(place: place))
        }
        let columns = columns(of: body)
        let form = zone.table.form(
            FormSigns(
                isNumbered: body.isNumbered || head.number?.hasPrefix("公开") == true, number: head.number,
                title: zone.title, columns: Set(columns.map(\.key))))
        let table = FactTable(
            id: zone.table.id, title: zone.title, sheet: zone.sheet.name, form: form.rawValue,
            department: head.department, year: head.year, unit: head.unit,
            fractionDigits: fractionDigits ?? Self.usualFractionDigits,
            disclosure: disclosure, notes: notes, lines: lines(of: body), columns: columns,
            fields: body.fields, facts: facts)
        return (table, body, findings)
    }

    private func readStandard() -> ImportedBody? {
        switch (zone.table.body, zone.table.importPlan) {
        case (.lanes, .lanes(let plan)): LaneImporter(zone: zone, plan: plan).read()
        case (.codes(let block), .codes(let plan)): CodeBlockImporter(zone: zone, block: block, plan: plan).read()
        case (.codeLanes(let list), .codeLanes(let plan)):
            CodeLanesImporter(zone: zone, list: list, plan: plan).read()
        case (.record(let record), .record(let plan)): RecordImporter(zone: zone, record: record, plan: plan).read()
        case (.form(let form), _): FormImporter(zone: zone, form: form).read()
        default: nil
        }
    }

    private func isMoney(_ fact: Fact) -> Bool {
        (zone.table.columns.first { $0.key == fact.column }?.kind ?? .money) == .money
    }

    /// The decimals of a table without amounts.
    private static let usualFractionDigits = 2

    private func lines(of body: ImportedBody) -> [FactLine] {
        if let arrangement = body.arrangement {
            // The lines of the table itself, each at the first line of the list that holds one of its cells.
            return body.lines.reduce(into: []) { lines, line in
                let keys = Set((arrangement.cells[line.key] ?? [:]).values.map(\.line)).sorted()
                for key in keys where !lines.contains(where: { $0.key == key }) {
                    lines.append(FactLine(key: key, label: key, place: place(of: line, column: line.column)))
                }
            }
        }
        return body.lines.map { line in
            FactLine(
                key: line.key, code: line.code, label: line.label, rowNumber: line.rowNumber,
                place: place(of: line, column: line.column))
        }
    }

    private func columns(of body: ImportedBody) -> [FactColumn] {
        if let arrangement = body.arrangement {
            let cells = body.lines.flatMap { Array((arrangement.cells[$0.key] ?? [:]).values) }
            let keys = Set(cells.map(\.column))
            return zone.table.columns.filter { keys.contains($0.key) }.map { FactColumn(key: $0.key) }
        }
        return body.columns.reduce(into: []) { columns, column in
            if !columns.contains(where: { $0.key.hasSameBytes(as: column.key) }) {
                columns.append(FactColumn(key: column.key, number: column.number))
            }
        }
    }

    private func facts(of body: ImportedBody, findings: inout [Finding]) -> (facts: [Fact], fractionDigits: Int?) {
        var facts = body.facts
        facts.reserveCapacity(facts.count + body.lines.count * body.columns.count)
        var fractionDigits = body.fractionDigits
        var places: [FactKey: Int] = [:]
        var doubts = body.doubts
        let sheet = zone.sheet
        let table = zone.place
        let isArranged = body.arrangement != nil
        let kinds = Dictionary(
            zone.table.columns.filter { $0.kind != .money }.map { ($0.key, $0.kind) }, uniquingKeysWith: { $1 })
        for line in body.lines {
            for index in line.columns {
                let column = body.columns[index]
                guard let address = body.address(line: line, column: column) else { continue }
                let label = sheet.label(row: line.row, column: column.column)
                var place = table
                place.cell = sheet.address(row: line.row, column: column.column)
                place.rowNumber = line.rowNumber
                place.label = line.label
                place.columnNumber = column.number
                place.heading = address.column
                let kind = kinds.isEmpty ? .money : kinds[address.column] ?? .money
                let reading =
                    label.map { zone.number($0.cell, kind: kind, place: place, findings: &findings) }
                    ?? AmountReader.Reading(state: .blank)
                if reading.isAmount, kind == .money {
                    fractionDigits = max(fractionDigits ?? 0, reading.fractionDigits)
                }
                if case .unreadable(let text) = reading.state {
                    findings.append(ReadingFinding.amountUnreadable(place: place, text: text))
                }
                doubts.take(reading, place: place)
                let fact = Fact(line: address.line, column: address.column, state: reading.state, place: place)
                // A list may print a cell twice, as 三公经费 and as 支出合计 below it; what holds something stands.
                if isArranged, let index = places.updateValue(facts.endIndex, forKey: address) {
                    places[address] = index
                    if facts[index].displayed == nil { facts[index] = fact }
                } else {
                    facts.append(fact)
                }
            }
        }
        findings += doubts.findings(fractionDigits: fractionDigits)
        return (facts, fractionDigits)
    }

    private func place(of line: ImportedLine, column: Int) -> Place {
        var place = zone.place(row: line.row, column: column)
        place.rowNumber = line.rowNumber
        place.label = line.label
        return place
    }

    /// The texts below the lines, as printed.
    private func notes(from row: Int, besides fieldRows: Set<Int>) -> [String] {
        guard row <= zone.rows.upperBound else { return [] }
        var notes: [String] = []
        for row in row...zone.rows.upperBound where !fieldRows.contains(row) {
            let text = zone.sheet.firstText(row: row)
            let folded = LabelText.folded(text)
            guard !folded.isEmpty else { continue }
            if notes.isEmpty, !RowText.isNote(folded), !RowText.declaresEmpty(folded) {
                continue
            }
            notes.append(text)
        }
        return notes
    }
}

extension TableZone {
    /// The findings about headings that are nearly right.
    func headingFindings(_ match: HeadingMatcher.Match) -> [Finding] {
        match.nearMisses.map { miss in
            ReadingFinding.headingNearlyRight(
                place: place(row: miss.row, column: miss.column),
                found: LabelText.unspaced(sheet.shownText(row: miss.row, column: miss.column)),
                expected: miss.wanted.paths.first?.last ?? miss.wanted.name)
        }
    }
}

extension TableZone {
    /// The finding about headings that are not there; a form that prints fewer columns misses none of the others.
    func missingHeadings(_ all: [String], found: [String], row: Int) -> [Finding] {
        let sets = table.forms.map { form in form.columns ?? all }
        let missing = zip(table.forms, sets).map { form, set in
            set.filter {
                !found.holds($0) && !form.omittedColumns.contains($0) && !form.optionalColumns.contains($0)
            }
        }
        // The form whose columns are there, or the one that needs the fewest more.
        let fitting = zip(sets, missing).filter { set, _ in found.allSatisfy(set.holds) }.map(\.1)
        guard let least = (fitting.isEmpty ? missing : fitting).min(by: { $0.count < $1.count }), !least.isEmpty else {
            return []
        }
        return [
            ReadingFinding.headingMissing(place: place(row: row, column: sheet.columns.lowerBound), expected: least)
        ]
    }
}

extension SheetText {
    /// The whole number of a cell, however it is stored; nil for all else.
    func wholeNumber(row: Int, column: Int) -> Int? {
        Int(LabelText.folded(digits(row: row, column: column)))
    }
}

extension String {
    /// The text without spaces at its ends.
    var trimmingSpaces: String {
        func isPlain(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { (0x21...0x7E).contains($0.value) || $0.value > 0x3000 } ?? true
        }
        if isPlain(unicodeScalars.first), isPlain(unicodeScalars.last) { return self }
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        let start = drop(while: isSpace)
        let kept = start.reversed().drop(while: isSpace)
        return String(kept.reversed())
    }
}
