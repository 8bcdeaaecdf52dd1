import Findings
import Fiscal
public import TableLayout

/// FA1 收入支出决算总表: a department's whole revenue and expenditure of a year, and its balances.
public struct RevenueAndExpenditureSummary: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// The lines of 收入.
    public var revenue = Revenue()
    /// The lines of 支出.
    public var expenditure = Expenditure()

    /// 收入
    public struct Revenue: Sendable, Hashable {
        /// 一般公共预算财政拨款收入
        public var generalBudgetAppropriation: Figure = nil
        /// 政府性基金预算财政拨款收入
        public var governmentFundAppropriation: Figure = nil
        /// 国有资本经营预算财政拨款收入
        public var stateCapitalAppropriation: Figure = nil
        /// 上级补助收入
        public var superiorSubsidies: Figure = nil
        /// 事业收入
        public var institutionalRevenue: Figure = nil
        /// 经营收入
        public var operatingRevenue: Figure = nil
        /// 附属单位上缴收入
        public var affiliateRemittances: Figure = nil
        /// 其他收入
        public var other: Figure = nil
        /// 本年收入合计
        public var yearTotal: Figure = nil
        /// 使用非财政拨款结余
        public var nonFiscalSurplusUsed: Figure = nil
        /// 年初结转和结余
        public var openingBalance: Figure = nil
        /// 总计
        public var grandTotal: Figure = nil
    }

    /// 支出
    public struct Expenditure: Sendable, Hashable {
        /// By 类 of the functional classification.
        public var byClass = ByFunctionalClass<Figure>()
        /// 本年支出合计
        public var yearTotal: Figure = nil
        /// 结余分配
        public var surplusDistribution: Figure = nil
        /// 年末结转和结余
        public var closingBalance: Figure = nil
        /// 总计
        public var grandTotal: Figure = nil
    }

    /// An empty table.
    public init() {}
}

extension RevenueAndExpenditureSummary {
    /// The declaration. Source: 公开01表 of the 部门决算公开 set, FY2021 on.
    public static let layout = TableLayout<Self>(
        id: "FA1", kind: .finalAccount,
        title: LocalizedText(zh: "收入支出决算总表", en: "Summary of revenue and expenditure"),
        titleAliases: ["收支决算总表", "部门收入支出决算总表", "收入支出决算表", "收支决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度的总收支和年末结转结余情况。",
            en: "A department's whole revenue and expenditure of the year, and its balances."),
        forms: [
            TableForm.ministry(
                "公开01表",
                notes: ["注：1.本表反映部门本年度的总收支和年末结转结余情况。", "    2.本套报表金额单位转换时可能存在尾数误差。"]),
            TableForm.shanghai(notes: ["注：本表反映部门本年度的总收支和年末结转结余情况。"]).with {
                $0.omittedLines = ["支出/债务还本支出", "支出/债务付息支出"]
            },
        ]
    ) {
        LaneOf("收入", labels: ["项目"], columns: [.actual], blank: nil) {
            LineOf.numbered("一般公共预算财政拨款收入", \.revenue.generalBudgetAppropriation)
            LineOf.numbered("政府性基金预算财政拨款收入", \.revenue.governmentFundAppropriation)
            LineOf.numbered("国有资本经营预算财政拨款收入", \.revenue.stateCapitalAppropriation)
            LineOf.numbered("上级补助收入", \.revenue.superiorSubsidies)
            LineOf.numbered("事业收入", \.revenue.institutionalRevenue)
            LineOf.numbered("经营收入", \.revenue.operatingRevenue)
            LineOf.numbered("附属单位上缴收入", aliases: ["附属单位缴款"], \.revenue.affiliateRemittances)
            LineOf.numbered("其他收入", \.revenue.other)
            LineOf.filler
            LineOf.total("本年收入合计", \.revenue.yearTotal)
            LineOf.plain(
                "使用非财政拨款结余", aliases: ["使用非财政拨款结余（含专用结余）", "用事业基金弥补收支差额"], \.revenue.nonFiscalSurplusUsed)
            LineOf.plain("年初结转和结余", aliases: ["上年结转和结余", "年初结转结余"], \.revenue.openingBalance)
            LineOf.total("总计", aliases: ["收入总计"], \.revenue.grandTotal)
        }
        LaneOf("支出", labels: ["项目（按功能分类）", "项目"], columns: [.actual], blank: nil) {
            for item in FunctionalClass.allCases {
                LineOf.numbered(item.name, code: item.code, aliases: item.olderNames, \.expenditure.byClass[item])
            }
            LineOf.total("本年支出合计", \.expenditure.yearTotal)
            LineOf.plain("结余分配", \.expenditure.surplusDistribution)
            LineOf.plain("年末结转和结余", aliases: ["年末结转结余"], \.expenditure.closingBalance)
            LineOf.total("总计", aliases: ["支出总计"], \.expenditure.grandTotal)
        }
    }
}

extension ColumnOf<Figure> {
    /// 决算数, also headed 金额.
    static var actual: ColumnOf { ColumnOf("决算数", aliases: ["金额", "本年决算数"], \.self) }
}
