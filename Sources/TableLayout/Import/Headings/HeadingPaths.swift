import Fiscal

/// The heading paths over the columns of a sheet, as numbers of texts.
struct HeadingPaths {
    private let texts: HeadingTexts
    /// The path over each column, of equal room for each.
    private let levels: [Int32]
    private let depth: Int
    private let counts: [Int]
    /// For each column the text that says it is of another year or phase; 0 where none does.
    private let foreign: [Int32]
    private var firstColumn: Int { texts.columns.lowerBound }

    /// A word that a path ends with.
    struct Ending {
        let word: Int32
        let index: Int
        /// The level at which it begins: a heading may be written over several cells.
        let start: Int
    }

    init(levels: [Int32], depth: Int, counts: [Int], foreign: [Int32], texts: HeadingTexts) {
        self.levels = levels
        self.depth = depth
        self.counts = counts
        self.foreign = foreign
        self.texts = texts
    }

    private func path(_ index: Int) -> ArraySlice<Int32> { levels[index * depth..<index * depth + counts[index]] }

    /// How many columns can carry a heading of the plan at all.
    var possibleColumns: Int {
        counts.indices.count { index in
            guard counts[index] > 0 else { return false }
            let lowest = Int(levels[index * depth + counts[index] - 1])
            return texts.words[lowest] >= 0 || texts.isTail[lowest]
        }
    }

    /// The words that the paths end with, column by column.
    var endings: [Ending] {
        var endings: [Ending] = []
        endings.reserveCapacity(counts.count)
        for index in counts.indices where counts[index] > 0 {
            let first = index * depth
            let end = first + counts[index] - 1
            let last = Int(levels[end])
            if texts.words[last] >= 0 { endings.append(Ending(word: texts.words[last], index: index, start: end)) }
            guard texts.isTail[last] else { continue }
            var tail = texts.texts[last]
            for start in (first..<end).reversed() {
                tail = texts.texts[Int(levels[start])] + tail
                let word = texts.plan.number(of: tail)
                if word >= 0 { endings.append(Ending(word: word, index: index, start: start)) }
            }
        }
        return endings
    }

    /// The columns whose path ends with a wording, other levels in between allowed, but for those that are taken.
    ///
    /// Where some stand below the heading of another year or phase that the wording does not ask for, the others are meant.
    func columns(endingWith wording: [Int32], endings: [Ending], besides taken: [Bool]) -> [Int] {
        guard let last = wording.last else { return [] }
        var columns: [Int] = []
        var own: [Int] = []
        for ending in endings where ending.word == last && !taken[ending.index] {
            let column = ending.index + firstColumn
            if columns.last != column, holds(wording.dropLast(), above: ending.start, from: ending.index * depth) {
                columns.append(column)
                if !isForeign(ending, wording) { own.append(column) }
            }
        }
        return own.isEmpty ? columns : own
    }

    private func isForeign(_ ending: Ending, _ wording: [Int32]) -> Bool {
        let text = foreign[ending.index]
        return text != 0 && !wording.contains(texts.words[Int(text)])
    }

    /// Whether what stands above a column says that it is of another year or phase.
    func isForeign(_ column: Int) -> Bool { foreign[column - firstColumn] != 0 }

    private func holds(_ wording: ArraySlice<Int32>, above start: Int, from first: Int) -> Bool {
        var end = start
        for level in wording.reversed() {
            repeat {
                end -= 1
                if end < first { return false }
            } while texts.words[Int(levels[end])] != level
        }
        return true
    }

    /// The lowest heading over a column.
    func lowest(over column: Int) -> String? { path(column - firstColumn).last.map { texts.texts[Int($0)] } }

    /// Whether the path over a column is nearly a wording: its lowest level slightly off, those above it right.
    func isNear(_ column: Int, to wording: [String]) -> Bool {
        let path = path(column - firstColumn)
        guard let lowest = path.last, let wanted = wording.last,
            LabelText.nearest(to: texts.texts[Int(lowest)], among: CollectionOfOne(wanted)) != nil,
            // One character apart, and never meant for each other.
            texts.texts[Int(lowest)].holds("决算") == wanted.holds("决算")
        else { return false }
        return holds(
            wording.dropLast().map { texts.plan.number(of: $0) }[...], above: path.endIndex - 1, from: path.startIndex)
    }
}
