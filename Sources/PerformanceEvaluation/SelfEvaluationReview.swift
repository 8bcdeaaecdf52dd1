public import BudgetTables
public import DecimalNumbers
public import Facts
public import Findings
import Fiscal
import TableLayout

/// A self-evaluation (P2 or P4) scored again from its own figures.
public struct SelfEvaluationReview: Sendable {
    /// One line of points.
    public struct Line: Sendable, Hashable {
        /// The indicator's name.
        public let name: String
        /// 分值
        public let points: ExactDecimal?
        /// 得分 as the department gives it.
        public let score: ExactDecimal?
        /// The points that the figures earn; nil for targets in words.
        public let computed: ExactDecimal?
        /// 复核得分, where a second look was taken.
        public let reviewed: ExactDecimal?
    }

    /// What is evaluated: the department, or a project.
    public let subject: String
    /// 执行率, in percent; nil where the budget is 0 or not given.
    public let rate: ExactDecimal?
    /// Budget execution first, then the indicators.
    public let lines: [Line]
    /// 总分 from the lines: what the figures earn, else the department's own points.
    public let total: ExactDecimal
    /// What is wrong, each at its cell.
    public let findings: [Finding]

    /// The grade of the total.
    public var grade: Grade { Grade(total: total) }

    /// Reviews a department's self-evaluation; its actual is that of the final accounts, where there are any.
    public init(_ model: DepartmentSelfEvaluation, table: FactTable, actual: YearMoney.Source? = nil) {
        self.init(
            subject: model.head.department ?? "", funds: model.funds.total, indicators: model.indicators,
            given: model.total, table: table, actual: actual)
    }

    /// Reviews a project's self-evaluation.
    public init(_ model: ProjectSelfEvaluation, table: FactTable) {
        self.init(
            subject: model.project, funds: model.funds.total, indicators: model.indicators, given: model.total,
            table: table)
    }

    init(
        subject: String, funds: FundExecution, indicators: [EvaluatedIndicator], given: ScoreTotal,
        table: FactTable, actual: YearMoney.Source? = nil
    ) {
        self.subject = subject
        var review = FundReview(finder: EvaluationFinding(table: table), funds: funds, actual: actual)
        var lines = [review.line()]
        rate = review.rate
        var findings = review.findings
        for (index, indicator) in indicators.enumerated() {
            var review = IndicatorReview(
                finder: EvaluationFinding(table: table), key: "指标/\(index + 1)", indicator: indicator)
            lines.append(review.line())
            findings += review.findings
        }
        self.lines = lines
        self.findings = findings + Self.secondLook(lines, given, EvaluationFinding(table: table))
        total = lines.reduce(.zero) { sum, line in
            sum.adding(line.computed ?? line.score ?? .zero) ?? sum
        }
    }

    /// The total of a second look against its lines; a line that was not looked at twice keeps its first score.
    private static func secondLook(_ lines: [Line], _ given: ScoreTotal, _ finder: EvaluationFinding) -> [Finding] {
        guard let total = given.reviewScore.number, lines.contains(where: { $0.reviewed != nil }) else { return [] }
        let sum = lines.reduce(ExactDecimal.zero) { $0.adding($1.reviewed ?? $1.score ?? $1.computed ?? .zero) ?? $0 }
        guard sum != total else { return [] }
        return [
            finder.finding(
                .secondLookWrong, .error, zh: "复核总分不等于各项复核得分之和",
                en: "the reviewed total is not the sum of the reviewed scores", at: [finder.place("总分", "复核得分")],
                found: total.description, expected: sum.description, mend: ("改为右边的数", "print the sum"))
        ]
    }
}
