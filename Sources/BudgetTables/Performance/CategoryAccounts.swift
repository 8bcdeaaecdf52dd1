import Findings
import Fiscal
public import TableLayout

/// P7 项目大类绩效目标完成情况表: the money and the targets of each category of projects side by side.
public struct CategoryAccounts: TableModel {
    /// What stands around the blocks; the form prints the department in a field.
    public var head = TableHead()
    /// 年初设置项目大类数
    public var plan = CategoryPlan()
    /// 项目支出: the sum of all categories.
    public var total = CategoryFunds()
    /// The categories, named by the department. None is part of another: 公共服务 does not hold 公共服务-卫健工作.
    public var categories: [CategoryAccount] = []
    /// The targets, category by category; those of 项目支出 are the department's own, over all categories.
    public var targets: [CategoryTarget] = []
    /// Who filled it in.
    public var signature = FormSignature()

    /// An empty table.
    public init() {}

    /// The name under which targets over all categories stand, and the line of their sum.
    public static let wholeName = "项目支出"
}

/// What the targets of the year began with.
public struct CategoryPlan: Sendable, Hashable {
    /// 年初设置项目大类数
    public var declared: Measure = nil

    /// Blank.
    public init() {}
}

/// The money of a category.
public struct CategoryFunds: Sendable, Hashable {
    /// 年初预算数
    public var opening: Figure = nil
    /// 全年预算数
    public var adjusted: Figure = nil
    /// 全年执行数
    public var executed: Figure = nil

    /// All blank.
    public init() {}
}

/// One category of projects, such as 社会管理.
public struct CategoryAccount: NamedLine {
    /// The category's name.
    public let name: String
    /// Its money.
    public var funds = CategoryFunds()

    /// A category without amounts.
    public init(name: String) {
        self.name = name
    }
}

/// One target of one category: what was to be reached, what was, and why not.
public struct CategoryTarget: Sendable, Hashable {
    /// 项目大类
    public var category = ""
    /// 目标维度
    public var dimension = TargetDimension(printed: "")
    /// 目标值
    public var target: IndicatorTarget = ""
    /// 实际完成值
    public var actual: IndicatorTarget = ""
    /// 完成情况
    public var status = CompletionStatus(printed: "")
    /// 偏差原因类型
    public var reason = DeviationReason(printed: "")
    /// 偏差原因说明
    public var explanation = ""

    /// A blank target.
    public init() {}

    /// Whether more is given than category and dimension, which blank forms print.
    public var isFilled: Bool {
        [target.printed, actual.printed, status.printed, reason.printed, explanation].contains { !$0.isEmpty }
    }
}

extension CategoryAccounts: SignedForm {
    /// The declaration. Source: sections 一, 三 and 四 of a street office's report on its whole expenditure (整体支出绩效评价报告).
    public static let layout = TableLayout<Self>(
        id: "P7", kind: .performance,
        title: LocalizedText(zh: "项目大类绩效目标完成情况表", en: "Categories of projects and their targets"),
        titleAliases: ["项目大类绩效台账表", "分类项目绩效目标完成情况表", "项目分类绩效目标完成情况表"],
        purpose: LocalizedText(
            zh: "反映各项目大类的预算、执行及成本、时效、质量、社会满意度目标的完成情况。",
            en: "The money of each category of projects, and its targets of cost, timeliness, quality and satisfaction."
        ),
        forms: [.performance(departmentLead: nil, notes: notes)], columnWidths: [9, 22, 18, 18, 18, 12, 18, 34]
    ) {
        BlockOf.fields(.beside, rows: [[.department("部门名称", aliases: ["单位名称", "预算单位", "部门（单位）名称", "填报单位"])]])
        BlockOf.lines(
            heading: FormLabel("年初绩效目标设置"),
            columns: [.number("年初设置项目大类数", aliases: ["项目大类数", "设置项目大类数"], \.declared)], blank: CategoryPlan()
        ) { LineOf.plain("项目大类", \.plan) }
        BlockOf.lines(
            side: FormLabel("项目大类资金", aliases: ["项目资金", "分类资金"]), showsUnit: true,
            columns: [
                .money("年初预算数", aliases: ["年初预算"], \.opening),
                .money("全年预算数", aliases: ["调整预算数", "调整后预算数", "全年预算"], \.adjusted),
                .money("全年执行数", aliases: ["决算数", "执行数", "全年执行"], \.executed),
            ], blank: CategoryFunds()
        ) {
            LineOf.plain(wholeName, aliases: ["项目支出合计", "合计", "专项经费", "街道整体专项经费"], \.total)
            LineOf.repeated(under: [wholeName], \.categories, \.funds)
        }
        BlockOf.indicators(
            side: FormLabel("绩效目标完成情况", aliases: ["绩效目标"]),
            levels: [
                .text("项目大类名称", aliases: ["项目类别", "大类名称"], \.category),
                .text("目标维度", aliases: ["维度", "目标类型"], \.dimension),
            ],
            parts: [
                .text("目标值", aliases: ["年度目标值", "绩效目标值"], \.target),
                .text("实际完成值", aliases: ["实际值", "完成值"], \.actual), .text("完成情况", \.status),
                .text("偏差原因类型", aliases: ["原因类型"], \.reason),
                .text("偏差原因说明", aliases: ["原因说明", "偏差原因分析及改进措施"], \.explanation),
            ],
            tree: (0..<8).map { _ in .init("", TargetDimension.Kind.allCases.map(\.rawValue)) }, prefix: "目标",
            blank: CategoryTarget(), \.targets, name: \.dimension.printed)
        FormBlocks.signature()
    }

    private static let notes = [
        "说明：各项目大类相互独立，不互相包含；“项目支出”一行的目标是全部项目大类的总目标。完成情况填“完成”“基本完成”或“未完成”；偏差原因类型填“上级追加”“目标不准确”“未及时沟通”或“其他”。"
    ]
}
