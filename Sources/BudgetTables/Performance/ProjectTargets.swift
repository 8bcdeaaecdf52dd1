import Findings
import Fiscal
public import TableLayout

/// P3 项目支出绩效目标表: what one project asks for, and what it is to bring. Budgets print it as B14.
public struct ProjectTargets: TableModel {
    /// What stands around the blocks.
    public var head = TableHead()
    /// 项目名称
    public var project = ""
    /// 项目性质: 阶段性项目 or 经常性项目.
    public var nature = ""
    /// 项目类别, such as 特定目标类.
    public var category = ""
    /// 主管部门
    public var supervisor = ""
    /// 实施单位
    public var implementer = ""
    /// 计划开始日期, as printed.
    public var start = ""
    /// 计划完成日期, as printed.
    public var end = ""
    /// 项目资金总额
    public var total: Figure = nil
    /// 项目资金总额, of which 财政资金.
    public var totalFiscal: Figure = nil
    /// 项目资金总额, of which 其他资金.
    public var totalOther: Figure = nil
    /// 年度资金申请总额
    public var year: Figure = nil
    /// 年度资金申请总额, of which 当年财政拨款.
    public var yearAppropriation: Figure = nil
    /// 年度资金申请总额, of which 上年结转资金.
    public var yearCarriedForward: Figure = nil
    /// 年度资金申请总额, of which 其他资金.
    public var yearOther: Figure = nil
    /// 项目总体目标
    public var goal = ""
    /// 年度总体目标
    public var yearGoal = ""
    /// 绩效指标
    public var indicators: [PlannedIndicator] = []

    /// An empty table.
    public init() {}
}

extension ProjectTargets {
    /// The declaration. Source: 财政项目支出绩效目标申报表 of Shanghai's districts, 2026.
    public static let layout = TableLayout<Self>(
        id: "P3", kind: .performance, title: LocalizedText(zh: "项目支出绩效目标表", en: "Targets of a project"),
        titleAliases: ["财政项目支出绩效目标申报表", "项目支出绩效目标申报表", "项目绩效目标表", "项目绩效目标申报表", "预算项目支出绩效目标表"],
        purpose: LocalizedText(
            zh: "反映一个项目申请的资金、总体目标和绩效指标。", en: "What one project asks for, and what it is to bring."),
        forms: [.performance()], columnWidths: [16, 22, 22, 34, 26]
    ) {
        BlockOf.fields(
            .beside,
            rows: [
                [FieldOf("项目名称", \.project)],
                [FieldOf("项目性质", \.nature), FieldOf("项目类别", aliases: ["项目类型"], \.category)],
                [FieldOf("主管部门", \.supervisor), FieldOf("实施单位", aliases: ["项目单位"], \.implementer)],
                [
                    FieldOf("计划开始日期", aliases: ["开始日期", "计划开始时间"], \.start),
                    FieldOf("计划完成日期", aliases: ["完成日期", "计划完成时间"], \.end),
                ],
            ])
        BlockOf.pairs(
            side: FormLabel("项目资金"), showsUnit: true, column: "预算数",
            groups: [
                (
                    nil,
                    [
                        .plain("项目资金总额", aliases: ["资金总额"], \.total),
                        .plain("财政资金", under: ["项目资金总额"], aliases: ["财政拨款"], \.totalFiscal),
                        .plain("其他资金", under: ["项目资金总额"], \.totalOther),
                    ]
                ),
                (
                    nil,
                    [
                        .plain("年度资金申请总额", aliases: ["年度资金总额"], \.year),
                        .plain("当年财政拨款", under: year, aliases: ["本年财政拨款"], \.yearAppropriation),
                        .plain("上年结转资金", under: year, \.yearCarriedForward), .plain("其他资金", under: year, \.yearOther),
                    ]
                ),
            ])
        BlockOf.fields(
            .below, side: FormLabel("项目绩效目标"),
            rows: [
                [
                    FieldOf("项目总体目标", aliases: ["总体目标", "中长期目标", "实施期目标"], height: 5, \.goal),
                    FieldOf("年度总体目标", aliases: ["年度目标", "年度绩效目标"], height: 5, \.yearGoal),
                ]
            ])
        BlockOf.indicators(
            side: FormLabel("绩效指标"),
            levels: [
                .text("一级指标", \.dimension), .text("二级指标", \.category), .text("三级指标", aliases: ["指标名称"], \.name),
            ],
            parts: [
                .text(
                    "年度指标值", aliases: ["指标值", "项目指标值", "年度（项目）指标值", "年度/项目指标值", "年度（/项目）指标值", "目标值"], isTarget: true,
                    \.target)
            ], tree: IndicatorTree.since2021, blank: PlannedIndicator(), \.indicators, name: \.name)
    }

    private static let year = ["年度资金申请总额"]
}
