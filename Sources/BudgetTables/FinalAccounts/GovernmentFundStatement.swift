import Findings
import Fiscal
public import TableLayout

/// FA8 政府性基金预算财政拨款收入支出决算表: revenue, expenditure and balances of 政府性基金 appropriations by functional code.
public struct GovernmentFundStatement: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BookBalanceLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BookBalanceLine] = []

    /// An empty table.
    public init() {}
}

extension GovernmentFundStatement {
    /// The declaration. Source: 公开07表 from FY2022 on, 公开08表 before, of the 部门决算公开 set.
    public static let layout = TableLayout<Self>(
        id: "FA8", kind: .finalAccount,
        title: LocalizedText(zh: "政府性基金预算财政拨款收入支出决算表", en: "Revenue and expenditure of government fund appropriations"),
        titleAliases: ["政府性基金预算财政拨款支出决算表", "政府性基金预算财政拨款收支决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。",
            en: "A department's revenue, expenditure and balances of government fund appropriations."),
        forms: [
            .ministry("公开07表", notes: ["注：本表反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。"]).with {
                $0.headings = ["本年支出/合计": "本年支出/小计"]
                $0.editions = [.until(2021, number: "公开08表")]
            },
            .shanghai(notes: ["注：本表反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。"]),
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: ColumnOf.balances))
}
