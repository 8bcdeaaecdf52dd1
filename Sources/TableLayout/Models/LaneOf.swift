import Facts
import Fiscal

/// A column of amounts and the property of a row that it shows.
public struct ColumnOf<Row>: Sendable {
    let column: Column
    let get: @Sendable (Row) -> Figure
    let set: @Sendable (inout Row, Figure) -> Void

    /// A column.
    ///
    /// - Parameters:
    ///   - key: the ministry's heading path.
    ///   - aliases: other heading paths.
    ///   - path: the property.
    public init(
        _ key: String, aliases: [String] = [], _ path: @escaping @autoclosure DeferredProperty<Row, Figure>
    ) {
        column = Column(key, aliases: aliases)
        get = { $0[keyPath: path()] }
        set = { $0[keyPath: path()] = $1 }
    }

    /// A column that shows a property of a property.
    public init<Part>(
        _ key: String, aliases: [String] = [], _ part: @escaping @autoclosure DeferredProperty<Row, Part>,
        _ path: @escaping @autoclosure DeferredProperty<Part, Figure>
    ) {
        column = Column(key, aliases: aliases)
        get = { $0[keyPath: part()][keyPath: path()] }
        set = { $0[keyPath: part()][keyPath: path()] = $1 }
    }
}

/// A line of a lane and the property of the model that it shows.
public struct LineOf<Model, Row>: Sendable {
    let line: Line
    let path: DeferredProperty<Model, Row>?
    let rows: RepeatedRows<Model, Row>?

    private init(
        _ line: Line, path: DeferredProperty<Model, Row>? = nil, rows: RepeatedRows<Model, Row>? = nil
    ) {
        self.line = line
        self.path = path
        self.rows = rows
    }

    /// An item with an ordinal before it: 一、二、三….
    public static func numbered(
        _ label: String, under parents: [String] = [], code: String? = nil, aliases: [String] = [],
        in forms: Set<TableForm.Name>? = nil,
        _ path: @escaping @autoclosure DeferredProperty<Model, Row>
    ) -> LineOf {
        LineOf(Line(path: parents + [label], role: .numbered, code: code, aliases: aliases, forms: forms), path: path)
    }

    /// An item with a number before it: 1. 2. 3….
    public static func listed(
        _ label: String, under parents: [String], aliases: [String] = [], in forms: Set<TableForm.Name>? = nil,
        _ path: @escaping @autoclosure DeferredProperty<Model, Row>
    ) -> LineOf {
        LineOf(Line(path: parents + [label], role: .listed, aliases: aliases, forms: forms), path: path)
    }

    /// A line without a number; `under` names the lines above it that it belongs to.
    public static func plain(
        _ label: String, under parents: [String] = [], aliases: [String] = [],
        in forms: Set<TableForm.Name>? = nil,
        _ path: @escaping @autoclosure DeferredProperty<Model, Row>
    ) -> LineOf {
        LineOf(Line(path: parents + [label], role: .plain, aliases: aliases, forms: forms), path: path)
    }

    /// A sum.
    public static func total(
        _ label: String, aliases: [String] = [], in forms: Set<TableForm.Name>? = nil,
        _ path: @escaping @autoclosure DeferredProperty<Model, Row>
    ) -> LineOf {
        LineOf(Line(path: [label], role: .total, aliases: aliases, forms: forms), path: path)
    }

    /// Blank lines up to the length of the longest lane.
    public static var filler: LineOf { LineOf(Line(path: [], role: .filler)) }

    /// One blank line with a row number.
    public static var blank: LineOf { LineOf(Line(path: [], role: .blank)) }

    /// Any number of lines under another, their labels the department's own.
    public static func repeated<Element: NamedLine>(
        under parents: [String], _ path: @escaping @autoclosure DeferredProperty<Model, [Element]>,
        _ row: @escaping @autoclosure DeferredProperty<Element, Row>
    ) -> LineOf {
        LineOf(
            Line(path: parents, role: .repeated),
            rows: RepeatedRows(
                names: { $0[keyPath: path()].map(\.name) },
                row: { $0[keyPath: path()][$1][keyPath: row()] },
                append: { model, name, value in
                    var element = Element(name: name)
                    element[keyPath: row()] = value
                    model[keyPath: path()].append(element)
                }))
    }
}

