import Fiscal

/// Where the facts of each line stand among those of a table.
struct FactIndex: Sendable {
    /// The first run of neighbours that are of one line.
    private var first: [TextBytes: Range<Int>] = [:]
    /// Further runs of a line, which are rare.
    private var further: [TextBytes: [Range<Int>]] = [:]

    init(_ facts: [Fact]) {
        var start = 0
        while start < facts.count {
            let line = facts[start].line
            var end = start + 1
            while end < facts.count, facts[end].line.hasSameBytes(as: line) { end += 1 }
            if first[TextBytes(line)] == nil {
                first[TextBytes(line)] = start..<end
            } else {
                further[TextBytes(line), default: []].append(start..<end)
            }
            start = end
        }
    }

    /// Where the facts of a line stand.
    func runs(line: String) -> [Range<Int>] {
        guard let run = first[TextBytes(line)] else { return [] }
        return [run] + (further.isEmpty ? [] : further[TextBytes(line)] ?? [])
    }

    /// The last fact of a line and a column.
    func position(line: String, column: String, in facts: [Fact]) -> Int? {
        func found(_ run: Range<Int>) -> Int? { run.last { facts[$0].column.hasSameBytes(as: column) } }
        if !further.isEmpty, let runs = further[TextBytes(line)] {
            for run in runs.reversed() {
                if let found = found(run) { return found }
            }
        }
        return first[TextBytes(line)].flatMap(found)
    }
}
