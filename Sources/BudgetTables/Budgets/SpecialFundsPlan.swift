import Findings
import Fiscal
public import TableLayout

/// B13 专项资金预算汇总表: the special funds that a department hands out, by source.
public struct SpecialFundsPlan: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BySource()
    /// The funds in the order of the sheet.
    public var funds: [SourcedLine] = []

    /// An empty table.
    public init() {}
}

extension SpecialFundsPlan {
    /// The declaration. Source: Hunan's 部门预算公开 set, table 21.
    public static let layout = TableLayout<Self>(
        id: "B13", kind: .budget, title: LocalizedText(zh: "专项资金预算汇总表", en: "Budget of special funds"),
        titleAliases: ["省级专项资金预算汇总表", "市级专项资金预算汇总表", "区级专项资金预算汇总表", "县级专项资金预算汇总表"],
        purpose: LocalizedText(zh: "反映部门本年度管理的专项资金预算。", en: "The special funds in a department's charge, by source."),
        forms: [.hunanBudget("表21")]
    ) {
        LaneOf(
            "", labels: ["专项名称", "专项资金名称", "项目名称", "项目"],
            columns: ColumnOf.sources(total: "合计", aliases: ["总计", "金额", "小计"]),
            blank: nil
        ) {
            LineOf.total("合计", \.total)
            LineOf.repeated(under: [], \.funds, \.figures)
        }
    }
}
