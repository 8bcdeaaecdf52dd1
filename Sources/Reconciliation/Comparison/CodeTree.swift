internal import DecimalNumbers
internal import Facts
internal import Findings
internal import Fiscal

/// The figures of one column of a table by classification code, as a tree.
struct CodeTree {
    struct Node {
        let name: String
        let amount: Amount?
        let place: Place
    }

    private(set) var nodes: [String: Node] = [:]
    private var children: [String: [String]] = [:]
    private(set) var roots: [String] = []
    let precision: AmountPrecision?

    /// - Parameter columns: the keys that the column may have; the first that the table has is taken.
    init?(_ table: FactTable?, columns: [String]) {
        guard let table, let unit = table.unit,
            let column = columns.first(where: { key in table.columns.contains { $0.key == key } })
        else { return nil }
        precision = table.precision
        for line in table.lines {
            guard let code = line.code, nodes[code] == nil, let fact = table[line: line.key, column: column] else {
                continue
            }
            nodes[code] = Node(name: line.name, amount: fact.amount(in: unit), place: fact.place)
        }
        for code in nodes.keys.sorted() {
            if let parent = CodeList.parent(of: code), nodes[parent] != nil {
                children[parent, default: []].append(code)
            } else {
                roots.append(code)
            }
        }
    }

    func children(of code: String) -> [String] { children[code] ?? [] }

    /// The codes at the bottom of the tree below a code, or the code itself when nothing is below it.
    func leaves(of code: String) -> [String] {
        let below = children(of: code)
        return below.isEmpty ? [code] : below.flatMap { leaves(of: $0) }
    }
}
