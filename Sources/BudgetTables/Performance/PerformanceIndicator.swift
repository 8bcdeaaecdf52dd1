public import TableLayout

/// An indicator as tables of targets print it.
///
/// A blank dimension or category below a named one is read as the same: forms print shared names once.
public struct PlannedIndicator: Sendable, Hashable {
    /// 一级指标
    public var dimension: IndicatorDimension = ""
    /// 二级指标
    public var category = ""
    /// 三级指标
    public var name = ""
    /// 指标值
    public var target: IndicatorTarget = ""
    /// 计量单位
    public var measure = ""
    /// 指标值内容
    public var content = ""
    /// 评（扣）分标准
    public var criterion = ""
    /// 备注
    public var remark = ""

    /// A blank indicator.
    public init() {}
}

/// An indicator as self-evaluations print it: what was to be reached, what was, and the points for it.
///
/// A blank dimension or category below a named one is read as the same: forms print shared names once.
public struct EvaluatedIndicator: Sendable, Hashable {
    /// 一级指标
    public var dimension: IndicatorDimension = ""
    /// 二级指标
    public var category = ""
    /// 三级指标
    public var name = ""
    /// 年度指标值
    public var target: IndicatorTarget = ""
    /// 实际完成值
    public var actual: IndicatorTarget = ""
    /// 分值
    public var points: Measure = nil
    /// 得分
    public var score: Measure = nil
    /// 偏差原因分析及改进措施
    public var deviation = ""
    /// 复核得分: the score that a second look gives, in forms that print one.
    public var reviewScore: Measure = nil
    /// 复核说明: why it differs from the department's own.
    public var reviewReason = ""

    /// A blank indicator.
    public init() {}
}

/// 总分: the sum of all points and scores.
public struct ScoreTotal: Sendable, Hashable {
    /// 分值
    public var points: Measure = nil
    /// 得分
    public var score: Measure = nil
    /// 复核得分
    public var reviewScore: Measure = nil

    /// All blank.
    public init() {}
}

/// The trees of indicators that blank forms print.
enum IndicatorTree {
    /// 财预〔2021〕101号, with 可持续影响指标, which local forms keep.
    static let since2021: [IndicatorBlock.Branch] = [
        .init("成本指标", ["经济成本指标", "社会成本指标", "生态环境成本指标"]), .init("产出指标", ["数量指标", "质量指标", "时效指标"]),
        .init("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]), .init("满意度指标", ["服务对象满意度指标"]),
    ]
}

/// The blocks of indicators that tables share.
enum IndicatorBlocks {
    static let side = FormLabel("绩效指标", aliases: ["部门整体支出年度绩效指标", "年度绩效指标", "绩效指标完成情况"])

    static func evaluated<Model: TableModel>(
        _ path: Property<Model, [EvaluatedIndicator]>, total: Property<Model, ScoreTotal>
    ) -> BlockOf<Model> {
        .indicators(
            side: side,
            levels: [
                .text("一级指标", \.dimension), .text("二级指标", \.category), .text("三级指标", aliases: ["指标名称"], \.name),
            ],
            parts: [
                .text("年度指标值", aliases: ["指标值", "目标值", "年初指标值", "年初目标值"], isTarget: true, \.target),
                .text("实际完成值", aliases: ["完成值", "全年实际值", "全年完成值", "实际值"], \.actual),
                .number("分值", aliases: ["权重"], \.points), .number("得分", aliases: ["自评得分"], \.score),
                .text(
                    "偏差原因分析及改进措施", aliases: ["未完成原因分析", "偏差原因分析", "未完成原因和改进措施", "未完成原因分析及改进措施", "原因"],
                    \.deviation),
                .number("复核得分", aliases: ["复评得分", "评价得分"], isOptional: true, \.reviewScore),
                .text("复核说明", aliases: ["复核意见", "复评说明"], isOptional: true, \.reviewReason),
            ], tree: IndicatorTree.since2021, blank: EvaluatedIndicator(), path, name: \.name,
            total: (FormLabel("总分", aliases: ["合计", "总计", "总分值"]), total),
            totals: [.number("分值", \.points), .number("得分", \.score), .number("复核得分", \.reviewScore)])
    }
}
