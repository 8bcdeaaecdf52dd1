public import Findings
public import Fiscal

/// How a table is printed: what stands around and beside its lines.
public struct TableForm: Sendable {
    /// The form's name, as commands and JSON spell it.
    public enum Name: String, Sendable, Hashable, Codable, CaseIterable {
        /// The ministry's form: 公开NN表, 行次, 栏次, codes in three narrow columns.
        case ministry
        /// The form of Shanghai's districts: no numbers at all, the document's heading above the first table.
        case shanghai
        /// The form of Hunan's cities and districts: budgets with 表N, unit rows before the codes.
        case hunan

        /// What people call it.
        public var title: LocalizedText {
            switch self {
            case .ministry: LocalizedText(zh: "财政部格式", en: "the ministry's form")
            case .shanghai: LocalizedText(zh: "上海市区级格式", en: "the form of Shanghai's districts")
            case .hunan: LocalizedText(zh: "湖南省市县格式", en: "the form of Hunan's cities and districts")
            }
        }
    }

    /// How a form prints classification codes.
    public enum CodeStyle: Sendable, Hashable {
        /// Whole, in so many columns merged into one.
        case whole(columns: Int)
        /// Level by level: 类, 款, 项 in columns of their own.
        case levels
    }

    /// Where a form prints the line that sums all others.
    public enum TotalPosition: Sendable, Hashable {
        case first, last
    }

    /// Which form it is.
    public let name: Name
    /// The table's printed number, such as `公开01表`.
    public var number: String?
    /// The title, where the form words it otherwise than the ministry.
    public var title: String?
    /// Whether the fiscal year stands before the title: `2025年部门收入预算总表`.
    public var titleHasYear = false
    /// The notes below a blank table.
    public var notes: [String] = []
    /// What stands before the department's name; nil when the sheet does not print it.
    public var departmentLead: String?
    /// The unit that a blank form states.
    public var usualUnit = AmountUnit.tenThousandYuan
    /// What stands before the unit of money.
    public var unitLead: String
    /// Whether lines and columns are numbered: 行次, 栏次.
    public var isNumbered: Bool
    /// How codes are printed.
    public var codes: CodeStyle
    /// Where the total of coded lines is printed.
    public var total = TotalPosition.first
    /// The keys of the columns that the form prints, in its order; nil for all.
    public var columns: [String]?
    /// Headings that the form words otherwise: key of the column → heading path.
    public var headings: [String: String] = [:]
    /// Labels that the form words otherwise, ordinals included: key of the line → label as printed.
    public var labels: [String: String] = [:]
    /// The heading path of the code columns, where the form words it otherwise.
    public var codeHeading: String?
    /// The heading path of the name column, where the form words it otherwise.
    public var nameHeading: String?
    /// Keys of columns that the form prints but many a sheet lacks.
    public var optionalColumns: Set<String> = []
    /// Keys of columns that the form leaves out as long as they are blank.
    public var omittedColumns: Set<String> = []
    /// Keys of lines that the form leaves out as long as they are blank.
    public var omittedLines: Set<String> = []
    /// Whether lines of a class that hold nothing are left out.
    public var omitsBlankClasses = false
    /// What the form printed in earlier years.
    public var editions: [Edition] = []

    /// The ministry's form of a table of final accounts.
    public static func ministry(_ number: String? = nil, notes: [String] = []) -> TableForm {
        TableForm(
            name: .ministry, number: number, notes: notes, departmentLead: "部门：", unitLead: "金额单位：", isNumbered: true,
            codes: .whole(columns: 3))
    }

    /// The form of Shanghai's districts of a table of final accounts.
    public static func shanghai(notes: [String] = []) -> TableForm {
        TableForm(name: .shanghai, notes: notes, unitLead: "单位：", isNumbered: false, codes: .whole(columns: 1))
    }

    /// The national form of a table of a budget.
    public static func nationalBudget(_ number: String? = nil, notes: [String] = []) -> TableForm {
        TableForm(
            name: .ministry, number: number, notes: notes, departmentLead: "部门：", unitLead: "金额单位：",
            isNumbered: false, codes: .whole(columns: 1))
    }

    /// The form of Shanghai's districts of a table of a budget.
    public static func shanghaiBudget(_ title: String, notes: [String] = []) -> TableForm {
        TableForm(
            name: .shanghai, title: title, titleHasYear: true, notes: notes, departmentLead: "编制部门：", unitLead: "单位：",
            isNumbered: false, codes: .levels, total: .last, omitsBlankClasses: true)
    }

    /// The form of Hunan's cities and districts of a table of a budget.
    public static func hunanBudget(_ number: String, title: String? = nil, notes: [String] = []) -> TableForm {
        TableForm(
            name: .hunan, number: number, title: title, titleHasYear: true, notes: notes, departmentLead: "单位：",
            unitLead: "金额单位：",
            isNumbered: false, codes: .levels, codeHeading: "功能科目/科目编码", nameHeading: "功能科目/科目名称")
    }

    /// The form of a table of the set that departments file with their final account (财决).
    public static func filing(_ number: String) -> TableForm {
        TableForm(
            name: .ministry, number: number, departmentLead: "编制单位：", usualUnit: .yuan, unitLead: "金额单位：",
            isNumbered: true,
            codes: .whole(columns: 3))
    }

    /// The form with some of its parts changed.
    public func with(_ change: (inout TableForm) -> Void) -> TableForm {
        var form = self
        change(&form)
        return form
    }

    /// The columns that the form prints, in its order, and behind them those that it does not print but that hold something.
    func printed(_ all: [Column], holding: (Column) -> Bool) -> [Column] {
        let own = columns.map { keys in keys.compactMap { key in all.first { $0.key == key } } } ?? all
        let keys = Set(own.map(\.key))
        return own.filter { !omittedColumns.contains($0.key) || holding($0) }
            + all.filter { !keys.contains($0.key) && holding($0) }
    }

    /// The place of the table in its set, from the printed number: 7 for `公开07表`.
    var order: Int? {
        let digits = number?.drop { !$0.isWholeNumber }.prefix { $0.isWholeNumber }
        return digits.flatMap { Int($0) }
    }

    /// The headings of a column in this form, from top to bottom.
    func headings(of column: Column) -> [String] {
        headings[column.key].map(HeadingPath.levels) ?? column.headings
    }
}
