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
        /// Whether the department has to give a score: it has points.
        public let needsScore: Bool

        /// Whether a score is due that nobody gave.
        public var isUnscored: Bool { needsScore && score == nil }
    }

    /// What is evaluated: the department, or a project.
    public let subject: String
    /// 执行率, in percent; nil where the budget is 0 or not given.
    public let rate: ExactDecimal?
    /// Budget execution first, then the indicators.
    public let lines: [Line]
    /// 总分 from the lines: what the figures earn, else the department's own points.
    public let total: ExactDecimal
    /// 总分 as the department's own scores add up to; nil as long as one of them, or the printed total, is missing.
    public let ownTotal: ExactDecimal?
    /// What is wrong, each at its cell.
    public let findings: [Finding]

    /// The grade of the total.
    public var grade: Grade { Grade(total: total) }
    /// The grade of the department's own total, where there is one.
    public var ownGrade: Grade? { ownTotal.map { Grade(total: $0) } }

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
        let finder = EvaluationFinding(table: table)
        self.lines = lines
        self.findings = findings + Self.unscored(lines, given, finder) + Self.secondLook(lines, given, finder)
        total = Self.sum(lines) { $0.computed ?? $0.score }
        let isScored = given.score.number != nil && !lines.contains(where: \.isUnscored)
        ownTotal = isScored ? Self.sum(lines, \.score) : nil
    }

    private static func sum(_ lines: [Line], _ score: (Line) -> ExactDecimal?) -> ExactDecimal {
        lines.reduce(.zero) { sum, line in score(line).flatMap(sum.adding) ?? sum }
    }

    /// Scores that are due and blank. Of a form that nobody filled in, its reading says so.
    private static func unscored(_ lines: [Line], _ given: ScoreTotal, _ finder: EvaluationFinding) -> [Finding] {
        guard finder.table.disclosure == .data else { return [] }
        let keys = ["年度资金总额"] + lines.indices.dropFirst().map { "指标/\($0)" }
        let unscored = zip(lines, keys).filter(\.0.isUnscored).map { ($0.name, $1) }
        return (unscored + (given.score.number == nil ? [("总分", "总分")] : [])).map { name, key in
            finder.finding(
                .scoreMissing, .error, zh: "“\(name)”没有填写得分", en: "\"\(name)\" has no score",
                at: [finder.place(key, "得分")], mend: ("由本单位填写自评得分", "the department gives its score"))
        }
    }

    /// The total of a second look against its lines; a line that was not looked at twice keeps its first score.
    private static func secondLook(_ lines: [Line], _ given: ScoreTotal, _ finder: EvaluationFinding) -> [Finding] {
        guard let total = given.reviewScore.number, lines.contains(where: { $0.reviewed != nil }),
            !lines.contains(where: { $0.isUnscored && $0.reviewed == nil })
        else { return [] }
        let sum = sum(lines) { $0.reviewed ?? $0.score }
        guard sum != total else { return [] }
        return [
            finder.finding(
                .secondLookWrong, .error, zh: "复核总分不等于各项复核得分之和",
                en: "the reviewed total is not the sum of the reviewed scores", at: [finder.place("总分", "复核得分")],
                found: total.description, expected: sum.description, mend: ("改为右边的数", "print the sum"))
        ]
    }
}
