import Findings
import Fiscal
public import TableLayout

/// FA5 一般公共预算财政拨款支出决算表: expenditure from 一般公共预算 appropriations by functional code.
public struct GeneralBudgetStatement: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = GeneralBudgetLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [GeneralBudgetLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's expenditure from 一般公共预算 appropriations.
public struct GeneralBudgetLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension GeneralBudgetStatement {
    /// The declaration. Source: 公开05表 of the 部门决算公开 set.
    public static let layout = TableLayout<Self>(
        id: "FA5", kind: .finalAccount,
        title: LocalizedText(zh: "一般公共预算财政拨款支出决算表", en: "Expenditure from general budget appropriations"),
        titleAliases: ["一般公共预算财政拨款收入支出决算表", "一般公共预算支出决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度一般公共预算财政拨款支出情况。", en: "A department's expenditure from general public budget appropriations."),
        forms: [
            .ministry("公开05表", notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"]).with {
                $0.headings = ["合计": "本年支出/小计", "基本支出": "本年支出/基本支出", "项目支出": "本年支出/项目支出"]
            },
            .shanghai(notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"]).with { $0.total = .last },
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: [
                ColumnOf("合计", aliases: ["本年支出/小计", "本年支出/合计", "小计", "本年支出合计"], \.total),
                ColumnOf("基本支出", aliases: ["本年支出/基本支出"], \.basic),
                ColumnOf("项目支出", aliases: ["本年支出/项目支出"], \.project),
            ]))
}
