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
        lines +=
            TextColumns(
                rows: table.fields.map {
                    [$0.place.cell ?? "", $0.key, $0.text.split(separator: "\n").joined(separator: " ")]
                },
                leftAligned: 3, indent: 2
            ).lines
        if table.disclosure != .data { lines.append("  " + (language == .chinese ? "（无数据）" : "(no data)")) }
        let rows = table.lines.compactMap { line -> [String]? in
            let figures = table.row(line.key).map { figure($0, in: table) }
            guard figures.contains(where: { !$0.isEmpty }) else { return nil }
            return [line.place.cell ?? "", [line.code, line.label].compactMap(\.self).joined(separator: " ")] + figures
        }
        guard !rows.isEmpty else { return lines }
        let headings = ["", ""] + table.columns.map(\.key)
        lines += TextColumns(rows: [headings] + rows, leftAligned: 2, indent: 2).lines
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
    /// The spaces before each line.
    var indent = 0

    var lines: [String] {
        let widths = rows.map { $0.map { DisplayWidth.of($0) } }
        var columns: [Int] = []
        for row in widths {
            for (column, width) in row.enumerated() {
                if column == columns.count { columns.append(0) }
                columns[column] = max(columns[column], width)
            }
        }
        return zip(rows, widths).map { line($0, widths: $1, columns: columns) }
    }

    private func line(_ row: [String], widths: [Int], columns: [Int]) -> String {
        var line: [UInt8] = []
        // Spaces wait until something stands behind them.
        var spaces = indent
        for (column, text) in row.enumerated() {
            let padding = columns[column] - widths[column]
            if column >= leftAligned { spaces += padding }
            if !text.isEmpty {
                line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
                line.append(contentsOf: text.utf8)
                spaces = 0
            }
            spaces += 2 + (column < leftAligned ? padding : 0)
        }
        while line.last == UInt8(ascii: " ") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
