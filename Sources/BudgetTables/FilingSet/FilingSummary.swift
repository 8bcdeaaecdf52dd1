import Findings
import Fiscal
public import TableLayout

/// Z01 收入支出决算总表（财决01表）: budget, adjusted budget and actual of a department's revenue and expenditure.
public struct FilingSummary: TableModel {
    /// What stands around the lines.
    public var head = TableHead(unit: .yuan)
    /// The lines of 收入.
    public var revenue = Revenue()
    /// The lines of 支出 by function.
    public var expenditure = Expenditure()
    /// The lines of 支出 by nature and economic class.
    public var byNature = Nature()

    /// 收入
    public struct Revenue: Sendable, Hashable {
        /// 一般公共预算财政拨款收入
        public var generalBudgetAppropriation = ByPhase()
        /// 政府性基金预算财政拨款收入
        public var governmentFundAppropriation = ByPhase()
        /// 国有资本经营预算财政拨款收入
        public var stateCapitalAppropriation = ByPhase()
        /// 上级补助收入
        public var superiorSubsidies = ByPhase()
        /// 事业收入
        public var institutionalRevenue = ByPhase()
        /// 经营收入
        public var operatingRevenue = ByPhase()
        /// 附属单位上缴收入
        public var affiliateRemittances = ByPhase()
        /// 其他收入
        public var other = ByPhase()
        /// 本年收入合计
        public var yearTotal = ByPhase()
        /// 使用非财政拨款结余
        public var nonFiscalSurplusUsed = ByPhase()
        /// 年初结转和结余
        public var openingBalance = ByPhase()
        /// 总计
        public var grandTotal = ByPhase()
    }

    /// 支出（按功能分类）
    public struct Expenditure: Sendable, Hashable {
        /// By 类 of the functional classification.
        public var byClass = ByFunctionalClass<ByPhase>()
        /// 本年支出合计
        public var yearTotal = ByPhase()
        /// 结余分配
        public var surplusDistribution = ByPhase()
        /// 年末结转和结余
        public var closingBalance = ByPhase()
        /// 总计
        public var grandTotal = ByPhase()
    }

    /// 支出（按支出性质和经济分类）
    public struct Nature: Sendable, Hashable {
        /// 基本支出
        public var basic = ByPhase()
        /// 基本支出, 人员经费
        public var personnel = ByPhase()
        /// 基本支出, 公用经费
        public var running = ByPhase()
        /// 项目支出
        public var project = ByPhase()
        /// 项目支出, 基本建设类项目
        public var capitalProjects = ByPhase()
        /// 项目支出, 行政事业类项目
        public var administrativeProjects = ByPhase()
        /// 上缴上级支出
        public var remittedToSuperiors = ByPhase()
        /// 经营支出
        public var operating = ByPhase()
        /// 对附属单位补助支出
        public var affiliateSubsidies = ByPhase()
        /// 经济分类支出合计
        public var economicTotal = ByPhase()
        /// By 类 of 部门预算经济分类: 301…313, 399.
        public var byEconomicClass = ByCode<ByPhase>()
        /// 本年支出合计
        public var yearTotal = ByPhase()
        /// 结余分配
        public var surplusDistribution = ByPhase()
        /// 年末结转和结余
        public var closingBalance = ByPhase()
        /// 总计
        public var grandTotal = ByPhase()
    }

    /// An empty table.
    public init() {}
}

