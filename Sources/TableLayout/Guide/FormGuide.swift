/// The part of a guide that lists the blocks of a form.
struct FormGuide {
    private let form: FormBody

    init(_ form: FormBody) { self.form = form }

    func lines(isChinese: Bool) -> [String] {
        form.blocks.flatMap { block -> [String] in
            switch block {
            case .fields(let fields):
                let names = fields.fields.map { Self.wording($0.label) }.joined(separator: "、")
                return [(isChinese ? "  填写  " : "  texts  ") + names]
            case .lines(let lines):
                return heading(lines.side ?? lines.heading)
                    + [(isChinese ? "  栏目  " : "  columns  ") + columns(of: lines)]
                    + lines.lines.map { line(of: $0, isChinese: isChinese) }
            case .pairs(let pairs):
                return heading(pairs.side)
                    + pairs.groups.flatMap { group in
                        heading(group.heading) + group.lines.map { line(of: $0, isChinese: isChinese) }
                    }
            case .indicators(let tree): return indicatorLines(tree, isChinese: isChinese)
            }
        }
    }

    private func columns(of block: LineBlock) -> String {
        (block.columns.map(Self.wording) + [block.remark].compactMap(\.self).map(Self.wording)).joined(separator: "、")
    }

    private func heading(_ label: FormLabel?) -> [String] { label.map { ["【\(Self.wording($0))】"] } ?? [] }

    private func line(of line: Line, isChinese: Bool) -> String {
        let indent = String(repeating: "  ", count: max(1, line.path.count + (line.role == .repeated ? 1 : 0)))
        if line.role == .repeated { return indent + (isChinese ? "（各单位自定，可多行）" : "(any number of lines)") }
        return indent + line.label + (line.aliases.isEmpty ? "" : "（\(line.aliases.joined(separator: "、"))）")
    }

    private func indicatorLines(_ tree: IndicatorBlock, isChinese: Bool) -> [String] {
        let columns = (tree.levels + tree.parts.map(\.label)).map(Self.wording).joined(separator: "、")
        return heading(tree.side) + [(isChinese ? "  栏目  " : "  columns  ") + columns]
            + branches(of: tree)
            + (tree.total.map { ["  \($0.text)"] } ?? [])
    }

    /// The tree of a blank form, less branches that only leave room.
    private func branches(of tree: IndicatorBlock) -> [String] {
        tree.tree.map { "  \($0.dimension)  \($0.categories.joined(separator: "、"))" }
            .filter { $0.contains { $0 != " " } }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func wording(_ label: FormLabel) -> String {
        label.aliases.isEmpty ? label.text : "\(label.text)（\(label.aliases.joined(separator: "、"))）"
    }

    private static func wording(_ column: Column) -> String { wording(FormLabel(column.key, aliases: column.aliases)) }
}
