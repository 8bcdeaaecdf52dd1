public import BudgetTables
public import Facts
public import Findings
public import TableLayout

/// What a year's work came to: the tables of performance of one department, reviewed.
///
///     let evaluation = Evaluation(tables: imported.book.tables)
///     evaluation.department?.total       // 96.70
///     evaluation.findings                // each at its cell
public struct Evaluation: Sendable {
    /// The department's name, where a table gives it.
    public let name: String?
    /// The fiscal year.
    public let year: Int?
    /// P1
    public let targets: DepartmentTargets?
    /// P2 reviewed.
    public let department: SelfEvaluationReview?
    /// P2 itself.
    public let selfEvaluation: DepartmentSelfEvaluation?
    /// P4 reviewed, project by project.
    public let projects: [SelfEvaluationReview]
    /// P4 themselves.
    public let projectEvaluations: [ProjectSelfEvaluation]
    /// P6
    public let funds: FundUseTable?
    /// FA3
    public let expenditure: ExpenditureStatement?
    /// P7 reviewed.
    public let categories: CategoryReview?
    /// P8 reviewed.
    public let facts: FactReview?

    /// Reviews the tables of one department and year; others than those of performance give the money.
    public init(tables: [FactTable]) {
        func all<Model: TableModel>(_ type: Model.Type) -> [(model: Model, table: FactTable)] {
            tables.filter { $0.id == Model.layout.description.id }.map { (Model.layout.model(of: $0), $0) }
        }
        func first<Model: TableModel>(_ type: Model.Type) -> (model: Model, table: FactTable)? {
            let found = all(type)
            return found.first { $0.table.disclosure == .data } ?? found.first
        }
        name = tables.lazy.compactMap(\.department).first
        year = tables.lazy.compactMap(\.year).first
        targets = first(DepartmentTargets.self)?.model
        let whole = first(DepartmentSelfEvaluation.self)
        selfEvaluation = whole?.model
        department = whole.map { SelfEvaluationReview($0.model, table: $0.table) }
        let all = all(ProjectSelfEvaluation.self)
        projectEvaluations = all.map(\.model)
        projects = all.map { SelfEvaluationReview($0.model, table: $0.table) }
        funds = first(FundUseTable.self)?.model
        expenditure = first(ExpenditureStatement.self)?.model
        categories = first(CategoryAccounts.self).map { CategoryReview($0.model, table: $0.table) }
        facts = first(CompletionFacts.self).map { FactReview($0.model, table: $0.table) }
    }

    /// What is to be said, table by table.
    public var findings: [Finding] {
        (department?.findings ?? []) + projects.flatMap(\.findings) + (categories?.findings ?? [])
            + (facts?.findings ?? [])
    }
}
