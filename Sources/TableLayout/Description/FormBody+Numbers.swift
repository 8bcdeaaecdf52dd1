import Fiscal

/// Fixed lines below headings of their own.
public struct LineBlock: Sendable {
    /// The label left of the whole block; nil when there is none.
    public internal(set) var side: FormLabel?
    /// The heading of the labels; nil when they have none.
    public internal(set) var heading: FormLabel?
    /// Whether side or heading says the unit of money: `项目资金（万元）`.
    public let showsUnit: Bool
    /// The columns of numbers.
    public internal(set) var columns: [Column]
    /// A column of text behind the numbers, printed only when something stands in it; nil when the block has none.
    public internal(set) var remark: FormLabel?
    /// The lines from top to bottom. A block of one line prints the heading in place of its label.
    public internal(set) var lines: [Line]

    /// A block of lines.
    public init(
        side: FormLabel?, heading: FormLabel?, showsUnit: Bool, columns: [Column], remark: FormLabel? = nil,
        lines: [Line]
    ) {
        self.side = side
        self.heading = heading
        self.showsUnit = showsUnit
        self.columns = columns
        self.remark = remark
        self.lines = lines
    }

    /// The key of one of its lines.
    public static func key(of line: Line) -> String { line.path.joined(separator: "/") }

    /// The key of a line's text in a column of remarks.
    static func key(_ line: String, _ remark: FormLabel) -> String { "\(line)/\(remark.text)" }

    /// Whether the one line stands below the headings without a label.
    var isRecord: Bool { lines.count == 1 && lines[0].role != .repeated && heading != nil }
}

/// Amounts beside their labels, in groups set side by side: 按收入性质分 | 按支出性质分.
public struct PairBlock: Sendable {
    /// Labels below each other, and what stands above them.
    public struct Group: Sendable {
        /// The heading; nil when the first line stands in its place.
        public internal(set) var heading: FormLabel?
        /// The lines from top to bottom.
        public internal(set) var lines: [Line]

        /// A group.
        public init(heading: FormLabel?, lines: [Line]) {
            self.heading = heading
            self.lines = lines
        }
    }

    /// The label left of the whole block.
    public internal(set) var side: FormLabel?
    /// Whether the side says the unit of money.
    public let showsUnit: Bool
    /// What the amounts are called among the table's columns.
    public internal(set) var column: Column
    /// The groups from left to right.
    public internal(set) var groups: [Group]

    /// A block of amounts.
    public init(side: FormLabel?, showsUnit: Bool, column: Column, groups: [Group]) {
        self.side = side
        self.showsUnit = showsUnit
        self.column = column
        self.groups = groups
    }

    var lines: [Line] { groups.flatMap(\.lines) }
}

/// Rows with names on several levels, upper names shared by neighbours: indicators with their targets, facts by topic.
public struct IndicatorBlock: Sendable {
    /// What stands in a column beside the names.
    public enum Content: Sendable {
        /// Text.
        case text
        /// A target, which some provinces print in three columns: 指标性质 | 指标值 | 度量单位.
        case target
        /// A number, a fact of the table.
        case number(Column)
    }

    /// A column beside the names.
    public struct Part: Sendable {
        /// Its heading.
        public internal(set) var label: FormLabel
        /// What stands in it.
        public let content: Content
        /// Whether the form prints it only when something stands in it. Such columns come last.
        public let isOptional: Bool

        /// A column.
        public init(_ label: FormLabel, _ content: Content, isOptional: Bool = false) {
            self.label = label
            self.content = content
            self.isOptional = isOptional
        }
    }

    /// A dimension and its kinds of indicators, as blank forms print them.
    public struct Branch: Sendable {
        /// 一级指标
        public let dimension: String
        /// 二级指标
        public let categories: [String]

        /// A dimension.
        public init(_ dimension: String, _ categories: [String]) {
            self.dimension = dimension
            self.categories = categories
        }
    }

    /// The label left of the whole block.
    public internal(set) var side: FormLabel
    /// The headings of the names, the row's own last: 一级指标, 二级指标, 三级指标.
    public internal(set) var levels: [FormLabel]
    /// The columns beside the names.
    public internal(set) var parts: [Part]
    /// The label of the sum of all points; nil in tables that give none.
    public internal(set) var total: FormLabel?
    /// The tree that a blank form prints.
    public let tree: [Branch]
    /// The first part of the keys of rows: `指标/1`.
    public let prefix: String

    /// The first part of the keys of indicators.
    public static let indicatorPrefix = "指标"

    /// A block of indicators.
    public init(
        side: FormLabel, levels: [FormLabel], parts: [Part], total: FormLabel?, tree: [Branch],
        prefix: String = indicatorPrefix
    ) {
        self.prefix = prefix
        self.side = side
        self.levels = levels
        self.parts = parts
        self.total = total
        self.tree = tree
    }

    var numberColumns: [Column] {
        parts.compactMap { if case .number(let column) = $0.content { column } else { nil } }
    }

    /// Whether a blank form prints the rows' own names: two levels, both of the tree.
    var printsOwnNames: Bool { levels.count == 2 }

    /// The key of the row of a number, from 1.
    func key(_ number: Int) -> String { "\(prefix)/\(number)" }

    /// The key of one of a row's texts.
    func key(_ number: Int, _ label: FormLabel) -> String { "\(prefix)/\(number)/\(label.text)" }
}
