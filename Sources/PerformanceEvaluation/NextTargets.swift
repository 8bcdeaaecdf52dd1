import BudgetTables
import DecimalNumbers
public import TableLayout

/// Drafts the targets of the next year from what this year reached. Money is left blank: it is the next budget's.
public struct NextTargets: Sendable {
    private let evaluation: Evaluation

    /// A draft from an evaluation.
    public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// P1, one P3 for each project and P7, each where this year has one; none without a self-evaluation or categories.
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
        if let accounts = evaluation.categories?.accounts { tables.append(categories(accounts, year: year)) }
        return tables
    }

    /// The categories without money, and their targets without results.
    private func categories(_ accounts: CategoryAccounts, year: Int?) -> CategoryAccounts {
        var next = CategoryAccounts()
        next.head = accounts.head
        next.head.year = year
        next.plan = accounts.plan
        next.categories = accounts.categories.map { CategoryAccount(name: $0.name) }
        next.targets = accounts.targets.map { target in
            var plan = CategoryTarget()
            plan.category = target.category
            plan.dimension = target.dimension
            plan.target = Self.better(of: target.target, target.actual)
            return plan
        }
        return next
    }

    /// The indicator with this year's actual number as its target, where that is better; the old target else.
    func planned(_ indicator: EvaluatedIndicator) -> PlannedIndicator {
        var next = PlannedIndicator()
        next.dimension = indicator.dimension
        next.category = indicator.category
        next.name = indicator.name
        next.remark =
            "\(evaluation.year.map { "\($0)年" } ?? "上年")目标\(indicator.target.printed)，实际\(indicator.actual.printed.isEmpty ? "未填" : indicator.actual.printed)"
        next.target = Self.better(of: indicator.target, indicator.actual)
        return next
    }

    /// A target, or the actual number in its place where that is better.
    private static func better(of target: IndicatorTarget, _ actual: IndicatorTarget) -> IndicatorTarget {
        let actual = actual.achieved
        guard let old = target.number, let got = actual.number, Scoring.agree(target.measure, actual.measure)
        else { return target }
        let comparison = target.comparison ?? .equal
        let isUpperBound = comparison == .atMost || comparison == .less
        return (isUpperBound ? got < old : got > old) ? IndicatorTarget(comparison, got, target.measure) : target
    }
}
