import BudgetTables
import DecimalNumbers
import Findings
import Fiscal
import TableLayout

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
        let executed = actual?.amount ?? funds.executed.amount
        if let budget = funds.adjusted.amount, let executed {
            computed = Scoring.execution(budget: budget, actual: executed, points: points)
            rate = computed.flatMap { _ in Scoring.rate(budget: budget, actual: executed) }
            compare(computed: computed, budget: budget)
        } else if funds.rate.number != nil || funds.score.number != nil {
            missing(funds.adjusted.amount == nil ? "全年预算数" : "全年执行数")
        }
        return .init(
            name: "预算执行率", points: points, score: funds.score.number, computed: computed, reviewed: nil,
            needsScore: needsScore(computed))
    }

    /// A dash stands for the score of a rate that there is not.
    private func needsScore(_ computed: ExactDecimal?) -> Bool {
        switch (funds.points, funds.score) {
        case (.notApplicable, _): false
        case (_, .notApplicable): computed != nil
        default: true
        }
    }

    private mutating func missing(_ column: String) {
        let name = column == "全年预算数" ? "the budget" : "the actual"
        findings.append(
            finder.finding(
                .executionBase, .error, zh: "没有填写\(column)，执行率和得分没有依据",
                en: "\(name) of the year is blank, and a rate or its score given",
                at: [finder.place(Self.key, column)], mend: ("填写\(column)", "give the amount")))
    }

    private mutating func compare(computed: ExactDecimal?, budget: Amount) {
        guard let computed, let rate else {
            let precision = finder.table.precision ?? AmountPrecision(unit: .tenThousandYuan, fractionDigits: 2)
            let isZero = budget.fen == 0
            findings.append(
                finder.finding(
                    .executionBase, .error, zh: "全年预算数\(isZero ? "为0" : "是负数")，执行率没有意义",
                    en: "the budget of the year is \(isZero ? "0" : "negative"), so that there is no rate",
                    at: [finder.place(Self.key, "全年预算数")], found: precision.text(budget),
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
