internal import DecimalNumbers
public import Facts
internal import Findings
internal import Fiscal

/// Compares the budget of a year with its final account, line by line.
///
///     let comparison = BudgetComparer(threshold: 10).compare(budget: budget, actual: account)
///     comparison.lines.filter { $0.band(threshold: 10) == .over }
public struct BudgetComparer: Sendable {
    /// The percentage of the budget beyond which a difference needs a reason.
    public let threshold: Int

    /// A comparer; localities take 10 or 20 percent.
    public init(threshold: Int = 10) {
        self.threshold = threshold
    }

    /// Compares every section that both books hold.
    ///
    /// - Parameters:
    ///   - budget: the budget of the year.
    ///   - actual: the final account of the same year.
    ///   - prior: the final account of the year before, where it is at hand.
    public func compare(budget: FactBook, actual: FactBook, prior: FactBook? = nil) -> BudgetComparison {
        var lines: [ComparisonLine] = []
        var missing: [ComparisonSection] = []
        for section in ComparisonSection.published {
            let found =
                section == .publicExpenses
                ? publicExpenses(budget, actual, prior)
                : section.natures.flatMap { coded(section, $0, budget, actual, prior) }
            if found.isEmpty { missing.append(section) }
            lines += found
        }
        return BudgetComparison(
            department: actual.department ?? budget.department, year: actual.year ?? budget.year, threshold: threshold,
            lines: lines, missing: missing,
            remarks: CompanionRemarks.between(budget, actual) + Self.ruleFindings(actual, budget: budget, prior: prior))
    }

    /// What the rules between books say of the final account: carry-over from the year before, “三公” against the budget.
    static func ruleFindings(_ actual: FactBook, budget: FactBook?, prior: FactBook?) -> [Finding] {
        let rules = RuleBook(["R082", "R083", "R084", "R112"].compactMap { RuleBook.builtIn[$0] })
        let companions = [BookRole.budget: budget, .prior: prior].compactMapValues(\.self)
        return Reconciler(rules: rules).check(actual, companions: companions).findings.filter {
            $0.verdict == .mismatch
        }
    }

    private func coded(
        _ section: ComparisonSection, _ nature: ComparisonSection.Nature, _ budget: FactBook, _ actual: FactBook,
        _ prior: FactBook?
    ) -> [ComparisonLine] {
        guard let left = CodeTree(budget.table(section.budgetTable), columns: nature.budgetColumns),
            let right = CodeTree(actual.table(section.actualTable), columns: nature.actualColumns),
            let one = left.precision, let other = right.precision
        else { return [] }
        let before = CodeTree(prior?.table(section.actualTable), columns: nature.actualColumns)
        return CodeMatcher(budget: left, actual: right).pairs().compactMap { pair in
            let budgeted = Self.total(pair.budget, left)
            let spent = Self.total(pair.actual, right)
            guard budgeted != nil || spent != nil else { return nil }
            return ComparisonLine(
                section: section, nature: nature.name, code: pair.code,
                name: right.nodes[pair.code]?.name ?? left.nodes[pair.code]?.name ?? "", match: pair.match,
                budget: budgeted, actual: spent, prior: before.flatMap { Self.total([pair.code], $0) },
                precision: .coarser(one, other),
                places: pair.actual.compactMap { right.nodes[$0]?.place }
                    + pair.budget.compactMap { left.nodes[$0]?.place })
        }
    }

    /// The sum of some codes; nil when none has a figure, or the sum is too large.
    private static func total(_ codes: [String], _ tree: CodeTree) -> Amount? {
        let amounts = codes.compactMap { tree.nodes[$0]?.amount }
        guard !amounts.isEmpty else { return nil }
        return try? amounts.reduce(Amount.zero) { try $0.adding($1) }
    }

    private func publicExpenses(_ budget: FactBook, _ actual: FactBook, _ prior: FactBook?) -> [ComparisonLine] {
        guard let left = budget.table("B9"), let right = actual.table("FA7"), let leftUnit = left.unit,
            let rightUnit = right.unit, let one = left.precision, let other = right.precision
        else { return [] }
        return left.columns.compactMap { column in
            let planned = left[line: "三公", column: column.key]
            guard let spent = right[line: "三公", column: "决算数/" + column.key] else { return nil }
            let budgeted = planned?.amount(in: leftUnit)
            let used = spent.amount(in: rightUnit)
            guard budgeted != nil || used != nil else { return nil }
            let before = prior?.table("FA7")
            return ComparisonLine(
                section: .publicExpenses, nature: column.key, code: nil,
                name: column.key.split(separator: "/").joined(separator: " "),
                match: budgeted == nil ? .actualOnly : used == nil ? .budgetOnly : .code, budget: budgeted,
                adjusted: right[line: "三公", column: "预算数/" + column.key]?.amount(in: rightUnit), actual: used,
                prior: before?.unit.flatMap { unit in
                    before?[line: "三公", column: "决算数/" + column.key]?.amount(in: unit)
                }, precision: .coarser(one, other), places: [spent.place] + (planned.map { [$0.place] } ?? []))
        }
    }
}

extension ComparisonSection {
    /// A column that is compared, by its keys in either table.
    struct Nature {
        let name: String
        let budgetColumns: [String]
        let actualColumns: [String]

        init(_ name: String, actual: [String]? = nil) {
            self.name = name
            budgetColumns = [name]
            actualColumns = actual ?? [name, "本年支出/" + name]
        }
    }

    var natures: [Nature] {
        switch self {
        case .all: [Nature("合计", actual: ["本年支出合计"]), Nature("基本支出"), Nature("项目支出")]
        case .economic: [Nature("合计", actual: ["决算数"])]
        case .publicExpenses, .filedRevenue, .filedFunctions, .filedNature, .filedEconomic: []
        default: [Nature("合计"), Nature("基本支出"), Nature("项目支出")]
        }
    }

    var budgetTable: String {
        switch self {
        case .all: "B3"
        case .general: "B7"
        case .fund: "B10"
        case .stateCapital: "B11"
        case .economic: "B8"
        case .publicExpenses: "B9"
        case .filedRevenue, .filedFunctions, .filedNature, .filedEconomic: "Z01"
        }
    }

    var actualTable: String {
        switch self {
        case .all: "FA3"
        case .general: "FA5"
        case .fund: "FA8"
        case .stateCapital: "FA9"
        case .economic: "FA6"
        case .publicExpenses: "FA7"
        case .filedRevenue, .filedFunctions, .filedNature, .filedEconomic: "Z01"
        }
    }
}
