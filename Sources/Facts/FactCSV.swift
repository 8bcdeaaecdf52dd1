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

    /// The line of headings.
    public static let header =
        [
            "file", "department", "year", "table", "sheet", "cell", "line", "code", "label", "row_number", "column",
            "column_number", "state", "value", "displayed", "unit",
        ].joined(separator: ",") + lineEnd

    private static let lineEnd = "\r\n"

    /// The text; its lines end in CR LF, as RFC 4180 has it.
    public var text: String { Self.header + lines }

    /// The lines below that of the headings.
    public var lines: String {
        var lines = ""
        for imported in books {
            for table in imported.book.tables { append(table, of: imported, to: &lines) }
        }
        return lines
    }

    private func append(_ table: FactTable, of imported: ImportedBook, to lines: inout String) {
        let head =
            [
                imported.file, table.department ?? "", table.year.map(String.init) ?? "", table.id, table.sheet,
            ].map(Self.field).joined(separator: ",") + ","
        let unit = table.unit?.rawValue ?? ""
        if table.disclosure != .data {
            // Its state, and as its label the sentence that says why it is empty.
            let fields = [
                "", "", "", Self.field(table.notes.joined(separator: " ")), "", "", "", table.disclosure.rawValue, "",
                "", unit,
            ]
            lines += head + fields.joined(separator: ",") + Self.lineEnd
        }
        let known = Dictionary(
            table.lines.map { (TextBytes($0.key), Self.fields(of: $0)) }, uniquingKeysWith: { first, _ in first })
        let columns = Dictionary(
            table.columns.map { (TextBytes($0.key), Self.field($0.key)) }, uniquingKeysWith: { first, _ in first })
        for fact in table.facts where fact.state != .blank {
            let (state, value, displayed) = Self.state(fact.state, fractionDigits: table.fractionDigits)
            lines += head
            let fields = [
                fact.place.cell ?? "", known[TextBytes(fact.line)] ?? Self.field(fact.line) + ",,,",
                columns[TextBytes(fact.column)] ?? Self.field(fact.column),
                fact.place.columnNumber.map(String.init) ?? "", state, value, displayed,
            ]
            for field in fields {
                lines += field
                lines += ","
            }
            lines += unit
            lines += Self.lineEnd
        }
    }

    /// Key, code, label and number of a line.
    private static func fields(of line: FactLine) -> String {
        [line.key, line.code ?? "", line.label, line.rowNumber.map(String.init) ?? ""].map(field).joined(separator: ",")
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
