import Findings
import Fiscal
import TableLayout
import YAMLReading
import Yams

/// Values that overlays have, and the mistakes that are made in them.
extension YAMLText {
    /// Names and their other wordings: `{ 基本支出: [基本性支出] }`.
    func wordings(_ node: Node, of name: String) throws(YAMLFault) -> [(key: Node, name: String, wordings: [Node])] {
        var wordings: [(key: Node, name: String, wordings: [Node])] = []
        for (key, value) in try pairs(of: node) { wordings.append((key, try string(key), try texts(value, of: name))) }
        return wordings
    }

    /// The scalars of a list, none of them blank; one scalar stands for a list of one.
    func texts(_ node: Node, of name: String) throws(YAMLFault) -> [Node] {
        let nodes = node.scalar == nil ? try items(node, of: name) : [node]
        for node in nodes { _ = try label(node) }
        return nodes
    }

    /// A text that is a title, heading or label: not blank.
    func label(_ node: Node) throws(YAMLFault) -> String {
        let text = try string(node)
        guard !LabelText.key(text).isEmpty else {
            throw wrong(node, LocalizedText(zh: "名称不能为空", en: "a name must not be blank"))
        }
        return text
    }

    /// A column: its heading, or `{ column: …, headings: […], kind: number }`.
    func column(_ node: Node, more keys: [String] = []) throws(YAMLFault) -> (column: Column, fields: [String: Node]) {
        if node.scalar != nil { return (Column(try label(node)), [:]) }
        let fields = try fields(of: node, known: ["column", "headings", "kind"] + keys)
        let heading = try label(try required("column", of: fields, in: node))
        var kind = Column.Kind.money
        if let node = fields["kind"] {
            let choice: ColumnKind = try choice(node, "kind")
            kind = choice.kind
        }
        var aliases: [String] = []
        if let node = fields["headings"] { aliases = try texts(node, of: "headings").map { $0.string ?? "" } }
        return (Column(heading, aliases: aliases, kind: kind), fields)
    }

    /// A name that is none of those there are.
    func unknown(_ node: Node, zh what: String, en english: String, known: [String]) -> YAMLFault {
        let name = node.scalar?.string ?? ""
        let folded = Dictionary(known.map { (LabelText.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let near = LabelText.nearest(to: LabelText.key(name), among: folded.keys.sorted()).flatMap { folded[$0] }
        let ending = known.first { $0.hasSuffix("/" + name) }
        let hint = near ?? ending
        let shown = known.prefix(8).joined(separator: "、") + (known.count > 8 ? "……" : "")
        return wrong(
            node,
            LocalizedText(
                zh: "这张表没有\(what)“\(name)”；" + (hint.map { "是否“\($0)”？" } ?? "有：\(shown)"),
                en: "the table has no \(english) “\(name)”; " + (hint.map { "is it “\($0)”?" } ?? "it has: \(shown)")))
    }

    /// A wording that another part of the table, or another table, has already.
    func taken(_ node: Node, by owner: String) -> YAMLFault {
        fault(
            .duplicate, at: position(of: node),
            LocalizedText(
                zh: "“\(node.scalar?.string ?? "")”已经是“\(owner)”的名称",
                en: "“\(node.scalar?.string ?? "")” is already a name of “\(owner)”"))
    }

    /// A table that contradicts itself, as the lint of layouts says.
    func contradiction(_ node: Node, _ fault: String) -> YAMLFault {
        wrong(node, LocalizedText(zh: "这张表自相矛盾：\(fault)", en: "the table contradicts itself: \(fault)"))
    }
}

/// The kinds of columns, as overlays spell them.
private enum ColumnKind: String, CaseIterable {
    case money, number, percent

    var kind: Column.Kind {
        switch self {
        case .money: .money
        case .number: .number
        case .percent: .percent
        }
    }
}
