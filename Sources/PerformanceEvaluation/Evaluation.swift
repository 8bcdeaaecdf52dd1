public import BudgetTables
public import Facts
public import Findings
import Fiscal
import TableLayout

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
    /// P9
    public let disclosure: EvaluationDisclosure?
    /// The money of the year, each figure with its cell.
    public let money: YearMoney
    /// P1 against P2, P3 against P4.
    public let targetReviews: [TargetReview]
    private let gradeFindings: [Finding]

    /// Reviews the tables of one department and year.
    ///
    /// - Parameters:
    ///   - tables: those of performance, and the final accounts, which give what was spent.
    ///   - budget: the budget of the year.
    public init(tables: [FactTable], budget: [FactTable] = []) {
        func all<Model: TableModel>(_ type: Model.Type) -> [(model: Model, table: FactTable)] {
            tables.filter { $0.id == Model.layout.description.id }.map { (Model.layout.model(of: $0), $0) }
        }
        func first<Model: TableModel>(_ type: Model.Type) -> (model: Model, table: FactTable)? {
            let found = all(type)
            return found.first { $0.table.disclosure == .data } ?? found.first
        }
        name = tables.lazy.compactMap(\.department).first
        year = tables.lazy.compactMap(\.year).first
        let money = YearMoney(tables: tables, budget: budget)
        let plan = first(DepartmentTargets.self)
        let whole = first(DepartmentSelfEvaluation.self)
        let plans = all(ProjectTargets.self)
        let projects = all(ProjectSelfEvaluation.self)
        self.money = money
        targets = plan?.model
        selfEvaluation = whole?.model
        department = whole.map { SelfEvaluationReview($0.model, table: $0.table, actual: money.actual(besides: "P2")) }
        projectEvaluations = projects.map(\.model)
        self.projects = projects.map { SelfEvaluationReview($0.model, table: $0.table) }
        var reviews: [TargetReview] = []
        if let plan, let whole {
            reviews.append(
                TargetReview(
                    planned: plan.model.indicators, plan: plan.table, evaluated: whole.model.indicators,
                    table: whole.table))
        }
        for (project, table) in projects {
            guard let plan = plans.first(where: { LabelText.key($0.model.project) == LabelText.key(project.project) })
            else { continue }
            reviews.append(
                TargetReview(
                    planned: plan.model.indicators, plan: plan.table, evaluated: project.indicators, table: table))
        }
        targetReviews = reviews
        funds = first(FundUseTable.self)?.model
        expenditure = first(ExpenditureStatement.self)?.model
        categories = first(CategoryAccounts.self).map { CategoryReview($0.model, table: $0.table) }
        let disclosure = first(EvaluationDisclosure.self)
        self.disclosure = disclosure?.model
        if let disclosure, let department {
            let finder = EvaluationFinding(table: disclosure.table)
            gradeFindings = Self.grade(disclosure.model.grade, of: department, finder)
        } else {
            gradeFindings = []
        }
        facts = first(CompletionFacts.self).map { FactReview($0.model, table: $0.table) }
    }

    /// What is to be said, table by table.
    public var findings: [Finding] {
        (department?.findings ?? []) + projects.flatMap(\.findings) + targetReviews.flatMap(\.findings)
            + (categories?.findings ?? []) + (facts?.findings ?? []) + gradeFindings
    }

    /// The grade that a department gives itself against that of its own total, once that is given.
    private static func grade(
        _ printed: String, of review: SelfEvaluationReview, _ finder: EvaluationFinding
    ) -> [Finding] {
        guard !printed.isEmpty, let total = review.ownTotal, let grade = review.ownGrade,
            LabelText.folded(printed) != grade.rawValue
        else { return [] }
        return [
            finder.finding(
                .gradeWrong, .error, zh: "自评等级与总分所在区间不一致", en: "the grade is not that of the total score",
                at: [finder.place(text: "自评等级")], found: printed,
                expected: "\(grade.rawValue)（\(total.text(minimumFractionDigits: 2))分）",
                mend: ("改为右边的等级", "give the grade of the total"))
        ]
    }
}
