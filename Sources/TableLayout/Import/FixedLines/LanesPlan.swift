import Fiscal

/// The headings and labels of a table of lanes.
struct LanesPlan: Sendable {
    /// One lane, and where its headings are among all.
    struct PlannedLane: Sendable {
        let lane: Lane
        let label: Int
        let columns: [Int]
        let rowNumber: Int
        let labels: LineLabels
    }

    let headings: HeadingPlan
    let lanes: [PlannedLane]

    init(_ lanes: [Lane], kind: DocumentKind) {
        var wanted: [HeadingPlan.Wanted] = []
        // Lanes that ask for the same heading look for it once, and share what is found.
        func place(_ heading: HeadingPlan.Wanted) -> Int {
            if let place = wanted.firstIndex(of: heading) { return place }
            wanted.append(heading)
            return wanted.count - 1
        }
        self.lanes = lanes.map { lane in
            let headings = Headings(of: lane, among: lanes)
            return PlannedLane(
                lane: lane, label: place(headings.label), columns: headings.columns.map(place),
                rowNumber: place(headings.rowNumber), labels: LineLabels(lane))
        }
        headings = HeadingPlan(wanted, kind: kind)
    }
}

/// The headings that one lane looks for.
private struct Headings {
    let label: HeadingPlan.Wanted
    let columns: [HeadingPlan.Wanted]
    let rowNumber: HeadingPlan.Wanted

    init(of lane: Lane, among lanes: [Lane]) {
        // Lanes below one heading share the headings of their columns, so that any number of columns may carry them.
        let views = lanes.filter { $0.shownHeading == lane.shownHeading }
        let most = views.count > 1 ? Int.max : 1
        let above =
            lane.shownHeading.isEmpty
            ? [[]] : ([lane.shownHeading] + views.flatMap(\.nameAliases)).map { [LabelText.key($0)] }
        func paths(_ path: [String]) -> [[String]] { above.map { $0 + path } }
        label = HeadingPlan.Wanted(
            name: lane.name + "/label",
            paths: lane.labelHeadings.flatMap { paths(HeadingPath.levels(of: $0).map { LabelText.key($0) }) })
        columns = lane.columns.map { column in
            HeadingPlan.Wanted(name: column.key, paths: column.foldedPaths.flatMap(paths), mostColumns: most)
        }
        rowNumber = HeadingPlan.Wanted(name: "行次", paths: paths(["行次"]), mostColumns: most, isOptional: true)
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
            for wording in wordings[index] where lines[TextBytes(wording)]?.last != index {
                lines[TextBytes(wording), default: []].append(index)
            }
        }
        self.lines = lines
        parents = all.map { line in
            let above = line.role == .repeated ? line.path : Array(line.path.dropLast())
            return printed.filter { all[$0].path == above }
        }
        repeated = all.indices.filter { all[$0].role == .repeated }
    }
}
