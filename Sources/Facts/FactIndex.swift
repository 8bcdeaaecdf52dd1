import Fiscal
import Synchronization

/// Where the facts of each line stand among those of a table; worked out when it is first asked for.
final class FactIndex: Sendable {
    private struct Runs {
        /// The first run of neighbours that are of one line.
        var first: [TextBytes: Range<Int>] = [:]
        /// Further runs of a line, which are rare.
        var further: [TextBytes: [Range<Int>]] = [:]
    }

    private let runs = Mutex<Runs?>(nil)

    /// Where the facts of a line stand, from top to bottom.
    func runs(line: String, in facts: [Fact]) -> [Range<Int>] {
        runs.withLock { known in
            let runs = known ?? Self.runs(of: facts)
            known = runs
            guard let run = runs.first[TextBytes(line)] else { return [] }
            return [run] + (runs.further.isEmpty ? [] : runs.further[TextBytes(line)] ?? [])
        }
    }

    /// The last fact of a line and a column.
    func position(line: String, column: String, in facts: [Fact]) -> Int? {
        for run in runs(line: line, in: facts).reversed() {
            if let found = run.last(where: { facts[$0].column.hasSameBytes(as: column) }) { return found }
        }
        return nil
    }

    private static func runs(of facts: [Fact]) -> Runs {
        var runs = Runs()
        var start = 0
        while start < facts.count {
            let line = facts[start].line
            var end = start + 1
            while end < facts.count, facts[end].line.hasSameBytes(as: line) { end += 1 }
            if runs.first[TextBytes(line)] == nil {
                runs.first[TextBytes(line)] = start..<end
            } else {
                runs.further[TextBytes(line), default: []].append(start..<end)
            }
            start = end
        }
        return runs
    }
}