/// The rows of a repeated line, whatever their type.
struct RepeatedRows<Model, Row>: Sendable {
    let names: @Sendable (Model) -> [String]
    let row: @Sendable (Model, Int) -> Row
    let append: @Sendable (inout Model, String, Row) -> Void
}

/// A lane of lines, and the properties that its lines and columns show.
public struct LaneOf<Model>: Sendable {
    let lane: Lane
    let bindings: @Sendable () -> [Binding<Model>]

    /// A lane.
    ///
    /// - Parameters:
    ///   - name: the heading above the lane, or nothing; it begins the keys of its lines.
    ///   - heading: what stands above the lane where that is not its name.
    ///   - forms: the forms that print the lane; all when nil.
    ///   - aliases: other headings above the lane.
    ///   - labels: wordings of the heading of the label column, the ministry's first.
    ///   - columns: the columns of amounts.
    ///   - blank: a row without amounts.
    ///   - lines: the lines from top to bottom.
    public init<Row: Sendable>(
        _ name: String, under heading: String? = nil, in forms: Set<TableForm.Name>? = nil, aliases: [String] = [],
        labels: [String], columns: [ColumnOf<Row>], blank: Row,
        @ListBuilder<LineOf<Model, Row>> lines: () -> [LineOf<Model, Row>]
    ) {
        let lines = lines()
        let lane = Lane(
            name: name, under: heading, nameAliases: aliases, labelHeadings: labels, columns: columns.map { $0.column },
            lines: lines.map { $0.line }, in: forms)
        self.lane = lane
        bindings = {
            lines.compactMap { line in
                if let path = line.path { return Self.binding(lane, line.line, path: path(), columns: columns) }
                return line.rows.map { Self.binding(lane, line.line, rows: $0, columns: columns, blank: blank) }
            }
        }
    }

    private static func binding<Row>(
        _ lane: Lane, _ line: Line, path: Property<Model, Row>, columns: [ColumnOf<Row>]
    ) -> Binding<Model> {
        let key = lane.key(of: line)
        return Binding { table, model in
            for column in columns {
                guard let figure = table.figure(line: key, column: column.column.key) else { continue }
                column.set(&model[keyPath: path], figure)
            }
        } write: { model, draft in
            draft.add(FactLine(key: key, code: line.code, label: line.label))
            for column in columns {
                draft.add(column.get(model[keyPath: path]), line: key, column: column.column.key)
            }
        }
    }

    private static func binding<Row: Sendable>(
        _ lane: Lane, _ line: Line, rows: RepeatedRows<Model, Row>, columns: [ColumnOf<Row>], blank: Row
    ) -> Binding<Model> {
        let prefix = lane.prefix(under: line)
        return Binding { table, model in
            for found in table.lines where lane.repeats(found.key, under: line) {
                var row = blank
                for column in columns {
                    column.set(&row, table.figure(line: found.key, column: column.column.key) ?? .blank)
                }
                rows.append(&model, found.label, row)
            }
        } write: { model, draft in
            for (index, name) in rows.names(model).enumerated() {
                let key = draft.keys.unique(prefix + LabelText.unspaced(name))
                draft.add(FactLine(key: key, label: name))
                let row = rows.row(model, index)
                for column in columns {
                    draft.add(column.get(row), line: key, column: column.column.key)
                }
            }
        }
    }
}

/// Collects the lines or lanes of a declaration.
@resultBuilder
public enum ListBuilder<Element> {
    /// One element.
    @inlinable
    public static func buildExpression(_ element: Element) -> [Element] { [element] }
    /// Elements made elsewhere.
    @inlinable
    public static func buildExpression(_ elements: [Element]) -> [Element] { elements }
    /// All of a block.
    @inlinable
    public static func buildBlock(_ parts: [Element]...) -> [Element] { buildArray(parts) }
    /// All of a loop.
    @inlinable
    public static func buildArray(_ parts: [[Element]]) -> [Element] {
        var all: [Element] = []
        all.reserveCapacity(parts.count)
        for part in parts { all += part }
        return all
    }
}
