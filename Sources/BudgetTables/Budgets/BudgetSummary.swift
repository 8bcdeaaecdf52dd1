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

    /// 收入
    public struct Revenue: Sendable, Hashable {
        /// 财政拨款收入 (Shanghai)
        public var appropriation: Figure = nil
        /// 一般公共预算; national 一般公共预算拨款收入
        public var general: Figure = nil
        /// 政府性基金预算; national 政府性基金预算拨款收入
        public var governmentFund: Figure = nil
        /// 国有资本经营预算; national 国有资本经营预算拨款收入
        public var stateCapital: Figure = nil
        /// 财政专户管理资金收入 (national)
        public var specialAccounts: Figure = nil
        /// 事业收入
        public var institutional: Figure = nil
        /// 事业单位经营收入
        public var operating: Figure = nil
        /// 上级补助收入 (national)
        public var superiorSubsidies: Figure = nil
        /// 附属单位上缴收入 (national)
        public var affiliateRemittances: Figure = nil
        /// 其他收入
        public var other: Figure = nil
        /// 本年收入合计 (national)
        public var yearTotal: Figure = nil
        /// 上年结转结余 (national)
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
        ]
    ) {
        LaneOf("收入", aliases: ["本年收入"], labels: ["项目"], columns: [.budgeted], blank: nil) {
            LineOf.numbered("财政拨款收入", in: [.shanghai], \.revenue.appropriation)
            LineOf.listed(
                "一般公共预算", under: ["财政拨款收入"], aliases: ["一般公共预算资金", "一般公共预算拨款收入", "一般公共预算财政拨款收入"],
                \.revenue.general)
            LineOf.listed(
                "政府性基金预算", under: ["财政拨款收入"], aliases: ["政府性基金", "政府性基金预算拨款收入", "政府性基金预算财政拨款收入"],
                \.revenue.governmentFund)
            LineOf.listed(
                "国有资本经营预算", under: ["财政拨款收入"], aliases: ["国有资本经营预算资金", "国有资本经营预算拨款收入", "国有资本经营预算财政拨款收入"],
                \.revenue.stateCapital)
            LineOf.numbered(
                "财政专户管理资金收入", aliases: ["财政专户管理资金"], in: [.ministry], \.revenue.specialAccounts)
            LineOf.numbered("事业收入", \.revenue.institutional)
            LineOf.numbered("事业单位经营收入", aliases: ["经营收入"], \.revenue.operating)
            LineOf.numbered(
                "上级补助收入", aliases: ["上级单位补助收入"], in: [.ministry], \.revenue.superiorSubsidies)
            LineOf.numbered("附属单位上缴收入", aliases: ["下级单位上缴收入"], in: [.ministry], \.revenue.affiliateRemittances)
            LineOf.numbered("其他收入", \.revenue.other)
            LineOf.filler
            LineOf.total("本年收入合计", in: [.ministry], \.revenue.yearTotal)
            LineOf.plain("上年结转结余", aliases: ["上年结转", "上年结转和结余"], in: [.ministry], \.revenue.carriedForward)
            LineOf.total("总计", aliases: ["收入总计"], \.revenue.grandTotal)
        }
        LaneOf("支出", aliases: ["本年支出"], labels: ["项目"], columns: [.budgeted], blank: nil) {
            for item in FunctionalClass.allCases {
                LineOf.numbered(item.name, code: item.code, aliases: item.olderNames, \.expenditure.byClass[item])
            }
            LineOf.filler
            LineOf.total("本年支出合计", in: [.ministry], \.expenditure.yearTotal)
            LineOf.plain("年终结转结余", aliases: ["结转下年", "年末结转结余"], in: [.ministry], \.expenditure.carriedOver)
            LineOf.total("总计", aliases: ["支出总计"], \.expenditure.grandTotal)
        }
    }
}

extension ColumnOf<Figure> {
    /// 预算数
    static var budgeted: ColumnOf { ColumnOf("预算数", aliases: ["本年预算数", "金额", "本年预算"], \.self) }
}
