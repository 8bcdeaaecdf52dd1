public import Findings

extension RuleBook {
    /// The rules as a page of Markdown: a table of all, each with its level, tolerance and sentence, then their formulas and sources.
    public func markdown(_ language: Language) -> String {
        func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        var lines = [
            "# " + word("勾稽规则", "Rules"), "",
            word(
                "由规则库生成（`gouji rules list --format markdown`），请勿手工修改。公式语言见 [formula-language.md](formula-language.md)。",
                "Generated from the rule book (`gouji rules list --format markdown`); edit that, not this page."), "",
            "| \(word("编号", "id")) | \(word("级别", "level")) | \(word("容差", "tolerance")) | \(word("含义", "meaning")) |",
            "| --- | --- | --- | --- |",
        ]
        for rule in rules {
            let anchor = rule.id.lowercased()
            lines.append(
                "| [\(rule.id)](#\(anchor)) | \(rule.level.name[language]) | \(rule.tolerance.rawValue) | \(Self.cell(rule.meaning[language])) |"
            )
        }
        for rule in rules {
            lines += ["", "## \(rule.id)", "", rule.meaning[language], ""]
            if let need = rule.need {
                lines += [word("未核对：", "Not evaluated: ") + OmissionReason.need(need).message[language], ""]
            }
            if let need = rule.partNeed {
                lines += [word("部分未核对：", "Not evaluated in part: ") + OmissionReason.need(need).message[language], ""]
            }
            if !rule.tests.isEmpty {
                lines.append("```")
                for test in rule.tests {
                    if let each = test.eachText { lines.append("each \(each)") }
                    lines.append(test.formulaText)
                    if let condition = test.conditionText { lines.append(condition) }
                }
                lines += ["```", ""]
            }
            lines.append("\(word("依据", "Source"))：\(rule.source)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
