public import TableLayout

/// The standard tables of departments' budgets, final accounts and performance.
public enum StandardTables {
    /// The models, in the order in which tables are listed.
    public static let models: [any TableModel.Type] = [
        RevenueAndExpenditureSummary.self,
        RevenueStatement.self,
        ExpenditureStatement.self,
        AppropriationSummary.self,
        GeneralBudgetStatement.self,
        BasicExpenditureDetail.self,
        ThreePublicExpenses.self,
        GovernmentFundStatement.self,
        StateCapitalStatement.self,
        BudgetSummary.self,
        BudgetRevenue.self,
        BudgetExpenditure.self,
        ExpenditureByGovernmentClass.self,
        ExpenditureByDepartmentClass.self,
        BudgetAppropriationSummary.self,
        GeneralBudgetPlan.self,
        BasicExpenditurePlan.self,
        GeneralBudgetSalariesByGovernmentItem.self,
        GeneralBudgetSalariesByDepartmentItem.self,
        GeneralBudgetHouseholdsByGovernmentItem.self,
        GeneralBudgetHouseholdsByDepartmentItem.self,
        GeneralBudgetGoodsByGovernmentItem.self,
        GeneralBudgetGoodsByDepartmentItem.self,
        ThreePublicPlan.self,
        GovernmentFundPlan.self,
        GovernmentFundByGovernmentClass.self,
        GovernmentFundByDepartmentClass.self,
        StateCapitalPlan.self,
        DepartmentTargets.self,
        DepartmentSelfEvaluation.self,
        ProjectTargets.self,
        ProjectSelfEvaluation.self,
        EvaluationBaseData.self,
        SpecialAccountPlan.self,
        SpecialFundsPlan.self,
        ProcurementPlan.self,
        FundUseTable.self,
        CategoryAccounts.self,
        CompletionFacts.self,
        EvaluationDisclosure.self,
        FilingSummary.self,
        FilingRevenue.self,
        FilingExpenditure.self,
        FilingBasicDetail.self,
    ]

    /// Every table that can be read and written, and the titles of those that are only known.
    public static let catalogue = TableCatalogue(
        tables: models.map { description($0) }, knownTitles: provincialTitles + filedTitles)

    /// Tables that provinces publish beside the ministry's, which no model stands for: Sichuan's and Yunnan's 14, Beijing's and
    /// Nanchang's additions, and what budgets have beside the national core.
    private static let provincialTitles = [
        ("FA3_1", "财政拨款支出决算明细表"), ("FA5_1", "一般公共预算财政拨款支出决算明细表"), ("FA5_1", "一般公共预算支出决算明细表"),
        ("FA5_2", "一般公共预算财政拨款项目支出决算表"), ("FA5_2", "一般公共预算项目支出决算表"),
        ("FA8_1", "政府性基金预算财政拨款“三公”经费支出决算表"), ("FA8_1", "政府性基金“三公”经费支出决算表"),
        ("FA8_2", "政府性基金预算财政拨款基本支出决算表"), ("FA10", "国有资产使用情况表"), ("FA10", "国有资产占有使用情况表"),
        ("FA10", "国有资产占用情况表"), ("FA11", "政府采购情况表"), ("FA11", "政府采购支出情况表"), ("FA12", "政府购买服务支出情况表"),
        ("FA12", "政府购买服务情况表"), ("FA13", "机构运行信息表"), ("P9", "部门整体支出绩效自评情况表"), ("B17", "政府购买服务预算表"),
        ("B17", "政府购买服务支出预算表"), ("B18", "一般公共预算项目支出表"), ("B18", "项目支出表"),
    ].map { TableCatalogue.KnownTitle(id: $0, title: $1) }

    /// Tables of the set that is filed (财决) which no model stands for.
    private static let filedTitles: [TableCatalogue.KnownTitle] = [
        ("Z01_1", "财政拨款收入支出决算总表"), ("Z02", "收入支出决算表"), ("Z05", "支出决算明细表"), ("Z05_2", "项目支出决算明细表"),
        ("Z05_3", "经营支出决算明细表"), ("Z06", "项目收入支出决算表"), ("Z06", "行政事业类项目收入支出决算表"),
        ("Z07", "一般公共预算财政拨款收入支出决算表"), ("Z08", "一般公共预算财政拨款支出决算明细表"),
        ("Z08_1", "一般公共预算财政拨款基本支出决算明细表"), ("Z08_2", "一般公共预算财政拨款项目支出决算明细表"),
        ("Z09", "政府性基金预算财政拨款收入支出决算表"), ("Z10", "政府性基金预算财政拨款支出决算明细表"),
        ("Z10_1", "政府性基金预算财政拨款基本支出决算明细表"), ("Z10_2", "政府性基金预算财政拨款项目支出决算明细表"),
        ("Z11", "国有资本经营预算财政拨款收入支出决算表"), ("Z12", "国有资本经营预算财政拨款支出决算明细表"), ("F01", "预算支出相关信息表"),
        ("F02", "基本数字表"), ("F03", "机构运行信息表"),
    ].map { TableCatalogue.KnownTitle(id: $0, title: $1, series: .filing) }

    private static func description<Model: TableModel>(_ type: Model.Type) -> TableDescription {
        Model.layout.description
    }
}
