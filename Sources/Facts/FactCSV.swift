import DecimalNumbers
import Fiscal

/// The facts of books as a table of comma-separated values, one amount a line, for spreadsheets and databases. Blank cells are
/// left out; a table without figures has one line, which says whether it declares so. ``FlatFacts`` reads it back.
///
/// Text that a spreadsheet program would take for a formula has `'` before it (the advice of OWASP).
public struct FactCSV: Sendable {
    private let books: [ImportedBook]

    /// The facts of some books.
    public init(_ books: [ImportedBook]) {
        self.books = books
    }

    private static let header = [
        "file", "department", "year", "table", "sheet", "cell", "line", "code", "label", "row_number", "column",
        "column_number", "state", "value", "displayed", "unit",
    ]

    /// The text; its lines end in CR LF, as RFC 4180 has it.
    public var text: String {
        var lines = [Self.header.joined(separator: ",")]
        for imported in books {
            for table in imported.book.tables {
                if table.disclosure != .data { lines.append(self.line(of: table, file: imported.file)) }
                let known = Dictionary(table.lines.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
                for fact in table.facts where fact.state != .blank {
                    lines.append(line(fact, of: known[fact.line], in: table, file: imported.file))
                }
            }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func line(_ fact: Fact, of line: FactLine?, in table: FactTable, file: String) -> String {
        let (state, value, displayed) = Self.state(fact.state, fractionDigits: table.fractionDigits)
        let fields = [
            file, table.department ?? "", table.year.map(String.init) ?? "", table.id, table.sheet,
            fact.place.cell ?? "",
            fact.line, line?.code ?? "", line?.label ?? "", line?.rowNumber.map(String.init) ?? "", fact.column,
            fact.place.columnNumber.map(String.init) ?? "", state,
        ]
        return (fields.map(Self.field) + [value, displayed, table.unit?.rawValue ?? ""]).joined(separator: ",")
    }

    /// The line about a table as a whole: its state, and as its label the sentence that says why it is empty.
    private func line(of table: FactTable, file: String) -> String {
        let fields = [
            file, table.department ?? "", table.year.map(String.init) ?? "", table.id, table.sheet, "", "", "",
            table.notes.joined(separator: " "), "", "", "", table.disclosure.rawValue, "", "",
            table.unit?.rawValue ?? "",
        ]
        return fields.map(Self.field).joined(separator: ",")
    }

    private static func state(_ state: Fact.State, fractionDigits: Int) -> (String, String, String) {
        switch state {
        case .amount(let stored, let displayed):
            (
                "amount", stored.text(minimumFractionDigits: fractionDigits),
                displayed.text(minimumFractionDigits: fractionDigits)
            )
        case .blank: ("blank", "", "")
        case .notApplicable(let mark): ("notApplicable", field(mark), "")
        case .unreadable(let text): ("unreadable", field(text), "")
        }
    }

    private static func opensFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// The text of a field without the guard that ``text`` puts before what a spreadsheet program would take for a formula.
    static func unguarded(_ field: String) -> String {
        let rest = field.dropFirst()
        guard field.first == "'", let next = rest.unicodeScalars.first, opensFormula(next) else { return field }
        return String(rest)
    }

    private static func field(_ text: String) -> String {
        let guarded = text.unicodeScalars.first.map(Self.opensFormula) == true ? "'" + text : text
        let needsQuotes = guarded.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }
        guard needsQuotes else { return guarded }
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }
}
