import Findings
import Fiscal
public import TableLayout

/// B1 部门收支总表: a department's whole budgeted revenue and expenditure.
public struct BudgetSummary: TableModel {
    /// What stands around the lines.
    public var head = TableHead(unit: .yuan)
    /// The lines of 收入.
    public var revenue = Revenue()
    /// The lines of 支出.
    public var expenditure = Expenditure()

    /// 按部门预算经济分类, in the forms that print it beside 支出.
    public var byDepartmentEconomy = DepartmentEconomicView()
    /// 按政府预算经济分类, in the forms that print it beside 支出.
    public var byGovernmentEconomy = GovernmentEconomicView()

    /// 收入
    public struct Revenue: Sendable, Hashable {
        /// 一般公共预算拨款收入 (national, Hunan)
        public var generalAppropriation: Figure = nil
        /// 经费拨款（补助）, part of the former (Hunan)
        public var generalFunding: Figure = nil
        /// 纳入一般公共预算管理的非税收入拨款, part of 一般公共预算拨款收入 (Hunan)
        public var generalNonTax: Figure = nil
        /// 政府性基金预算拨款收入 (national, Hunan)
        public var governmentFundAppropriation: Figure = nil
        /// 国有资本经营预算拨款收入 (national, Hunan)
        public var stateCapitalAppropriation: Figure = nil
        /// 财政拨款收入 (Shanghai)
        public var appropriation: Figure = nil
        /// 财政拨款收入, 一般公共预算 (Shanghai)
        public var general: Figure = nil
        /// 财政拨款收入, 政府性基金预算 (Shanghai)
        public var governmentFund: Figure = nil
        /// 财政拨款收入, 国有资本经营预算 (Shanghai)
        public var stateCapital: Figure = nil
        /// 财政专户管理资金收入 (national, Hunan)
        public var specialAccounts: Figure = nil
        /// 上级财政补助收入 (Hunan)
        public var superiorFinance: Figure = nil
        /// 事业收入
        public var institutional: Figure = nil
        /// 事业单位经营收入
        public var operating: Figure = nil
        /// 上级补助收入 (national, Hunan)
        public var superiorSubsidies: Figure = nil
        /// 附属单位上缴收入 (national, Hunan)
        public var affiliateRemittances: Figure = nil
        /// 其他收入
        public var other: Figure = nil
        /// 本年收入合计 (national, Hunan)
        public var yearTotal: Figure = nil
        /// 上年结转结余 (national, Hunan)
        public var carriedForward: Figure = nil
        /// 收入总计
        public var grandTotal: Figure = nil
    }

    /// 支出
    public struct Expenditure: Sendable, Hashable {
        /// By 类 of the functional classification.
        public var byClass = ByFunctionalClass<Figure>()
        /// 本年支出合计 (national)
        public var yearTotal: Figure = nil
        /// 年终结转结余 (national)
        public var carriedOver: Figure = nil
        /// 支出总计
        public var grandTotal: Figure = nil
    }

    /// An empty table.
    public init() {}
}

extension BudgetSummary {
    /// The declaration. Source: 部门预算公开 set, national table 1; Shanghai’s 财务收支预算总表.
    public static let layout = TableLayout<Self>(
        id: "B1", kind: .budget, title: LocalizedText(zh: "部门收支总表", en: "Budget summary"),
        titleAliases: ["收支总表", "收支预算总表", "财务收支预算总表", "部门收支预算总表"],
        purpose: LocalizedText(
            zh: "反映部门本年度的总收支预算。", en: "A department's whole budgeted revenue and expenditure of the year."),
        forms: [
            .nationalBudget(),
            .shanghaiBudget("部门财务收支预算总表").with { $0.headings = ["收入": "本年收入", "支出": "本年支出"] },
            .hunanBudget("表1", title: "收支总表").with {
                $0.headings = ["预算数": "本年预算数"]
                $0.labels = [
                    "收入/上级补助收入": "八、上级单位补助收入", "收入/附属单位上缴收入": "九、附属单位上缴收入", "收入/其他收入": "十、其他收入", "收入/总计": "收入总计",
                    "支出/总计": "支出总计", "按部门预算经济分类/总计": "支出总计", "按政府预算经济分类/总计": "支出总计",
                ]
            },
        ]
    ) {
        revenueLane
        LaneOf(
            "支出", aliases: ["本年支出"], labels: ["项目（按功能分类）", "按功能分类/项目", "项目"], columns: [.budgeted], blank: nil
        ) {
            for item in FunctionalClass.allCases {
                LineOf.numbered(item.name, code: item.code, aliases: item.olderNames, \.expenditure.byClass[item])
            }
            LineOf.filler
            LineOf.total("本年支出合计", in: [.ministry, .hunan], \.expenditure.yearTotal)
            LineOf.plain(
                "年终结转结余", aliases: ["结转下年", "年末结转结余"], in: [.ministry, .hunan], \.expenditure.carriedOver)
            LineOf.total("总计", aliases: ["支出总计"], \.expenditure.grandTotal)
        }
        DepartmentEconomicView.lane
        GovernmentEconomicView.lane
    }

