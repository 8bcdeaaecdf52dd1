public import TableLayout

/// The standard tables of departments' budgets, final accounts and performance.
public enum StandardTables {
    /// Every table that can be read and written, and the titles of those that are only known.
    public static let catalogue = TableCatalogue(
        tables: [
            RevenueAndExpenditureSummary.layout.description,
            RevenueStatement.layout.description,
            ExpenditureStatement.layout.description,
            AppropriationSummary.layout.description,
            GeneralBudgetStatement.layout.description,
            BasicExpenditureDetail.layout.description,
            ThreePublicExpenses.layout.description,
            GovernmentFundStatement.layout.description,
            StateCapitalStatement.layout.description,
            BudgetSummary.layout.description,
            BudgetRevenue.layout.description,
            BudgetExpenditure.layout.description,
            BudgetAppropriationSummary.layout.description,
            GeneralBudgetPlan.layout.description,
            BasicExpenditurePlan.layout.description,
            ThreePublicPlan.layout.description,
            GovernmentFundPlan.layout.description,
            StateCapitalPlan.layout.description,
            FundUseTable.layout.description,
        ], knownTitles: knownTitles)

    private static let knownTitles: [TableCatalogue.KnownTitle] = [
        ("B4", ["支出预算分类汇总表（按政府预算经济分类）"]),
        ("B5", ["支出预算分类汇总表（按部门预算经济分类）"]),
        ("B12", ["财政专户管理资金预算支出表"]),
        ("B13", ["专项资金预算汇总表"]),
        ("B16", ["政府采购预算表"]),
        ("P1", ["整体支出绩效目标表", "部门整体支出绩效目标表"]),
        ("P2", ["部门整体支出绩效自评表", "整体支出绩效自评表"]),
        ("P3", ["项目支出绩效目标表", "财政项目支出绩效目标申报表", "项目支出绩效目标申报表"]),
        ("P4", ["项目支出绩效自评表"]),
        ("P5", ["部门整体支出绩效评价基础数据表", "整体支出绩效评价基础数据表"]),
    ].flatMap { id, titles in titles.map { TableCatalogue.KnownTitle(id: id, title: $0) } }
}
