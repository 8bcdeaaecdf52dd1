import Facts
public import Findings
public import Fiscal

/// A block of lines named by codes, and the properties that its columns show.
public struct CodesOf<Model>: Sendable {
    let block: CodeBlock
    let binding: Binding<Model>

    /// A block of coded lines.
    ///
    /// - Parameters:
    ///   - classification: which codes.
    ///   - total: the line that sums all others.
    ///   - lines: the coded lines, in the order of the sheet.
    ///   - columns: the columns of amounts.
    public init<Row: CodedLine>(
        _ classification: CodeBlock.Classification = .functional, total: Property<Model, Row>,
        lines: Property<Model, [Row]>, columns: [ColumnOf<Row>]
    ) {
        self.init(classification, total: total, someUnits: nil, lines: lines, columns: columns)
    }

    /// A block of coded lines among which lines of units may stand.
    ///
    /// - Parameters:
    ///   - classification: which codes.
    ///   - total: the line that sums all others.
    ///   - units: the lines of units, in the order of the sheet; written before the coded ones.
    ///   - lines: the coded lines, in the order of the sheet.
    ///   - columns: the columns of amounts.
    public init<Row: CodedLine>(
        _ classification: CodeBlock.Classification = .functional, total: Property<Model, Row>,
        units: Property<Model, [Row]>, lines: Property<Model, [Row]>, columns: [ColumnOf<Row>]
    ) {
        self.init(classification, total: total, someUnits: units, lines: lines, columns: columns)
    }

    private init<Row: CodedLine>(
        _ classification: CodeBlock.Classification, total: Property<Model, Row>,
        someUnits units: Property<Model, [Row]>?,
        lines: Property<Model, [Row]>, columns: [ColumnOf<Row>]
    ) {
        block = CodeBlock(classification, hasUnits: units != nil, columns: columns.map { $0.column })
        binding = Binding { table, model in
            func row(_ line: FactLine, unit: String? = nil) -> Row {
                var row = Row(code: unit ?? line.printedCode ?? "", name: line.label)
                for column in columns {
                    column.set(&row, table.figure(line: line.key, column: column.column.key) ?? .blank)
                }
                return row
            }
            for line in table.lines {
                if line.key == CodeBlock.totalLabel {
                    model[keyPath: total] = row(line)
                } else if let units, let unit = CodeBlock.unitCode(of: line.key) {
                    model[keyPath: units].append(row(line, unit: unit))
                } else {
                    model[keyPath: lines].append(row(line))
                }
            }
        } write: { model, draft in
            func add(_ row: Row, key: String, code: String?, label: String) {
                draft.add(FactLine(key: key, code: code, label: label))
                for column in columns {
                    draft.add(column.get(row), line: key, column: column.column.key)
                }
            }
            let totalKey = draft.keys.unique(CodeBlock.totalLabel)
            add(model[keyPath: total], key: totalKey, code: nil, label: CodeBlock.totalLabel)
            for row in units.map({ model[keyPath: $0] }) ?? [] {
                add(row, key: draft.keys.unique(CodeBlock.unitPrefix + row.code), code: nil, label: row.name)
            }
            for row in model[keyPath: lines] {
                add(row, key: draft.keys.unique(row.code), code: row.code, label: row.name)
            }
        }
    }
}

extension TableLayout {
    /// A table of lanes.
    public init(
        id: String, series: TableDescription.Series = .published, kind: DocumentKind, title: LocalizedText,
        titleAliases: [String] = [], purpose: LocalizedText, forms: [TableForm],
        @ListBuilder<LaneOf<Model>> lanes: @escaping @Sendable () -> [LaneOf<Model>]
    ) {
        self.init(
            id: id, series: series, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose, forms: forms
        ) {
            let lanes = lanes()
            return Parts(body: .lanes(lanes.map { $0.lane }), bindings: { lanes.flatMap { $0.bindings() } })
        }
    }

