import Findings
import Fiscal
public import TableLayout

/// B2 部门收入总表: the year's budgeted revenue by functional code and source.
public struct BudgetRevenue: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BudgetRevenueLine(code: "", name: "合计")
    /// The lines of units, in the forms that print them.
    public var units: [BudgetRevenueLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BudgetRevenueLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's budgeted revenue.
public struct BudgetRevenueLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 合计
    public var total: Figure = nil
    /// 上年结转
    public var carriedForward: Figure = nil
    /// 上年结转 by book (Hunan)
    public var carriedForwardBySource = CarriedForwardSources()
    /// 本年收入小计 (Hunan)
    public var yearTotal: Figure = nil
    /// 财政拨款收入
    public var appropriation: Figure = nil
    /// 一般公共预算拨款收入
    public var generalBudget: Figure = nil
    /// 政府性基金预算拨款收入
    public var governmentFund: Figure = nil
    /// 国有资本经营预算拨款收入
    public var stateCapital: Figure = nil
    /// 财政专户管理资金 (Hunan)
    public var specialAccounts: Figure = nil
    /// 事业收入
    public var institutional: Figure = nil
    /// 事业单位经营收入
    public var operating: Figure = nil
    /// 上级补助收入
    public var superiorSubsidies: Figure = nil
    /// 下级单位上缴收入
    public var subordinateRemittances: Figure = nil
    /// 其他收入
    public var other: Figure = nil
    /// 使用非财政拨款结余
    public var nonFiscalSurplusUsed: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// What is carried forward from the year before, by where it came from.
public struct CarriedForwardSources: Sendable, Hashable {
    /// 一般公共预算
    public var generalBudget: Figure = nil
    /// 政府性基金预算
    public var governmentFund: Figure = nil
    /// 国有资本经营预算
    public var stateCapital: Figure = nil
    /// 财政专户管理资金
    public var specialAccounts: Figure = nil
    /// 单位资金
    public var ownFunds: Figure = nil

    /// All blank.
    public init() {}
}

extension BudgetRevenue {
    /// The declaration. Source: 部门预算公开 set, national table 2; Shanghai’s 收入预算总表.
    public static let layout = TableLayout<Self>(
        id: "B2", kind: .budget, title: LocalizedText(zh: "部门收入总表", en: "Revenue budget"),
        titleAliases: ["收入总表", "收入预算总表", "部门收入总体情况表"],
        purpose: LocalizedText(
            zh: "反映部门本年度各项收入预算。", en: "A department's revenue budget by functional code and source."),
        forms: [
            .nationalBudget().with {
                $0.columns = [
                    "合计", "上年结转", "一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "事业收入", "事业单位经营收入", "上级补助收入", "下级单位上缴收入",
                    "其他收入", "使用非财政拨款结余",
                ]
            },
            .shanghaiBudget("部门收入预算总表").with {
                $0.columns = ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"]
                $0.headings = [
                    "合计": "收入预算/合计", "财政拨款收入": "收入预算/财政拨款收入", "事业收入": "收入预算/事业收入", "事业单位经营收入": "收入预算/事业单位经营收入",
                    "其他收入": "收入预算/其他收入",
                ]
            },
            .hunanBudget("表2", title: "收入总表").with { form in
                let year = [
                    "一般公共预算拨款收入": "一般公共预算", "政府性基金预算拨款收入": "政府性基金预算", "国有资本经营预算拨款收入": "国有资本经营预算",
                    "财政专户管理资金": "财政专户管理资金", "事业收入": "事业收入", "事业单位经营收入": "事业单位经营收入", "上级补助收入": "上级补助收入",
                    "下级单位上缴收入": "附属单位上缴收入", "其他收入": "其他收入",
                ]
                form.codes = .whole(columns: 1)
                form.codeHeading = "部门（单位）代码"
                form.nameHeading = "部门（单位）名称"
                form.columns = [
                    "合计", "本年收入/小计", "一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金", "事业收入", "事业单位经营收入",
                    "上级补助收入", "下级单位上缴收入", "其他收入", "上年结转", "上年结转/一般公共预算", "上年结转/政府性基金预算", "上年结转/国有资本经营预算",
                    "上年结转/财政专户管理资金", "上年结转/单位资金",
                ]
                form.headings = year.mapValues { "本年收入/" + $0 }
                form.headings["上年结转"] = "上年结转结余/小计"
                for source in ["一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金"] {
                    form.headings["上年结转/" + source] = "上年结转结余/" + source
                }
            },
        ],
        codes: CodesOf(
            total: \.total, units: \.units, lines: \.lines,
            columns: [
                ColumnOf("合计", aliases: ["收入预算/合计"], \.total),
                ColumnOf("上年结转", aliases: ["上年结转结余", "上年结转结余/小计", "上年结转/小计"], \.carriedForward),
                ColumnOf("本年收入/小计", aliases: ["本年收入/合计"], \.yearTotal),
                ColumnOf("财政拨款收入", \.appropriation),
                ColumnOf("一般公共预算拨款收入", aliases: ["本年收入/一般公共预算", "一般公共预算"], \.generalBudget),
                ColumnOf("政府性基金预算拨款收入", aliases: ["本年收入/政府性基金预算", "政府性基金预算"], \.governmentFund),
                ColumnOf("国有资本经营预算拨款收入", aliases: ["本年收入/国有资本经营预算", "国有资本经营预算"], \.stateCapital),
                ColumnOf(
                    "财政专户管理资金", aliases: ["本年收入/财政专户管理资金", "财政专户管理资金收入"], \.specialAccounts),
                ColumnOf("事业收入", aliases: ["事业收入/金额"], \.institutional),
                ColumnOf("事业单位经营收入", aliases: ["经营收入"], \.operating),
                ColumnOf("上级补助收入", \.superiorSubsidies),
                ColumnOf("下级单位上缴收入", aliases: ["附属单位上缴收入"], \.subordinateRemittances),
                ColumnOf("其他收入", \.other),
                ColumnOf("使用非财政拨款结余", \.nonFiscalSurplusUsed),
                carriedForward("一般公共预算", \.generalBudget), carriedForward("政府性基金预算", \.governmentFund),
                carriedForward("国有资本经营预算", \.stateCapital), carriedForward("财政专户管理资金", \.specialAccounts),
                carriedForward("单位资金", \.ownFunds),
            ]))

    private static func carriedForward(
        _ source: String, _ figure: Property<CarriedForwardSources, Figure>
    ) -> ColumnOf<BudgetRevenueLine> {
        ColumnOf("上年结转/" + source, aliases: ["上年结转结余/" + source], \.carriedForwardBySource, figure)
    }
}
