internal import XMLStream

/// Writes `word/document.xml`, and collects the notes, charts and lists that live in parts of their own.
final class DocumentPart {
    let document: Document
    let xml = XMLWriter(unwritable: .replaced)
    var numbering: Numbering
    private(set) var notes: [RichText] = []
    private(set) var charts: [BarChart] = []
    private(set) var numberedLists = 0

    init(_ document: Document) {
        self.document = document
        numbering = Numbering(document)
    }

    /// The width of the text in twentieths of a point.
    var textWidth: Int { PageSetup.twips(document.page.textWidth) }

    func write() {
        xml.raw(XMLWriter.declaration)
        let drawing: XMLWriter.Attributes = [("xmlns:a", Namespace.drawing), ("xmlns:wp", Namespace.wordDrawing)]
        xml.element("w:document", Namespace.both + drawing) {
            xml.element("w:body") {
                paragraph(style: "Title", RichText(title))
                if let subtitle = document.subtitle { paragraph(style: "Subtitle", RichText(subtitle)) }
                for block in document.blocks { write(block) }
                section()
            }
        }
    }

    /// The title; where it fits into one line, without its breaks.
    private var title: String {
        let halves = document.titleLine.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return Double(halves * StylesPart.titleSize) / 4 * 25.4 / 72 <= Double(document.page.textWidth)
            ? document.titleLine : document.title
    }

    private func write(_ block: DocumentBlock) {
        switch block {
        case .heading(let level, let text):
            let level = Numbering.level(level)
            paragraph(style: "Heading\(level)", RichText(numbering.heading(text, level: level)))
        case .paragraph(let text): paragraph(style: "BodyText", text)
        case .list(let list): write(list)
        case .table(let table): write(table)
        case .chart(let chart): write(chart)
        case .pageBreak: xml.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
        }
    }

    private func write(_ list: DocumentList) {
        if list.marker == .number { numberedLists += 1 }
        let number = list.marker == .number ? ListNumbers.firstNumbered + numberedLists - 1 : ListNumbers.bullets
        for item in list.items {
            xml.element("w:p") {
                xml.element("w:pPr") {
                    xml.empty("w:pStyle", [("w:val", "ListParagraph")])
                    xml.element("w:numPr") {
                        xml.empty("w:ilvl", [("w:val", "0")])
                        xml.empty("w:numId", [("w:val", "\(number)")])
                    }
                }
                runs(item)
            }
        }
    }

    func paragraph(
        style: String, _ text: RichText, alignment: DocumentTable.Alignment? = nil, isBold: Bool = false,
        keepsNext: Bool = false
    ) {
        xml.element("w:p") {
            xml.element("w:pPr") {
                xml.empty("w:pStyle", [("w:val", style)])
                if keepsNext { xml.raw("<w:keepNext/>") }
                if let alignment { xml.empty("w:jc", [("w:val", Self.justification(alignment))]) }
            }
            runs(text, isBold: isBold)
        }
    }

    private static func justification(_ alignment: DocumentTable.Alignment) -> String {
        switch alignment {
        case .start: "left"
        case .centre: "center"
        case .end: "right"
        }
    }

    private func runs(_ text: RichText, isBold: Bool = false) {
        for run in text.runs {
            if case .note(let note) = run {
                notes.append(note)
                xml.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>")
                xml.empty("w:footnoteReference", [("w:id", "\(notes.count)")])
                xml.raw("</w:r>")
            } else {
                xml.run(run, isBold: isBold)
            }
        }
    }

    private func write(_ chart: BarChart) {
        charts.append(chart)
        let caption = numbering.chart(chart.caption)
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r>")
        xml.drawing(
            ofChart: charts.count, link: PartNames.chartLink(charts.count), description: caption,
            width: document.page.textWidth, height: ChartPart.height(of: chart))
        xml.raw("</w:r></w:p>")
        paragraph(style: "FigureCaption", RichText(caption))
    }

    /// The page: paper, margins, header and footers.
    private func section() {
        let page = document.page
        xml.element("w:sectPr") {
            if document.header != nil {
                for kind in ["default", "even"] {
                    xml.empty("w:headerReference", [("w:type", kind), ("r:id", PartNames.headerLink)])
                }
            }
            if page.numbersPages {
                xml.empty("w:footerReference", [("w:type", "default"), ("r:id", PartNames.oddFooterLink)])
                xml.empty("w:footerReference", [("w:type", "even"), ("r:id", PartNames.evenFooterLink)])
            }
            xml.empty(
                "w:pgSz", [("w:w", "\(PageSetup.twips(page.width))"), ("w:h", "\(PageSetup.twips(page.height))")])
            xml.empty(
                "w:pgMar",
                [
                    ("w:top", "\(PageSetup.twips(page.top))"), ("w:right", "\(PageSetup.twips(page.right))"),
                    ("w:bottom", "\(PageSetup.twips(page.bottom))"), ("w:left", "\(PageSetup.twips(page.left))"),
                    ("w:header", "\(PageSetup.twips(15))"), ("w:footer", "\(PageSetup.twips(25))"),
                    ("w:gutter", "0"),
                ])
        }
    }
}
