import Findings
import Fiscal
public import TableLayout

/// P1 整体支出绩效目标表: what a department asks for a year, and what it is to bring. Budgets print it as B15.
public struct DepartmentTargets: TableModel {
    /// What stands around the blocks; the form prints the department in a field.
    public var head = TableHead()
    /// 资金总额
    public var total: Figure = nil
    /// 按收入性质分
    public var byRevenue = FundsByRevenue()
    /// 按支出性质分
    public var byNature = FundsByNature()
    /// 部门职能职责概述
    public var duties = ""
    /// 整体绩效目标
    public var goal = ""
    /// 部门整体支出年度绩效指标
    public var indicators: [PlannedIndicator] = []
    /// Who filled it in.
    public var signature = FormSignature()

    /// An empty table.
    public init() {}
}

extension DepartmentTargets: SplitForm, SignedForm {
    /// The declaration. Source: the target form of Hunan's departments.
    public static let layout = TableLayout<Self>(
        id: "P1", kind: .performance, title: LocalizedText(zh: "整体支出绩效目标表", en: "Targets of a department"),
        titleAliases: [
            "部门整体支出绩效目标表", "部门整体支出绩效目标申报表", "部门（单位）整体支出绩效目标表", "部门（单位）整体支出绩效目标申报表", "单位整体支出绩效目标表",
            "部门整体绩效目标表",
        ],
        purpose: LocalizedText(
            zh: "反映部门年度预算申请、整体绩效目标和年度绩效指标。", en: "What a department asks for a year, and what it is to bring."),
        forms: [.performance(departmentLead: nil)], columnWidths: [9, 14, 16, 26, 14, 12, 22, 22, 14]
    ) {
        BlockOf.fields(.beside, rows: [[.department("部门名称", aliases: ["单位名称", "预算单位", "部门（单位）名称", "预算单位名称"])]])
        BlockOf.pairs(
            side: FormLabel("年度预算申请", aliases: ["年度资金", "预算资金", "年度预算资金"]), showsUnit: true, column: "预算数",
            groups: [
                (nil, [.total("资金总额", aliases: ["年度资金总额", "预算总额"], \.total)]), FundsByRevenue.group(),
                FundsByNature.group(),
            ])
        BlockOf.fields(
            .beside,
            rows: [
                [FieldOf("部门职能职责概述", aliases: ["部门职能职责", "部门职能概述", "职能职责概述"], height: 4, \.duties)],
                [FieldOf("整体绩效目标", aliases: ["年度整体绩效目标", "年度绩效目标", "部门整体绩效目标"], height: 4, \.goal)],
            ])
        BlockOf.indicators(
            side: FormLabel("部门整体支出年度绩效指标", aliases: ["绩效指标", "年度绩效指标"]),
            levels: [
                .text("一级指标", \.dimension), .text("二级指标", \.category), .text("三级指标", aliases: ["指标名称"], \.name),
            ],
            parts: [
                .text("指标值", aliases: ["年度指标值", "目标值"], isTarget: true, \.target),
                .text("计量单位", aliases: ["单位", "度量单位"], \.measure), .text("指标值内容", aliases: ["指标内容"], \.content),
                .text("评（扣）分标准", aliases: ["评分标准", "扣分标准"], \.criterion), .text("备注", \.remark),
            ], tree: IndicatorTree.since2021, blank: PlannedIndicator(), \.indicators, name: \.name)
        FormBlocks.signature()
    }
}
