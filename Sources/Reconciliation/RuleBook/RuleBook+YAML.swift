internal import Findings
internal import Fiscal
internal import Yams

extension RuleBook {
    /// The largest rule file that is read, in bytes.
    public static let sizeLimit = 4 << 20

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
        guard yaml.utf8.count <= Self.sizeLimit else {
            throw RuleBookError(
                .yaml, at: FormulaPosition(),
                LocalizedText(zh: "规则文件超过 4 MiB", en: "the rule file is larger than 4 MiB"))
        }
        let root = try Self.compose(yaml)
        var reader = RuleReader(file: yaml)
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
        do {
            // Every scalar is taken as text, so that no tag has to be guessed, which costs a regular expression each.
            if let node = try Yams.compose(yaml: yaml, .basic) { return node }
        } catch let error as YamlError {
            throw error.asRuleBookError
        } catch {
            throw RuleBookError(.yaml, at: FormulaPosition(), LocalizedText(verbatim: "\(error)"))
        }
        throw RuleBookError(
            .yaml, at: FormulaPosition(), LocalizedText(zh: "规则文件是空的", en: "the rule file is empty"))
    }
}

extension YamlError {
    fileprivate var asRuleBookError: RuleBookError {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            RuleBookError(
                .yaml, at: FormulaPosition(line: mark.line, column: mark.column),
                LocalizedText(zh: "YAML 格式有误：\(problem)", en: "not YAML: \(problem)"))
        case .duplicatedKeysInMapping(let duplicates, let context):
            RuleBookError(
                .duplicate, at: FormulaPosition(line: context.mark.line, column: context.mark.column),
                LocalizedText(
                    zh: "重复：\(duplicates.sorted().joined(separator: "、"))",
                    en: "given twice: \(duplicates.sorted().joined(separator: ", "))"))
        default:
            RuleBookError(.yaml, at: FormulaPosition(), LocalizedText(verbatim: description))
        }
    }
}
