import Findings
import Fiscal
public import TableLayout

/// B3 部门支出总表: the year's budgeted expenditure by functional code and nature.
public struct BudgetExpenditure: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BudgetExpenditureLine(code: "", name: "合计")
    /// The lines of units, in the forms that print them.
    public var units: [BudgetExpenditureLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BudgetExpenditureLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's budgeted expenditure.
public struct BudgetExpenditureLine: CodedLine {
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
    /// 上缴上级支出
    public var remittedToSuperiors: Figure = nil
    /// 事业单位经营支出
    public var operating: Figure = nil
    /// 对下级单位补助支出
    public var subordinateSubsidies: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension BudgetExpenditure {
    /// The declaration. Source: 部门预算公开 set, national table 3; Shanghai’s 支出预算总表.
    public static let layout = TableLayout<Self>(
        id: "B3", kind: .budget, title: LocalizedText(zh: "部门支出总表", en: "Expenditure budget"),
        titleAliases: ["支出总表", "支出预算总表", "部门支出总体情况表"],
        purpose: LocalizedText(
            zh: "反映部门本年度各项支出预算。", en: "A department's expenditure budget by functional code and nature."),
        forms: [
            .nationalBudget(),
            .shanghaiBudget("部门支出预算总表").with {
                $0.columns = ["合计", "基本支出", "项目支出"]
                $0.headings = ["合计": "支出预算/合计", "基本支出": "支出预算/基本支出", "项目支出": "支出预算/项目支出"]
            },
            .hunanBudget("表3", title: "支出总表").with {
                $0.columns = ["合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对下级单位补助支出"]
                $0.headings = ["对下级单位补助支出": "对附属单位补助支出"]
            },
        ],
        codes: CodesOf(
            total: \.total, units: \.units, lines: \.lines,
            columns: [
                ColumnOf("合计", aliases: ["支出预算/合计"], \.total),
                ColumnOf("基本支出", \.basic),
                ColumnOf("项目支出", \.project),
                ColumnOf("上缴上级支出", \.remittedToSuperiors),
                ColumnOf("事业单位经营支出", aliases: ["经营支出"], \.operating),
                ColumnOf("对下级单位补助支出", aliases: ["对附属单位补助支出"], \.subordinateSubsidies),
            ]))
}
