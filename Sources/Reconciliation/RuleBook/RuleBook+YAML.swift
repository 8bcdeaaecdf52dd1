internal import Findings
internal import YAMLReading
internal import Yams

extension RuleBook {
    /// Reads a rule file.
    ///
    ///     kind: final_account
    ///     rules:
    ///       R005:
    ///         level: error
    ///         tolerance: EX
    ///         formula: FA1[收入/总计] = FA1[支出/总计]
    ///         meaning: { zh: 收入总计等于支出总计, en: total revenue equals total expenditure }
    ///         fails: { zh: 收入总计不等于支出总计, en: total revenue does not equal total expenditure }
    ///         source: 部门决算公开01表
    ///
    /// - Parameter yaml: the text of the file.
    /// - Throws: ``RuleBookError`` at the first mistake, with its line and column.
    public init(yaml: String) throws(RuleBookError) {
        let root = try Self.compose(yaml)
        var reader = RuleReader(YAMLText(yaml))
        let fields = try reader.fields(of: root, known: ["kind", "rules"])
        if let kind = fields["kind"] { reader.scope = try reader.scope(kind) }
        guard let table = fields["rules"] else { throw reader.missing("rules", in: root) }
        guard let mapping = table.mapping else {
            throw reader.wrong(table, LocalizedText(zh: "rules 应为“编号: 规则”", en: "rules must map ids to rules"))
        }
        var rules: [Rule] = []
        for (key, node) in mapping {
            reader.rule = try reader.text(key)
            rules.append(try reader.rule(node))
        }
        self.init(rules)
    }

    static func compose(_ yaml: String) throws(RuleBookError) -> Node {
        do { return try YAMLText(yaml).root() } catch { throw RuleBookError(error, rule: nil) }
    }
}
