public import Findings

extension RuleBook {
    /// What a rule says, for a reader: its sentence, formula, tolerance and source.
    ///
    /// - Parameters:
    ///   - id: such as `R001`, in upper or lower case.
    ///   - language: of the card.
    /// - Returns: the card, its lines separated by line feeds; nil when the book has no such rule.
    public func card(of id: String, language: Language) -> String? {
        guard let rule = self[id] else { return nil }
        let chinese = language == .chinese
        var lines = ["\(rule.id)  \(rule.meaning[language])", ""]
        func add(_ label: LocalizedText, _ value: String) {
            guard !value.isEmpty else { return }
            lines.append("  " + DisplayWidth.padded(label[language], to: 10) + "  " + value)
        }
        add(LocalizedText(zh: "级别", en: "level"), rule.level.name[language])
        for test in rule.tests {
            add(LocalizedText(zh: "逐一核对", en: "each"), test.eachText ?? "")
            add(LocalizedText(zh: "公式", en: "formula"), test.formulaText)
            add(LocalizedText(zh: "条件", en: "only"), test.conditionText ?? "")
        }
        if let need = rule.need {
            add(LocalizedText(zh: "未核对", en: "not tested"), OmissionReason.need(need).message[language])
        }
        if let need = rule.partNeed {
            add(LocalizedText(zh: "部分未核对", en: "in part"), OmissionReason.need(need).message[language])
        }
        add(
            LocalizedText(zh: "容差", en: "tolerance"),
            "\(rule.tolerance.rawValue)\(chinese ? "，" : ": ")\(rule.tolerance.explanation[language])")
        add(LocalizedText(zh: "所涉表", en: "tables"), rule.tables.joined(separator: chinese ? "、" : ", "))
        if rule.years != 0...9999 {
            let from = rule.years.lowerBound == 0 ? "" : "\(rule.years.lowerBound)"
            let to = rule.years.upperBound == 9999 ? "" : "\(rule.years.upperBound)"
            add(LocalizedText(zh: "年度", en: "years"), "\(from)–\(to)")
        }
        add(LocalizedText(zh: "依据", en: "source"), rule.source)
        add(LocalizedText(zh: "处理", en: "mend"), rule.remedy?[language] ?? "")
        return lines.joined(separator: "\n")
    }
}

/// The card of a rule of the built-in book; nil when there is none of that id.
public func ruleCard(id: String, language: Language) -> String? {
    RuleBook.builtIn.card(of: id, language: language)
}
