public import TableLayout

/// A line of the funds that a self-evaluation reports.
public struct FundExecution: Sendable, Hashable {
    /// 年初预算数
    public var opening: Figure = nil
    /// 全年预算数（A）
    public var adjusted: Figure = nil
    /// 全年执行数（B）
    public var executed: Figure = nil
    /// 分值
    public var points: Measure = nil
    /// 执行率（B/A）, in percent.
    public var rate: Measure = nil
    /// 得分
    public var score: Measure = nil
    /// 原因 of a low rate, in forms that print it: Sichuan's ask for it below 90 %.
    public var reason = ""

    /// All blank.
    public init() {}

    static let columns: [CellOf<FundExecution>] = [
        .money("年初预算数", aliases: ["年初预算"], \.opening),
        .money("全年预算数", aliases: ["调整后预算数", "调整预算数", "全年预算"], \.adjusted),
        .money("全年执行数", aliases: ["预算执行数", "执行数", "全年执行"], \.executed), .number("分值", aliases: ["权重"], \.points),
        .percent("执行率", aliases: ["预算执行率"], \.rate), .number("得分", aliases: ["自评得分"], \.score),
    ]

    static let remark = RemarkOf<FundExecution>(
        "原因", aliases: ["偏差原因", "未完成原因", "执行率偏低原因", "原因分析", "原因说明", "备注"], \.reason)
}

extension TableForm {
    /// The form of a self-evaluation, which names budget A and actual B to explain the rate.
    static func evaluation(departmentLead: String?) -> TableForm {
        performance(departmentLead: departmentLead).with { form in
            form.headings = ["全年预算数": "全年预算数（A）", "全年执行数": "全年执行数（B）", "执行率": "执行率（B/A）"]
        }
    }
}

/// The funds of a year and where they come from.
public struct EvaluatedFunds: Sendable, Hashable {
    /// 年度资金总额
    public var total = FundExecution()
    /// 本年财政拨款
    public var appropriation = FundExecution()
    /// 财政专户管理资金, in forms that print it.
    public var specialAccount = FundExecution()
    /// 单位资金, in forms that print it.
    public var ownFunds = FundExecution()
    /// 上年结转资金
    public var carriedForward = FundExecution()
    /// 其他资金
    public var other = FundExecution()

    /// All blank.
    public init() {}
}

/// 年度总体目标: what the year was to bring, and what it brought.
public struct YearGoals: Sendable, Hashable {
    /// 预期目标
    public var expected = ""
    /// 实际完成情况
    public var achieved = ""

    /// Both blank.
    public init() {}
}

/// Who filled a form in and who answers for it.
public struct FormSignature: Sendable, Hashable {
    /// 填表人
    public var preparer = ""
    /// 填报日期, as printed.
    public var date = ""
    /// 联系电话
    public var telephone = ""
    /// 单位负责人签字
    public var head = ""

    /// All blank.
    public init() {}
}

/// A form that says who filled it in.
protocol SignedForm: TableModel {
    var signature: FormSignature { get set }
}

/// A form that sets what was expected against what was achieved.
protocol GoalForm: TableModel {
    var goals: YearGoals { get set }
}

/// The blocks that forms share.
enum FormBlocks {
    static func signature<Model: SignedForm>(of _: Model.Type = Model.self) -> BlockOf<Model> {
        .fields(
            .inline,
            rows: [
                [
                    FieldOf("填表人", aliases: ["填报人"], \.signature.preparer),
                    FieldOf("填报日期", aliases: ["填表日期"], \.signature.date),
                    FieldOf("联系电话", aliases: ["电话"], \.signature.telephone),
                    FieldOf("单位负责人签字", aliases: ["单位负责人", "负责人签字"], \.signature.head),
                ]
            ])
    }

    static func goals<Model: GoalForm>(of _: Model.Type = Model.self) -> BlockOf<Model> {
        .fields(
            .below, side: FormLabel("年度总体目标"),
            rows: [
                [
                    FieldOf("预期目标", aliases: ["年初设定目标", "年初预期目标"], height: 4, \.goals.expected),
                    FieldOf("实际完成情况", aliases: ["全年实际完成情况", "目标实际完成情况"], height: 4, \.goals.achieved),
                ]
            ])
    }
}
