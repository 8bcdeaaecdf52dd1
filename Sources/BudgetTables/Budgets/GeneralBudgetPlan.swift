import Findings
import Fiscal
public import TableLayout

/// B7 一般公共预算支出表: budgeted expenditure from 一般公共预算 by functional code.
public struct GeneralBudgetPlan: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = GeneralBudgetPlanLine(code: "", name: "合计")
    /// The lines of units, in the forms that print them.
    public var units: [GeneralBudgetPlanLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [GeneralBudgetPlanLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's budgeted expenditure from 一般公共预算.
public struct GeneralBudgetPlanLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 上年执行数
    public var priorActual: Figure = nil
    /// 本年预算数, 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 基本支出, 人员经费, in the forms that split it
    public var personnel: Figure = nil
    /// 基本支出, 公用经费, in the forms that split it
    public var running: Figure = nil
    /// 项目支出
    public var project: Figure = nil
    /// 本年预算数比上年执行数, 增减额
    public var change: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension GeneralBudgetPlan {
    /// The declaration. Source: 部门预算公开 set, national table 5; Shanghai’s 一般公共预算支出功能分类预算表.
    public static let layout = TableLayout<Self>(
        id: "B7", kind: .budget, title: LocalizedText(zh: "一般公共预算支出表", en: "General public budget expenditure"),
        titleAliases: ["一般公共预算支出功能分类预算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度一般公共预算支出预算。", en: "A department's budgeted expenditure from the general public budget."),
        forms: [
            .nationalBudget().with {
                $0.columns = ["上年执行数", "合计", "基本支出", "项目支出", "本年预算数比上年执行数/增减额"]
                $0.headings = ["合计": "本年预算数/小计", "基本支出": "本年预算数/基本支出", "项目支出": "本年预算数/项目支出"]
                $0.optionalColumns = ["上年执行数", "本年预算数比上年执行数/增减额"]
            },
            .shanghaiBudget("部门一般公共预算支出功能分类预算表").with {
                $0.columns = ["合计", "基本支出", "项目支出"]
                $0.headings = ["合计": "一般公共预算支出/合计", "基本支出": "一般公共预算支出/基本支出", "项目支出": "一般公共预算支出/项目支出"]
            },
            .hunanBudget("表7").with {
                $0.columns = ["合计", "基本支出", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]
                $0.headings = ["基本支出": "基本支出/小计"]
            },
        ],
        codes: CodesOf(
            total: \.total, units: \.units, lines: \.lines,
            columns: [
                ColumnOf("上年执行数", \.priorActual),
                ColumnOf("合计", aliases: ["本年预算数/小计", "本年预算数/合计", "一般公共预算支出/合计"], \.total),
                ColumnOf("基本支出", aliases: ["本年预算数/基本支出", "基本支出/小计"], \.basic),
                ColumnOf("基本支出/人员经费", aliases: ["本年预算数/基本支出/人员经费"], \.personnel),
                ColumnOf("基本支出/公用经费", aliases: ["本年预算数/基本支出/公用经费"], \.running),
                ColumnOf("项目支出", aliases: ["本年预算数/项目支出"], \.project),
                ColumnOf(
                    "本年预算数比上年执行数/增减额", aliases: ["本年预算数比上年增减/增减额", "比上年执行数增减/增减额"],
                    \.change),
            ]))
}
