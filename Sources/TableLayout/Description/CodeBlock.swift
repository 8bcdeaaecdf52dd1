/// A block of one line for each classification code that has an amount, parents before their children.
public struct CodeBlock: Sendable {
    /// Which classification the codes belong to.
    public enum Classification: Sendable, Hashable {
        /// 支出功能分类: 类 3 digits, 款 5, 项 7.
        case functional
        /// 部门预算经济分类: 类 3 digits, 款 5.
        case economic

        /// Headings of the code column, the ministry's first.
        public var codeHeadings: [String] {
            switch self {
            case .functional:
                [
                    "支出功能分类科目编码", "功能分类科目编码", "科目编码", "支出功能分类科目代码", "功能分类科目代码", "科目代码", "编码",
                    "代码", "功能科目编码", "功能科目代码",
                ]
            case .economic:
                [
                    "部门预算经济分类科目编码", "部门预算支出经济分类科目编码", "支出经济分类科目编码", "经济分类科目编码", "部门预算支出经济分类科目/科目编码",
                    "科目编码", "经济分类科目代码", "科目代码", "编码", "代码",
                ]
            }
        }

        /// Headings of the name column, the ministry's first.
        public var nameHeadings: [String] {
            switch self {
            case .functional: ["科目名称", "支出功能分类科目名称", "功能分类科目名称", "名称", "功能科目名称"]
            case .economic: ["科目名称", "经济分类科目名称", "部门预算经济分类科目名称", "支出经济分类科目名称", "名称"]
            }
        }

        /// Headings of the code column where lines are units.
        static let unitCodeHeadings = ["部门（单位）代码", "部门（单位）编码", "单位代码", "单位编码"]

        /// Headings of the name column where lines are units.
        static let unitNameHeadings = ["部门（单位）名称", "单位名称"]

        /// The names of the levels of a code.
        var levels: [String] { self == .functional ? ["类", "款", "项"] : ["类", "款"] }
    }

    /// The classification of the codes.
    public let classification: Classification
    /// Whether lines of units (单位代码, 单位名称) may stand among the coded ones.
    public let hasUnits: Bool
    /// The columns of amounts.
    public internal(set) var columns: [Column]
    /// Further headings of the code column.
    public internal(set) var codeAliases: [String] = []
    /// Further headings of the name column.
    public internal(set) var nameAliases: [String] = []
    /// Further labels of the line that sums all others.
    public internal(set) var totalAliases: [String] = []

    /// The key and label of the line that sums all others.
    public static let totalLabel = "合计"

    /// What the key of a unit's line begins with; its code follows: `单位/301001`.
    public static let unitPrefix = "单位/"

    /// A block.
    public init(_ classification: Classification, hasUnits: Bool = false, columns: [Column]) {
        self.classification = classification
        self.hasUnits = hasUnits
        self.columns = columns
    }

    /// The code of the unit whose line has a key; nil for other lines. A key that stands twice has `#2` behind it.
    static func unitCode(of key: String) -> String? {
        guard key.hasPrefix(unitPrefix) else { return nil }
        let rest = key.dropFirst(unitPrefix.count)
        return rest.contains("/") ? nil : String(rest.prefix { $0 != "#" })
    }
}
