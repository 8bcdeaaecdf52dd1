import Findings
import Fiscal
public import TableLayout

/// Z04 支出决算表（财决04表）: expenditure by functional code and nature, as filed in 元.
public struct FilingExpenditure: TableModel {
    /// What stands around the lines.
    public var head = TableHead(unit: .yuan)
    /// 合计
    public var total = ExpenditureLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [ExpenditureLine] = []

    /// An empty table.
    public init() {}
}

extension FilingExpenditure {
    /// The declaration. Source: 财决04表.
    public static let layout = TableLayout<Self>(
        id: "Z04", series: .filing, kind: .finalAccount,
        title: LocalizedText(zh: "支出决算表", en: "Filed statement of expenditure"),
        purpose: LocalizedText(
            zh: "反映部门本年度各项支出决算数。", en: "A department's expenditure of the year by functional code and nature."),
        forms: [.filing("财决04表")],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: [
                ColumnOf("本年支出合计", aliases: ["合计", "支出合计"], \.total),
                ColumnOf("基本支出", aliases: ["基本支出/小计", "基本支出/合计"], \.basic),
                ColumnOf("项目支出", aliases: ["项目支出/小计", "项目支出/合计"], \.project),
                ColumnOf("上缴上级支出", \.remittedToSuperiors),
                ColumnOf("经营支出", \.operating),
                ColumnOf("对附属单位补助支出", \.affiliateSubsidies),
            ]))
}
