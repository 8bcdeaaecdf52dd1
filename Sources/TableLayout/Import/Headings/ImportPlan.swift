import Fiscal

/// What readers work out of a table's description once, and keep.
enum ImportPlan: Sendable {
    case lanes(LanesPlan)
    case codes(CodeBlockPlan)
    case codeLanes(HeadingPlan)
    case record(HeadingPlan)
    /// Forms are read without a plan.
    case form

    init(_ body: TableDescription.Body, kind: DocumentKind) {
        switch body {
        case .lanes(let lanes): self = .lanes(LanesPlan(lanes, kind: kind))
        case .codes(let block): self = .codes(CodeBlockPlan(block, kind: kind))
        case .codeLanes(let list):
            self = .codeLanes(
                HeadingPlan(
                    [
                        HeadingPlan.Wanted(
                            name: "code", paths: list.codeHeadings.map { [LabelText.key($0)] }, mostColumns: .max),
                        HeadingPlan.Wanted(
                            name: "name", paths: list.nameHeadings.map { [LabelText.key($0)] }, mostColumns: .max),
                        HeadingPlan.Wanted(name: list.column.key, paths: list.column.foldedPaths, mostColumns: .max),
                    ], kind: kind))
        case .record(let record):
            self = .record(
                HeadingPlan(record.columns.map { HeadingPlan.Wanted(name: $0.key, paths: $0.foldedPaths) }, kind: kind))
        case .form: self = .form
        }
    }
}

extension ImportPlan {
    /// The headings to look for; nil of forms, which have several sets of them.
    var headings: HeadingPlan? {
        switch self {
        case .lanes(let plan): plan.headings
        case .codes(let plan): plan.headings
        case .codeLanes(let plan), .record(let plan): plan
        case .form: nil
        }
    }

    /// The headings that a form prints: those of lanes that only others print are left out.
    func headings(in form: TableForm) -> [Int] {
        guard case .lanes(let plan) = self else { return headings.map { Array($0.wanted.indices) } ?? [] }
        return plan.lanes.filter { $0.lane.forms?.contains(form.name) ?? true }.flatMap { [$0.label] + $0.columns }
    }
}
