public import BudgetTables
public import DecimalNumbers
public import Facts
public import Findings
import Fiscal
public import TableLayout

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
            subject: model.head.department ?? "", funds: model.funds.total, indicators: model.indicators, table: table,
            actual: actual)
    }

    /// Reviews a project's self-evaluation.
    public init(_ model: ProjectSelfEvaluation, table: FactTable) {
        self.init(subject: model.project, funds: model.funds.total, indicators: model.indicators, table: table)
    }

    init(
        subject: String, funds: FundExecution, indicators: [EvaluatedIndicator], table: FactTable,
        actual: YearMoney.Source? = nil
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
        self.findings = findings
        total = lines.reduce(.zero) { sum, line in
            sum.adding(line.computed ?? line.score ?? .zero) ?? sum
        }
    }
}

/// Budget execution of a self-evaluation.
struct FundReview {
    let finder: EvaluationFinding
    let funds: FundExecution
    /// The actual of the final accounts, which goes before the one typed into the form.
    let actual: YearMoney.Source?
    var rate: ExactDecimal?
    var findings: [Finding] = []

    private static let key = "年度资金总额"

    init(finder: EvaluationFinding, funds: FundExecution, actual: YearMoney.Source?) {
        self.finder = finder
        self.funds = funds
        self.actual = actual
    }

    mutating func line() -> SelfEvaluationReview.Line {
        let points = funds.points.number ?? ExactDecimal(10)
        if let given = funds.points.number, given != ExactDecimal(10) {
            findings.append(
                finder.finding(
                    .executionWeight, .warning, zh: "预算执行率的分值不是10分", en: "budget execution does not weigh 10 points",
                    at: [finder.place(Self.key, "分值")], found: given.description, expected: "10",
                    mend: ("核对分值，或说明本地的规定", "check the points, or say which local rule sets them")))
        }
        var computed: ExactDecimal?
        if let budget = funds.adjusted.amount, let actual = actual?.amount ?? funds.executed.amount {
            rate = Scoring.rate(budget: budget, actual: actual)
            computed = Scoring.execution(budget: budget, actual: actual, points: points)
            compare(computed: computed)
        }
        return .init(
            name: "预算执行率", points: points, score: funds.score.number, computed: computed, reviewed: nil)
    }

    private mutating func compare(computed: ExactDecimal?) {
        guard let computed, let rate else {
            findings.append(
                finder.finding(
                    .zeroBudget, .error, zh: "全年预算数为0，执行率没有意义",
                    en: "the budget of the year is 0, so that there is no rate",
                    at: [finder.place(Self.key, "全年预算数")], found: "0",
                    mend: ("填写全年预算数，或在执行率一栏填“—”", "give the budget, or print — for the rate")))
            return
        }
        if let printed = funds.rate.number, printed.rounded(toFractionDigits: 2) != rate {
            let executed = actual?.place ?? finder.place(Self.key, "全年执行数")
            let budget = finder.place(Self.key, "全年预算数")
            var finding = finder.finding(
                .executionRate, .error, zh: "执行率不等于全年执行数÷全年预算数", en: "the rate is not actual over budget",
                at: [finder.place(Self.key, "执行率"), executed, budget], found: "\(printed)%", expected: "\(rate)%",
                mend: ("改为右边的数", "print the rate that follows"))
            let origin = actual?.origin ?? executed.shortAddress
            finding.expected?.source = "\(origin) ÷ \(budget.shortAddress)"
            findings.append(finding)
        }
        if let score = funds.score.number, score != computed {
            findings.append(
                finder.finding(
                    .executionScore, .error, zh: "预算执行率得分不等于分值×执行率（最多满分）",
                    en: "the score of budget execution is not its points times the rate",
                    at: [finder.place(Self.key, "得分")], found: score.description, expected: computed.description,
                    mend: ("改为右边的数，或说明本地的评分办法", "print the score that follows, or say which local rule sets it")))
        }
    }
}

/// One indicator of a self-evaluation.
struct IndicatorReview {
    let finder: EvaluationFinding
    let key: String
    let indicator: EvaluatedIndicator
    var findings: [Finding] = []

    init(finder: EvaluationFinding, key: String, indicator: EvaluatedIndicator) {
        self.finder = finder
        self.key = key
        self.indicator = indicator
    }

