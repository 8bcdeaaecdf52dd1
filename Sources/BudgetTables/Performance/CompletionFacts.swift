import Findings
import Fiscal
public import TableLayout

/// P8 绩效目标完成事实表: what was done in the year, quantity by quantity, each with what it is a part of.
public struct CompletionFacts: TableModel {
    /// What stands around the rows.
    public var head = TableHead()
    /// The facts from top to bottom.
    public var facts: [CompletionFact] = []
    /// Who filled it in.
    public var signature = FormSignature()

    /// An empty table.
    public init() {}
}

/// One thing that was done, counted or ranked.
public struct CompletionFact: Sendable, Hashable {
    /// 主题: 经济发展.
    public var topic = ""
    /// 类别: 经济体量做大做强.
    public var category = ""
    /// 工作: 引进.
    public var action = ""
    /// 编号, by which other facts name it.
    public var id = ""
    /// 对象: 楼宇企业.
    public var object = ""
    /// 数量
    public var quantity: Measure = nil
    /// 约数: 余, 多, 近, 预计.
    public var qualifier = FactQualifier(printed: "")
    /// 计量单位; `%` for a rate.
    public var unit = ""
    /// 期间: 1-10月; blank for the whole year.
    public var period = FactPeriod(printed: "")
    /// 所属编号: the fact of which this one is a part.
    public var partOf = ""
    /// 占比, in percent.
    public var share: Measure = nil
    /// 占比基数: of what the share is, a fact's 编号 or a quantity such as `237家`.
    public var denominator: IndicatorTarget = ""
    /// 名次: 全区第二.
    public var rank = FactRank(printed: "")
    /// 佐证: the document or words that prove it.
    public var evidence = ""

    /// A blank fact.
    public init() {}

    /// What was done, in one phrase: `引进楼宇企业`.
    public var name: String { action + object }

    /// Whether the quantity is a rate in percent.
    public var isRate: Bool { LabelText.folded(unit) == "%" }
}

extension CompletionFacts: SignedForm {
    /// The declaration. Source: section 三 of a street office's report on its whole expenditure (整体支出绩效评价报告).
    public static let layout = TableLayout<Self>(
        id: "P8", kind: .performance, title: LocalizedText(zh: "绩效目标完成事实表", en: "What was done in the year"),
        titleAliases: ["绩效完成事实表", "工作完成情况统计表", "绩效目标完成事实清单表"],
        purpose: LocalizedText(
            zh: "逐项反映年度工作完成的数量、期间、占比和名次。",
            en: "Each thing done in the year with its quantity, period, share and rank."),
        forms: [.performance(notes: notes)],
        columnWidths: [7, 12, 18, 18, 8, 30, 12, 8, 10, 10, 10, 9, 12, 12, 30]
    ) {
        BlockOf.indicators(
            side: FormLabel("完成事实", aliases: ["完成情况"]),
            levels: [
                .text("主题", aliases: ["工作主题"], \.topic), .text("类别", aliases: ["工作类别"], \.category),
                .text("工作", aliases: ["工作内容", "动作"], \.action),
            ],
            parts: [
                .text("编号", aliases: ["序号"], \.id), .text("对象", aliases: ["工作对象"], \.object),
                .number("数量", aliases: ["完成数量"], \.quantity), .text("约数", \.qualifier),
                .text("计量单位", aliases: ["单位"], \.unit), .text("期间", \.period),
                .text("所属编号", aliases: ["其中", "所属"], \.partOf), .percent("占比", \.share),
                .text("占比基数", aliases: ["基数"], \.denominator), .text("名次", aliases: ["排名"], \.rank),
                .text("佐证材料", aliases: ["佐证", "证明材料", "出处"], \.evidence),
            ],
            tree: (0..<20).map { _ in .init("", [""]) }, prefix: "事实", blank: CompletionFact(), \.facts, name: \.name)
        FormBlocks.signature()
    }

    private static let notes = [
        "说明：一个数量填一行；“150多条”填数量150、约数“多”、计量单位“条”。比率的计量单位填“%”。所属编号填整体一行的编号，占比基数填编号或数量（如“237家”）。期间不填表示全年。"
    ]
}
