import Fiscal

/// The heading paths over the columns of a sheet, as numbers of texts.
struct HeadingPaths {
    private let paths: [[Int32]]
    private let texts: HeadingTexts
    private var firstColumn: Int { texts.columns.lowerBound }

    init(_ paths: [[Int32]], texts: HeadingTexts) {
        self.paths = paths
        self.texts = texts
    }

    /// How many columns can carry a heading of the plan at all.
    var possibleColumns: Int {
        paths.count { path in path.last.map { texts.words[Int($0)] >= 0 || texts.isTail[Int($0)] } ?? false }
    }

    /// The words that the path over each column ends with, and where each begins: a heading may be written over several cells.
    var endings: [[(word: Int32, start: Int)]] {
        paths.map { path in
            guard let last = path.last else { return [] }
            var endings: [(word: Int32, start: Int)] = []
            if texts.words[Int(last)] >= 0 { endings.append((texts.words[Int(last)], path.count - 1)) }
            guard texts.isTail[Int(last)] else { return endings }
            var tail = texts.texts[Int(last)]
            for start in path.indices.dropLast().reversed() {
                tail = texts.texts[Int(path[start])] + tail
                let word = texts.plan.number(of: tail)
                if word >= 0 { endings.append((word, start)) }
            }
            return endings
        }
    }

    /// The columns whose path ends with a wording, other levels in between allowed.
    func columns(endingWith wording: [Int32], endings: [[(word: Int32, start: Int)]]) -> [Int] {
        guard let last = wording.last else { return [] }
        return paths.indices.filter { index in
            endings[index].contains { $0.word == last && holds(wording.dropLast(), above: $0.start, in: paths[index]) }
        }.map { $0 + firstColumn }
    }

    private func holds(_ wording: ArraySlice<Int32>, above start: Int, in path: [Int32]) -> Bool {
        var rest = path[..<start]
        for level in wording.reversed() {
            guard let found = rest.lastIndex(where: { texts.words[Int($0)] == level }) else { return false }
            rest = rest[..<found]
        }
        return true
    }

    /// The lowest heading over a column.
    func lowest(over column: Int) -> String? { paths[column - firstColumn].last.map { texts.texts[Int($0)] } }

    /// Whether the path over a column is nearly a wording: its lowest level slightly off, those above it right.
    func isNear(_ column: Int, to wording: [String]) -> Bool {
        let path = paths[column - firstColumn]
        guard let lowest = path.last, let wanted = wording.last,
            LabelText.nearest(to: texts.texts[Int(lowest)], among: CollectionOfOne(wanted)) != nil
        else { return false }
        return holds(wording.dropLast().map { texts.plan.number(of: $0) }[...], above: path.count - 1, in: path)
    }
}
