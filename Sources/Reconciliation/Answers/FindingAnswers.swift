public import Findings

/// What somebody answered to a warning: why the figures are right as they are.
public struct FindingAnswer: Sendable, Hashable {
    /// The rule's id.
    public let rule: String
    /// The instance of the rule; for lines of budget against actual ``ComparisonLine/key``.
    public let instance: String
    /// The digest of the figures that the answer speaks of.
    public let basis: String
    /// The answer.
    public let text: String

    /// An answer.
    public init(rule: String, instance: String, basis: String, text: String) {
        self.rule = rule
        self.instance = instance
        self.basis = basis
        self.text = text
    }
}

/// The answers given so far. An answer lapses when the figures that it spoke of change.
public struct FindingAnswers: Sendable {
    /// The answers, in the order in which they were given.
    public let all: [FindingAnswer]

    /// Answers; those without a text say nothing.
    public init(_ answers: [FindingAnswer] = []) {
        all = answers.filter { !$0.text.isEmpty }
    }

    /// The findings with the answers to them.
    ///
    /// A warning that is answered stays in the report as information. One whose answer has lapsed says so. An error cannot be
    /// answered away. Answers that no finding asked for are told, not lost.
    ///
    /// - Parameters:
    ///   - findings: what was found.
    ///   - exceptLines: whether lines of budget against actual are left to ``reasons``.
    public func answering(_ findings: [Finding], exceptLines: Bool = false) -> [Finding] {
        guard !all.isEmpty else { return findings }
        var used = Set(exceptLines ? all.indices.filter { BudgetComparison.rules.contains(all[$0].rule) } : [])
        var answered = findings.map { finding -> Finding in
            let isLine = BudgetComparison.rules.contains(finding.rule) && finding.test == nil
            guard !(exceptLines && isLine), let match = match(finding) else { return finding }
            used.insert(match.position)
            return finding.answered(by: all[match.position], isCurrent: match.isCurrent)
        }
        answered += all.indices.filter { !used.contains($0) }.map { Self.orphan(all[$0]) }
        return answered
    }

    private func match(_ finding: Finding) -> (position: Int, isCurrent: Bool)? {
        guard let instance = finding.instance else { return nil }
        let own = all.indices.filter { all[$0].rule == finding.rule && all[$0].instance == instance }
        if let current = own.last(where: { all[$0].basis == finding.basis }) { return (current, true) }
        return own.last.map { ($0, false) }
    }

    private static func orphan(_ answer: FindingAnswer) -> Finding {
        Finding(
            rule: answer.rule, severity: .info, verdict: .reading,
            message: LocalizedText(
                zh: "答复对应的问题已不存在：\(answer.instance)：\(answer.text)",
                en: "an answer was given to a finding that is gone: \(answer.instance): \(answer.text)"))
    }

    /// The answers to lines of budget against actual, as reasons.
    public var reasons: VarianceReasons {
        VarianceReasons(
            all.filter { BudgetComparison.rules.contains($0.rule) }.map {
                VarianceReason(key: $0.instance, basis: $0.basis, text: $0.text)
            })
    }
}

extension Finding {
    fileprivate func answered(by answer: FindingAnswer, isCurrent: Bool) -> Finding {
        var copy = self
        if severity == .error {
            copy.remedy = LocalizedText(
                zh: "错误不能以答复代替更正（答复为：\(answer.text)）",
                en: "an error is mended, not answered (the answer was: \(answer.text))")
        } else if isCurrent {
            copy.answer = answer.text
            copy.severity = .info
        } else {
            copy.remedy = LocalizedText(
                zh: "数字已变，原答复失效，请重新答复（原为：\(answer.text)）",
                en: "the figures changed, so that the answer lapsed: give it anew (it was: \(answer.text))")
        }
        return copy
    }
}
