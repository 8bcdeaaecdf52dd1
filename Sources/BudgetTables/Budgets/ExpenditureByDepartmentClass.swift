import Findings
import Fiscal
public import TableLayout

/// B5 支出预算分类汇总表（按部门预算经济分类）: budgeted expenditure by functional code and 类 of 部门预算经济分类.
public struct ExpenditureByDepartmentClass: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = DepartmentClassLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [DepartmentClassLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [DepartmentClassLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's budgeted expenditure by 类 of 部门预算经济分类.
public struct DepartmentClassLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 总计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 基本支出, 工资福利支出
    public var basicSalaries: Figure = nil
    /// 基本支出, 一般商品和服务支出
    public var basicGoods: Figure = nil
    /// 基本支出, 对个人和家庭的补助
    public var basicHouseholds: Figure = nil
    /// 项目支出
    public var project: Figure = nil
    /// What 项目支出 goes to, by the names of ``DepartmentEconomicView/projectItems``.
    public var byProjectItem = ByCode<Figure>()

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension ExpenditureByDepartmentClass {
    /// The declaration. Source: Hunan's 部门预算公开 set, table 5.
    public static let layout = TableLayout<Self>(
        id: "B5", kind: .budget,
        title: LocalizedText(zh: "支出预算分类汇总表（按部门预算经济分类）", en: "Expenditure budget by department economic class"),
        titleAliases: ["部门支出预算分类汇总表（按部门预算经济分类）", "支出分类汇总表（按部门预算经济分类）", "支出预算分类汇总表（部门预算）"],
        purpose: LocalizedText(
            zh: "反映部门本年度支出预算按部门预算经济分类的情况。", en: "A department's expenditure budget by department economic class."),
        forms: [.hunanBudget("表5")],
        codes: CodesOf(total: \.total, units: \.units, lines: \.lines, columns: DepartmentClassLine.columns))
}

extension DepartmentClassLine {
    static var columns: [ColumnOf<Self>] {
        [
            ColumnOf("总计", aliases: ["合计"], \.total),
            ColumnOf("基本支出/合计", aliases: ["基本支出/小计"], \.basic),
            ColumnOf("基本支出/工资福利支出", \.basicSalaries),
            ColumnOf("基本支出/一般商品和服务支出", aliases: ["基本支出/商品和服务支出"], \.basicGoods),
            ColumnOf("基本支出/对个人和家庭的补助", aliases: ["基本支出/对个人和家庭补助"], \.basicHouseholds),
            ColumnOf("项目支出/合计", aliases: ["项目支出/小计"], \.project),
        ]
            + DepartmentEconomicView.projectItems.map { item in
                ColumnOf("项目支出/" + item, aliases: projectAliases(of: item), \.byProjectItem[item])
            }
    }

    /// What stands below 项目支出 is managed by project, whether the heading says so or not.
    private static func projectAliases(of item: String) -> [String] {
        let lead = "按项目管理的"
        return item.hasPrefix(lead) ? ["项目支出/" + item.dropFirst(lead.count)] : []
    }
}
