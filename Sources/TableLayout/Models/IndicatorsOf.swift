import Facts
public import Findings
public import Fiscal

/// A column of the tree of indicators, and the property of an indicator that it shows.
public struct IndicatorPartOf<Row>: Sendable {
    let part: IndicatorBlock.Part
    let read: @Sendable (FactTable, _ line: String, inout Row) -> Void
    let write: @Sendable (Row, _ line: String, inout TableDraft) -> Void

    /// Text.
    public static func text(
        _ label: String, aliases: [String] = [], isOptional: Bool = false, _ path: Property<Row, String>
    ) -> IndicatorPartOf {
        let label = FormLabel(label, aliases: aliases)
        return IndicatorPartOf(part: IndicatorBlock.Part(label, .text, isOptional: isOptional)) { table, line, row in
            row[keyPath: path] = table.field(line + "/" + label.text) ?? ""
        } write: { row, line, draft in
            draft.add(row[keyPath: path], field: line + "/" + label.text)
        }
    }

    /// A value with a text of its own.
    public static func text<Value: PrintedText>(
        _ label: String, aliases: [String] = [], isTarget: Bool = false, _ path: Property<Row, Value>
    ) -> IndicatorPartOf {
        let label = FormLabel(label, aliases: aliases)
        return IndicatorPartOf(part: IndicatorBlock.Part(label, isTarget ? .target : .text)) { table, line, row in
            row[keyPath: path] = Value(printed: table.field(line + "/" + label.text) ?? "")
        } write: { row, line, draft in
            draft.add(row[keyPath: path].printed, field: line + "/" + label.text)
        }
    }

    /// A number, a fact of the table.
    public static func number(
        _ label: String, aliases: [String] = [], isOptional: Bool = false, _ path: Property<Row, Measure>
    ) -> IndicatorPartOf {
        cell(.number(label, aliases: aliases, path), label, aliases, isOptional: isOptional)
    }

    /// A rate in percent, a fact of the table.
    public static func percent(
        _ label: String, aliases: [String] = [], _ path: Property<Row, Measure>
    ) -> IndicatorPartOf {
        cell(.percent(label, aliases: aliases, path), label, aliases, isOptional: false)
    }

    private static func cell(
        _ cell: CellOf<Row>, _ label: String, _ aliases: [String], isOptional: Bool
    ) -> IndicatorPartOf {
        IndicatorPartOf(
            part: IndicatorBlock.Part(
                FormLabel(label, aliases: aliases), .number(cell.column), isOptional: isOptional)
        ) { table, line, row in
            cell.read(table, line, &row)
        } write: { row, line, draft in
            cell.write(row, line, &draft)
        }
    }
}

extension BlockOf {
    /// Rows with names on several levels.
    ///
    /// - Parameters:
    ///   - side: the label left of the block.
    ///   - levels: the names, from 一级指标 to 三级指标; two levels are both printed in a blank form.
    ///   - parts: the columns beside the names.
    ///   - tree: what a blank form prints.
    ///   - prefix: the first part of the keys of rows.
    ///   - blank: a blank row.
    ///   - path: the rows from top to bottom.
    ///   - name: a row's own name, that of the last level.
    public static func indicators<Row: Sendable>(
        side: FormLabel, levels: [IndicatorPartOf<Row>], parts: [IndicatorPartOf<Row>], tree: [IndicatorBlock.Branch],
        prefix: String = IndicatorBlock.indicatorPrefix, blank: Row, _ path: Property<Model, [Row]>,
        name: @escaping @Sendable (Row) -> String
    ) -> BlockOf {
        let block = IndicatorBlock(
            side: side, levels: levels.map(\.part.label), parts: parts.map(\.part), total: nil, tree: tree,
            prefix: prefix)
        return BlockOf(
            block: .indicators(block),
            bindings: { [indicatorBinding(block, levels + parts, blank: blank, path: path, name: name)] })
    }

    /// Indicators of three levels with points, and the sum of all points.
    ///
    /// `total` is the line of the sum, its label and property; its columns are `totals`.
    public static func indicators<Row: Sendable, Total>(
        side: FormLabel, levels: [IndicatorPartOf<Row>], parts: [IndicatorPartOf<Row>], tree: [IndicatorBlock.Branch],
        blank: Row, _ path: Property<Model, [Row]>, name: @escaping @Sendable (Row) -> String,
        total: (label: FormLabel, path: Property<Model, Total>), totals: [CellOf<Total>]
    ) -> BlockOf {
        let block = IndicatorBlock(
            side: side, levels: levels.map(\.part.label), parts: parts.map(\.part), total: total.label, tree: tree)
        let label = total.label.text
        let totalPath = total.path
        let sum = Binding<Model> { table, model in
            for column in totals { column.read(table, label, &model[keyPath: totalPath]) }
        } write: { model, draft in
            draft.add(FactLine(key: label, label: label))
            for column in totals { column.write(model[keyPath: totalPath], label, &draft) }
        }
        return BlockOf(
            block: .indicators(block),
            bindings: { [indicatorBinding(block, levels + parts, blank: blank, path: path, name: name), sum] })
    }

    private static func indicatorBinding<Row: Sendable>(
        _ block: IndicatorBlock, _ parts: [IndicatorPartOf<Row>], blank: Row, path: Property<Model, [Row]>,
        name: @escaping @Sendable (Row) -> String
    ) -> Binding<Model> {
        Binding { table, model in
            let count = table.lines.count { $0.key.hasPrefix(block.prefix + "/") }
            for number in 0..<count {
                var row = blank
                for part in parts { part.read(table, block.key(number + 1), &row) }
                model[keyPath: path].append(row)
            }
        } write: { model, draft in
            for (index, row) in model[keyPath: path].enumerated() {
                let key = block.key(index + 1)
                draft.add(FactLine(key: key, label: name(row)))
                for part in parts { part.write(row, key, &draft) }
            }
        }
    }
}

extension TableLayout {
    /// A form of blocks from top to bottom, which share the columns of the sheet; their widths are in characters.
    public init(
        id: String, kind: DocumentKind, title: LocalizedText, titleAliases: [String] = [], purpose: LocalizedText,
        forms: [TableForm], columnWidths: [Double],
        @ListBuilder<BlockOf<Model>> blocks: @escaping @Sendable () -> [BlockOf<Model>]
    ) {
        self.init(id: id, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose, forms: forms) {
            let blocks = blocks()
            return Parts(
                body: .form(FormBody(blocks: blocks.map(\.block), columnWidths: columnWidths)),
                bindings: { blocks.flatMap { $0.bindings() } })
        }
    }
}
