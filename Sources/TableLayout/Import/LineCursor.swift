import Fiscal

/// Follows the lines of a lane from top to bottom, so that a label which comes twice is taken in order.
struct LineCursor {
    /// What a label turned out to be.
    enum Step {
        case known(Line, isExact: Bool)
        case repeated(key: String)
        case unknown(nearest: String?)
    }

    let lane: Lane
    private var taken: Set<Int> = []
    private var last = -1
    private var keys = LineKeys()
    /// The wordings of each line, folded.
    private let labels: [[String]]

    init(lane: Lane) {
        self.lane = lane
        labels = lane.lines.map(\.foldedLabels)
    }

    /// Takes the next label of the sheet, folded.
    mutating func take(_ label: String) -> Step {
        let open = lane.lines.indices.filter { lane.lines[$0].role.isPrinted && !taken.contains($0) }
        let labelled = open.filter { labels[$0].contains(label) }
        // A line under another stands below it; only where that is missing may it stand anywhere.
        let rooted = labelled.filter { isRooted($0) }
        let exact = rooted.isEmpty ? labelled : rooted
        if let index = exact.first(where: { $0 > last }) ?? exact.first {
            return .known(pass(index), isExact: true)
        }
        if let parent = openRepetition, !label.isEmpty {
            return .repeated(key: keys.unique(lane.prefix(under: parent) + label))
        }
        if let nearest = LabelText.nearest(to: label, among: open.flatMap { labels[$0] }),
            let index = open.first(where: { labels[$0].contains(nearest) })
        {
            return .known(pass(index), isExact: false)
        }
        return .unknown(nearest: LabelText.nearest(to: label, among: labels.joined()))
    }

    /// Whether a line stands under none, or under one that was passed.
    private func isRooted(_ index: Int) -> Bool {
        let parent = Array(lane.lines[index].path.dropLast())
        let parents = lane.lines.indices.filter { lane.lines[$0].role.isPrinted && lane.lines[$0].path == parent }
        return parents.isEmpty || parents.contains(where: taken.contains)
    }

    /// The repeated line whose parent was passed, the last of several: any label may stand there.
    private var openRepetition: Line? {
        lane.lines.last { line in
            line.role == .repeated
                && (line.path.isEmpty
                    || taken.contains { lane.lines[$0].role.isPrinted && lane.lines[$0].path == line.path })
        }
    }

    private mutating func pass(_ index: Int) -> Line {
        taken.insert(index)
        last = index
        return lane.lines[index]
    }
}
