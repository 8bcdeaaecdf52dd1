internal import Findings
internal import Fiscal
internal import YAMLReading
internal import Yams

extension TableSet {
    /// The sets that come with the package; that their text can be read is proven by a test.
    public static let builtIn: [TableSet] = (try? sets(yaml: RequiredTablesResource.text)) ?? []

    /// Reads sets from YAML.
    ///
    ///     sets:
    ///       - name: { zh: 部门决算公开, en: published final account }
    ///         kind: final_account
    ///         forms: [ministry, shanghai]
    ///         years: 2020-
    ///         tables:
    ///           FA1: 收入支出决算总表
    ///
    /// - Throws: ``RuleBookError`` at the first mistake, with its line and column.
    static func sets(yaml: String) throws(RuleBookError) -> [TableSet] {
        let root = try RuleBook.compose(yaml)
        let reader = RuleReader(YAMLText(yaml))
        guard let list = try reader.fields(of: root, known: ["sets"])["sets"] else {
            throw reader.missing("sets", in: root)
        }
        guard let items = list.sequence else {
            throw reader.wrong(list, LocalizedText(zh: "sets 应为列表", en: "sets must be a list"))
        }
        var sets: [TableSet] = []
        for item in items { sets.append(try set(item, reader)) }
        return sets
    }

    private static func set(_ node: Node, _ reader: RuleReader) throws(RuleBookError) -> TableSet {
        let fields = try reader.fields(of: node, known: ["name", "kind", "forms", "years", "tables"])
        let kind: DocumentKind = try reader.choice(try reader.required("kind", fields, node), "kind")
        let tables = try reader.required("tables", fields, node)
        guard let mapping = tables.mapping else {
            throw reader.wrong(tables, LocalizedText(zh: "tables 应为“表号: 表名”", en: "tables must map ids to titles"))
        }
        var members: [Member] = []
        for (id, title) in mapping { members.append(Member(id: try reader.text(id), title: try reader.text(title))) }
        let forms = try reader.required("forms", fields, node)
        var names: [String] = []
        for form in forms.sequence ?? [] { names.append(try reader.text(form)) }
        var years = 0...9999
        if let node = fields["years"] { years = try reader.years(node) }
        return TableSet(
            name: try reader.bilingual(try reader.required("name", fields, node)), kind: kind, forms: names,
            years: years, members: members)
    }
}
