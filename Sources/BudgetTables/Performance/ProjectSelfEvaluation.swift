import Findings
import Fiscal
public import TableLayout

/// P4 项目支出绩效自评表: what became of one project's money and targets.
public struct ProjectSelfEvaluation: TableModel {
    /// What stands around the blocks.
    public var head = TableHead()
    /// 项目名称
    public var project = ""
    /// 主管部门
    public var supervisor = ""
    /// 实施单位
    public var implementer = ""
    /// 项目资金
    public var funds = EvaluatedFunds()
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

extension ProjectSelfEvaluation: SignedForm, GoalForm {
    /// The declaration. Source: self-evaluation forms of FY2022 and FY2023 from Anhui and Sichuan.
    public static let layout = TableLayout<Self>(
        id: "P4", kind: .performance, title: LocalizedText(zh: "项目支出绩效自评表", en: "Self-evaluation of a project"),
        titleAliases: ["项目绩效自评表", "预算项目支出绩效自评表", "部门预算项目支出绩效自评表", "部门预算项目绩效自评表"],
        purpose: LocalizedText(
            zh: "反映一个项目的资金执行情况、绩效目标完成情况和自评得分。", en: "One project's funds, the targets it reached and its scores."),
        forms: [.evaluation(departmentLead: "填报单位：")], columnWidths: [7, 13, 15, 26, 16, 16, 14, 14, 24, 12, 20]
    ) {
        BlockOf.fields(
            .beside,
            rows: [
                [FieldOf("项目名称", \.project)],
                [
                    FieldOf("主管部门", aliases: ["主管部门及代码"], \.supervisor),
                    FieldOf("实施单位", aliases: ["项目单位"], \.implementer),
                ],
            ])
        BlockOf.lines(
            side: FormLabel("项目资金", aliases: ["预算执行情况", "年度预算执行情况", "项目预算执行情况"]), showsUnit: true,
            columns: FundExecution.columns,
            remark: FundExecution.remark, blank: FundExecution()
        ) {
            LineOf.plain("年度资金总额", aliases: ["总额", "资金总额"], \.funds.total)
            LineOf.plain("本年财政拨款", under: total, aliases: ["当年财政拨款", "财政拨款", "财政资金"], \.funds.appropriation)
            LineOf.plain("财政专户管理资金", under: total, in: [], \.funds.specialAccount)
            LineOf.plain("单位资金", under: total, in: [], \.funds.ownFunds)
            LineOf.plain("上年结转资金", under: total, \.funds.carriedForward)
            LineOf.plain("其他资金", under: total, \.funds.other)
        }
        FormBlocks.goals()
        IndicatorBlocks.evaluated(\.indicators, total: \.total)
        FormBlocks.signature()
    }

    private static let total = ["年度资金总额"]
}
