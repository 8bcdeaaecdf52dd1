import Findings
import Fiscal
public import TableLayout

/// B8 一般公共预算基本支出表: budgeted basic expenditure by 部门预算经济分类 code.
public struct BasicExpenditurePlan: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditurePlanLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditurePlanLine] = []

    /// An empty table.
    public init() {}
}

/// One economic code's budgeted basic expenditure.
public struct BasicExpenditurePlanLine: CodedLine {
    /// The code: 类 3 digits, 款 5.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 合计
    public var total: Figure = nil
    /// 人员经费
    public var personnel: Figure = nil
    /// 公用经费
    public var running: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension BasicExpenditurePlan {
    /// The declaration. Source: 部门预算公开 set, national table 6; Shanghai’s 基本支出部门预算经济分类预算表.
    public static let layout = TableLayout<Self>(
        id: "B8", kind: .budget,
        title: LocalizedText(zh: "一般公共预算基本支出表", en: "Basic expenditure of the general public budget"),
        titleAliases: ["一般公共预算基本支出明细表", "一般公共预算基本支出部门预算经济分类预算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度一般公共预算基本支出预算。", en: "A department's budgeted basic expenditure by economic code."),
        forms: [
            .nationalBudget(),
            .shanghaiBudget("部门一般公共预算基本支出部门预算经济分类预算表").with {
                $0.headings = ["合计": "一般公共预算基本支出/合计", "人员经费": "一般公共预算基本支出/人员经费", "公用经费": "一般公共预算基本支出/公用经费"]
            },
            .hunanBudget("表8").with {
                $0.codes = .whole(columns: 1)
                $0.codeHeading = "部门预算支出经济分类科目/科目编码"
                $0.nameHeading = "部门预算支出经济分类科目/科目名称"
            },
        ],
        codes: CodesOf(
            .economic, total: \.total, lines: \.lines,
            columns: [
                ColumnOf("合计", aliases: ["一般公共预算基本支出/合计", "本年一般公共预算基本支出/合计"], \.total),
                ColumnOf("人员经费", \.personnel),
                ColumnOf("公用经费", \.running),
            ]))
}