extension FilingSummary {
    /// The declaration. Source: 财决01表, three blocks side by side, each with the three phases.
    public static let layout = TableLayout<Self>(
        id: "Z01", series: .filing, kind: .finalAccount,
        title: LocalizedText(zh: "收入支出决算总表", en: "Filed summary of revenue and expenditure"),
        purpose: LocalizedText(
            zh: "反映部门本年度收支的年初预算数、全年预算数和决算数。",
            en: "Opening budget, adjusted budget and actual of a department's revenue and expenditure."),
        forms: [.filing("财决01表")]
    ) {
        LaneOf("收入", labels: ["项目"], columns: ColumnOf.phases, blank: nil) {
            LineOf.numbered("一般公共预算财政拨款收入", aliases: ["财政拨款收入"], \.revenue.generalBudgetAppropriation)
            LineOf.numbered("政府性基金预算财政拨款收入", aliases: ["政府性基金预算财政拨款"], \.revenue.governmentFundAppropriation)
            LineOf.numbered(
                "国有资本经营预算财政拨款收入", aliases: ["国有资本经营预算财政拨款"], \.revenue.stateCapitalAppropriation)
            LineOf.numbered("上级补助收入", \.revenue.superiorSubsidies)
            LineOf.numbered("事业收入", \.revenue.institutionalRevenue)
            LineOf.numbered("经营收入", \.revenue.operatingRevenue)
            LineOf.numbered("附属单位上缴收入", aliases: ["附属单位缴款"], \.revenue.affiliateRemittances)
            LineOf.numbered("其他收入", \.revenue.other)
            LineOf.filler
            LineOf.total("本年收入合计", \.revenue.yearTotal)
            LineOf.plain(
                "使用非财政拨款结余", aliases: ["使用非财政拨款结余（含专用结余）", "用事业基金弥补收支差额"], \.revenue.nonFiscalSurplusUsed)
            LineOf.plain("年初结转和结余", aliases: ["年初结转结余", "上年结转和结余"], \.revenue.openingBalance)
            LineOf.total("总计", aliases: ["收入总计"], \.revenue.grandTotal)
        }
        LaneOf("支出", labels: ["项目（按功能分类）"], columns: ColumnOf.phases, blank: nil) {
            for item in FunctionalClass.allCases {
                LineOf.numbered(item.name, code: item.code, aliases: item.olderNames, \.expenditure.byClass[item])
            }
            LineOf.filler
            LineOf.total("本年支出合计", \.expenditure.yearTotal)
            LineOf.plain("结余分配", \.expenditure.surplusDistribution)
            LineOf.plain("年末结转和结余", aliases: ["年末结转结余"], \.expenditure.closingBalance)
            LineOf.total("总计", aliases: ["支出总计"], \.expenditure.grandTotal)
        }
        LaneOf(
            "按支出性质和经济分类", under: "支出", labels: ["项目（按支出性质和经济分类）", "项目（按支出性质和支出经济分类）"],
            columns: ColumnOf.phases, blank: nil
        ) {
            LineOf.numbered("基本支出", \.byNature.basic)
            LineOf.plain("人员经费", under: ["基本支出"], \.byNature.personnel)
            LineOf.plain("公用经费", under: ["基本支出"], aliases: ["日常公用经费"], \.byNature.running)
            LineOf.numbered("项目支出", \.byNature.project)
            LineOf.plain(
                "基本建设类项目", under: ["项目支出"], aliases: ["基本建设类项目支出"], \.byNature.capitalProjects)
            LineOf.plain(
                "行政事业类项目", under: ["项目支出"], aliases: ["行政事业类项目支出"], \.byNature.administrativeProjects)
            LineOf.numbered("上缴上级支出", \.byNature.remittedToSuperiors)
            LineOf.numbered("经营支出", \.byNature.operating)
            LineOf.numbered("对附属单位补助支出", \.byNature.affiliateSubsidies)
            LineOf.total("经济分类支出合计", aliases: ["支出经济分类合计"], \.byNature.economicTotal)
            for item in EconomicClasses.department {
                LineOf.plain(
                    item.name, under: ["经济分类支出合计"], \.byNature.byEconomicClass[item.code])
            }
            LineOf.filler
            LineOf.total("本年支出合计", \.byNature.yearTotal)
            LineOf.plain("结余分配", \.byNature.surplusDistribution)
            LineOf.plain("年末结转和结余", aliases: ["年末结转结余"], \.byNature.closingBalance)
            LineOf.total("总计", aliases: ["支出总计"], \.byNature.grandTotal)
        }
    }
}
