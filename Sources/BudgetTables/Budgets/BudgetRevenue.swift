import Findings
import Fiscal
public import TableLayout

/// B2 部门收入总表: the year's budgeted revenue by functional code and source.
public struct BudgetRevenue: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BudgetRevenueLine(code: "", name: "合计")
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
    /// 财政拨款收入
    public var appropriation: Figure = nil
    /// 一般公共预算拨款收入
    public var generalBudget: Figure = nil
    /// 政府性基金预算拨款收入
    public var governmentFund: Figure = nil
    /// 国有资本经营预算拨款收入
    public var stateCapital: Figure = nil
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

extension BudgetRevenue {
    /// The declaration. Source: 部门预算公开 set, national table 2; Shanghai’s 收入预算总表.
    public static let layout = TableLayout<Self>(
        id: "B2", kind: .budget, title: LocalizedText(zh: "部门收入总表", en: "Revenue budget"),
        titleAliases: ["收入总表", "收入预算总表"],
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
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: [
                ColumnOf("合计", aliases: ["收入预算/合计"], \.total),
                ColumnOf("上年结转", aliases: ["上年结转结余"], \.carriedForward),
                ColumnOf("财政拨款收入", \.appropriation),
                ColumnOf("一般公共预算拨款收入", aliases: ["一般公共预算"], \.generalBudget),
                ColumnOf("政府性基金预算拨款收入", aliases: ["政府性基金预算"], \.governmentFund),
                ColumnOf("国有资本经营预算拨款收入", aliases: ["国有资本经营预算"], \.stateCapital),
                ColumnOf("事业收入", aliases: ["事业收入/金额"], \.institutional),
                ColumnOf("事业单位经营收入", aliases: ["经营收入"], \.operating),
                ColumnOf("上级补助收入", \.superiorSubsidies),
                ColumnOf("下级单位上缴收入", aliases: ["附属单位上缴收入"], \.subordinateRemittances),
                ColumnOf("其他收入", \.other),
                ColumnOf("使用非财政拨款结余", \.nonFiscalSurplusUsed),
            ]))
}
