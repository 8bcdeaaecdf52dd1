internal import Findings
internal import Fiscal
internal import YAMLReading
internal import Yams

/// Turns the YAML of one rule into a ``Rule``, with the place of every mistake.
struct RuleReader {
    let yaml: YAMLText
    var scope = Rule.Scope.any
    var rule: String?

    private var file: String { yaml.text }

    init(_ yaml: YAMLText) {
        self.yaml = yaml
    }

    private enum ScopeWord: String, CaseIterable {
        case finalAccount = "final_account"
        case budget, performance, any, tables
    }

    private static let keys = [
        "level", "tolerance", "each", "formula", "when", "unless", "tests", "needs", "partly", "meaning", "fails",
        "right", "source", "remedy", "years", "kind", "unit",
    ]
    private static let testKeys = ["each", "formula", "when", "unless", "level", "tolerance", "right", "unit"]

    func rule(_ node: Node) throws(RuleBookError) -> Rule {
        let fields = try fields(of: node, known: Self.keys)
        let meaning = try bilingual(try required("meaning", fields, node))
        let need: Rule.Need? = try optional(fields["needs"]) { node throws(RuleBookError) in try choice(node, "needs") }
        let partNeed: Rule.Need? = try optional(fields["partly"]) { node throws(RuleBookError) in
            try choice(node, "partly")
        }
        return Rule(
            id: rule ?? "", level: try choice(try required("level", fields, node), "level"),
            tolerance: try choice(try required("tolerance", fields, node), "tolerance"),
            tests: try tests(fields, node, areRequired: need == nil), need: need, partNeed: partNeed, meaning: meaning,
            failure: try optional(fields["fails"], bilingual) ?? Self.failure(of: meaning),
            rightName: try optional(fields["right"], bilingual),
            source: try optional(fields["source"], text) ?? "",
            remedy: try optional(fields["remedy"], bilingual),
            scope: try fields["kind"].map(scope) ?? scope,
            years: try optional(fields["years"], years) ?? 0...9999)
    }

    /// A kind of document, `any` or `tables`.
    func scope(_ node: Node) throws(RuleBookError) -> Rule.Scope {
        let word: ScopeWord = try choice(node, "kind")
        return switch word {
        case .finalAccount: .kind(.finalAccount)
        case .budget: .kind(.budget)
        case .performance: .kind(.performance)
        case .any: .any
        case .tables: .tables
        }
    }

    /// The formula of the rule, or the list below `tests`.
    private func tests(
        _ fields: [String: Node], _ node: Node, areRequired: Bool
    ) throws(RuleBookError) -> [RuleTest] {
        if let list = fields["tests"] {
            guard let items = list.sequence, !items.isEmpty else {
                throw wrong(list, LocalizedText(zh: "tests 应为列表", en: "tests must be a list"))
            }
            var tests: [RuleTest] = []
            for item in items {
                let own = try self.fields(of: item, known: Self.testKeys)
                tests.append(try test(fields.merging(own) { $1 }, item, own: own))
            }
            return tests
        }
        guard areRequired || fields["formula"] != nil else { return [] }
        return [try test(fields, node, own: [:])]
    }

    private func test(
        _ fields: [String: Node], _ node: Node, own: [String: Node]
    ) throws(RuleBookError) -> RuleTest {
        let formula = try source(try required("formula", fields, node))
        let each = try optional(fields["each"], source)
        let when = try optional(fields["when"], source)
        let unless = try optional(fields["unless"], source)
        do {
            let parsed = try FormulaParser.parse(formula, each: each, file: file)
            let bound = Set(parsed.each.map(\.variable))
            return RuleTest(
                formula: parsed, formulaText: formula.text.trimmed, eachText: each?.text.trimmed,
                when: try condition(when, bound), unless: try condition(unless, bound),
                conditionText: when.map { "when " + $0.text.trimmed } ?? unless.map { "unless " + $0.text.trimmed },
                level: try optional(own["level"]) { node throws(RuleBookError) in try choice(node, "level") },
                tolerance: try optional(own["tolerance"]) { node throws(RuleBookError) in
                    try choice(node, "tolerance")
                }, rightName: try optional(own["right"], bilingual), unit: try optional(fields["unit"], text))
        } catch let error as FormulaError {
            throw RuleBookError(.formula, at: error.position, rule: rule, error.message, formula: error)
        } catch let error as RuleBookError {
            throw error
        } catch {
            throw wrong(node, LocalizedText(verbatim: "\(error)"))
        }
    }

