import BudgetTables
import DecimalNumbers
import Findings

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
        if indicator.target.printed.isEmpty {
            add(
                .targetMissing, .error, "“\(name)”没有目标值", "\"\(name)\" has no target", text: "三级指标",
                ("填写年初设置的目标值", "give the target that was set"))
        }
        if indicator.actual.printed.isEmpty {
            add(
                .actualMissing, .error, "“\(name)”没有实际完成值", "\"\(name)\" has no actual value", text: "三级指标",
                ("填写实际完成值", "give the actual value"))
        }
        findings += finder.comparison(
            of: indicator.target, indicator.actual, named: "“\(name)”", "\"\(name)\"",
            at: finder.place(key, text: "实际完成值"))
        if let result, let score, points != nil, score != result.score {
            findings.append(
                finder.finding(
                    .indicatorScore, score > result.score ? .error : .warning, zh: "“\(name)”的得分与按完成比例计算的不同",
                    en: "the score of \"\(name)\" is not what its completion earns",
                    at: [finder.place(key, "得分")], found: score.description, expected: result.score.description,
                    mend: ("改为右边的数，或在偏差原因中说明扣分", "print the score that follows, or give the reason for less")))
        }
        let said = CompletionStatus(printed: indicator.actual.printed).kind
        if indicator.deviation.isEmpty, let isReached = result?.isReached ?? said.map({ $0 != .missed }) {
            if !isReached {
                add(
                    .missedWithoutReason, .error, "“\(name)”未完成而没有偏差原因",
                    "\"\(name)\" missed its target and no reason is given",
                    text: "实际完成值", ("说明偏差原因和改进措施", "give the reason and what will be done"))
            } else if result?.isFarExceeded == true {
                add(
                    .farExceededWithoutReason, .warning, "“\(name)”超过目标三成以上而没有说明，目标可能偏低",
                    "\"\(name)\" exceeds its target by more than 30% and no reason is given", text: "实际完成值",
                    ("说明原因，下年调高目标", "give the reason, and set the next target higher"))
            }
        }
        if result == nil, let said { contradiction(name, said) }
        secondLook(name, score)
        return .init(
            name: name, points: points, score: score, computed: result?.score,
            reviewed: indicator.reviewScore.number, needsScore: points.map { $0 > .zero } ?? false)
    }

    /// A target that is said in words to be reached, or missed, and scored as if it were not.
    private mutating func contradiction(_ name: String, _ said: CompletionStatus.Kind) {
        guard let points = indicator.points.number, let score = indicator.score.number,
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
        guard let reviewed = indicator.reviewScore.number else { return }
        if let points = indicator.points.number, reviewed > points || reviewed.isNegative {
            findings.append(
                finder.finding(
                    .secondLookWrong, .error, zh: "“\(name)”的复核得分超过分值或为负数",
                    en: "the reviewed score of \"\(name)\" exceeds its points or is negative",
                    at: [finder.place(key, "复核得分")], found: reviewed.description, expected: "0–\(points)",
                    expectedAt: finder.place(key, "分值"), mend: ("核对复核得分", "check the reviewed score")))
        }
        guard reviewed != score else { return }
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
