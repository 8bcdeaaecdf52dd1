import Findings
import Fiscal
import TableLayout
import YAMLReading
import Yams

/// Reads what an overlay adds to a table that is there.
struct AmendmentReader {
    let yaml: YAMLText
    var table: TableDescription
    let catalogue: TableCatalogue
    /// How many things were added.
    private(set) var count = 0

    private static let keys = [
        "titles", "labels", "columns", "lines", "add-columns", "add-lines", "optional-columns", "lists",
    ]

    init(yaml: YAMLText, table: TableDescription, catalogue: TableCatalogue) {
        self.yaml = yaml
        self.table = table
        self.catalogue = catalogue
    }

    mutating func read(_ node: Node) throws(YAMLFault) {
        let fields = try yaml.fields(of: node, known: Self.keys)
        if let node = fields["titles"] { try addTitles(node) }
        if let node = fields["labels"] { try addLabels(node) }
        // New columns and lines come first, so that lists may speak of them.
        if let node = fields["add-columns"] { try addColumns(node) }
        if let node = fields["add-lines"] { try addLines(node) }
        if let node = fields["columns"] { try addHeadings(node) }
        if let node = fields["lines"] { try addLineLabels(node) }
        if let node = fields["optional-columns"] { try letOut(node) }
        if let node = fields["lists"] {
            for item in try yaml.items(node, of: "lists") {
                table.add(try ListReader(yaml: yaml, table: table).read(item))
                count += 1
            }
        }
    }

    private mutating func addTitles(_ node: Node) throws(YAMLFault) {
        let titles = try yaml.texts(node, of: "titles")
        for title in titles { try yaml.checkTitle(title, of: table.id, in: catalogue) }
        let own = Set(table.titles.map { LabelText.key($0) })
        table.add(titles: titles.map { $0.string ?? "" }.filter { !own.contains(LabelText.key($0)) })
        count += titles.count
    }

    private mutating func addLabels(_ node: Node) throws(YAMLFault) {
        for (key, label, wordings) in try yaml.wordings(node, of: "labels") {
            guard table.add(aliases: wordings.map { $0.string ?? "" }, toLabel: label) else {
                throw yaml.unknown(key, zh: "标签", en: "label", known: table.labels)
            }
            count += wordings.count
        }
    }

    private mutating func addHeadings(_ node: Node) throws(YAMLFault) {
        for (key, column, wordings) in try yaml.wordings(node, of: "columns") {
            var aliases: [String] = []
            for wording in wordings {
                let alias = wording.string ?? ""
                switch owner(ofHeading: alias) {
                case column: continue
                case let owner?: throw yaml.taken(wording, by: owner)
                case nil: aliases.append(alias)
                }
            }
            guard table.add(aliases: aliases, toColumn: column) else {
                throw yaml.unknown(key, zh: "栏目", en: "column", known: table.columns.map(\.key))
            }
            count += wordings.count
        }
    }

    private mutating func addLineLabels(_ node: Node) throws(YAMLFault) {
        for (key, line, wordings) in try yaml.wordings(node, of: "lines") {
            guard table.lineKeys.contains(line) else {
                throw yaml.unknown(key, zh: "项目", en: "line", known: table.lineKeys)
            }
            var aliases: [String] = []
            for wording in wordings {
                let alias = wording.string ?? ""
                switch table.owner(ofLabel: alias, besides: line) {
                case line: continue
                case let owner?: throw yaml.taken(wording, by: owner)
                case nil: aliases.append(alias)
                }
            }
            guard table.add(aliases: aliases, toLine: line) else {
                throw yaml.unknown(key, zh: "项目", en: "line", known: table.lineKeys)
            }
            count += wordings.count
        }
    }

    private mutating func addColumns(_ node: Node) throws(YAMLFault) {
        for item in try yaml.items(node, of: "add-columns") {
            let (column, fields) = try yaml.column(item, more: ["lane"])
            if let owner = owner(ofHeading: column.key) { throw yaml.taken(fields["column"] ?? item, by: owner) }
            var lane: String?
            if let node = fields["lane"] { lane = try yaml.string(node) }
            guard table.add(column, lane: lane) else {
                if let node = fields["lane"] {
                    throw yaml.unknown(node, zh: "部分", en: "part", known: table.laneNames)
                }
                throw yaml.wrong(
                    item, LocalizedText(zh: "这张表不能增加栏目", en: "columns cannot be added to this table"))
            }
            count += 1
        }
    }

