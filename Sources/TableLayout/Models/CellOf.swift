import Facts
import Findings
import Fiscal

/// A column of a block of a form and the property of a row that it shows: money, a number or a rate.
public struct CellOf<Row>: Sendable {
    let column: Column
    let read: @Sendable (FactTable, _ line: String, inout Row) -> Void
    let write: @Sendable (Row, _ line: String, inout TableDraft) -> Void

    /// Money.
    ///
    /// - Parameters:
    ///   - key: the heading, as the standard form prints it.
    ///   - aliases: other headings.
    ///   - yearOffset: the year printed before the heading, counted from the table's; `上年` or `本年` in the key stand for it.
    ///   - path: the property.
    public static func money(
        _ key: String, aliases: [String] = [], yearOffset: Int? = nil, _ path: Property<Row, Figure>
    ) -> CellOf {
        CellOf(column: Column(key, aliases: aliases, yearOffset: yearOffset)) { table, line, row in
            row[keyPath: path] = table.figure(line: line, column: key) ?? .blank
        } write: { row, line, draft in
            draft.add(row[keyPath: path], line: line, column: key)
        }
    }

    /// A count, points, an area.
    public static func number(
        _ key: String, aliases: [String] = [], yearOffset: Int? = nil, _ path: Property<Row, Measure>
    ) -> CellOf {
        measure(Column(key, aliases: aliases, kind: .number, yearOffset: yearOffset), path)
    }

    /// A rate in percent.
    public static func percent(_ key: String, aliases: [String] = [], _ path: Property<Row, Measure>) -> CellOf {
        measure(Column(key, aliases: aliases, kind: .percent), path)
    }

    private static func measure(_ column: Column, _ path: Property<Row, Measure>) -> CellOf {
        CellOf(column: column) { table, line, row in
            row[keyPath: path] = table.measure(line: line, column: column.key)
        } write: { row, line, draft in
            draft.add(row[keyPath: path], line: line, column: column.key)
        }
    }
}

/// The column of text behind the numbers of a block, and the property of a row that it shows.
public struct RemarkOf<Row>: Sendable {
    let label: FormLabel
    private let path: Property<Row, String>

    /// A column of text.
    ///
    /// - Parameters:
    ///   - label: the heading, as the standard form prints it.
    ///   - aliases: other headings.
    ///   - path: the property.
    public init(_ label: String, aliases: [String] = [], _ path: Property<Row, String>) {
        self.label = FormLabel(label, aliases: aliases)
        self.path = path
    }

    func read(_ table: FactTable, _ line: String, _ row: inout Row) {
        row[keyPath: path] = table.field(LineBlock.key(line, label)) ?? ""
    }

    func write(_ row: Row, _ line: String, _ draft: inout TableDraft) {
        draft.add(row[keyPath: path], field: LineBlock.key(line, label))
    }
}

extension FactTable {
    /// What a cell holds that counts no money.
    func measure(line: String, column: String) -> Measure {
        switch self[line: line, column: column]?.state {
        case .blank, .unreadable, nil: .blank
        case .notApplicable(let mark): .notApplicable(mark: mark)
        case .amount(let stored, _): .number(stored)
        }
    }
}

extension TableDraft {
    mutating func add(_ measure: Measure, line: String, column: String) {
        let state: Fact.State =
            switch measure {
            case .blank: .blank
            case .notApplicable(let mark): .notApplicable(mark: mark)
            case .number(let number): .amount(stored: number, displayed: number)
            }
        facts.append(Fact(line: line, column: column, state: state, place: Place()))
    }

    mutating func add(_ text: String, field key: String) {
        if !text.isEmpty { fields.append(FactField(key: key, text: text)) }
    }
}
