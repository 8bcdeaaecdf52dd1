import Findings
import Fiscal
public import TableLayout

/// B10 政府性基金预算支出表: budgeted expenditure from 政府性基金 by functional code.
public struct GovernmentFundPlan: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BookPlanLine(code: "", name: "合计")
    /// The lines of units, in the forms that print them.
    public var units: [BookPlanLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BookPlanLine] = []

    /// An empty table.
    public init() {}
}

extension GovernmentFundPlan {
    /// The declaration. Source: 部门预算公开 set, national table 8; Shanghai’s 政府性基金预算支出功能分类预算表.
    public static let layout = TableLayout<Self>(
        id: "B10", kind: .budget, title: LocalizedText(zh: "政府性基金预算支出表", en: "Government fund budget expenditure"),
        titleAliases: ["政府性基金预算支出功能分类预算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度政府性基金预算支出预算。", en: "A department's budgeted expenditure from government funds."),
        forms: [
            .nationalBudget(),
            .shanghaiBudget("部门政府性基金预算支出功能分类预算表").with {
                $0.headings = ["合计": "政府性基金预算支出/合计", "基本支出": "政府性基金预算支出/基本支出", "项目支出": "政府性基金预算支出/项目支出"]
            },
            .hunanBudget("表16"),
        ],
        codes: CodesOf(
            total: \.total, units: \.units, lines: \.lines,
            columns: ColumnOf.planned))
}
