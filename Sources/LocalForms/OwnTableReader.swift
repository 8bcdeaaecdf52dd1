import Findings
import Fiscal
import TableLayout
import YAMLReading
import Yams

/// Reads a whole table of a bureau's own: coded lines, fixed lines, parts side by side, or one line of amounts.
struct OwnTableReader {
    let yaml: YAMLText
    let id: String
    let key: Node
    let catalogue: TableCatalogue

    private static let keys = [
        "title", "titles", "kind", "purpose", "unit", "codes", "lines", "lanes", "record", "code", "label", "total",
        "columns",
    ]

    func read(_ node: Node) throws(YAMLFault) -> TableDescription {
        guard id.first?.isLetter == true, id.utf8.allSatisfy({ $0.isIdentifier }) else {
            throw yaml.wrong(
                key,
                LocalizedText(
                    zh: "表号应为字母开头的字母和数字，例如 X1；标准表号见 `gouji describe`",
                    en:
                        "the id must be letters and digits, such as X1; `gouji describe` lists those of the standard tables"
                ))
        }
        let fields = try yaml.fields(of: node, known: Self.keys)
        guard let titleNode = fields["title"] else {
            throw yaml.fault(
                .missing, at: yaml.position(of: key),
                LocalizedText(
                    zh: "没有表“\(id)”；自定的表须有 title",
                    en: "there is no table “\(id)”; a table of your own needs a title"))
        }
        let title = try yaml.bilingual(titleNode)
        if titleNode.scalar != nil { try yaml.checkTitle(titleNode, of: id, in: catalogue) }
        var titles: [String] = []
        if let node = fields["titles"] {
            let texts = try yaml.texts(node, of: "titles")
            for title in texts { try yaml.checkTitle(title, of: id, in: catalogue) }
            titles = texts.map { $0.string ?? "" }
        }
        var purpose = title
        if let node = fields["purpose"] { purpose = try yaml.bilingual(node) }
        var table = TableDescription(
            id: id, kind: try yaml.choice(try yaml.required("kind", of: fields, in: node), "kind"), title: title,
            titleAliases: titles, purpose: purpose, body: try body(fields, node), forms: [try form(fields)])
        guard case .codes(let block) = table.body else { return table }
        for (name, headings) in [
            ("code", block.classification.codeHeadings), ("label", block.classification.nameHeadings),
        ] {
            guard let node = fields[name], let standard = headings.first else { continue }
            let own = try yaml.texts(node, of: name).map { $0.string ?? "" }
            _ = table.add(aliases: own.filter { !headings.contains($0) }, toLabel: standard)
        }
        if let node = fields["total"] {
            _ = table.add(
                aliases: try yaml.texts(node, of: "total").map { $0.string ?? "" }, toLine: CodeBlock.totalLabel)
        }
        return table
    }

    private func form(_ fields: [String: Node]) throws(YAMLFault) -> TableForm {
        var form = TableForm.nationalBudget()
        if let node = fields["unit"] {
            guard let unit = AmountUnit(rawValue: try yaml.string(node)) else {
                let known = AmountUnit.allCases.map(\.rawValue).joined(separator: "、")
                throw yaml.wrong(node, LocalizedText(zh: "unit 应为 \(known)", en: "unit must be one of \(known)"))
            }
            form.usualUnit = unit
        }
        return form
    }

    private func body(_ fields: [String: Node], _ node: Node) throws(YAMLFault) -> TableDescription.Body {
        let bodies = ["codes", "lines", "lanes", "record"].filter { fields[$0] != nil }
        guard bodies.count == 1, let body = bodies.first, let content = fields[body] else {
            throw yaml.wrong(
                node,
                LocalizedText(
                    zh: "应写明 codes、lines、lanes、record 之一", en: "must have one of codes, lines, lanes and record"))
        }
        switch body {
        case "codes":
            let classification: Classification = try yaml.choice(content, "codes")
            return .codes(
                CodeBlock(classification == .functional ? .functional : .economic, columns: try columns(fields, node)))
        case "record": return .record(Record(line: try yaml.label(content), columns: try columns(fields, node)))
        case "lines": return .lanes([try lane("", fields, node)])
        default:
            var lanes: [Lane] = []
            for (name, value) in try yaml.pairs(of: content) {
                let own = try yaml.fields(of: value, known: ["label", "columns", "lines"])
                lanes.append(try lane(try yaml.label(name), own, value))
            }
            return .lanes(lanes)
        }
    }

    private enum Classification: String, CaseIterable { case functional, economic }

    private func columns(_ fields: [String: Node], _ node: Node) throws(YAMLFault) -> [Column] {
        let list = try yaml.required("columns", of: fields, in: node)
        var columns: [Column] = []
        for item in try yaml.items(list, of: "columns") { columns.append(try yaml.column(item).column) }
        guard !columns.isEmpty else {
            throw yaml.wrong(list, LocalizedText(zh: "至少要有一个栏目", en: "there must be a column"))
        }
        return columns
    }

    private func lane(_ name: String, _ fields: [String: Node], _ node: Node) throws(YAMLFault) -> Lane {
        var labels = ["项目"]
        if let node = fields["label"] { labels = try yaml.texts(node, of: "label").map { $0.string ?? "" } }
        var lines: [Line] = []
        for item in try yaml.items(try yaml.required("lines", of: fields, in: node), of: "lines") {
            lines.append(try line(item))
        }
        return Lane(
            name: name, nameAliases: [], labelHeadings: labels, columns: try columns(fields, node), lines: lines)
    }

    /// A line: its label, `上级/下级` for one under another, or `{ line: …, labels: […], code: 201 }`.
    private func line(_ node: Node) throws(YAMLFault) -> Line {
        let isText = node.scalar != nil
        let fields = isText ? [:] : try yaml.fields(of: node, known: ["line", "labels", "code"])
        let path = try yaml.label(isText ? node : try yaml.required("line", of: fields, in: node))
            .split(separator: "/").map(String.init)
        var aliases: [String] = []
        if let node = fields["labels"] { aliases = try yaml.texts(node, of: "labels").map { $0.string ?? "" } }
        var code: String?
        if let node = fields["code"] { code = try yaml.string(node) }
        let isTotal = path.last.map { ["合计", "总计", "小计"].contains(LabelText.key($0)) } ?? false
        return Line(path: path, role: isTotal ? .total : .plain, code: code, aliases: aliases)
    }
}

extension UInt8 {
    /// A letter, digit or underscore of ASCII.
    fileprivate var isIdentifier: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