    /// 收入: Shanghai puts the three books under 财政拨款收入, the others let them stand by themselves.
    private static var revenueLane: LaneOf<BudgetSummary> {
        LaneOf("收入", aliases: ["本年收入"], labels: ["项目"], columns: [.budgeted], blank: nil) {
            LineOf.numbered(
                "一般公共预算拨款收入", aliases: wordings("一般公共预算") + ["一般公共预算"], in: [.ministry, .hunan],
                \.revenue.generalAppropriation)
            LineOf.plain(
                "经费拨款（补助）", under: ["一般公共预算拨款收入"], aliases: ["经费拨款"], in: [.hunan], \.revenue.generalFunding)
            LineOf.plain(
                "纳入一般公共预算管理的非税收入拨款", under: ["一般公共预算拨款收入"], in: [.hunan], \.revenue.generalNonTax)
            LineOf.numbered(
                "政府性基金预算拨款收入", aliases: wordings("政府性基金预算") + ["政府性基金预算", "政府性基金"],
                in: [.ministry, .hunan], \.revenue.governmentFundAppropriation)
            LineOf.numbered(
                "国有资本经营预算拨款收入", aliases: wordings("国有资本经营预算") + ["国有资本经营预算"], in: [.ministry, .hunan],
                \.revenue.stateCapitalAppropriation)
            LineOf.numbered("财政拨款收入", in: [.shanghai], \.revenue.appropriation)
            LineOf.listed(
                "一般公共预算", under: ["财政拨款收入"], aliases: wordings("一般公共预算") + ["一般公共预算拨款收入"], in: [.shanghai],
                \.revenue.general)
            LineOf.listed(
                "政府性基金预算", under: ["财政拨款收入"], aliases: wordings("政府性基金预算") + ["政府性基金预算拨款收入", "政府性基金"],
                in: [.shanghai], \.revenue.governmentFund)
            LineOf.listed(
                "国有资本经营预算", under: ["财政拨款收入"], aliases: wordings("国有资本经营预算") + ["国有资本经营预算拨款收入"],
                in: [.shanghai], \.revenue.stateCapital)
            LineOf.numbered(
                "财政专户管理资金收入", aliases: ["财政专户管理资金"], in: [.ministry, .hunan], \.revenue.specialAccounts)
            LineOf.numbered("上级财政补助收入", in: [.hunan], \.revenue.superiorFinance)
            LineOf.numbered("事业收入", \.revenue.institutional)
            LineOf.numbered("事业单位经营收入", aliases: ["经营收入"], \.revenue.operating)
            LineOf.numbered(
                "上级补助收入", aliases: ["上级单位补助收入"], in: [.ministry, .hunan], \.revenue.superiorSubsidies)
            LineOf.numbered(
                "附属单位上缴收入", aliases: ["下级单位上缴收入"], in: [.ministry, .hunan], \.revenue.affiliateRemittances)
            LineOf.numbered("其他收入", \.revenue.other)
            LineOf.filler
            LineOf.total("本年收入合计", in: [.ministry, .hunan], \.revenue.yearTotal)
            LineOf.plain(
                "上年结转结余", aliases: ["上年结转", "上年结转和结余"], in: [.ministry, .hunan], \.revenue.carriedForward)
            LineOf.total("总计", aliases: ["收入总计"], \.revenue.grandTotal)
        }
    }

    private static func wordings(_ book: String) -> [String] {
        ["资金", "拨款", "财政拨款", "财政拨款收入"].map { book + $0 }
    }
}

extension ColumnOf<Figure> {
    /// 预算数
    static var budgeted: ColumnOf { ColumnOf("预算数", aliases: ["本年预算数", "金额", "本年预算", "数"], \.self) }
}