    private mutating func letOut(_ node: Node) throws(YAMLFault) {
        for item in try yaml.texts(node, of: "optional-columns") {
            guard table.makeOptional(column: item.string ?? "") else {
                throw yaml.unknown(item, zh: "栏目", en: "column", known: table.columns.map(\.key))
            }
            count += 1
        }
    }

    private mutating func addLines(_ node: Node) throws(YAMLFault) {
        guard !table.laneNames.isEmpty else {
            throw yaml.wrong(node, LocalizedText(zh: "这张表不能增加项目", en: "lines cannot be added to this table"))
        }
        for item in try yaml.items(node, of: "add-lines") {
            let isText = item.scalar != nil
            let fields = isText ? [:] : try yaml.fields(of: item, known: ["line", "labels", "after", "code"])
            let keyNode = isText ? item : try yaml.required("line", of: fields, in: item)
            let key = try yaml.label(keyNode)
            let lane = table.laneNames.first { $0.isEmpty || key.hasPrefix($0 + "/") }
            guard let lane else {
                throw yaml.wrong(
                    keyNode,
                    LocalizedText(
                        zh: "项目应写明所在部分，例如“\(table.laneNames[0])/\(key)”",
                        en: "the line must begin with its part, for example “\(table.laneNames[0])/\(key)”"))
            }
            if table.lineKeys.contains(key) { throw yaml.taken(keyNode, by: key) }
            var aliases: [String] = []
            if let node = fields["labels"] { aliases = try yaml.texts(node, of: "labels").map { $0.string ?? "" } }
            var code: String?
            if let node = fields["code"] { code = try yaml.string(node) }
            var after: String?
            if let node = fields["after"] { after = try yaml.string(node) }
            let path = key.dropFirst(lane.isEmpty ? 0 : lane.count + 1).split(separator: "/").map(String.init)
            // No standard form prints it: it is written only when it holds something.
            let line = Line(path: path, role: .plain, code: code, aliases: aliases, forms: [])
            guard table.add(line, lane: lane, after: after) else {
                throw yaml.unknown(fields["after"] ?? item, zh: "项目", en: "line", known: table.lineKeys)
            }
            count += 1
        }
    }

    /// The column that has a heading already.
    private func owner(ofHeading heading: String) -> String? {
        let folded = heading.split(separator: "/").map { LabelText.key($0) }
        return table.columns.first { column in
            ([column.key] + column.aliases).contains { $0.split(separator: "/").map { LabelText.key($0) } == folded }
        }?.key
    }
}

extension YAMLText {
    /// Tests that no other table has a title.
    func checkTitle(_ node: Node, of id: String, in catalogue: TableCatalogue) throws(YAMLFault) {
        let title = try label(node)
        guard LabelText.folded(title).contains("表") else {
            throw wrong(node, LocalizedText(zh: "标题应含“表”字", en: "a title must contain 表"))
        }
        let folded = LabelText.key(title)
        let owner = catalogue.tables.first { table in
            table.id != id && table.titles.contains { LabelText.key($0) == folded }
        }
        if let owner { throw taken(node, by: "\(owner.id) \(owner.title.chinese)") }
    }
}

extension TableDescription {
    /// The names of the lanes; empty for tables without lanes.
    var laneNames: [String] { if case .lanes(let lanes) = body { lanes.map(\.name) } else { [] } }

    /// The line beside which a label would mean two: same lane, same lines above it.
    func owner(ofLabel label: String, besides key: String) -> String? {
        guard case .lanes(let lanes) = body else { return nil }
        let folded = LabelText.key(label)
        for lane in lanes {
            guard let line = lane.lines.first(where: { lane.key(of: $0) == key }) else { continue }
            let owner = lane.lines.first { other in
                other.path.dropLast() == line.path.dropLast() && !other.path.isEmpty
                    && ([other.label] + other.aliases).contains { LabelText.key($0) == folded }
            }
            return owner.map { lane.key(of: $0) }
        }
        return nil
    }
}
