import Findings
import Fiscal
public import TableLayout

/// B16 政府采购预算表: what a department means to buy, as goods, works and services, by source.
public struct ProcurementPlan: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BySource()
    /// Lines of projects that stand before, or without, the three kinds.
    public var projects: [SourcedLine] = []
    /// 货物
    public var goods = BySource()
    /// What 货物 is made up of.
    public var goodsItems: [SourcedLine] = []
    /// 工程
    public var works = BySource()
    /// What 工程 is made up of.
    public var worksItems: [SourcedLine] = []
    /// 服务
    public var services = BySource()
    /// What 服务 is made up of.
    public var servicesItems: [SourcedLine] = []

    /// An empty table.
    public init() {}
}

extension ProcurementPlan {
    /// The declaration. Source: Hunan's 部门预算公开 set, table 24; the kinds after 政府采购品目分类目录.
    public static let layout = TableLayout<Self>(
        id: "B16", kind: .budget, title: LocalizedText(zh: "政府采购预算表", en: "Procurement budget"),
        titleAliases: ["政府采购预算汇总表", "政府采购支出预算表"],
        purpose: LocalizedText(zh: "反映部门本年度政府采购预算。", en: "A department's procurement budget by kind and source."),
        forms: [.hunanBudget("表24")]
    ) {
        LaneOf(
            "", labels: ["项目", "项目名称", "采购项目", "采购项目名称", "采购类别"],
            columns: ColumnOf.sources(total: "总计", aliases: ["合计", "金额"]), blank: nil
        ) {
            LineOf.total("合计", aliases: ["总计"], \.total)
            LineOf.repeated(under: [], \.projects, \.figures)
            LineOf.numbered("货物", aliases: ["货物类"], \.goods)
            LineOf.repeated(under: ["货物"], \.goodsItems, \.figures)
            LineOf.numbered("工程", aliases: ["工程类"], \.works)
            LineOf.repeated(under: ["工程"], \.worksItems, \.figures)
            LineOf.numbered("服务", aliases: ["服务类"], \.services)
            LineOf.repeated(under: ["服务"], \.servicesItems, \.figures)
        }
    }
}
