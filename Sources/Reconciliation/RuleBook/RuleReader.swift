internal import Findings
internal import Fiscal
internal import Yams

/// Turns the YAML of one rule into a ``Rule``, with the place of every mistake.
struct RuleReader {
    let file: String
    var kind = DocumentKind.finalAccount
    var rule: String?

    init(file: String) {
        self.file = file
    }

    private static let keys = [
        "level", "tolerance", "each", "formula", "meaning", "fails", "right", "source", "remedy", "years", "kind",
    ]

    func rule(_ node: Node) throws(RuleBookError) -> Rule {
        let fields = try fields(of: node, known: Self.keys)
        let formulaNode = try required("formula", fields, node)
        let meaning = try bilingual(try required("meaning", fields, node))
        let each = try fields["each"].map { node throws(RuleBookError) in try source(node) }
        let formulaText = try source(formulaNode)
        let parsed: Formula
        do {
            parsed = try FormulaParser.parse(formulaText, each: each, file: file)
        } catch {
            throw RuleBookError(.formula, at: error.position, rule: rule, error.message, formula: error)
        }
        return Rule(
            id: rule ?? "", level: try choice(try required("level", fields, node), "level"),
            tolerance: try choice(try required("tolerance", fields, node), "tolerance"), formula: parsed,
            formulaText: formulaText.text.trimmed, eachText: each?.text.trimmed, meaning: meaning,
            failure: try optionalBilingual(fields["fails"]) ?? Self.failure(of: meaning),
            rightName: try optionalBilingual(fields["right"]),
            source: try fields["source"].map { node throws(RuleBookError) in try text(node) } ?? "",
            remedy: try optionalBilingual(fields["remedy"]),
            kind: try fields["kind"].map { node throws(RuleBookError) in try choice(node, "kind") } ?? kind,
            years: try fields["years"].map { node throws(RuleBookError) in try years(node) } ?? 0...9999)
    }

    private static func failure(of meaning: LocalizedText) -> LocalizedText {
        LocalizedText(zh: "不符合规则：\(meaning.chinese)", en: "does not hold: \(meaning.english)")
    }

    /// The fields of a mapping, all of them known.
    func fields(of node: Node, known: [String]) throws(RuleBookError) -> [String: Node] {
        guard let mapping = node.mapping else {
            throw wrong(node, LocalizedText(zh: "应为“键: 值”", en: "must be keys and values"))
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = try text(key)
            guard known.contains(name) else {
                throw RuleBookError(
                    .unknownKey, at: position(key), rule: rule,
                    LocalizedText(
                        zh: "没有“\(name)”这一项；可用：\(known.joined(separator: "、"))",
                        en: "there is no key “\(name)”; there are \(known.joined(separator: ", "))"))
            }
            fields[name] = value
        }
        return fields
    }

    func text(_ node: Node) throws(RuleBookError) -> String {
        guard let scalar = node.scalar else { throw wrong(node, LocalizedText(zh: "应为文字", en: "must be text")) }
        return scalar.string
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: Node, _ name: String
    ) throws(RuleBookError) -> Choice where Choice.RawValue == String {
        let value = try text(node)
        guard let choice = Choice(rawValue: value) else {
            let allowed = Choice.allCases.map(\.rawValue)
            throw wrong(
                node,
                LocalizedText(
                    zh: "\(name) 应为 \(allowed.joined(separator: "、"))，实为“\(value)”",
                    en: "\(name) must be \(allowed.joined(separator: ", ")), not “\(value)”"))
        }
        return choice
    }

    private func required(_ name: String, _ fields: [String: Node], _ node: Node) throws(RuleBookError) -> Node {
        guard let field = fields[name] else { throw missing(name, in: node) }
        return field
    }

    /// Either `{ zh: …, en: … }` or one text for both languages.
    private func bilingual(_ node: Node) throws(RuleBookError) -> LocalizedText {
        if let scalar = node.scalar { return LocalizedText(verbatim: scalar.string) }
        let fields = try fields(of: node, known: ["zh", "en"])
        let chinese = try text(try required("zh", fields, node))
        return LocalizedText(
            zh: chinese, en: try fields["en"].map { node throws(RuleBookError) in try text(node) } ?? chinese)
    }

    private func optionalBilingual(_ node: Node?) throws(RuleBookError) -> LocalizedText? {
        guard let node else { return nil }
        return try bilingual(node)
    }

    /// `2019-2021`, `2022-`, `-2021` or `2024`.
    private func years(_ node: Node) throws(RuleBookError) -> ClosedRange<Int> {
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
            let lines = file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let line = lines.indices.contains(origin.line - 1) ? lines[origin.line - 1] : ""
            origin.column = line.prefix { $0 == " " }.count + 1
        case .singleQuoted, .doubleQuoted: origin.column += 1
        default: break
        }
        return SourceText(scalar.string, origin: origin)
    }

    func missing(_ name: String, in node: Node) -> RuleBookError {
        RuleBookError(
            .missing, at: position(node), rule: rule, LocalizedText(zh: "缺少 \(name)", en: "\(name) is missing"))
    }

    func wrong(_ node: Node, _ message: LocalizedText) -> RuleBookError {
        RuleBookError(.value, at: position(node), rule: rule, message)
    }

    private func position(_ node: Node) -> FormulaPosition {
        FormulaPosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
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
