import Fiscal

/// Where the facts of each line stand among those of a table.
struct FactIndex: Sendable {
    /// The runs of neighbours that are of one line.
    private var runs: [TextBytes: [Range<Int>]] = [:]

    init(_ facts: [Fact]) {
        var start = 0
        while start < facts.count {
            let line = facts[start].line
            var end = start + 1
            while end < facts.count, facts[end].line.hasSameBytes(as: line) { end += 1 }
            runs[TextBytes(line), default: []].append(start..<end)
            start = end
        }
    }

    /// Where the facts of a line stand.
    func runs(line: String) -> [Range<Int>] { runs[TextBytes(line)] ?? [] }

    /// The last fact of a line and a column.
    func position(line: String, column: String, in facts: [Fact]) -> Int? {
        for run in runs(line: line).reversed() {
            if let found = run.last(where: { facts[$0].column.hasSameBytes(as: column) }) { return found }
        }
        return nil
    }
}
