import Findings
import Fiscal
public import TableLayout

/// B12 财政专户管理资金预算支出表: budgeted expenditure from 财政专户管理资金 by functional code.
public struct SpecialAccountPlan: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = SpecialAccountPlanLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [SpecialAccountPlanLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [SpecialAccountPlanLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's budgeted expenditure from 财政专户管理资金.
public struct SpecialAccountPlanLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension SpecialAccountPlan {
    /// The declaration. Source: Hunan's 部门预算公开 set, table 20.
    public static let layout = TableLayout<Self>(
        id: "B12", kind: .budget,
        title: LocalizedText(zh: "财政专户管理资金预算支出表", en: "Budget of expenditure from special fiscal accounts"),
        titleAliases: ["财政专户管理资金支出表", "财政专户管理资金支出预算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度财政专户管理资金支出预算。", en: "A department's budgeted expenditure from special fiscal accounts."),
        forms: [.hunanBudget("表20")],
        codes: CodesOf(
            total: \.total, units: \.units, lines: \.lines,
            columns: [
                ColumnOf("合计", aliases: ["小计", "总计"], \.total),
                ColumnOf("基本支出", aliases: ["基本支出/小计"], \.basic),
                ColumnOf("项目支出", \.project),
            ]))
}
