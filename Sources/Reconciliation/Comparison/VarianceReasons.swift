public import Findings
internal import Fiscal

/// Why the actual of a line is far from its budget, as somebody wrote it down.
public struct VarianceReason: Sendable, Hashable {
    /// The line that it is about: ``ComparisonLine/key``.
    public let key: String
    /// The figures that it is about: ``ComparisonLine/basis`` when it was written.
    public let basis: String
    /// The reason.
    public let text: String

    /// A reason.
    public init(key: String, basis: String, text: String) {
        self.key = key
        self.basis = basis
        self.text = text
    }
}

/// The reasons that were given so far. A reason lapses when the figures that it spoke of change.
public struct VarianceReasons: Sendable {
    private var byKey: [String: VarianceReason] = [:]
    private var keys: [String] = []

    /// Reasons; of two for one line the later stands.
    public init(_ reasons: [VarianceReason] = []) {
        for reason in reasons where byKey.updateValue(reason, forKey: reason.key) == nil { keys.append(reason.key) }
    }

    /// What there is for a line.
    public enum Answer: Sendable, Hashable {
        /// Nothing.
        case none
        /// A reason for these figures.
        case given(String)
        /// A reason for other figures, which it names.
        case lapsed(String, basis: String)
    }

    /// What there is for a line.
    public func answer(to line: ComparisonLine) -> Answer {
        guard let reason = byKey[line.key] else { return .none }
        return reason.basis == line.basis ? .given(reason.text) : .lapsed(reason.text, basis: reason.basis)
    }

    /// The reasons for lines that a comparison does not have any more, in the order in which they were given.
    public func orphans(of comparison: BudgetComparison) -> [VarianceReason] {
        let known = Set(comparison.lines.map(\.key))
        return keys.filter { !known.contains($0) }.compactMap { byKey[$0] }
    }
}

extension ComparisonLine {
    /// What names the line in every comparison of the same tables: `general|合计|2010101`.
    public var key: String {
        [section.rawValue, nature, code ?? (section.isFiled ? name : "")].joined(separator: "|")
    }

    /// The figures of the line in 分, by which a reason knows whether it still speaks of them: `12000000|15000000`; where one table
    /// holds all three phases, the adjusted budget behind them.
    public var basis: String {
        ([budget, actual] + (section.isFiled ? [adjusted] : [])).map { $0.map { "\($0.fen)" } ?? "-" }
            .joined(separator: "|")
    }
}

extension BudgetComparison {
    /// The lines that need a reason and have none, or only one that has lapsed, each with its finding.
    public func unexplained(by reasons: VarianceReasons) -> [(line: ComparisonLine, finding: Finding)] {
        linesToExplain.compactMap { line in
            switch reasons.answer(to: line) {
            case .given: return nil
            case .none: return (line, finding(line))
            case .lapsed(let text, _):
                var finding = finding(line)
                finding.remedy = LocalizedText(
                    zh: "数字已变，原说明失效，请重新说明原因（原为：\(text)）",
                    en: "the figures changed, so that the reason lapsed: give it anew (it was: \(text))")
                return (line, finding)
            }
        }
    }

    /// The findings of ``unexplained(by:)``, then ``remarks``, and for information the reasons whose lines are gone.
    public func findings(answeredBy reasons: VarianceReasons) -> [Finding] {
        unexplained(by: reasons).map(\.finding) + remarks
            + reasons.orphans(of: self).map { reason in
                Finding(
                    rule: "R113", severity: .info, verdict: .mismatch,
                    message: LocalizedText(
                        zh: "原说明对应的行已不存在：\(reason.key)：\(reason.text)",
                        en: "a reason was given for a line that is gone: \(reason.key): \(reason.text)"))
            }
    }

    /// The findings about lines whose reason is given, each with it as its answer.
    public func answeredFindings(_ reasons: VarianceReasons) -> [Finding] {
        linesToExplain.compactMap { line in
            guard case .given(let text) = reasons.answer(to: line) else { return nil }
            var finding = finding(line)
            finding.severity = .info
            finding.answer = text
            return finding
        }
    }
}
