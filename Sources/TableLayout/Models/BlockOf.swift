import Facts
import Fiscal

/// A text of a form and the property that it is.
public struct FieldOf<Model>: Sendable {
    let field: FieldBlock.Field
    let path: DeferredProperty<Model, String>?

    /// A text.
    ///
    /// - Parameters:
    ///   - label: the label, as the standard form prints it.
    ///   - aliases: other wordings of the label.
    ///   - height: the lines of text that the form leaves for it.
    ///   - path: the property.
    public init(
        _ label: String, aliases: [String] = [], height: Int = 1,
        _ path: @escaping @autoclosure DeferredProperty<Model, String>
    ) {
        field = FieldBlock.Field(FormLabel(label, aliases: aliases), height: height)
        self.path = path
    }

    private init(_ field: FieldBlock.Field) {
        self.field = field
        path = nil
    }

    /// The department of the table's head.
    public static func department(_ label: String, aliases: [String] = []) -> FieldOf {
        FieldOf(FieldBlock.Field(FormLabel(label, aliases: aliases), isDepartment: true))
    }

    fileprivate var binding: Binding<Model>? {
        guard let path = path?() else { return nil }
        let key = field.label.text
        return Binding { table, model in
            model[keyPath: path] = table.field(key) ?? ""
        } write: { model, draft in
            draft.add(model[keyPath: path], field: key)
        }
    }
}

/// A block of a form, and the properties that it shows.
public struct BlockOf<Model>: Sendable {
    let block: FormBlock
    let bindings: @Sendable () -> [Binding<Model>]

    /// Texts with their labels.
    ///
    /// - Parameters:
    ///   - style: where a text stands.
    ///   - side: the label left of the block.
    ///   - rows: the texts, row by row.
    public static func fields(
        _ style: FieldBlock.Style, side: FormLabel? = nil, rows: [[FieldOf<Model>]]
    ) -> BlockOf {
        BlockOf(
            block: .fields(FieldBlock(style, side: side, rows: rows.map { $0.map(\.field) })),
            bindings: { rows.joined().compactMap(\.binding) })
    }

    /// Fixed lines below headings of their own.
    ///
    /// - Parameters:
    ///   - side: the label left of the block.
    ///   - heading: the heading of the labels; a block of one line prints it in place of the line's label.
    ///   - showsUnit: whether side or heading says the unit of money.
    ///   - columns: the columns of numbers.
    ///   - remark: a column of text behind them, which a form prints when something stands in it.
    ///   - blank: a row without numbers.
    ///   - lines: the lines from top to bottom.
    public static func lines<Row: Sendable>(
        side: FormLabel? = nil, heading: FormLabel? = nil, showsUnit: Bool = false, columns: [CellOf<Row>],
        remark: RemarkOf<Row>? = nil, blank: Row,
        @ListBuilder<LineOf<Model, Row>> lines: () -> [LineOf<Model, Row>]
    ) -> BlockOf {
        let lines = lines()
        let block = LineBlock(
            side: side, heading: heading, showsUnit: showsUnit, columns: columns.map(\.column), remark: remark?.label,
            lines: lines.map(\.line))
        return BlockOf(
            block: .lines(block),
            bindings: {
                lines.compactMap { line in
                    if let path = line.path {
                        return binding(line.line, path: path(), columns: columns, remark: remark)
                    }
                    return line.rows.map {
                        binding(line.line, rows: $0, columns: columns, blank: blank, fixed: lines.map(\.line))
                    }
                }
            })
    }

    /// Amounts beside their labels, in groups set side by side.
    ///
    /// - Parameters:
    ///   - side: the label left of the block.
    ///   - showsUnit: whether the side says the unit of money.
    ///   - column: what the amounts are called among the table's columns.
    ///   - groups: the groups from left to right, each with its heading, if it has one.
    public static func pairs(
        side: FormLabel? = nil, showsUnit: Bool = false, column: String,
        groups: [(heading: FormLabel?, lines: [LineOf<Model, Figure>])]
    ) -> BlockOf {
        let cell = CellOf<Figure>.money(column, \.self)
        let block = PairBlock(
            side: side, showsUnit: showsUnit, column: cell.column,
            groups: groups.map { PairBlock.Group(heading: $0.heading, lines: $0.lines.map(\.line)) })
        return BlockOf(
            block: .pairs(block),
            bindings: {
                groups.flatMap(\.lines).compactMap { line in
                    line.path.map { binding(line.line, path: $0(), columns: [cell]) }
                }
            })
    }

    private static func binding<Row>(
        _ line: Line, path: Property<Model, Row>, columns: [CellOf<Row>], remark: RemarkOf<Row>? = nil
    ) -> Binding<Model> {
        let key = LineBlock.key(of: line)
        return Binding { table, model in
            for column in columns { column.read(table, key, &model[keyPath: path]) }
            remark?.read(table, key, &model[keyPath: path])
        } write: { model, draft in
            draft.add(FactLine(key: key, label: line.label))
            for column in columns { column.write(model[keyPath: path], key, &draft) }
            remark?.write(model[keyPath: path], key, &draft)
        }
    }

    private static func binding<Row: Sendable>(
        _ line: Line, rows: RepeatedRows<Model, Row>, columns: [CellOf<Row>], blank: Row, fixed: [Line]
    ) -> Binding<Model> {
        let prefix = LineBlock.key(of: line) + "/"
        let fixedKeys = Set(fixed.filter(\.role.isPrinted).map(LineBlock.key))
        return Binding { table, model in
            for found in table.lines where found.key.hasPrefix(prefix) && !fixedKeys.contains(found.key) {
                var row = blank
                for column in columns { column.read(table, found.key, &row) }
                rows.append(&model, found.label, row)
            }
        } write: { model, draft in
            for (index, name) in rows.names(model).enumerated() {
                let key = draft.keys.unique(prefix + LabelText.key(name))
                draft.add(FactLine(key: key, label: name))
                for column in columns { column.write(rows.row(model, index), key, &draft) }
            }
        }
    }
}
