/// Turns a document into Markdown with pipe tables and footnotes, as GitHub and Gitee show it.
public struct MarkdownRenderer: Sendable {
    /// A renderer.
    public init() {}

    /// The text, in lines that end with a line feed.
    public func render(_ document: Document) -> String {
        var writer = MarkdownWriter(document)
        return writer.text
    }
}

/// Writes one document.
private struct MarkdownWriter {
    private let document: Document
    private var numbering: Numbering
    private var notes: [RichText] = []

    init(_ document: Document) {
        self.document = document
        numbering = Numbering(document)
    }

    var text: String {
        mutating get {
            var parts = ["# " + MarkdownText.escaped(document.titleLine)]
            if let subtitle = document.subtitle { parts.append(MarkdownText.line(MarkdownText.escaped(subtitle))) }
            for block in document.blocks { parts += self.parts(block) }
            for (index, note) in notes.enumerated() { parts.append("[^\(index + 1)]: " + words(note, collects: false)) }
            return parts.joined(separator: "\n\n") + "\n"
        }
    }

    private mutating func parts(_ block: DocumentBlock) -> [String] {
        switch block {
        case .heading(let level, let text):
            let level = Numbering.level(level)
            let mark = String(repeating: "#", count: level + 1)
            return [mark + " " + MarkdownText.escaped(numbering.heading(text, level: level))]
        case .paragraph(let text): return [MarkdownText.line(words(text))]
        case .list(let list):
            var lines: [String] = []
            for (index, item) in list.items.enumerated() {
                lines.append((list.marker == .number ? "\(index + 1). " : "- ") + words(item))
            }
            return [lines.joined(separator: "\n")]
        case .table(let table): return parts(table, caption: table.caption.map { numbering.table($0) })
        case .chart(let chart): return parts(chart.table, caption: numbering.chart(chart.caption))
        case .pageBreak: return ["---"]
        }
    }

    private mutating func parts(_ table: DocumentTable, caption: String?) -> [String] {
        var parts: [String] = []
        let unit = table.unit.map { "（\(numbering.unit($0))）" } ?? ""
        if let caption { parts.append("**\(MarkdownText.escaped(caption + unit))**") }
        if caption == nil, !unit.isEmpty { parts.append(MarkdownText.escaped(unit)) }
        if !table.columns.isEmpty {
            var lines = ["| " + heading(of: table).joined(separator: " | ") + " |"]
            lines.append("| " + table.columns.map { Self.rule($0.alignment) }.joined(separator: " | ") + " |")
            for (index, row) in table.placed(table.rows).enumerated() {
                let isTotal = index >= table.rows.count - table.totals
                lines.append("| " + cells(row, isBold: isTotal).joined(separator: " | ") + " |")
            }
            parts.append(lines.joined(separator: "\n"))
        }
        for note in table.notes { parts.append(MarkdownText.line(words(note))) }
        return parts
    }

    /// One row of headings: where there are more, those above each other are joined.
    private mutating func heading(of table: DocumentTable) -> [String] {
        var paths = [[String]](repeating: [], count: table.columns.count)
        for row in table.placed(table.header) {
            for placed in row where !placed.isContinued {
                let text = words(placed.cell.text)
                guard !text.isEmpty else { continue }
                for covered in placed.column..<placed.column + placed.span { paths[covered].append(text) }
            }
        }
        return paths.map { $0.joined(separator: " / ") }
    }

    private mutating func cells(_ row: [DocumentTable.PlacedCell], isBold: Bool) -> [String] {
        var cells: [String] = []
        for placed in row {
            let text = placed.isContinued ? "" : words(placed.cell.text)
            cells.append(isBold && !text.isEmpty && !text.contains("**") ? "**\(text)**" : text)
            cells += [String](repeating: "", count: placed.span - 1)
        }
        return cells
    }

    private static func rule(_ alignment: DocumentTable.Alignment) -> String {
        switch alignment {
        case .start: "---"
        case .centre: ":---:"
        case .end: "---:"
        }
    }

    private mutating func words(_ text: RichText, collects: Bool = true) -> String {
        var result = ""
        for run in text.runs {
            switch run {
            case .text(let words, let emphasis):
                let mark = (emphasis.contains(.bold) ? "**" : "") + (emphasis.contains(.italic) ? "*" : "")
                result += words.isEmpty ? "" : mark + MarkdownText.escaped(words) + String(mark.reversed())
            case .placeholder(let prompt):
                result += "**" + MarkdownText.escaped(TextRun.bracketed(prompt)) + "**"
            case .note(let note) where collects:
                notes.append(note)
                result += "[^\(notes.count)]"
            case .note: break
            }
        }
        return result
    }
}

/// Text that means itself in Markdown.
enum MarkdownText {
    /// Words inside a line; line feeds become breaks.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": escaped += "\\\(scalar)"
            case "\n": escaped += "<br>"
            case "\0"..."\u{1F}", "\u{7F}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A paragraph whose beginning would be taken for a heading, a rule or an item.
    static func line(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "#+-=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" {
            return digits + "\\" + text.dropFirst(digits.count)
        }
        return text
    }
}
