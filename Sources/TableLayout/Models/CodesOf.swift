import Facts
public import Findings
public import Fiscal

/// A block of lines named by codes, and the properties that its columns show.
public struct CodesOf<Model: TableModel>: Sendable {
    let block: CodeBlock
    let binding: Binding<Model>

    /// A block of 支出功能分类 lines.
    ///
    /// - Parameters:
    ///   - total: the line that sums all others.
    ///   - lines: the coded lines, in the order of the sheet.
    ///   - columns: the columns of amounts.
    public init<Row: CodedLine>(
        total: Property<Model, Row>, lines: Property<Model, [Row]>,
        columns: [ColumnOf<Row>]
    ) {
        block = .functional(columns: columns.map(\.column))
        binding = Binding { table, model in
            func row(_ line: FactLine) -> Row {
                var row = Row(code: line.code ?? "", name: line.label)
                for column in columns {
                    row[keyPath: column.path] = table.figure(line: line.key, column: column.column.key) ?? .blank
                }
                return row
            }
            for line in table.lines {
                if line.key == CodeBlock.totalLabel {
                    model[keyPath: total] = row(line)
                } else {
                    model[keyPath: lines].append(row(line))
                }
            }
        } write: { model, draft in
            func add(_ row: Row, key: String, code: String?, label: String) {
                draft.add(FactLine(key: key, code: code, label: label))
                for column in columns {
                    draft.add(row[keyPath: column.path], line: key, column: column.column.key)
                }
            }
            let totalKey = draft.keys.unique(CodeBlock.totalLabel)
            add(model[keyPath: total], key: totalKey, code: nil, label: CodeBlock.totalLabel)
            for row in model[keyPath: lines] {
                add(row, key: draft.keys.unique(row.code), code: row.code, label: row.name)
            }
        }
    }
}

extension TableLayout {
    /// A table of lanes.
    public init(
        id: String, kind: DocumentKind, title: LocalizedText, titleAliases: [String] = [], purpose: LocalizedText,
        forms: [TableForm], @ListBuilder<LaneOf<Model>> lanes: () -> [LaneOf<Model>]
    ) {
        let lanes = lanes()
        self.init(
            description: TableDescription(
                id: id, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose,
                body: .lanes(lanes.map(\.lane)), forms: forms),
            bindings: lanes.flatMap(\.bindings))
    }

    /// A table of coded lines.
    public init(
        id: String, kind: DocumentKind, title: LocalizedText, titleAliases: [String] = [], purpose: LocalizedText,
        forms: [TableForm], codes: CodesOf<Model>
    ) {
        self.init(
            description: TableDescription(
                id: id, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose,
                body: .codes(codes.block), forms: forms),
            bindings: [codes.binding])
    }
}
