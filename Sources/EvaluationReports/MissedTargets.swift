import BudgetTables
import DecimalNumbers
import PerformanceEvaluation

/// The targets that were not reached, one sentence each. Costs of categories are not among them: findings tell those.
struct MissedTargets {
    let evaluation: Evaluation

    init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    var sentences: [String] {
        categories + (evaluation.selfEvaluation?.indicators ?? []).compactMap { Self.sentence($0, of: nil) }
            + evaluation.projectEvaluations.flatMap { project in
                project.indicators.compactMap { Self.sentence($0, of: project.project) }
            }
    }

    /// Whether there are targets, and it is said of each what became of it.
    var isKnown: Bool {
        let targets = (evaluation.categories?.accounts.targets ?? []).filter(\.isFilled)
        let indicators = evaluation.selfEvaluation?.indicators ?? []
        let all = indicators + evaluation.projectEvaluations.flatMap(\.indicators)
        return !(targets.isEmpty && all.isEmpty)
            && targets.allSatisfy { !$0.status.printed.isEmpty || Self.isComparable($0.target, $0.actual) }
            && all.allSatisfy { Self.isComparable($0.target, $0.actual) }
    }

    /// Whether an actual value tells what became of a target; words do of words.
    private static func isComparable(_ target: IndicatorTarget, _ actual: IndicatorTarget) -> Bool {
        target.number == nil
            ? !actual.printed.isEmpty
            : Scoring.quantitative(target: target, actual: actual, points: ExactDecimal(1)) != nil
    }

    private var categories: [String] {
        (evaluation.categories?.accounts.targets ?? []).compactMap { target in
            guard target.dimension.kind != .cost,
                target.status.kind == .missed || !Self.isReached(target.target, target.actual)
            else { return nil }
            return "“\(target.category)”的\(target.dimension.printed)\(target.status.kind == .mostly ? "没有完全达到" : "未完成")"
                + Self.values(target.target, target.actual) + "。"
        }
    }

    private static func sentence(_ indicator: EvaluatedIndicator, of project: String?) -> String? {
        guard !isReached(indicator.target, indicator.actual) else { return nil }
        let name = project.map { "项目“\($0)”的“\(indicator.name)”" } ?? "“\(indicator.name)”"
        return name + "没有达到目标" + values(indicator.target, indicator.actual) + "。"
    }

    /// Targets in words are people's to judge.
    private static func isReached(_ target: IndicatorTarget, _ actual: IndicatorTarget) -> Bool {
        Scoring.quantitative(target: target, actual: actual, points: ExactDecimal(1))?.isReached
            ?? (CompletionStatus(printed: actual.printed).kind != .missed)
    }

    private static func values(_ target: IndicatorTarget, _ actual: IndicatorTarget) -> String {
        let parts = [("目标", target.phrase), ("实际", actual.phrase)].filter { !$0.1.isEmpty }
        return parts.isEmpty ? "" : "（\(parts.map { $0 + $1 }.joined(separator: "，"))）"
    }
}
