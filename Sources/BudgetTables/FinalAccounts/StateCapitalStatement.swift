import Findings
import Fiscal
public import TableLayout

/// FA9 国有资本经营预算财政拨款支出决算表: expenditure from 国有资本经营预算 appropriations by functional code; revenue and balances in the forms that print them.
public struct StateCapitalStatement: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BookBalanceLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BookBalanceLine] = []

    /// An empty table.
    public init() {}
}

extension StateCapitalStatement {
    /// The declaration. Source: 公开08表 from FY2022 on, 公开09表 before, of the 部门决算公开 set; six columns in Shanghai.
    public static let layout = TableLayout<Self>(
        id: "FA9", kind: .finalAccount,
        title: LocalizedText(zh: "国有资本经营预算财政拨款支出决算表", en: "Expenditure from state capital appropriations"),
        titleAliases: ["国有资本经营预算财政拨款收入支出决算表", "国有资本经营预算支出决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度国有资本经营预算财政拨款支出情况。",
            en: "A department's expenditure from state capital operating budget appropriations."),
        forms: [
            .ministry("公开08表", notes: ["注：本表反映部门本年度国有资本经营预算财政拨款支出情况。"]).with {
                $0.columns = ["本年支出/合计", "本年支出/基本支出", "本年支出/项目支出"]
                $0.editions = [.until(2021, number: "公开09表")]
            },
            .shanghai(notes: ["注：本表反映部门本年度国有资本经营预算财政拨款收入支出及结转和结余情况。"]).with {
                $0.title = "国有资本经营预算财政拨款收入支出决算表"
            },
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: ColumnOf.balances))
}
