import BudgetTables
import Facts
public import Findings
import Fiscal
import TableLayout

/// The targets set at the start of the year (P1, P3) against those that the self-evaluation (P2, P4) measures by.
public struct TargetReview: Sendable {
    /// What is to be said, each at its cell.
    public let findings: [Finding]

    /// - Parameters:
    ///   - planned: the indicators of the table of targets.
    ///   - plan: that table.
    ///   - evaluated: the indicators of the self-evaluation.
    ///   - table: that table.
    init(planned: [PlannedIndicator], plan: FactTable, evaluated: [EvaluatedIndicator], table: FactTable) {
        let (planner, evaluator) = (EvaluationFinding(table: plan), EvaluationFinding(table: table))
        let targets = Dictionary(
            planned.enumerated().map { (LabelText.key($1.name), $0) }, uniquingKeysWith: { first, _ in first })
        var findings: [Finding] = []
        for (index, indicator) in evaluated.enumerated() {
            let place = evaluator.place("指标/\(index + 1)", text: "年度指标值")
            guard let position = targets[LabelText.key(indicator.name)] else {
                findings.append(
                    evaluator.finding(
                        .targetNotSet, .warning, zh: "“\(indicator.name)”不在年初绩效目标表中",
                        en: "\"\(indicator.name)\" was not set as a target", at: [place],
                        mend: ("核对指标名称，或说明调整目标的依据", "check the name, or say why targets were changed")))
                continue
            }
            let plan = planned[position]
            // That it has none is told with the self-evaluation.
            guard !indicator.target.printed.isEmpty, !Self.agree(plan, indicator) else { continue }
            findings.append(
                evaluator.finding(
                    .targetChanged, .warning, zh: "“\(indicator.name)”的目标值与年初绩效目标表不同",
                    en: "\"\(indicator.name)\" is measured against another target than was set",
                    at: [place, planner.place("指标/\(position + 1)", text: "指标值")],
                    found: indicator.target.printed, expected: plan.target.printed + plan.measure,
                    mend: ("改回年初目标值，或说明调整目标的依据", "take the target that was set, or say why it was changed")))
        }
        let names = Set(evaluated.map { LabelText.key($0.name) })
        for (index, plan) in planned.enumerated() where !names.contains(LabelText.key(plan.name)) {
            findings.append(
                planner.finding(
                    .targetNotEvaluated, .error, zh: "年初设置的“\(plan.name)”没有自评",
                    en: "the target \"\(plan.name)\" was set and is not evaluated",
                    at: [planner.place("指标/\(index + 1)", text: "三级指标")],
                    mend: ("在自评表中补填该指标", "add it to the self-evaluation")))
        }
        self.findings = findings
    }

    /// Whether two targets ask for the same; `=` and no sign do.
    private static func agree(_ plan: PlannedIndicator, _ indicator: EvaluatedIndicator) -> Bool {
        guard let wanted = plan.target.number, let measured = indicator.target.number else {
            return LabelText.folded(plan.target.printed) == LabelText.folded(indicator.target.printed)
        }
        let measure = plan.target.measure.isEmpty ? plan.measure : plan.target.measure
        return wanted == measured && Scoring.agree(measure, indicator.target.measure)
            && (plan.target.comparison ?? .equal) == (indicator.target.comparison ?? .equal)
    }
}
