import Fiscal

/// Faults of a declaration that a compiler cannot see. Tests run it over every layout.
public struct LayoutLint: Sendable {
    private let table: TableDescription

    /// The lint of a declaration.
    public init(_ table: TableDescription) {
        self.table = table
    }

    /// What is wrong, one sentence each; empty for a sound declaration.
    public func faults() -> [String] {
        var faults: [String] = []
        if table.forms.isEmpty { faults.append("\(table.id) has no form") }
        if Set(table.forms.map(\.name)).count != table.forms.count { faults.append("\(table.id) has a form twice") }
        if case .lanes(let lanes) = table.body {
            faults += Self.repeats(
                lanes.flatMap { lane in lane.lines.filter(\.role.isPrinted).map { lane.key(of: $0) } }
            )
            .map { "\(table.id): two lines have the key \($0)" }
            for lane in lanes { faults += repeatedHeadings(lane.columns) + self.faults(of: lane) }
            let keys = Set(lanes.flatMap { lane in lane.lines.map { lane.key(of: $0) } })
            for form in table.forms {
                faults += Set(form.labels.keys).subtracting(keys).sorted().map { "\(table.id): no line \($0) to word" }
                faults += form.omittedLines.subtracting(keys).sorted().map { "\(table.id): no line \($0) to leave out" }
            }
        } else {
            faults += repeatedHeadings(table.columns)
        }
        if case .form(let form) = table.body { faults += FormLint(form).faults().map { "\(table.id): \($0)" } }
        var columns = Set(table.columns.map(\.key))
        if case .lanes(let lanes) = table.body { columns.formUnion(lanes.map(\.name)) }
        for form in table.forms {
            faults += Set(form.headings.keys).subtracting(columns).sorted().map {
                "\(table.id): no column \($0) to word"
            }
        }
        return faults
    }

    private func repeatedHeadings(_ columns: [Column]) -> [String] {
        Self.repeats(columns.flatMap(\.foldedPaths).map { $0.joined(separator: "/") }).map {
            "\(table.id): two columns are headed \($0)"
        }
    }

    private func faults(of lane: Lane) -> [String] {
        var faults: [String] = []
        if lane.labelHeadings.isEmpty { faults.append("\(table.id): lane \(lane.name) has no heading for its labels") }
        if lane.columns.isEmpty { faults.append("\(table.id): lane \(lane.name) has no columns") }
        if lane.lines.filter({ $0.role == .filler }).count > 1 {
            faults.append("\(table.id): lane \(lane.name) has two fillers")
        }
        // The same label may come twice only where the lines above it differ.
        let byParent = Dictionary(grouping: lane.lines.filter(\.role.isPrinted)) {
            $0.path.dropLast().joined(separator: "/")
        }
        for parent in byParent.keys.sorted() {
            let labels = (byParent[parent] ?? []).flatMap { Array(Set($0.foldedLabels)) }
            faults += Self.repeats(labels).map { "\(table.id): two lines are labelled \($0)" }
        }
        return faults
    }

    private static func repeats(_ texts: [String]) -> [String] {
        Dictionary(grouping: texts, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }
}
