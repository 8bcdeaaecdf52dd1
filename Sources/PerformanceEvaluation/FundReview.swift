import BudgetTables
import DecimalNumbers
import Findings

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
