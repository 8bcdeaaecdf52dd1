internal import Facts
internal import Fiscal

/// A table with its lines and columns findable by key and code, and its cells by their positions.
final class TableIndex: Sendable {
    let table: FactTable
    /// The step in which it prints; nil when it names no unit.
    let precision: AmountPrecision?
    /// What its lines are called, by position.
    let lineNames: [String]
    /// The paths above its lines and columns, by position.
    let lineParents: [String]
    let columnParents: [String]
    private let lines: [String: Int]
    private let foldedLines: [String: Int]
    private let byCode: [String: Int]
    private let children: [String: [Int]]
    private let columns: [String: Int]
    private let foldedColumns: [String: Int]
    /// The position of the fact of each cell, line by line; -1 where the form has none.
    private let cells: [Int]

    init(_ table: FactTable) {
        self.table = table
        precision = table.precision
        lineNames = table.lines.map(\.name)
        lineParents = table.lines.map(\.key.parentPath)
        columnParents = table.columns.map(\.key.parentPath)
        lines = Self.positions(of: table.lines.map(\.key))
        foldedLines = Self.positions(of: table.lines.map { LabelText.folded($0.key) })
        columns = Self.positions(of: table.columns.map(\.key))
        foldedColumns = Self.positions(of: table.columns.map { LabelText.folded($0.key) })
        var byCode: [String: Int] = [:]
        var children: [String: [Int]] = [:]
        for (position, line) in table.lines.enumerated() {
            guard let code = line.code else { continue }
            if byCode[code] == nil { byCode[code] = position }
            if code.utf8.count > 3 { children[String(code.dropLast(2)), default: []].append(position) }
        }
        self.byCode = byCode
        self.children = children
        var cells = Array(repeating: -1, count: table.lines.count * table.columns.count)
        for (position, fact) in table.facts.enumerated() {
            guard let line = lines[fact.line], let column = columns[fact.column] else { continue }
            cells[line * table.columns.count + column] = position
        }
        self.cells = cells
    }

    private static func positions(of keys: [String]) -> [String: Int] {
        Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of the line of a key, else of the first of a code. A rule may write full-width brackets where the table
    /// has plain ones.
    func line(_ name: String) -> Int? {
        lines[name] ?? byCode[name] ?? foldedLines[LabelText.folded(name)]
    }

    /// The position of the column of a key.
    func column(_ name: String) -> Int? {
        columns[name] ?? foldedColumns[LabelText.folded(name)]
    }

    /// The positions of the lines whose codes lie one level below a code, in the order of the sheet.
    func lines(below code: String) -> [Int] { children[code] ?? [] }

    /// The fact where a line meets a column; nil when the form has no such cell.
    func fact(line: Int, column: Int) -> Fact? {
        let position = cells[line * table.columns.count + column]
        return position < 0 ? nil : table.facts[position]
    }

    /// Whether the line prints a figure in any column.
    func hasFigure(_ line: Int) -> Bool {
        table.columns.indices.contains { fact(line: line, column: $0)?.displayed != nil }
    }

    /// The column that a formula means when it names none: the only one, else 决算数, else 预算数.
    var mainColumn: Int? {
        table.columns.count == 1 ? 0 : column("决算数") ?? column("预算数")
    }
}

/// The tables of the books that are compared, each indexed once.
struct BookIndex {
    private var indices: [BookRole: [String: TableIndex]] = [:]
    private let given: Set<BookRole>
    /// The tables of the book that is checked, in its own order.
    let tables: [FactTable]

    init(_ books: [BookRole: FactBook]) {
        given = Set(books.keys)
        tables = books[.current]?.tables ?? []
        for (role, book) in books {
            var indices: [String: TableIndex] = [:]
            for id in Set(book.tables.map(\.id)) {
                indices[id] = book.table(id).map(TableIndex.init)
            }
            self.indices[role] = indices
        }
    }

    func table(_ id: String, in role: BookRole) throws(OmissionReason) -> TableIndex {
        guard given.contains(role) else { throw .noBook(role) }
        guard let table = indices[role]?[id] else { throw .noTable(id) }
        return table
    }

    /// One index for each further table with data of an id that the checked book has more than once, such as P4 for every
    /// project; in it that table stands for its id.
    var repeated: [(id: String, books: BookIndex)] {
        var seen: Set<String> = []
        return tables.compactMap { table in
            guard table.disclosure == .data, !seen.insert(table.id).inserted else { return nil }
            var books = self
            books.indices[.current]?[table.id] = TableIndex(table)
            return (table.id, books)
        }
    }

    /// Every table with data of an id in the checked book.
    func every(_ id: String) -> [TableIndex] {
        tables.filter { $0.id == id && $0.disclosure == .data }.map(TableIndex.init)
    }

    func has(_ id: String) -> Bool { indices[.current]?[id] != nil }
}
