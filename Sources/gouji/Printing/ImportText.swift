import Facts
import Findings
import Fiscal

/// An imported book as people read it: its head, and each table with its lines and amounts.
struct ImportText {
    private let imported: ImportedBook
    private let language: Language

    init(_ imported: ImportedBook, language: Language) {
        self.imported = imported
        self.language = language
    }

    var text: String {
        var lines = [head]
        for table in imported.book.tables {
            lines.append("")
            lines += self.lines(of: table)
        }
        lines.append("")
        let findings = imported.findings.map { TextRenderer(language: language).text(of: $0) }
        lines += findings
        return lines.joined(separator: "\n") + (findings.isEmpty ? "" : "\n")
    }

    private var head: String {
        let book = imported.book
        let unknown = language == .chinese ? "未注明" : "not stated"
        let year = book.year.map { language == .chinese ? "\($0)年度" : String($0) } ?? unknown
        return [imported.file, book.department ?? unknown, year].joined(separator: "  ")
    }

    private func lines(of table: FactTable) -> [String] {
        let unit = table.unit?.rawValue ?? (language == .chinese ? "单位未注明" : "unit not stated")
        var lines = ["\(table.id)  \(table.title)  [\(table.sheet)]  \(unit)"]
        lines += TextColumns(
            rows: table.fields.map {
                [$0.place.cell ?? "", $0.key, $0.text.split(separator: "\n").joined(separator: " ")]
            },
            leftAligned: 3
        ).lines.map { "  " + $0 }
        if table.disclosure != .data { lines.append("  " + (language == .chinese ? "（无数据）" : "(no data)")) }
        let rows = table.lines.compactMap { line -> [String]? in
            let figures = table.columns.map { column in figure(table[line: line.key, column: column.key], in: table) }
            guard figures.contains(where: { !$0.isEmpty }) else { return nil }
            return [line.place.cell ?? "", [line.code, line.label].compactMap(\.self).joined(separator: " ")] + figures
        }
        guard !rows.isEmpty else { return lines }
        let headings = ["", ""] + table.columns.map(\.key)
        lines += TextColumns(rows: [headings] + rows, leftAligned: 2).lines.map { "  " + $0 }
        return lines
    }

    private func figure(_ fact: Fact?, in table: FactTable) -> String {
        switch fact?.state {
        case .amount(_, let displayed):
            guard let precision = table.precision, let amount = Amount(displayed, in: precision.unit) else {
                return displayed.description
            }
            return precision.text(amount, grouped: true)
        case .notApplicable(let mark): return mark
        case .unreadable(let text): return "?\(text)"
        case .blank, nil: return ""
        }
    }
}

/// Rows of texts as columns of a terminal, full-width characters counted as two.
struct TextColumns {
    let rows: [[String]]
    let leftAligned: Int

    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.count > column ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                column < leftAligned
                    ? DisplayWidth.padded(text, to: widths[column]) : DisplayWidth.leftPadded(text, to: widths[column])
            }
            let line = cells.joined(separator: "  ")
            guard let last = line.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
            return String(line[..<line.utf8.index(after: last)])
        }
    }
}