    private func condition(_ text: SourceText?, _ bound: Set<Variable>) throws(FormulaError) -> Condition? {
        guard let text else { return nil }
        return try FormulaParser.condition(text, bound: bound, file: file)
    }

    private func optional<Value>(
        _ node: Node?, _ read: (Node) throws(RuleBookError) -> Value
    ) throws(RuleBookError) -> Value? {
        guard let node else { return nil }
        return try read(node)
    }

    private static func failure(of meaning: LocalizedText) -> LocalizedText {
        LocalizedText(zh: "不符合规则：\(meaning.chinese)", en: "does not hold: \(meaning.english)")
    }

    // MARK: Values, their mistakes told with the rule

    /// The fields of a mapping, all of them known.
    func fields(of node: Node, known: [String]) throws(RuleBookError) -> [String: Node] {
        try told { () throws(YAMLFault) in try yaml.fields(of: node, known: known) }
    }

    func text(_ node: Node) throws(RuleBookError) -> String {
        try told { () throws(YAMLFault) in try yaml.string(node) }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: Node, _ name: String
    ) throws(RuleBookError) -> Choice where Choice.RawValue == String {
        try told { () throws(YAMLFault) in try yaml.choice(node, name) }
    }

    func required(_ name: String, _ fields: [String: Node], _ node: Node) throws(RuleBookError) -> Node {
        try told { () throws(YAMLFault) in try yaml.required(name, of: fields, in: node) }
    }

    /// Either `{ zh: …, en: … }` or one text for both languages.
    func bilingual(_ node: Node) throws(RuleBookError) -> LocalizedText {
        try told { () throws(YAMLFault) in try yaml.bilingual(node) }
    }

    private func told<Value>(_ read: () throws(YAMLFault) -> Value) throws(RuleBookError) -> Value {
        do { return try read() } catch { throw RuleBookError(error, rule: rule) }
    }

    /// `2019-2021`, `2022-`, `-2021` or `2024`.
    func years(_ node: Node) throws(RuleBookError) -> ClosedRange<Int> {
        let value = try text(node)
        let ends = value.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let first = ends.first.map { $0.isEmpty ? 0 : Int($0) } ?? nil
        let last = ends.last.map { $0.isEmpty ? 9999 : Int($0) } ?? nil
        guard let first, let last, first <= last else {
            throw wrong(
                node, LocalizedText(zh: "years 应为 2019-2021、2022- 或 2024", en: "years must be 2019-2021, 2022- or 2024")
            )
        }
        return first...last
    }

    /// The text of a formula and where it begins: behind the key, or in the lines below it.
    private func source(_ node: Node) throws(RuleBookError) -> SourceText {
        guard let scalar = node.scalar else { throw wrong(node, LocalizedText(zh: "应为公式", en: "must be a formula")) }
        var origin = position(node)
        switch scalar.style {
        case .literal, .folded:
            origin.line += 1
            origin.column = yaml.line(origin.line).prefix { $0 == " " }.count + 1
        case .singleQuoted, .doubleQuoted: origin.column += 1
        default: break
        }
        return SourceText(scalar.string, origin: origin)
    }

    func missing(_ name: String, in node: Node) -> RuleBookError {
        RuleBookError(yaml.missing(name, in: node), rule: rule)
    }

    func wrong(_ node: Node, _ message: LocalizedText) -> RuleBookError {
        RuleBookError(yaml.wrong(node, message), rule: rule)
    }

    private func position(_ node: Node) -> FormulaPosition { yaml.position(of: node) }
}

extension String {
    /// Without the space around it.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
