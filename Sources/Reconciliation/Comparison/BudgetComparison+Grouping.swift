internal import Fiscal

/// A choice among the lines of a comparison.
public enum ComparisonGrouping: String, Sendable, Hashable, CaseIterable {
    /// By functional classification (支出功能分类).
    case function
    /// By economic classification (支出经济分类).
    case economic
    /// What was spent on projects (项目支出), by functional classification; no table lists single projects.
    case project
    /// One line for each pair of tables.
    case table
}

extension BudgetComparison {
    /// The comparison with some of its lines only, or one line for each pair of tables.
    public func grouped(by grouping: ComparisonGrouping) -> BudgetComparison {
        switch grouping {
        case .function: keeping { $0.section.isFunctional }
        case .economic: keeping { $0.section == .economic || $0.section == .filedEconomic }
        case .project:
            keeping {
                ($0.section.isFunctional && $0.nature == "项目支出") || ($0.section == .filedNature && $0.name == "项目支出")
            }
        case .table: with(lines: ComparisonSection.allCases.compactMap(total))
        }
    }

    private func keeping(_ belongs: (ComparisonLine) -> Bool) -> BudgetComparison {
        with(lines: lines.filter(belongs))
    }

    private func with(lines: [ComparisonLine]) -> BudgetComparison {
        BudgetComparison(
            department: department, year: year, threshold: threshold, lines: lines, missing: missing,
            remarks: remarks)
    }

    /// The lines of a section as one; its items do not overlap, so that their sum is the section. Of “三公” the printed
    /// total is taken, which stands beside its parts. nil when there are no lines.
    public func total(of section: ComparisonSection) -> ComparisonLine? {
        let lines = leadingLines(of: section)
        guard section != .publicExpenses, let first = lines.first else {
            return lines.first.map { $0.renamed(section) }
        }
        return ComparisonLine(
            section: section, nature: first.nature, code: nil, name: section.name.chinese, match: .code,
            budget: Self.sum(lines.map(\.budget)), adjusted: Self.sum(lines.map(\.adjusted)),
            actual: Self.sum(lines.map(\.actual)),
            prior: Self.sum(lines.map(\.prior)),
            precision: lines.dropFirst().reduce(first.precision) { .coarser($0, $1.precision) }, places: [])
    }

    /// The sum of what is there; nil when nothing is, or it is too large.
    private static func sum(_ amounts: [Amount?]) -> Amount? {
        let known = amounts.compactMap(\.self)
        return known.isEmpty ? nil : try? known.reduce(Amount.zero) { try $0.adding($1) }
    }
}

extension ComparisonSection {
    /// Whether its lines are codes of the functional classification.
    var isFunctional: Bool {
        switch self {
        case .all, .general, .fund, .stateCapital, .filedFunctions: true
        case .economic, .publicExpenses, .filedRevenue, .filedNature, .filedEconomic: false
        }
    }
}

extension ComparisonLine {
    fileprivate func renamed(_ section: ComparisonSection) -> ComparisonLine {
        ComparisonLine(
            section: section, nature: nature, code: code, name: section.name.chinese, match: match, budget: budget,
            adjusted: adjusted, actual: actual, prior: prior, precision: precision, places: places)
    }
}
