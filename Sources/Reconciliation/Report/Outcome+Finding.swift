internal import Facts
public import Findings
internal import Fiscal

extension Outcome {
    /// What a person should know of the outcome; nil when the rule holds exactly or could not be tested.
    public var finding: Finding? {
        guard var finding = statement else { return nil }
        finding.instance = instance
        finding.basis = basis(of: finding)
        finding.formula = test?.formulaText
        finding.test = traced
        return finding
    }

    /// A digest of what the finding speaks of: its figures, or where there are none the faults it lists.
    private func basis(of finding: Finding) -> String {
        var digest = FigureDigest()
        switch result {
        case .compared(let left, let right, _):
            for term in left.terms { digest.add(term, side: "left") }
            for term in right.terms { digest.add(term, side: "right") }
        case .listed(let failing, _):
            for term in failing { digest.add(term, side: "each") }
        default:
            digest.add(finding.message.chinese)
        }
        return digest.text
    }

    private var statement: Finding? {
        switch result {
        case .compared(let left, let right, let judgement):
            guard judgement.verdict != .exact else { return nil }
            return ComparisonText(outcome: self, left: left, right: right, judgement: judgement).finding
        case .listed(let failing, _):
            guard !failing.isEmpty else { return nil }
            return listed(failing)
        case .codes(let faults), .names(let faults):
            guard !faults.isEmpty else { return nil }
            return coded(faults)
        case .disclosure(let fault):
            guard let fault else { return nil }
            return Finding(
                rule: rule.id, severity: severity, verdict: verdict, message: fault.message, places: [fault.place],
                remedy: rule.remedy ?? usualRemedy)
        case .heads(let faults):
            guard !faults.isEmpty else { return nil }
            return Finding(
                rule: rule.id, severity: severity, verdict: verdict,
                message: LocalizedText(
                    zh: "\(rule.failure.chinese)：\(faults.map(\.message.chinese).joined(separator: "；"))",
                    en: "\(rule.failure.english): \(faults.map(\.message.english).joined(separator: "; "))"),
                places: faults.map(\.place), remedy: rule.remedy ?? usualRemedy)
        case .presence(let missing):
            guard let missing else { return nil }
            return Finding(
                rule: rule.id, severity: severity, verdict: verdict, message: missing.message,
                places: [missing.table.place], remedy: rule.remedy ?? usualRemedy)
        case .omitted:
            return nil
        }
    }

    private func listed(_ failing: [Term]) -> Finding {
        let cells = failing.map { term in
            let value = term.value?.text(minimumFractionDigits: term.precision?.fractionDigits ?? 0) ?? ""
            return "\(term.place.shortAddress) \(term.label) \(value)"
        }
        return Finding(
            rule: rule.id, severity: severity, verdict: verdict,
            message: LocalizedText(
                zh: "\(rule.failure.chinese)：\(cells.joined(separator: "；"))",
                en: "\(rule.failure.english): \(cells.joined(separator: "; "))"),
            places: failing.map(\.place), remedy: rule.remedy ?? usualRemedy)
    }

    private func coded(_ faults: [CodeFault]) -> Finding {
        let isNames = if case .names = result { true } else { false }
        let head = isNames ? LocalizedText(zh: "科目名称与科目表不同", en: "names differ from the code list") : rule.failure
        return Finding(
            rule: rule.id, severity: severity, verdict: verdict,
            message: LocalizedText(
                zh: "\(head.chinese)：\(faults.map(\.message.chinese).joined(separator: "；"))",
                en: "\(head.english): \(faults.map(\.message.english).joined(separator: "; "))"),
            places: faults.map(\.line.place), remedy: rule.remedy ?? usualRemedy)
    }

    /// The advice where a rule gives none.
    var usualRemedy: LocalizedText {
        LocalizedText(
            zh: "核对所列单元格；`gouji describe \(rule.id)` 说明该规则",
            en: "check these cells; `gouji describe \(rule.id)` explains the rule")
    }
}

extension FigureDigest {
    fileprivate mutating func add(_ term: Term, side: String) {
        let value = term.value.map { $0.description + (term.precision?.unit.rawValue ?? "") } ?? ""
        for piece in [side, term.isNegative ? "-" : "+", term.table, term.code ?? term.label, term.column, value] {
            add(piece)
        }
    }
}
