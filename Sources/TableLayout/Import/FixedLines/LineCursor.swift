import Fiscal

/// Follows the lines of a lane from top to bottom, so that a label which comes twice is taken in order.
struct LineCursor {
    /// What a label turned out to be.
    enum Step {
        case known(Line, isExact: Bool)
        case repeated(key: String)
        case unknown
    }

    let lane: Lane
    private let labels: LineLabels
    private var isTaken: [Bool]
    private var last = -1
    private var keys = LineKeys()

    init(_ planned: LanesPlan.PlannedLane) {
        lane = planned.lane
        labels = planned.labels
        isTaken = Array(repeating: false, count: planned.lane.lines.count)
    }

    /// Takes the next label of the sheet, folded.
    mutating func take(_ label: String) -> Step {
        if let index = exact(label) { return .known(pass(index), isExact: true) }
        if let parent = openRepetition, !label.isEmpty {
            return .repeated(key: keys.unique(lane.prefix(under: parent) + label))
        }
        if let index = near(label) { return .known(pass(index), isExact: false) }
        return .unknown
    }

    /// The label of the lane that is nearest to an unknown one.
    func nearest(to label: String) -> String? { LabelText.nearest(to: label, among: labels.wordings.joined()) }

    /// A line under another stands below it; only where that is missing may it stand anywhere.
    private func exact(_ label: String) -> Int? {
        guard let lines = labels.lines[TextBytes(label)] else { return nil }
        let open = lines.filter { !isTaken[$0] }
        let rooted = open.filter(isRooted)
        let exact = rooted.isEmpty ? open : rooted
        return exact.first { $0 > last } ?? exact.first
    }

    private func near(_ label: String) -> Int? {
        let open = lane.lines.indices.filter { lane.lines[$0].role.isPrinted && !isTaken[$0] }
        return LabelText.nearest(to: label, among: open.lazy.flatMap { labels.wordings[$0] }).flatMap { nearest in
            open.first { labels.wordings[$0].contains(nearest) }
        }
    }

    /// Whether a line stands under none, or under one that was passed.
    private func isRooted(_ index: Int) -> Bool {
        labels.parents[index].isEmpty || labels.parents[index].contains { isTaken[$0] }
    }

    /// The repeated line whose parent was passed, the last of several: any label may stand there.
    private var openRepetition: Line? {
        labels.repeated.last { index in
            lane.lines[index].path.isEmpty || labels.parents[index].contains { isTaken[$0] }
        }.map { lane.lines[$0] }
    }

    private mutating func pass(_ index: Int) -> Line {
        isTaken[index] = true
        last = index
        return lane.lines[index]
    }
}
