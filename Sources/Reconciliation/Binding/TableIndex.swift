internal import Facts
internal import Fiscal

/// A table with its lines findable by key, code and parent.
struct TableIndex: Sendable {
    let table: FactTable
    private let byKey: [String: Int]
    private let byCode: [String: Int]
    private let children: [String: [Int]]
    private let columnsByKey: [String: Int]

    init(_ table: FactTable) {
        self.table = table
        byKey = Self.positions(of: table.lines.map(\.key))
        columnsByKey = Self.positions(of: table.columns.map(\.key))
        var byCode: [String: Int] = [:]
        var children: [String: [Int]] = [:]
        for (position, line) in table.lines.enumerated() {
            guard let code = line.code else { continue }
            if byCode[code] == nil { byCode[code] = position }
            if code.count > 3 { children[String(code.dropLast(2)), default: []].append(position) }
        }
        self.byCode = byCode
        self.children = children
    }

    /// Where each key stands, by its folded form: a rule may write full-width brackets where the table has plain ones.
    private static func positions(of keys: [String]) -> [String: Int] {
        Dictionary(keys.enumerated().map { (LabelText.folded($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The line of a key, else the first of a code.
    func line(_ name: String) -> FactLine? {
        (byKey[LabelText.folded(name)] ?? byCode[name]).map { table.lines[$0] }
    }

    func column(_ name: String) -> FactColumn? {
        columnsByKey[LabelText.folded(name)].map { table.columns[$0] }
    }

    /// The lines whose codes lie one level below a code, in the order of the sheet.
    func lines(below code: String) -> [FactLine] {
        (children[code] ?? []).map { table.lines[$0] }
    }

    /// Whether the line prints a figure in any column.
    func hasFigure(_ line: FactLine) -> Bool {
        table.columns.contains { table[line: line.key, column: $0.key]?.displayed != nil }
    }

    /// The column that a formula means when it names none: the only one, else 决算数, else 预算数.
    var mainColumn: FactColumn? {
        table.columns.count == 1 ? table.columns.first : column("决算数") ?? column("预算数")
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

    func has(_ id: String) -> Bool { indices[.current]?[id] != nil }
}
