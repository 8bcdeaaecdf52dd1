import Fiscal
public import TableLayout

/// 支出 by 部门预算经济分类, beside the view by function.
public struct DepartmentEconomicView: Sendable, Hashable {
    /// 基本支出
    public var basic: Figure = nil
    /// 基本支出, 工资福利支出
    public var basicSalaries: Figure = nil
    /// 基本支出, 商品和服务支出
    public var basicGoods: Figure = nil
    /// 基本支出, 对个人和家庭的补助
    public var basicHouseholds: Figure = nil
    /// 项目支出
    public var project: Figure = nil
    /// What 项目支出 goes to.
    public var byProjectItem = ByCode<Figure>()
    /// 事业单位经营支出
    public var operating: Figure = nil
    /// 本年支出合计
    public var yearTotal: Figure = nil
    /// 年终结转结余
    public var carriedOver: Figure = nil
    /// 支出总计
    public var grandTotal: Figure = nil

    /// All blank.
    public init() {}

    /// What 项目支出 goes to, in the order of the tables.
    public static let projectItems = [
        "按项目管理的商品和服务支出", "按项目管理的对个人和家庭的补助", "债务利息及费用支出", "资本性支出（基本建设）", "资本性支出", "对企业补助（基本建设）", "对企业补助",
        "对社会保障基金补助", "其他支出",
    ]

    static var lane: LaneOf<BudgetSummary> {
        LaneOf(
            "按部门预算经济分类", under: "支出", in: [.hunan], labels: ["项目（按部门预算经济分类）", "按部门预算经济分类/项目"],
            columns: [.budgeted], blank: nil
        ) {
            LineOf.numbered("基本支出", \.byDepartmentEconomy.basic)
            LineOf.plain("工资福利支出", under: ["基本支出"], \.byDepartmentEconomy.basicSalaries)
            LineOf.plain(
                "商品和服务支出", under: ["基本支出"], aliases: ["一般商品和服务支出"], \.byDepartmentEconomy.basicGoods)
            LineOf.plain("对个人和家庭的补助", under: ["基本支出"], \.byDepartmentEconomy.basicHouseholds)
            LineOf.numbered("项目支出", \.byDepartmentEconomy.project)
            for item in projectItems {
                LineOf.plain(item, under: ["项目支出"], \.byDepartmentEconomy.byProjectItem[item])
            }
            LineOf.numbered("事业单位经营支出", \.byDepartmentEconomy.operating)
            LineOf.filler
            LineOf.total("本年支出合计", \.byDepartmentEconomy.yearTotal)
            LineOf.plain("年终结转结余", aliases: ["结转下年"], \.byDepartmentEconomy.carriedOver)
            LineOf.total("总计", aliases: ["支出总计"], \.byDepartmentEconomy.grandTotal)
        }
    }
}

/// 支出 by 政府预算经济分类, beside the view by function.
public struct GovernmentEconomicView: Sendable, Hashable {
    /// By 类: 501…514, 599.
    public var byClass = ByCode<Figure>()
    /// 本年支出合计
    public var yearTotal: Figure = nil
    /// 年终结转结余
    public var carriedOver: Figure = nil
    /// 支出总计
    public var grandTotal: Figure = nil

    /// All blank.
    public init() {}

    static var lane: LaneOf<BudgetSummary> {
        LaneOf(
            "按政府预算经济分类", under: "支出", in: [.hunan], labels: ["项目（按政府预算经济分类）", "按政府预算经济分类/项目"],
            columns: [.budgeted], blank: nil
        ) {
            for item in EconomicClasses.government {
                LineOf.numbered(item.name, \.byGovernmentEconomy.byClass[item.code])
            }
            LineOf.filler
            LineOf.total("本年支出合计", \.byGovernmentEconomy.yearTotal)
            LineOf.plain("年终结转结余", aliases: ["结转下年"], \.byGovernmentEconomy.carriedOver)
            LineOf.total("总计", aliases: ["支出总计"], \.byGovernmentEconomy.grandTotal)
        }
    }
}
