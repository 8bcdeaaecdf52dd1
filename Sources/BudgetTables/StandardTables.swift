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
        BudgetAppropriationSummary.self,
        GeneralBudgetPlan.self,
        BasicExpenditurePlan.self,
        ThreePublicPlan.self,
        GovernmentFundPlan.self,
        StateCapitalPlan.self,
        DepartmentTargets.self,
        DepartmentSelfEvaluation.self,
        ProjectTargets.self,
        ProjectSelfEvaluation.self,
        EvaluationBaseData.self,
        FundUseTable.self,
    ]

    /// Every table that can be read and written, and the titles of those that are only known.
    public static let catalogue = TableCatalogue(
        tables: models.map { description($0) }, knownTitles: knownTitles)

    private static let knownTitles: [TableCatalogue.KnownTitle] = [
        ("B4", ["支出预算分类汇总表（按政府预算经济分类）"]),
        ("B5", ["支出预算分类汇总表（按部门预算经济分类）"]),
        ("B12", ["财政专户管理资金预算支出表"]),
        ("B13", ["专项资金预算汇总表"]),
        ("B16", ["政府采购预算表"]),
    ].flatMap { id, titles in titles.map { TableCatalogue.KnownTitle(id: id, title: $0) } }

    private static func description<Model: TableModel>(_ type: Model.Type) -> TableDescription {
        Model.layout.description
    }
}
