import Findings
import Fiscal
public import TableLayout

/// B9 一般公共预算“三公”经费支出表: budgeted travel abroad, official cars and receptions; in Shanghai 机关运行经费 too.
public struct ThreePublicPlan: TableModel {
    /// What stands around the line.
    public var head = TableHead()
    /// 上年预算数, in the forms that print it
    public var priorBudget = ThreePublicFigures()
    /// 本年预算数
    public var budget = ThreePublicFigures()
    /// 机关运行经费预算数, in the forms that print it.
    public var agencyRunningCosts: Figure = nil

    /// An empty table.
    public init() {}
}

extension ThreePublicPlan {
    /// The declaration. Source: 部门预算公开 set, national table 7; Shanghai’s “三公”经费和机关运行经费预算表.
    public static let layout = TableLayout<Self>(
        id: "B9", kind: .budget,
        title: LocalizedText(zh: "一般公共预算“三公”经费支出表", en: "Budget of travel abroad, official cars and receptions"),
        titleAliases: ["“三公”经费和机关运行经费预算表", "“三公”经费支出预算表", "一般公共预算“三公”经费支出预算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度“三公”经费预算。", en: "The year's budget of travel abroad, official cars and receptions."),
        forms: [
            .nationalBudget().with { form in
                let items = ThreePublicItem.all.map(\.key)
                form.columns = items.map { prior + $0 } + items
                form.headings = Dictionary(uniqueKeysWithValues: items.map { ($0, "本年预算数/" + $0) })
                form.optionalColumns = Set(items.map { prior + $0 })
            },
            .shanghaiBudget("部门“三公”经费和机关运行经费预算表").with { form in
                let items = ThreePublicItem.all.map(\.key)
                // Shanghai prints receptions before cars.
                form.columns = [items[0], items[1], items[5], items[2], items[3], items[4], "机关运行经费"]
                form.headings = Dictionary(uniqueKeysWithValues: items.map { ($0, "“三公”经费预算数/" + $0) })
                form.headings["机关运行经费"] = "机关运行经费预算数"
            },
            .hunanBudget("表15").with { form in
                form.codeHeading = "单位编码"
                form.nameHeading = "单位名称"
                form.columns = ThreePublicItem.all.map(\.key)
                form.headings = ["合计": "“三公”经费合计"]
            },
        ],
        record: "三公",
        columns: ThreePublicItem.all.map {
            ColumnOf(prior + $0.key, aliases: $0.wordings.map { prior + $0 }, \.priorBudget, $0.path)
        }
            + ThreePublicItem.all.map { item in
                let wordings = item.key == "合计" ? ["“三公”经费合计"] : item.wordings
                return ColumnOf(
                    item.key, aliases: wordings + ([item.key] + item.wordings).map { "本年预算数/" + $0 }, \.budget,
                    item.path)
            } + [
                ColumnOf("机关运行经费", aliases: ["机关运行经费预算数"], \.agencyRunningCosts)
            ])

    private static let prior = "上年预算数/"
}
