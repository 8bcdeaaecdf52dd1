import Findings
import Fiscal
public import TableLayout

/// FA5 一般公共预算财政拨款支出决算表: expenditure from 一般公共预算 appropriations by functional code.
public struct GeneralBudgetStatement: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = GeneralBudgetLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [GeneralBudgetLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's expenditure from 一般公共预算 appropriations.
public struct GeneralBudgetLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 年初结转和结余, in the provinces that print it
    public var opening = AmountByNature()
    /// 本年收入, in the provinces that print it
    public var revenue = AmountByNature()
    /// 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil
    /// 年末结转和结余, in the provinces that print it
    public var closing = AmountByNature()

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// An amount, and what of it is for 基本支出 and 项目支出.
public struct AmountByNature: Sendable, Hashable {
    /// 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil

    /// All blank.
    public init() {}
}

extension GeneralBudgetStatement {
    /// The declaration. Source: 公开05表 of the 部门决算公开 set.
    public static let layout = TableLayout<Self>(
        id: "FA5", kind: .finalAccount,
        title: LocalizedText(zh: "一般公共预算财政拨款支出决算表", en: "Expenditure from general budget appropriations"),
        titleAliases: ["一般公共预算财政拨款收入支出决算表", "一般公共预算支出决算表", "一般公共预算财政拨款收支决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度一般公共预算财政拨款支出情况。", en: "A department's expenditure from general public budget appropriations."),
        forms: [
            .ministry("公开05表", notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"]).with {
                $0.columns = ["合计", "基本支出", "项目支出"]
                $0.headings = ["合计": "本年支出/小计", "基本支出": "本年支出/基本支出", "项目支出": "本年支出/项目支出"]
            },
            .shanghai(notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"]).with {
                $0.columns = ["合计", "基本支出", "项目支出"]
                $0.total = .last
            },
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: balance("年初结转和结余", aliases: ["年初结转结余", "上年结转和结余"], \.opening)
                + balance("本年收入", aliases: [], \.revenue) + [
                    ColumnOf("合计", aliases: ["本年支出/小计", "本年支出/合计", "小计", "本年支出合计"], \.total),
                    ColumnOf("基本支出", aliases: ["本年支出/基本支出"], \.basic),
                    ColumnOf("项目支出", aliases: ["本年支出/项目支出"], \.project),
                ] + balance("年末结转和结余", aliases: ["年末结转结余"], \.closing)))

    /// The columns of a balance or revenue: the whole, and its parts where they are printed.
    private static func balance(
        _ key: String, aliases: [String], _ part: Property<GeneralBudgetLine, AmountByNature>
    ) -> [ColumnOf<GeneralBudgetLine>] {
        let wordings = [key] + aliases
        func parts(_ names: [String]) -> [String] { wordings.flatMap { wording in names.map { wording + "/" + $0 } } }
        return [
            ColumnOf(key, aliases: aliases + parts(["合计", "小计"]), part, \.total),
            ColumnOf(key + "/基本支出", aliases: Array(parts(["基本支出", "基本支出结转"]).dropFirst()), part, \.basic),
            ColumnOf(
                key + "/项目支出", aliases: Array(parts(["项目支出", "项目支出结转和结余", "项目支出结转"]).dropFirst()), part,
                \.project),
        ]
    }
}
