import Findings
import Fiscal
public import TableLayout

/// P2 部门整体支出绩效自评表: what became of a department's whole expenditure and its targets.
public struct DepartmentSelfEvaluation: TableModel {
    /// What stands around the blocks; the form prints the department in a field.
    public var head = TableHead()
    /// 年度预算申请
    public var funds = EvaluatedFunds()
    /// 按收入性质分: 全年执行数 by source.
    public var byRevenue = FundsByRevenue()
    /// 按支出性质分: 全年执行数 by use.
    public var byNature = FundsByNature()
    /// 年度总体目标
    public var goals = YearGoals()
    /// 绩效指标
    public var indicators: [EvaluatedIndicator] = []
    /// 总分
    public var total = ScoreTotal()
    /// Who filled it in.
    public var signature = FormSignature()

    /// An empty table.
    public init() {}
}

extension DepartmentSelfEvaluation: SignedForm, GoalForm, SplitForm {
    /// The declaration. Source: the self-evaluation form of Hunan's departments.
    public static let layout = TableLayout<Self>(
        id: "P2", kind: .performance, title: LocalizedText(zh: "部门整体支出绩效自评表", en: "Self-evaluation of a department"),
        titleAliases: ["整体支出绩效自评表", "部门整体绩效自评表", "部门（单位）整体支出绩效自评表", "单位整体支出绩效自评表"],
        purpose: LocalizedText(
            zh: "反映部门整体支出的预算执行情况、绩效目标完成情况和自评得分。",
            en: "A department's whole expenditure, the targets it reached and its scores."),
        forms: [.evaluation(departmentLead: nil)], columnWidths: [7, 13, 15, 26, 16, 16, 14, 14, 24, 12, 20]
    ) {
        BlockOf.fields(.beside, rows: [[.department("部门名称", aliases: ["单位名称", "预算单位", "部门（单位）名称", "预算单位名称"])]])
        BlockOf.lines(
            side: FormLabel("年度预算申请", aliases: ["预算执行情况", "年度预算执行情况", "年度资金"]), showsUnit: true,
            columns: FundExecution.columns, remark: FundExecution.remark, blank: FundExecution()
        ) {
            LineOf.plain("年度资金总额", aliases: ["总额", "资金总额"], \.funds.total)
            LineOf.plain("本年财政拨款", under: total, aliases: ["当年财政拨款", "财政拨款", "财政资金"], in: [], \.funds.appropriation)
            LineOf.plain("财政专户管理资金", under: total, in: [], \.funds.specialAccount)
            LineOf.plain("单位资金", under: total, in: [], \.funds.ownFunds)
            LineOf.plain("上年结转资金", under: total, in: [], \.funds.carriedForward)
            LineOf.plain("其他资金", under: total, in: [], \.funds.other)
        }
        BlockOf.pairs(
            side: FormLabel("其中"), column: "全年执行数",
            groups: [FundsByRevenue.group(), FundsByNature.group()])
        FormBlocks.goals()
        IndicatorBlocks.evaluated(\.indicators, total: \.total)
        FormBlocks.signature()
    }

    private static let total = ["年度资金总额"]
}
