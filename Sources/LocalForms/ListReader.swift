import Facts
import Findings
import Fiscal
import TableLayout
import YAMLReading
import Yams

/// Reads another arrangement of a table's cells: a list of lines and columns, and the cell of the table that each is.
///
///     - label: 项目
///       columns: { 预算数: [年初预算数], 决算数: [] }
///       lines:
///         合计: { 预算数: 预算数/合计, 决算数: 决算数/合计 }
struct ListReader {
    let yaml: YAMLText
    let table: TableDescription

    func read(_ node: Node) throws(YAMLFault) -> Arrangement {
        let fields = try yaml.fields(of: node, known: ["label", "columns", "lines"])
        let label = fields["label"]
        let labels = try label.map { node throws(YAMLFault) in try yaml.texts(node, of: "label").map { $0.string ?? "" }
        }
        var columns: [Column] = []
        for (_, heading, wordings) in try yaml.wordings(
            try yaml.required("columns", of: fields, in: node), of: "columns")
        {
            columns.append(Column(heading, aliases: wordings.map { $0.string ?? "" }))
        }
        var lines: [Line] = []
        var cells: [String: [String: FactKey]] = [:]
        for (key, value) in try yaml.pairs(of: try yaml.required("lines", of: fields, in: node)) {
            let path = try yaml.label(key).split(separator: "/").map(String.init)
            lines.append(Line(path: path, role: .plain))
            for (columnNode, target) in try yaml.pairs(of: value) {
                let column = try yaml.string(columnNode)
                guard columns.contains(where: { $0.key == column }) else {
                    throw yaml.unknown(columnNode, zh: "栏目", en: "column", known: columns.map(\.key))
                }
                cells[path.joined(separator: "/"), default: [:]][column] = try cell(target)
            }
        }
        return Arrangement(
            list: Lane(
                name: "", nameAliases: [], labelHeadings: labels ?? ["项目"], columns: columns, lines: lines),
            cells: cells)
    }

    /// A cell of the table: the column of a record, or `line, column`.
    private func cell(_ node: Node) throws(YAMLFault) -> FactKey {
        let text = try yaml.label(node)
        let parts = text.replacing("，", with: ",").split(separator: ",", maxSplits: 1).map { $0.trimmingSpaces }
        let isRecord = if case .record = table.body { true } else { false }
        let column = parts.last ?? text
        let line = parts.count == 2 ? parts[0] : isRecord ? table.lineKeys.first : nil
        guard let line else {
            throw yaml.wrong(node, LocalizedText(zh: "应为“项目, 栏目”", en: "must be “line, column”"))
        }
        guard table.columns.contains(where: { $0.key == column }) else {
            throw yaml.unknown(node, zh: "栏目", en: "column", known: table.columns.map(\.key))
        }
        guard table.lineKeys.contains(line) else {
            throw yaml.unknown(node, zh: "项目", en: "line", known: table.lineKeys)
        }
        return FactKey(line: line, column: column)
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate var trimmingSpaces: String {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
