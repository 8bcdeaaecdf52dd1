public import TableLayout

/// B8_501: 人员经费, 工资福利支出 by 款 of 政府预算经济分类.
public struct GeneralBudgetSalariesByGovernmentItem: BasicExpenditureView {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditureViewLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [BasicExpenditureViewLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditureViewLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 9.
    public static let layout: TableLayout<Self> = view(
        id: "B8_501", number: "表9", part: "人员经费（工资福利支出）", english: "salaries and benefits by government economic class",
        classification: "政府", items: EconomicClasses.items(of: "501").map(\.code) + ["50501"])
}

/// B8_301: 人员经费, 工资福利支出 by 款 of 部门预算经济分类.
public struct GeneralBudgetSalariesByDepartmentItem: BasicExpenditureView {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditureViewLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [BasicExpenditureViewLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditureViewLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 10.
    public static let layout: TableLayout<Self> = view(
        id: "B8_301", number: "表10", part: "人员经费（工资福利支出）",
        english: "salaries and benefits by department economic class",
        classification: "部门", items: EconomicClasses.items(of: "301").map(\.code))
}

/// B8_509: 人员经费, 对个人和家庭的补助 by 款 of 政府预算经济分类.
public struct GeneralBudgetHouseholdsByGovernmentItem: BasicExpenditureView {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditureViewLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [BasicExpenditureViewLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditureViewLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 11.
    public static let layout: TableLayout<Self> = view(
        id: "B8_509", number: "表11", part: "人员经费（对个人和家庭的补助）",
        english: "subsidies to individuals and households by government economic class",
        classification: "政府", items: EconomicClasses.items(of: "509").map(\.code))
}

/// B8_303: 人员经费, 对个人和家庭的补助 by 款 of 部门预算经济分类.
public struct GeneralBudgetHouseholdsByDepartmentItem: BasicExpenditureView {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditureViewLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [BasicExpenditureViewLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditureViewLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 12.
    public static let layout: TableLayout<Self> = view(
        id: "B8_303", number: "表12", part: "人员经费（对个人和家庭的补助）",
        english: "subsidies to individuals and households by department economic class",
        classification: "部门", items: EconomicClasses.items(of: "303").map(\.code))
}

/// B8_502: 公用经费, 商品和服务支出 by 款 of 政府预算经济分类.
public struct GeneralBudgetGoodsByGovernmentItem: BasicExpenditureView {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditureViewLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [BasicExpenditureViewLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditureViewLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 13.
    public static let layout: TableLayout<Self> = view(
        id: "B8_502", number: "表13", part: "公用经费（商品和服务支出）", english: "goods and services by government economic class",
        classification: "政府", items: EconomicClasses.items(of: "502").map(\.code) + ["50502"])
}

/// B8_302: 公用经费, 商品和服务支出 by 款 of 部门预算经济分类.
public struct GeneralBudgetGoodsByDepartmentItem: BasicExpenditureView {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = BasicExpenditureViewLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [BasicExpenditureViewLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [BasicExpenditureViewLine] = []

    /// An empty table.
    public init() {}

    /// The declaration. Source: Hunan's 部门预算公开 set, table 14.
    public static let layout: TableLayout<Self> = view(
        id: "B8_302", number: "表14", part: "公用经费（商品和服务支出）", english: "goods and services by department economic class",
        classification: "部门", items: EconomicClasses.items(of: "302").map(\.code))
}
