/// A document as it is meant, whatever file it becomes: a title, blocks in order, and the page they stand on.
///
///     var report = Document(title: "2025年度示例街道整体支出绩效评价报告")
///     report.heading("整体支出绩效概况")
///     report.paragraph("本年支出\(bold: "4,449.23")万元\(note: "各项之和因四舍五入相差0.02万元。")。")
///     report.paragraph("\(placeholder: "请填写：本年的主要工作")")
///     let bytes = DOCXRenderer().render(report)
///
/// ``DOCXRenderer``, ``MarkdownRenderer`` and ``HTMLRenderer`` turn it into bytes; the same document gives the same bytes.
public struct Document: Sendable, Hashable {
    /// The title at the top, and the title of the file. Where it is too long for a line, it is broken at its line feeds.
    public var title: String
    /// What stands below the title, such as the unit that publishes it; nil for nothing.
    public var subtitle: String?
    /// What the document says, in order.
    public var blocks: [DocumentBlock]
    /// The paper and its margins.
    public var page: PageSetup
    /// What stands at the top of every page; nil for nothing.
    public var header: String?
    /// Whether headings are numbered 一、 （一） 1. in their own order.
    public var numbersHeadings: Bool
    /// The language, as a tag of BCP 47.
    public var language: String

    /// A document.
    public init(
        title: String, subtitle: String? = nil, blocks: [DocumentBlock] = [], page: PageSetup = .official,
        header: String? = nil, numbersHeadings: Bool = true, language: String = "zh-CN"
    ) {
        self.title = title
        self.subtitle = subtitle
        self.blocks = blocks
        self.page = page
        self.header = header
        self.numbersHeadings = numbersHeadings
        self.language = language
    }
}

extension Document {
    /// The title as one line.
    var titleLine: String { title.split(whereSeparator: \.isNewline).joined() }
}

/// A piece of a document that begins on a line of its own.
public enum DocumentBlock: Sendable, Hashable {
    /// A heading of level 1, 2 or 3.
    case heading(level: Int, String)
    /// A paragraph of running text.
    case paragraph(RichText)
    /// Items, one below the other.
    case list(DocumentList)
    /// A table.
    case table(DocumentTable)
    /// A chart.
    case chart(BarChart)
    /// What follows begins on a new page.
    case pageBreak
}

/// Items, one below the other.
public struct DocumentList: Sendable, Hashable {
    /// The marks before the items.
    public enum Marker: Sendable, Hashable {
        /// Dots.
        case bullet
        /// 1. 2. 3.
        case number
    }

    /// The marks before the items.
    public var marker: Marker
    /// The items.
    public var items: [RichText]

    /// A list.
    public init(_ marker: Marker, _ items: [RichText]) {
        self.marker = marker
        self.items = items
    }
}

extension Document {
    /// Adds a heading; its number is not part of the text.
    public mutating func heading(_ text: String, level: Int = 1) {
        blocks.append(.heading(level: level, text))
    }

    /// Adds a paragraph.
    public mutating func paragraph(_ text: RichText) {
        blocks.append(.paragraph(text))
    }

    /// Adds a list with dots.
    public mutating func bullets(_ items: [RichText]) {
        blocks.append(.list(DocumentList(.bullet, items)))
    }

    /// Adds a list with numbers.
    public mutating func numbered(_ items: [RichText]) {
        blocks.append(.list(DocumentList(.number, items)))
    }

    /// Adds a table.
    public mutating func table(_ table: DocumentTable) {
        blocks.append(.table(table))
    }

    /// Adds a chart.
    public mutating func chart(_ chart: BarChart) {
        blocks.append(.chart(chart))
    }
}