    mutating func line() -> SelfEvaluationReview.Line {
        let name = indicator.name
        let points = indicator.points.number
        let score = indicator.score.number
        let result = Scoring.quantitative(
            target: indicator.target, actual: indicator.actual, points: points ?? .zero)
        if indicator.actual.printed.isEmpty {
            add(
                .actualMissing, .error, "“\(name)”没有实际完成值", "\"\(name)\" has no actual value", text: "三级指标",
                ("填写实际完成值", "give the actual value"))
        } else if indicator.target.number != nil, indicator.actual.number != nil,
            !Scoring.agree(indicator.target.measure, indicator.actual.measure)
        {
            add(
                .unitsDiffer, .error, "“\(name)”的目标值与实际完成值单位不同：\(indicator.target.measure)、\(indicator.actual.measure)",
                "target and actual value of \"\(name)\" count different things", text: "实际完成值",
                ("改为同一单位", "use one unit"))
        }
        if let result, let score, points != nil, score != result.score {
            findings.append(
                finder.finding(
                    .indicatorScore, score > result.score ? .error : .warning, zh: "“\(name)”的得分与按完成比例计算的不同",
                    en: "the score of \"\(name)\" is not what its completion earns",
                    at: [finder.place(key, "得分")], found: score.description, expected: result.score.description,
                    mend: ("改为右边的数，或在偏差原因中说明扣分", "print the score that follows, or give the reason for less")))
        }
        if let result, indicator.deviation.isEmpty {
            if !result.isReached {
                add(
                    .missedWithoutReason, .error, "“\(name)”未完成而没有偏差原因",
                    "\"\(name)\" missed its target and no reason is given",
                    text: "实际完成值", ("说明偏差原因和改进措施", "give the reason and what will be done"))
            } else if result.isFarExceeded {
                add(
                    .farExceededWithoutReason, .warning, "“\(name)”超过目标三成以上而没有说明，目标可能偏低",
                    "\"\(name)\" exceeds its target by more than 30% and no reason is given", text: "实际完成值",
                    ("说明原因，下年调高目标", "give the reason, and set the next target higher"))
            }
        }
        contradiction(name)
        secondLook(name, score)
        return .init(
            name: name, points: points, score: score, computed: result?.score,
            reviewed: indicator.reviewScore.number)
    }

    /// A target in words that is said to be reached, or missed, and scored as if it were not.
    private mutating func contradiction(_ name: String) {
        guard indicator.target.number == nil, let said = CompletionStatus(printed: indicator.actual.printed).kind,
            let points = indicator.points.number, let score = indicator.score.number,
            let band = Scoring.band(score: score, points: points), band != said
        else { return }
        findings.append(
            finder.finding(
                .bandContradicted, .warning, zh: "“\(name)”填“\(indicator.actual.printed)”，得分却在“\(band.rawValue)”一档",
                en: "\"\(name)\" is said to be \(indicator.actual.printed), and scored otherwise",
                at: [finder.place(key, "得分"), finder.place(key, text: "实际完成值")], found: score.description,
                expected: Scoring.range(of: said, points: points),
                mend: ("核对完成情况和得分", "check the answer and its score")))
    }

    private mutating func secondLook(_ name: String, _ score: ExactDecimal?) {
        guard let reviewed = indicator.reviewScore.number, reviewed != score else { return }
        findings.append(
            finder.finding(
                .secondLook, .warning, zh: "“\(name)”的复核得分与自评得分不同", en: "the second look scores \"\(name)\" otherwise",
                at: [finder.place(key, "复核得分"), finder.place(key, "得分")], found: score?.description ?? "—",
                expected: reviewed.description, foundAt: finder.place(key, "得分"), expectedAt: finder.place(key, "复核得分"),
                mend: (
                    indicator.reviewReason.isEmpty ? "说明复核扣分的原因" : indicator.reviewReason,
                    "see the reason of the second look"
                )))
    }

    private mutating func add(
        _ rule: EvaluationRule, _ severity: Severity, _ zh: String, _ en: String, text: String,
        _ mend: (zh: String, en: String)
    ) {
        findings.append(finder.finding(rule, severity, zh: zh, en: en, at: [finder.place(key, text: text)], mend: mend))
    }
}
