public import Findings
internal import YAMLReading
internal import Yams

extension FindingAnswers {
    /// Reads an answer file.
    ///
    ///     answers:
    ///       - rule: R045
    ///         at: FA7[三公, 决算数/公务接待费]
    ///         basis: 51f0c2a3b7d99e04
    ///         answer: 接待上级检查组两批次，已经局务会批准
    ///
    /// - Throws: ``RuleBookError`` at the first mistake, with its line and column.
    public init(yaml: String) throws(RuleBookError) {
        let root = try RuleBook.compose(yaml)
        let reader = RuleReader(YAMLText(yaml))
        guard let list = try reader.fields(of: root, known: ["answers"])["answers"] else {
            throw reader.missing("answers", in: root)
        }
        // Of a stub without warnings nothing is left below the key.
        if list.scalar?.string.isEmpty == true || list.null != nil {
            self.init([])
            return
        }
        guard let items = list.sequence else {
            throw reader.wrong(list, LocalizedText(zh: "answers 应为列表", en: "answers must be a list"))
        }
        var answers: [FindingAnswer] = []
        for item in items {
            let fields = try reader.fields(of: item, known: ["rule", "at", "about", "figures", "basis", "answer"])
            func text(_ name: String) throws(RuleBookError) -> String {
                try reader.text(try reader.required(name, fields, item)).trimmed
            }
            var answer = ""
            if let node = fields["answer"] { answer = try reader.text(node).trimmed }
            answers.append(
                FindingAnswer(rule: try text("rule"), instance: try text("at"), basis: try text("basis"), text: answer))
        }
        self.init(answers)
    }

    /// An answer file for some findings: a line to fill in for each warning, and the answers that still hold.
    ///
    /// - Parameters:
    ///   - findings: those of a report, answered as far as they are.
    ///   - language: of what explains the figures; it is not read back.
    public static func file(for findings: [Finding], language: Language) -> String {
        let chinese = language == .chinese
        var text =
            chinese
            ? "# 对警告的答复：在 answer 后写明原因；用 --answers 读回。数字变化后原答复失效。\n"
            : "# Answers to warnings: write the reason behind answer; --answers reads it back. An answer lapses when its figures change.\n"
        let asked = findings.filter { $0.instance != nil && ($0.severity == .warning || $0.answer != nil) }
        text += asked.isEmpty ? "answers: []\n" : "answers:\n"
        for finding in asked {
            text += "  - rule: \(quoted(finding.rule))\n"
            text += "    at: \(quoted(finding.instance ?? ""))\n"
            text += "    about: \(quoted(finding.message[language]))\n"
            let figures = [finding.found?.value, finding.expected?.value].compactMap(\.self).joined(separator: " / ")
            if !figures.isEmpty { text += "    figures: \(quoted(figures))\n" }
            text += "    basis: \(quoted(finding.basis ?? ""))\n"
            text += "    answer: \(quoted(finding.answer ?? ""))\n"
        }
        return text
    }

    /// A YAML scalar: JSON's strings are YAML's, too.
    private static func quoted(_ text: String) -> String { JSONText.string(text).text }
}
