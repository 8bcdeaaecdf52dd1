import Findings
import Fiscal
public import TableLayout

/// B11 国有资本经营预算支出表: budgeted expenditure from 国有资本经营预算 by functional code.
public struct StateCapitalPlan: TableModel {
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

extension StateCapitalPlan {
    /// The declaration. Source: 部门预算公开 set, national table 9; Shanghai’s 国有资本经营预算支出功能分类预算表.
    public static let layout = TableLayout<Self>(
        id: "B11", kind: .budget, title: LocalizedText(zh: "国有资本经营预算支出表", en: "State capital budget expenditure"),
        titleAliases: ["国有资本经营预算支出功能分类预算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度国有资本经营预算支出预算。", en: "A department's budgeted expenditure from state capital."),
        forms: [
            .nationalBudget(),
            .shanghaiBudget("部门国有资本经营预算支出功能分类预算表").with {
                $0.headings = ["合计": "国有资本经营预算支出/合计", "基本支出": "国有资本经营预算支出/基本支出", "项目支出": "国有资本经营预算支出/项目支出"]
            },
            .hunanBudget("表19"),
        ],
        codes: CodesOf(
            total: \.total, units: \.units, lines: \.lines,
            columns: ColumnOf.planned))
}
