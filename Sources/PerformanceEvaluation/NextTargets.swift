public import BudgetTables
import DecimalNumbers
public import TableLayout

/// Drafts the targets of the next year from what this year reached. Money is left blank: it is the next budget's.
public struct NextTargets: Sendable {
    private let evaluation: Evaluation

    /// A draft from an evaluation.
    public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// P1 and one P3 for each project; none without a self-evaluation.
    public var tables: [any TableModel] {
        let year = evaluation.year.map { $0 + 1 }
        var tables: [any TableModel] = []
        if let whole = evaluation.selfEvaluation {
            var next = DepartmentTargets()
            next.head = TableHead(
                department: whole.head.department ?? evaluation.name, year: year, unit: whole.head.unit)
            next.goal = whole.goals.expected
            next.indicators = whole.indicators.map(planned)
            tables.append(next)
        }
        for project in evaluation.projectEvaluations {
            var next = ProjectTargets()
            next.head = TableHead(
                department: project.head.department ?? evaluation.name, year: year, unit: project.head.unit)
            next.project = project.project
            next.supervisor = project.supervisor
            next.implementer = project.implementer
            next.yearGoal = project.goals.expected
            next.indicators = project.indicators.map(planned)
            tables.append(next)
        }
        return tables
    }

    /// The indicator with this year's actual number as its target, where that is better; the old target else.
    func planned(_ indicator: EvaluatedIndicator) -> PlannedIndicator {
        var next = PlannedIndicator()
        next.dimension = indicator.dimension
        next.category = indicator.category
        next.name = indicator.name
        next.target = indicator.target
        next.remark =
            "\(evaluation.year.map { "\($0)年" } ?? "上年")目标\(indicator.target.printed)，实际\(indicator.actual.printed.isEmpty ? "未填" : indicator.actual.printed)"
        guard let old = indicator.target.number, let got = indicator.actual.number,
            Scoring.agree(indicator.target.measure, indicator.actual.measure)
        else { return next }
        let comparison = indicator.target.comparison ?? .equal
        let isUpperBound = comparison == .atMost || comparison == .less
        if isUpperBound ? got < old : got > old {
            next.target = IndicatorTarget(comparison, got, indicator.target.measure)
        }
        return next
    }
}
