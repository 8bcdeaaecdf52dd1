public import Findings
public import Yams

/// Values of a YAML file, each of the kind that is wanted or a mistake at its place.
extension YAMLText {
    /// The keys and values of a mapping, in the order of the file.
    public func pairs(of node: Node) throws(YAMLFault) -> [(key: Node, value: Node)] {
        guard let mapping = node.mapping else {
            throw wrong(node, LocalizedText(zh: "应为“键: 值”", en: "must be keys and values"))
        }
        return mapping.map { ($0.key, $0.value) }
    }

    /// The fields of a mapping, all of them known.
    public func fields(of node: Node, known: [String]) throws(YAMLFault) -> [String: Node] {
        var fields: [String: Node] = [:]
        for (key, value) in try pairs(of: node) {
            let name = try string(key)
            guard known.contains(name) else {
                throw fault(
                    .unknownKey, at: position(of: key),
                    LocalizedText(
                        zh: "没有“\(name)”这一项；可用：\(known.joined(separator: "、"))",
                        en: "there is no key “\(name)”; there are \(known.joined(separator: ", "))"))
            }
            fields[name] = value
        }
        return fields
    }

    /// The value of a key that must be there.
    public func required(
        _ name: String, of fields: [String: Node], in node: Node
    ) throws(YAMLFault) -> Node {
        guard let field = fields[name] else { throw missing(name, in: node) }
        return field
    }

    /// A text.
    public func string(_ node: Node) throws(YAMLFault) -> String {
        guard let scalar = node.scalar else { throw wrong(node, LocalizedText(zh: "应为文字", en: "must be text")) }
        return scalar.string
    }

    /// The items of a list.
    public func items(_ node: Node, of name: String) throws(YAMLFault) -> [Node] {
        guard let list = node.sequence else {
            throw wrong(node, LocalizedText(zh: "\(name) 应为列表", en: "\(name) must be a list"))
        }
        return Array(list)
    }

    /// The texts of a list; one text stands for a list of one.
    public func strings(_ node: Node, of name: String) throws(YAMLFault) -> [String] {
        if let scalar = node.scalar { return [scalar.string] }
        var texts: [String] = []
        for item in try items(node, of: name) { texts.append(try string(item)) }
        return texts
    }

    /// One of the values of a type.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: Node, _ name: String
    ) throws(YAMLFault) -> Choice where Choice.RawValue == String {
        let value = try string(node)
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

    /// Either `{ zh: …, en: … }` or one text for both languages.
    public func bilingual(_ node: Node) throws(YAMLFault) -> LocalizedText {
        if let scalar = node.scalar { return LocalizedText(verbatim: scalar.string) }
        let fields = try fields(of: node, known: ["zh", "en"])
        let chinese = try string(try required("zh", of: fields, in: node))
        guard let english = fields["en"] else { return LocalizedText(zh: chinese, en: chinese) }
        return LocalizedText(zh: chinese, en: try string(english))
    }
}
