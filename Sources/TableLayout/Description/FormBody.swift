import Fiscal

/// A form: blocks one below another, each with labels and headings of its own.
///
/// Unlike a table of lines and columns a form says most things beside a label: 项目名称 | 垃圾分类.
public struct FormBody: Sendable {
    /// The blocks from top to bottom.
    public internal(set) var blocks: [FormBlock]
    /// The widths, in characters, of the columns of the sheet that the blocks share.
    public let columnWidths: [Double]

    /// A form.
    public init(blocks: [FormBlock], columnWidths: [Double]) {
        self.blocks = blocks
        self.columnWidths = columnWidths
    }

    /// Whether a block has headings; texts beside their labels have none.
    var hasHeadings: Bool {
        blocks.contains { block in
            if case .fields(let fields) = block { fields.style == .below } else { true }
        }
    }

    /// Every column of numbers, each once.
    var columns: [Column] {
        blocks.flatMap(\.columns).reduce(into: []) { unique, column in
            if !unique.contains(where: { $0.key == column.key }) { unique.append(column) }
        }
    }
}

/// A part of a form.
public enum FormBlock: Sendable {
    /// Texts beside or below their labels.
    case fields(FieldBlock)
    /// Fixed lines below headings of their own.
    case lines(LineBlock)
    /// Amounts beside their labels, in groups set side by side.
    case pairs(PairBlock)
    /// The tree of indicators.
    case indicators(IndicatorBlock)

    var columns: [Column] {
        switch self {
        case .fields: []
        case .lines(let block): block.columns
        case .pairs(let block): [block.column]
        case .indicators(let block): block.numberColumns
        }
    }
}

/// A label or heading of a form, and other wordings of it.
public struct FormLabel: Sendable {
    /// As the standard form prints it.
    public let text: String
    /// Other wordings.
    public internal(set) var aliases: [String]

    /// A label.
    public init(_ text: String, aliases: [String] = []) {
        self.text = text
        self.aliases = aliases
    }

    /// Every wording, folded.
    var wordings: [String] { ([text] + aliases).map { LabelText.key($0) } }
}

/// Texts with their labels.
public struct FieldBlock: Sendable {
    /// Where a text stands.
    public enum Style: Sendable, Hashable {
        /// Right of its label.
        case beside
        /// Below its label, which is a heading.
        case below
        /// In the label's own cell: `填表人：张三`.
        case inline
    }

    /// One text.
    public struct Field: Sendable {
        /// Its label; what it is called among the table's fields.
        public internal(set) var label: FormLabel
        /// Whether it is the department that the table is of.
        public let isDepartment: Bool
        /// The height that the form leaves for it, in lines of text.
        public let height: Int

        /// A text.
        public init(_ label: FormLabel, isDepartment: Bool = false, height: Int = 1) {
            self.label = label
            self.isDepartment = isDepartment
            self.height = height
        }
    }

    /// Where the texts stand.
    public let style: Style
    /// The label left of the whole block.
    public internal(set) var side: FormLabel?
    /// The texts, row by row.
    public internal(set) var rows: [[Field]]

    /// A block of texts.
    public init(_ style: Style, side: FormLabel? = nil, rows: [[Field]]) {
        self.style = style
        self.side = side
        self.rows = rows
    }

    var fields: [Field] { rows.flatMap(\.self) }
}
