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
        let index = try table(of: reference, bindings)
        let lines = try lines(of: reference, in: index, bindings)
        let columns = try columns(of: reference, in: index, bindings)
        var cells: [Cell] = []
        for line in lines {
            for column in columns {
                if let fact = index.table[line: line.key, column: column.key] {
                    cells.append(Cell(fact: fact, line: line, table: index.table))
                }
            }
        }
        if case .under = reference.line { return cells }
        guard cells.isEmpty else { return cells }
        throw .noCell(table: index.table.id, line: lines.first?.key ?? "", column: columns.first?.key ?? "")
    }

    func lines(of reference: Reference, in index: TableIndex, _ bindings: Bindings) throws(OmissionReason) -> [FactLine]
    {
        let selector = reference.line ?? .all
        let found = try lines(selector, in: index, bindings)
        if case .under = selector { return found }
        guard found.isEmpty else { return found }
        throw .nothingSelected(table: index.table.id, what: selector.text(bindings))
    }

    private func lines(
        _ selector: Selector, in index: TableIndex, _ bindings: Bindings
    ) throws(OmissionReason) -> [FactLine] {
        let all = index.table.lines
        switch selector {
        case .name, .variable:
            let name = selector.text(bindings)
            guard let line = index.line(name) else { throw .noLine(table: index.table.id, line: name) }
            return [line]
        case .children(let parent):
            let line = try lines(parent, in: index, bindings).first
            return index.lines(below: line?.code ?? parent.text(bindings))
        case .level(let level):
            return all.filter { $0.code?.count == level.digits }
        case .under(let prefix):
            return all.filter { $0.code.map { Self.begins($0, with: prefix) } ?? false }
        default:
            let keys = keys(selector, of: all.map(\.key), bindings) { name in
                guard let line = index.line(name) else { return nil }
                return line.key
            }
            guard let keys else {
                throw .noLine(table: index.table.id, line: selector.missing(among: all.map(\.key), bindings))
            }
            return keys.map { all[$0] }
        }
    }

    func columns(
        of reference: Reference, in index: TableIndex, _ bindings: Bindings
    ) throws(OmissionReason) -> [FactColumn] {
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
            let keys = keys(selector, of: all.map(\.key), bindings) { name in index.column(name)?.key }
            guard let keys else {
                throw .noColumn(table: index.table.id, column: selector.missing(among: all.map(\.key), bindings))
            }
            guard !keys.isEmpty else {
                throw .nothingSelected(table: index.table.id, what: selector.text(bindings))
            }
            return keys.map { all[$0] }
        }
    }

    private static func begins(_ code: String, with prefix: String) -> Bool {
        code.count >= prefix.count && zip(code, prefix).allSatisfy { $0 == $1 || $1 == "x" }
    }

    /// The positions that a selector of many takes from an ordered list of keys; nil when a key it names is not there.
    private func keys(
        _ selector: Selector, of all: [String], _ bindings: Bindings, find: (String) -> String?
    ) -> [Int]? {
        func position(_ name: String) -> Int? { find(name).flatMap { all.firstIndex(of: $0) } }
        switch selector {
        case .range(let first, let last):
            guard let start = position(first), let end = position(last) else { return nil }
            let parent = all[start].parentPath
            return all.indices.filter { $0 >= start && $0 <= end && all[$0].parentPath == parent }
        case .above(let inner), .after(let inner):
            guard let pivot = position(inner.text(bindings)) else { return nil }
            let parent = all[pivot].parentPath
            let isAbove = if case .above = selector { true } else { false }
            return all.indices.filter { (isAbove ? $0 < pivot : $0 > pivot) && all[$0].parentPath == parent }
        case .members(let path):
            return all.indices.filter { all[$0].parentPath == path }
        default:
            return Array(all.indices)
        }
    }
}

/// A fact with its line and table.
struct Cell: Sendable {
    let fact: Fact
    let line: FactLine
    let table: FactTable
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
