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
    public var lines: String { String(decoding: lineBytes, as: UTF8.self) }

    /// The lines below that of the headings, as UTF-8.
    public var lineBytes: [UInt8] {
        var lines = Lines()
        lines.bytes.reserveCapacity(
            Self.usualLength * books.reduce(0) { $0 + $1.book.tables.reduce(0) { $0 + $1.facts.count } })
        for imported in books {
            for table in imported.book.tables { append(table, of: imported, to: &lines) }
        }
        return lines.bytes
    }

    /// The bytes of a line, more or less.
    private static let usualLength = 200

    /// The lines as they grow, their bytes one after another.
    private struct Lines {
        var bytes: [UInt8] = []

        mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

        mutating func add(field: String) {
            add(field)
            bytes.append(UInt8(ascii: ","))
        }
    }

    private func append(_ table: FactTable, of imported: ImportedBook, to lines: inout Lines) {
        let head =
            [
                imported.file, table.department ?? "", table.year.map(String.init) ?? "", table.id, table.sheet,
            ].map(Self.field).joined(separator: ",") + ","
        let end = (table.unit?.rawValue ?? "") + Self.lineEnd
        if table.disclosure != .data {
            // Its state, and as its label the sentence that says why it is empty.
            let fields = [
                "", "", "", Self.field(table.notes.joined(separator: " ")), "", "", "", table.disclosure.rawValue, "",
                "",
            ]
            lines.add(head + fields.joined(separator: ",") + "," + end)
        }
        let lineFields = table.lines.map(Self.fields)
        let columnFields = table.columns.map { Self.field($0.key) }
        var lineKeys = KeysInTurn(table.lines.map(\.key))
        var columnKeys = KeysInTurn(table.columns.map(\.key))
        for fact in table.facts where fact.state != .blank {
            lines.add(head)
            lines.add(field: fact.place.cell ?? "")
            lines.add(field: lineKeys.index(of: fact.line).map { lineFields[$0] } ?? Self.field(fact.line) + ",,,")
            lines.add(field: columnKeys.index(of: fact.column).map { columnFields[$0] } ?? Self.field(fact.column))
            lines.add(field: fact.place.columnNumber.map(String.init) ?? "")
            Self.add(fact.state, fractionDigits: table.fractionDigits, to: &lines)
            lines.add(end)
        }
    }

    /// Key, code, label and number of a line.
    private static func fields(of line: FactLine) -> String {
        field(line.key) + "," + field(line.code ?? "") + "," + field(line.label) + ","
            + (line.rowNumber.map(String.init) ?? "")
    }

    /// Adds state, value and displayed value.
    private static func add(_ state: Fact.State, fractionDigits: Int, to lines: inout Lines) {
        switch state {
        case .amount(let stored, let displayed):
            let value = stored.text(minimumFractionDigits: fractionDigits)
            lines.add(field: "amount")
            lines.add(field: value)
            lines.add(field: stored == displayed ? value : displayed.text(minimumFractionDigits: fractionDigits))
        case .blank: lines.add("blank,,,")
        case .notApplicable(let mark): lines.add("notApplicable,\(field(mark)),,")
        case .unreadable(let text): lines.add("unreadable,\(field(text)),,")
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
