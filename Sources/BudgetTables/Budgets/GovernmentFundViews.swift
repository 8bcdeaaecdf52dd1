import Findings
public import TableLayout

/// B10_5: 政府性基金预算支出 by functional code and 类 of 政府预算经济分类.
public struct GovernmentFundByGovernmentClass: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = GovernmentClassLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [GovernmentClassLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [GovernmentClassLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 17.
    public static let layout = TableLayout<Self>(
        id: "B10_5", kind: .budget,
        title: LocalizedText(
            zh: "政府性基金预算支出分类汇总表（按政府预算经济分类）", en: "Government fund budget by government economic class"),
        purpose: LocalizedText(
            zh: "反映部门本年度政府性基金预算支出按政府预算经济分类的情况。",
            en: "A department's budgeted expenditure from government funds by government economic class."),
        forms: [GovernmentClassLine.form("表17")],
        codes: CodesOf(total: \.total, units: \.units, lines: \.lines, columns: GovernmentClassLine.columns))
}

/// B10_3: 政府性基金预算支出 by functional code and 类 of 部门预算经济分类.
public struct GovernmentFundByDepartmentClass: TableModel {
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

    /// The declaration. Source: Hunan's 部门预算公开 set, table 18.
    public static let layout = TableLayout<Self>(
        id: "B10_3", kind: .budget,
        title: LocalizedText(
            zh: "政府性基金预算支出分类汇总表（按部门预算经济分类）", en: "Government fund budget by department economic class"),
        purpose: LocalizedText(
            zh: "反映部门本年度政府性基金预算支出按部门预算经济分类的情况。",
            en: "A department's budgeted expenditure from government funds by department economic class."),
        forms: [.hunanBudget("表18")],
        codes: CodesOf(total: \.total, units: \.units, lines: \.lines, columns: DepartmentClassLine.columns))
}
