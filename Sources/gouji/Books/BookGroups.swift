import Facts
import Fiscal
import Reconciliation

/// The books of a run, and which of them others are compared with.
struct BookGroups {
    private struct Year: Hashable {
        let department: String
        let year: Int

        init?(_ department: String?, _ year: Int?) {
            guard let department, let year else { return nil }
            self.department = LabelText.folded(department)
            self.year = year
        }
    }

    let all: [BookGroup]
    private var known: [Year: [BookGroup]] = [:]
    /// Those that do not say whose or of what year they are.
    private var unknown: [BookGroup] = []

    init(_ groups: [BookGroup]) {
        all = groups
        for group in groups {
            if let year = Year(group.department, group.year) {
                known[year, default: []].append(group)
            } else {
                unknown.append(group)
            }
        }
    }

    /// The budget of the same department and year, and the same document of the year before, where there is one among the
    /// books and no second.
    func companions(of own: BookGroup) -> [BookRole: FactBook] {
        guard own.kind != .budget else { return [:] }
        let sameYear = Year(own.department, own.year).map { (known[$0] ?? []) + unknown } ?? all
        let budgets = sameYear.filter { group in
            group.kind == .budget && own.parts.allSatisfy { group.agrees(with: $0, besidesKind: true) }
        }
        let yearBefore = Year(own.department, own.year.map { $0 - 1 }).flatMap { known[$0] } ?? []
        let priors = yearBefore.filter { $0.kind == own.kind }
        var companions: [BookRole: FactBook] = [:]
        if budgets.count == 1 { companions[.budget] = budgets[0].book }
        if priors.count == 1 { companions[.prior] = priors[0].book }
        return companions
    }
}
