import Findings
import Fiscal
public import TableLayout

/// B6 财政拨款收支总表: budgeted fiscal appropriations and what they go to, by book.
public struct BudgetAppropriationSummary: TableModel {
    /// What stands around the lines.
    public var head = TableHead(unit: .yuan)
    /// The lines of 收入.
    public var revenue = Revenue()
    /// The lines of 支出.
    public var expenditure = Expenditure()

    /// 收入
    public struct Revenue: Sendable, Hashable {
        /// 本年收入 (Hunan)
        public var yearTotal: Figure = nil
        /// 一般公共预算
        public var general: Figure = nil
        /// 政府性基金预算
        public var governmentFund: Figure = nil
        /// 国有资本经营预算
        public var stateCapital: Figure = nil
        /// 上年结转 (national)
        public var carriedForward: Figure = nil
        /// 收入总计
        public var grandTotal: Figure = nil
    }

    /// 支出
    public struct Expenditure: Sendable, Hashable {
        /// 本年支出 (Hunan)
        public var yearTotal = ByBook()
        /// By 类 of the functional classification.
        public var byClass = ByFunctionalClass<ByBook>()
        /// 年终结转结余 (national)
        public var carriedOver = ByBook()
        /// 支出总计
        public var grandTotal = ByBook()
    }

    /// An empty table.
    public init() {}
}

extension BudgetAppropriationSummary {
    /// The declaration. Source: 部门预算公开 set, national table 4; Shanghai’s 财政拨款收支预算总表.
    public static let layout = TableLayout<Self>(
        id: "B6", kind: .budget, title: LocalizedText(zh: "财政拨款收支总表", en: "Budget of fiscal appropriations"),
        titleAliases: ["财政拨款收支预算总表", "部门财政拨款收支总表"],
        purpose: LocalizedText(
            zh: "反映部门本年度财政拨款的收支预算。", en: "Budgeted fiscal appropriations and what they go to, by book."),
        forms: [
            .nationalBudget(),
            .shanghaiBudget("部门财政拨款收支预算总表").with { $0.headings = ["收入": "财政拨款收入", "支出": "财政拨款支出"] },
            .hunanBudget("表6").with { form in
                form.headings = ["预算数": "本年预算数"]
                form.labels = [
                    "收入/本年收入/本年收入合计": "一、本年收入", "收入/一般公共预算": "（一）一般公共预算拨款", "收入/政府性基金预算": "（二）政府性基金预算拨款",
                    "收入/国有资本经营预算": "（三）国有资本经营预算拨款", "收入/上年结转": "二、上年结转", "收入/总计": "收入总计",
                    "支出/本年支出/本年支出合计": "一、本年支出", "支出/年终结转结余": "二、年终结转结余", "支出/总计": "支出总计",
                ]
                for (index, item) in FunctionalClass.allCases.enumerated() {
                    form.labels["支出/" + item.name] = "（\(LabelText.ordinal(index + 1))）\(item.name)"
                }
            },
        ]
    ) {
        LaneOf("收入", aliases: ["财政拨款收入", "本年收入"], labels: ["项目"], columns: [.budgeted], blank: nil) {
            LineOf.plain(
                "本年收入合计", under: ["本年收入"], aliases: ["本年收入"], in: [.hunan], \.revenue.yearTotal)
            LineOf.numbered(
                "一般公共预算", aliases: ["一般公共预算资金", "一般公共预算拨款", "一般公共预算拨款收入", "一般公共预算财政拨款"], \.revenue.general)
            LineOf.numbered(
                "政府性基金预算", aliases: ["政府性基金", "政府性基金预算拨款", "政府性基金预算拨款收入", "政府性基金预算财政拨款"],
                \.revenue.governmentFund)
            LineOf.numbered(
                "国有资本经营预算", aliases: ["国有资本经营预算资金", "国有资本经营预算拨款", "国有资本经营预算拨款收入", "国有资本经营预算财政拨款"],
                \.revenue.stateCapital)
            LineOf.numbered("上年结转", aliases: ["上年结转结余"], in: [.ministry, .hunan], \.revenue.carriedForward)
            LineOf.filler
            LineOf.total("总计", aliases: ["收入总计"], \.revenue.grandTotal)
        }
        LaneOf(
            "支出", aliases: ["财政拨款支出", "本年支出"], labels: ["项目"], columns: ColumnOf.books(""), blank: nil
        ) {
            LineOf.plain(
                "本年支出合计", under: ["本年支出"], aliases: ["本年支出"], in: [.hunan], \.expenditure.yearTotal)
            for item in FunctionalClass.allCases {
                LineOf.numbered(item.name, code: item.code, aliases: item.olderNames, \.expenditure.byClass[item])
            }
            LineOf.filler
            LineOf.plain("年终结转结余", aliases: ["结转下年"], in: [.ministry, .hunan], \.expenditure.carriedOver)
            LineOf.total("总计", aliases: ["支出总计"], \.expenditure.grandTotal)
        }
    }
}
