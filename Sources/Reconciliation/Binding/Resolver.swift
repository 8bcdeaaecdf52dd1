internal import DecimalNumbers
internal import Facts

/// Finds the lines, columns and cells that references of a formula speak of.
struct Resolver {
    let books: BookIndex

    func table(of reference: Reference, _ bindings: Bindings) throws(OmissionReason) -> TableIndex {
        try books.table(reference.table ?? bindings.table ?? "", in: reference.book)
    }

    /// The cells of a reference, line by line; at least one.
    ///
    /// A selection of many leaves out places where the form has no cell; a single place without one is an omission.
    func cells(of reference: Reference, _ bindings: Bindings) throws(OmissionReason) -> [Cell] {
        guard reference.isEvery else {
            return try cells(of: reference, in: try table(of: reference, bindings), bindings)
        }
        let indices = books.every(reference.table ?? "")
        guard !indices.isEmpty else { throw .noTable(reference.table ?? "") }
        var cells: [Cell] = []
        for index in indices { cells += try self.cells(of: reference, in: index, bindings) }
        return cells
    }

    private func cells(
        of reference: Reference, in index: TableIndex, _ bindings: Bindings
    ) throws(OmissionReason) -> [Cell] {
        let lines = try lines(of: reference, in: index, bindings)
        let columns = try columns(of: reference, in: index, bindings)
        var cells: [Cell] = []
        for line in lines {
            for column in columns {
                if let fact = index.fact(line: line, column: column) {
                    cells.append(Cell(fact: fact, line: line, index: index))
                }
            }
        }
        if case .under = reference.line { return cells }
        guard cells.isEmpty else { return cells }
        throw .noCell(
            table: index.table.id, line: lines.first.map { index.table.lines[$0].key } ?? "",
            column: columns.first.map { index.table.columns[$0].key } ?? "")
    }

    /// The positions of the lines that a reference selects; at least one, except below a code of which there may be none.
    func lines(of reference: Reference, in index: TableIndex, _ bindings: Bindings) throws(OmissionReason) -> [Int] {
        let selector = reference.line ?? .all
        let found = try lines(selector, in: index, bindings)
        if case .under = selector { return found }
        guard found.isEmpty else { return found }
        throw .nothingSelected(table: index.table.id, what: selector.text(bindings))
    }

    private func lines(
        _ selector: Selector, in index: TableIndex, _ bindings: Bindings
    ) throws(OmissionReason) -> [Int] {
        let all = index.table.lines
        switch selector {
        case .name, .variable:
            let name = selector.text(bindings)
            guard let line = index.line(name) else { throw .noLine(table: index.table.id, line: name) }
            return [line]
        case .children(let parent):
            let line = try lines(parent, in: index, bindings).first
            return index.lines(below: line.flatMap { all[$0].code } ?? parent.text(bindings))
        case .level(let level):
            return all.indices.filter { all[$0].code?.utf8.count == level.digits }
        case .under(let prefix):
            return all.indices.filter { all[$0].code.map { Self.begins($0, with: prefix) } ?? false }
        default:
            guard let lines = positions(selector, below: index.lineParents, bindings, find: index.line) else {
                throw .noLine(table: index.table.id, line: selector.missing(among: all.map(\.key), bindings))
            }
            return lines
        }
    }

    /// The positions of the columns that a reference selects; at least one.
    func columns(of reference: Reference, in index: TableIndex, _ bindings: Bindings) throws(OmissionReason) -> [Int] {
        guard let selector = reference.column else {
            guard let main = index.mainColumn else { throw .noColumn(table: index.table.id, column: "决算数") }
            return [main]
        }
        switch selector {
        case .name, .variable, .children, .level, .under:
            let name = selector.text(bindings)
            guard let column = index.column(name) else { throw .noColumn(table: index.table.id, column: name) }
            return [column]
        default:
            let all = index.table.columns
            guard let columns = positions(selector, below: index.columnParents, bindings, find: index.column) else {
                throw .noColumn(table: index.table.id, column: selector.missing(among: all.map(\.key), bindings))
            }
            guard !columns.isEmpty else {
                throw .nothingSelected(table: index.table.id, what: selector.text(bindings))
            }
            return columns
        }
    }

    private static func begins(_ code: String, with prefix: String) -> Bool {
        code.count >= prefix.count && zip(code, prefix).allSatisfy { $0 == $1 || $1 == "x" }
    }

    /// The positions that a selector of many takes, given the paths above all; nil when a key it names is not there.
    private func positions(
        _ selector: Selector, below parents: [String], _ bindings: Bindings, find: (String) -> Int?
    ) -> [Int]? {
        switch selector {
        case .range(let first, let last):
            guard let start = find(first), let end = find(last) else { return nil }
            return parents.indices.filter { $0 >= start && $0 <= end && parents[$0] == parents[start] }
        case .above(let inner), .after(let inner):
            guard let pivot = find(inner.text(bindings)) else { return nil }
            let isAbove = if case .above = selector { true } else { false }
            return parents.indices.filter { (isAbove ? $0 < pivot : $0 > pivot) && parents[$0] == parents[pivot] }
        case .members(let path):
            return parents.indices.filter { parents[$0] == path }
        default:
            return Array(parents.indices)
        }
    }
}

/// A fact with the position of its line, and its table.
struct Cell: Sendable {
    let fact: Fact
    let line: Int
    let index: TableIndex

    var table: FactTable { index.table }
}

extension Selector {
    /// The selector as a formula would write it, with the bound words filled in.
    func text(_ bindings: Bindings) -> String {
        switch self {
        case .name(let name): name
        case .variable(let variable): bindings.key(of: variable)
        case .range(let first, let last): "\(first):\(last)"
        case .members(let path): "\(path)/*"
        case .all: "*"
        case .children(let inner): "children(\(inner.text(bindings)))"
        case .above(let inner): "above(\(inner.text(bindings)))"
        case .after(let inner): "after(\(inner.text(bindings)))"
        case .level(let level): "level(\(level.rawValue))"
        case .under(let prefix): "under(\(prefix))"
        }
    }

    /// The name in the selector that is not among the keys.
    func missing(among keys: [String], _ bindings: Bindings) -> String {
        switch self {
        case .range(let first, let last): keys.contains(first) ? last : first
        case .above(let inner), .after(let inner): inner.text(bindings)
        default: text(bindings)
        }
    }
}

extension String {
    /// The path without its last level: `收入` for `收入/总计`, empty for `合计`.
    var parentPath: String {
        lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
    }
}