    /// A table of coded lines.
    public init(
        id: String, series: TableDescription.Series = .published, kind: DocumentKind, title: LocalizedText,
        titleAliases: [String] = [], purpose: LocalizedText, forms: [TableForm],
        codes: @escaping @autoclosure @Sendable () -> CodesOf<Model>
    ) {
        self.init(
            id: id, series: series, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose, forms: forms
        ) {
            let codes = codes()
            return Parts(body: .codes(codes.block), bindings: { [codes.binding] })
        }
    }
}

extension TableLayout {
    /// A table of one line of amounts.
    ///
    /// - Parameters:
    ///   - line: the key of the line.
    ///   - id: its id.
    ///   - kind: what kind of document it belongs to.
    ///   - title: its title in two languages.
    ///   - titleAliases: other titles it is known by.
    ///   - purpose: what it is for.
    ///   - forms: the forms it is printed in.
    ///   - columns: its amounts.
    ///   - counts: its numbers that are no money.
    ///   - lists: how counties and provinces print the same cells as a list, made from the columns.
    public init(
        id: String, kind: DocumentKind, title: LocalizedText, titleAliases: [String] = [], purpose: LocalizedText,
        forms: [TableForm], record line: String, columns: @escaping @autoclosure @Sendable () -> [ColumnOf<Model>],
        counts: @escaping @autoclosure @Sendable () -> [CellOf<Model>] = [],
        lists: @escaping @Sendable (Record) -> [Arrangement] = { _ in [] }
    ) {
        self.init(id: id, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose, forms: forms) {
            let columns = columns()
            let counts = counts()
            let record = Record(line: line, columns: columns.map { $0.column } + counts.map { $0.column })
            return Parts(
                body: .record(record), arrangements: lists(record),
                bindings: { [Self.binding(line: line, columns: columns, counts: counts)] })
        }
    }

    private static func binding(
        line: String, columns: [ColumnOf<Model>], counts: [CellOf<Model>]
    ) -> Binding<Model> {
        Binding { table, model in
            for column in columns {
                guard let figure = table.figure(line: line, column: column.column.key) else { continue }
                column.set(&model, figure)
            }
            for count in counts { count.read(table, line, &model) }
        } write: { model, draft in
            draft.add(FactLine(key: line, label: line))
            for column in columns { draft.add(column.get(model), line: line, column: column.column.key) }
            for count in counts { count.write(model, line, &draft) }
        }
    }

    /// A fixed list of codes in lanes side by side.
    ///
    /// `totals` are the properties that the sums below the lanes show, `lines` the coded lines that hold something, `figure` the
    /// amount of a line.
    public init<Row: CodedLine>(
        id: String, kind: DocumentKind, title: LocalizedText, titleAliases: [String] = [], purpose: LocalizedText,
        forms: [TableForm], codeLanes list: @escaping @autoclosure @Sendable () -> CodeLanes,
        totals: [Property<Model, Figure>], lines: Property<Model, [Row]>, figure: Property<Row, Figure>
    ) {
        self.init(id: id, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose, forms: forms) {
            let list = list()
            return Parts(
                body: .codeLanes(list), bindings: { [Self.binding(list, totals: totals, lines: lines, figure: figure)] }
            )
        }
    }

    private static func binding<Row: CodedLine>(
        _ list: CodeLanes, totals: [Property<Model, Figure>], lines: Property<Model, [Row]>,
        figure: Property<Row, Figure>
    ) -> Binding<Model> {
        Binding { table, model in
            for line in table.lines {
                guard let found = table.figure(line: line.key, column: list.column.key) else { continue }
                if let index = list.totals.firstIndex(where: { $0.label == line.key }) {
                    model[keyPath: totals[index]] = found
                } else if let code = line.code, found != .blank {
                    var row = Row(code: code, name: line.label)
                    row[keyPath: figure] = found
                    model[keyPath: lines].append(row)
                }
            }
        } write: { model, draft in
            for row in model[keyPath: lines] {
                let key = draft.keys.unique(row.code)
                draft.add(FactLine(key: key, code: row.code, label: row.name))
                draft.add(row[keyPath: figure], line: key, column: list.column.key)
            }
            for (total, path) in zip(list.totals, totals) {
                draft.add(FactLine(key: total.label, label: total.label))
                draft.add(model[keyPath: path], line: total.label, column: list.column.key)
            }
        }
    }
}
