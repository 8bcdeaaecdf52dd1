internal import XMLStream

/// Turns a document into one page of HTML that needs no other file: style and drawings are in it, scripts are not.
public struct HTMLRenderer: Sendable {
    /// A renderer.
    public init() {}

    /// The page. It is well-formed XML, too.
    public func render(_ document: Document) -> String {
        String(decoding: PageWriter(document).bytes, as: UTF8.self)
    }
}

/// Writes one document.
private final class PageWriter {
    private let document: Document
    private let html = XMLWriter(unwritable: .replaced)
    private var numbering: Numbering
    private var notes: [RichText] = []

    init(_ document: Document) {
        self.document = document
        numbering = Numbering(document)
    }

    var bytes: [UInt8] {
        html.raw("<!DOCTYPE html>\n")
        html.element("html", [("lang", document.language)]) {
            html.raw("\n<head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>\n")
            html.element("title", text: document.titleLine)
            html.raw("\n<style>\n")
            html.raw(PageStyle.style(of: document.page))
            html.raw("</style></head>\n<body>\n")
            if let header = document.header { html.element("p", [("class", "header")], text: header) }
            html.element("h1", text: document.titleLine)
            if let subtitle = document.subtitle { html.element("p", [("class", "subtitle")], text: subtitle) }
            html.raw("\n")
            for block in document.blocks { write(block) }
            writeNotes()
            html.raw("</body>\n")
        }
        html.raw("\n")
        return html.takeBytes()
    }

    private func write(_ block: DocumentBlock) {
        switch block {
        case .heading(let level, let text):
            let level = Numbering.level(level)
            let text = numbering.heading(text, level: level)
            switch level {
            case 1: html.element("h2", text: text)
            case 2: html.element("h3", text: text)
            default: html.element("h4", text: text)
            }
        case .paragraph(let text): html.element("p") { runs(text) }
        case .list(let list):
            html.raw(list.marker == .number ? "<ol>" : "<ul>")
            for item in list.items { html.element("li") { runs(item) } }
            html.raw(list.marker == .number ? "</ol>" : "</ul>")
        case .table(let table): write(table)
        case .chart(let chart):
            let caption = numbering.chart(chart.caption)
            html.element("figure") {
                BarDrawing(chart, caption: caption).write(html)
                html.element("figcaption", text: caption)
            }
        case .pageBreak: html.raw("<hr class=\"page\"/>")
        }
        html.raw("\n")
    }

    private func write(_ table: DocumentTable) {
        // Figures are not broken: on a narrow screen a table of many columns is moved to be read.
        html.raw(
            table.columns.count > 4 ? "<div class=\"table\"><table class=\"wide\">" : "<div class=\"table\"><table>")
        let caption = [table.caption.map { numbering.table($0) }, table.unit.map { numbering.unit($0) }]
        if caption.contains(where: { $0 != nil }) {
            html.element("caption") {
                if let title = caption[0] { html.element("strong", text: title) }
                if let unit = caption[1] { html.element("span", [("class", "unit")], text: unit) }
            }
        }
        html.raw("<colgroup>")
        for width in table.widths(of: 100) { html.empty("col", [("style", "width:\(width)%")]) }
        html.raw("</colgroup>")
        if !table.header.isEmpty {
            html.element("thead") {
                for row in table.placed(table.header) { write(row, of: table, isHeading: true, class: nil) }
            }
        }
        html.element("tbody") {
            for (index, row) in table.placed(table.rows).enumerated() {
                let isTotal = index >= table.rows.count - table.totals
                write(row, of: table, isHeading: false, class: isTotal ? "total" : nil)
            }
        }
        html.raw("</table></div>")
        for note in table.notes { html.element("p", [("class", "note")]) { runs(note) } }
    }

    private func write(
        _ row: [DocumentTable.PlacedCell], of table: DocumentTable, isHeading: Bool, class style: String?
    ) {
        html.element("tr", [("class", style)]) {
            for placed in row where !placed.isContinued {
                let (cell, column, span) = (placed.cell, placed.column, placed.span)
                let alignment = cell.alignment ?? (isHeading ? .centre : table.columns[column].alignment)
                let attributes: XMLWriter.Attributes = [
                    ("class", alignment == .start ? nil : alignment.rawValue), ("colspan", span > 1 ? "\(span)" : nil),
                    ("rowspan", placed.rows > 1 ? "\(placed.rows)" : nil),
                ]
                if isHeading {
                    html.element("th", attributes + [("scope", span > 1 ? "colgroup" : "col")]) { runs(cell.text) }
                } else {
                    html.element("td", attributes) { runs(cell.text) }
                }
            }
        }
    }

    private func runs(_ text: RichText, collectsNotes: Bool = true) {
        for run in text.runs {
            switch run {
            case .text(let words, let emphasis):
                if emphasis.contains(.bold) { html.raw("<b>") }
                if emphasis.contains(.italic) { html.raw("<i>") }
                lines(words)
                if emphasis.contains(.italic) { html.raw("</i>") }
                if emphasis.contains(.bold) { html.raw("</b>") }
            case .placeholder(let prompt): html.element("mark", text: TextRun.bracketed(prompt))
            case .note(let note) where collectsNotes:
                notes.append(note)
                let number = "\(notes.count)"
                html.element("sup") {
                    html.element("a", [("id", "ref\(number)"), ("href", "#note\(number)")], text: number)
                }
            case .note: break
            }
        }
    }

    private func lines(_ words: String) {
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { html.raw("<br/>") }
            html.text(String(line))
        }
    }

    private func writeNotes() {
        guard !notes.isEmpty else { return }
        html.element("ol", [("class", "notes")]) {
            for (index, note) in notes.enumerated() {
                html.element("li", [("id", "note\(index + 1)")]) {
                    runs(note, collectsNotes: false)
                    html.raw(" ")
                    html.element("a", [("href", "#ref\(index + 1)")], text: "↩")
                }
            }
        }
        html.raw("\n")
    }
}
