import BudgetTables
import DecimalNumbers
import Findings
import TableLayout

extension CategoryReview {
    /// Results of targets that were not set. Where the table sets none at all, that is said once.
    static func unset(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        let unset = accounts.targets.enumerated().filter { _, target in
            target.target.printed.isEmpty && !(target.actual.printed.isEmpty && target.status.printed.isEmpty)
        }
        func place(_ index: Int) -> Place { finder.place("目标/\(index + 1)", text: "目标维度") }
        let mend = (zh: "填写年初设置的目标值", en: "give the target that was set")
        guard accounts.targets.contains(where: { !$0.target.printed.isEmpty }) else {
            guard !unset.isEmpty else { return [] }
            let hasActual = unset.contains { !$0.element.actual.printed.isEmpty }
            return [
                finder.finding(
                    .targetMissing, hasActual ? .error : .warning, zh: "各目标都没有填写目标值", en: "no target has a value",
                    at: unset.map { place($0.offset) }, mend: mend)
            ]
        }
        return unset.map { index, target in
            finder.finding(
                .targetMissing, .error, zh: "\(name(target).chinese)没有目标值",
                en: "\(name(target).english) has no value", at: [place(index)], mend: mend)
        }
    }

    /// A target that is no cost against what was reached.
    static func reached(_ target: CategoryTarget, key: String, _ finder: EvaluationFinding) -> [Finding] {
        let result = Scoring.quantitative(target: target.target, actual: target.actual, points: ExactDecimal(1))
        let isContradicted = result?.isReached == false && target.status.kind == .complete
        return finder.comparison(
            of: target.target, target.actual, named: name(target).chinese, name(target).english,
            at: finder.place(key, text: "实际完成值")) + (isContradicted ? [contradiction(target, key, finder)] : [])
    }

    /// What is left unsaid of a target: what became of it, and why it was missed.
    static func answers(
        _ target: CategoryTarget, key: String, funds: CategoryFunds?, _ finder: EvaluationFinding
    ) -> [Finding] {
        var findings: [Finding] = []
        // A cost that nobody typed is what was spent; of what category, is told where it is unknown.
        let isSpent = target.dimension.kind == .cost && (funds == nil || funds?.executed.amount != nil)
        let hasActual = !target.actual.printed.isEmpty || isSpent
        let blank = [
            target.target.number != nil && !hasActual ? LocalizedText(zh: "实际完成值", en: "actual value") : nil,
            target.status.printed.isEmpty ? LocalizedText(zh: "完成情况", en: "answer") : nil,
        ].compactMap(\.self)
        if !target.target.printed.isEmpty, !blank.isEmpty {
            let zh = blank.map(\.chinese).joined(separator: "、")
            let en = blank.map(\.english).joined(separator: " and ")
            findings.append(
                finder.finding(
                    .categoryResultMissing, .error, zh: "\(name(target).chinese)没有填写\(zh)",
                    en: "\(name(target).english) has no \(en)", at: [finder.place(key, text: "目标值")],
                    mend: ("填写\(zh)", "give the \(en)")))
        }
        if target.status.kind == .missed, target.reason.codes.isEmpty || target.explanation.isEmpty {
            findings.append(
                finder.finding(
                    .categoryMissedWithoutReason, .error, zh: "\(name(target).chinese)未完成，而没有原因类型和说明",
                    en: "\(name(target).english) was missed and kind and text of the reason are not both given",
                    at: [finder.place(key, text: "完成情况")], mend: ("填写偏差原因类型和说明", "give kind and text of the reason")))
        }
        return findings
    }

    static func contradiction(_ target: CategoryTarget, _ key: String, _ finder: EvaluationFinding) -> Finding {
        finder.finding(
            .completionContradicted, .error, zh: "\(name(target).chinese)填“完成”，但没有达到目标值",
            en: "\(name(target).english) is said to be reached, and is not",
            at: [finder.place(key, text: "完成情况")], found: target.status.printed,
            mend: ("核对实际值和完成情况", "check value and answer"))
    }

    /// What a target is called.
    static func name(_ target: CategoryTarget) -> LocalizedText {
        LocalizedText(
            zh: "“\(target.category)”的\(target.dimension.printed)",
            en: "the target \(target.dimension.printed) of \"\(target.category)\"")
    }
}
