import XLSXReader

/// Comma-separated values as a spreadsheet program shows them (RFC 4180). A line opens each sheet: `# NAME`.
///
/// Text that a spreadsheet program would take for a formula is given a leading `'`.
struct CSVDump: DumpPrinter {
    private var nextRow = 1
    private var isFirstSheet = true
    /// Empty rows between two that are not are kept up to this many; a sheet may leave a million out.
    private static let mostEmptyRows = 1_000

    mutating func begin(_ sheet: SheetInfo, to output: inout StandardOutput) {
        output.write((isFirstSheet ? "" : "\n") + Self.field("# " + sheet.name) + "\n")
        isFirstSheet = false
        nextRow = 1
    }

    mutating func print(_ row: Row, of sheet: SheetInfo, to output: inout StandardOutput) {
        let skipped = row.number - nextRow
        if skipped > 0, skipped <= Self.mostEmptyRows { output.write(String(repeating: "\n", count: skipped)) }
        nextRow = row.number + 1
        var column = 1
        var line = ""
        for cell in row.sorted(by: { $0.reference < $1.reference }) where !cell.isBlank {
            line +=
                String(repeating: ",", count: max(0, cell.reference.column - column)) + Self.field(Self.harmless(cell))
            column = max(column, cell.reference.column)
        }
        output.write(line + "\n")
    }

    private static func harmless(_ cell: Cell) -> String {
        let text = cell.displayed
        guard cell.text != nil, let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
        else {
            return text
        }
        return "'" + text
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
