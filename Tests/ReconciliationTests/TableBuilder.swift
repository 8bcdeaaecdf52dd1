import DecimalNumbers
import Facts
import Findings
import Fiscal
import Reconciliation

/// Makes a table from literals: lines with their figures, in the order of the columns.
///
///     table("P6", ["决算数"], [("合计", ["4449.23"]), ("基本支出", ["2091.69"])])
///
/// A figure `-` is a blank cell; one that is `nil` a place where the form has no cell. Keys of digits are codes.
func table(
    _ id: String, _ columns: [String], unit: AmountUnit? = .tenThousandYuan, digits: Int = 2,
    disclosure: FactTable.Disclosure = .data, notes: [String] = [],
    _ lines: [(key: String, values: [String?])], codes: [String: String] = [:], labels: [String: String] = [:],
    numbers: [String: Int] = [:]
) -> FactTable {
    var factLines: [FactLine] = []
    var facts: [Fact] = []
    for (row, line) in lines.enumerated() {
        let digitsOnly = line.key.prefix { $0 != "#" }
        let isCode = digitsOnly.allSatisfy { $0.isASCII && $0.isNumber }
        let label = labels[line.key] ?? line.key.split(separator: "/").last.map(String.init) ?? ""
        var place = Place(file: "book.xlsx", sheet: id, cell: "A\(row + 5)", table: id, title: id, label: label)
        factLines.append(
            FactLine(
                key: line.key, code: isCode ? String(digitsOnly) : codes[line.key], label: label,
                rowNumber: numbers[line.key],
                place: place))
        for (position, value) in line.values.enumerated() {
            guard let value else { continue }
            place.cell = "\(Character(UnicodeScalar(UInt8(67 + position))))\(row + 5)"
            place.heading = columns[position]
            let state: Fact.State =
                value == "-"
                ? .blank : ExactDecimal(value).map { .amount(stored: $0, displayed: $0) } ?? .unreadable(text: value)
            facts.append(Fact(line: line.key, column: columns[position], state: state, place: place))
        }
    }
    return FactTable(
        id: id, title: id, sheet: id, form: "ministry", unit: unit, fractionDigits: digits, disclosure: disclosure,
        notes: notes, lines: factLines, columns: columns.map { FactColumn(key: $0) }, facts: facts)
}

/// A book of one rule: what that rule alone has to say.
func check(
    _ formula: String, each: String? = nil, tolerance: Tolerance = .roundedSum, _ tables: FactTable...
)
    throws -> ReconciliationReport
{
    let each = each.map { "    each: '\($0)'\n" } ?? ""
    let yaml = """
        rules:
          R900:
            level: error
            tolerance: \(tolerance.rawValue)
        \(each)    formula: '\(formula)'
            meaning: { zh: 甲等于乙, en: a equals b }
        """
    return Reconciler(rules: try RuleBook(yaml: yaml)).check(FactBook(tables: tables))
}
