import Fiscal

/// The headings and labels of a table of lanes.
struct LanesPlan: Sendable {
    /// One lane, and where its headings are among all.
    struct PlannedLane: Sendable {
        let lane: Lane
        let label: Int
        let columns: Range<Int>
        let rowNumber: Int
        let labels: LineLabels
    }

    let headings: HeadingPlan
    let lanes: [PlannedLane]

    init(_ lanes: [Lane]) {
        var wanted: [HeadingPlan.Wanted] = []
        self.lanes = lanes.map { lane in
            let own = Self.headings(of: lane, among: lanes)
            defer { wanted += own }
            let first = wanted.count
            return PlannedLane(
                lane: lane, label: first, columns: first + 1..<first + 1 + lane.columns.count,
                rowNumber: first + 1 + lane.columns.count, labels: LineLabels(lane))
        }
        headings = HeadingPlan(wanted)
    }

    /// Label, columns and row number of a lane.
    private static func headings(of lane: Lane, among lanes: [Lane]) -> [HeadingPlan.Wanted] {
        // Lanes below one heading share the headings of their columns, so that any number of columns may carry them.
        let views = lanes.filter { $0.shownHeading == lane.shownHeading }
        let most = views.count > 1 ? Int.max : 1
        let above =
            lane.shownHeading.isEmpty
            ? [[]] : ([lane.shownHeading] + views.flatMap(\.nameAliases)).map { [LabelText.key($0)] }
        func paths(_ path: [String]) -> [[String]] { above.map { $0 + path } }
        let label = HeadingPlan.Wanted(
            name: lane.name + "/label",
            paths: lane.labelHeadings.flatMap { paths($0.split(separator: "/").map { LabelText.key(String($0)) }) })
        let columns = lane.columns.map { column in
            HeadingPlan.Wanted(name: column.key, paths: column.foldedPaths.flatMap(paths), mostColumns: most)
        }
        return [label] + columns
            + [HeadingPlan.Wanted(name: "行次", paths: paths(["行次"]), mostColumns: most, isOptional: true)]
    }
}

/// The wordings of a lane's lines, and which lines stand under which.
struct LineLabels: Sendable {
    /// The printed lines of each wording, from top to bottom.
    let lines: [TextBytes: [Int]]
    /// For each line the printed ones that it stands under; none for a line of the first level.
    let parents: [[Int]]
    /// The repeated lines.
    let repeated: [Int]
    /// Every wording of each line.
    let wordings: [[String]]

    init(_ lane: Lane) {
        let all = lane.lines
        let printed = all.indices.filter { all[$0].role.isPrinted }
        wordings = all.map(\.foldedLabels)
        var lines: [TextBytes: [Int]] = [:]
        for index in printed {
            for wording in Set(wordings[index].map(TextBytes.init)) { lines[wording, default: []].append(index) }
        }
        self.lines = lines
        parents = all.map { line in
            let above = line.role == .repeated ? line.path : Array(line.path.dropLast())
            return printed.filter { all[$0].path == above }
        }
        repeated = all.indices.filter { all[$0].role == .repeated }
    }
}
