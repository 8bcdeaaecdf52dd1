public import Facts
internal import Findings
internal import Fiscal

extension BudgetComparer {
    /// Compares the phases that one book holds by itself: 年初预算数, 全年预算数 and 决算数 of the filed summary (Z01), or of a published
    /// final account (FA1) that prints them.
    ///
    /// - Parameters:
    ///   - book: the book with its phases.
    ///   - prior: the same book of the year before, where it is at hand.
    /// - Returns: nil when no table of the book holds a budget beside its actual.
    public func compare(phasesOf book: FactBook, prior: FactBook? = nil) -> BudgetComparison? {
        guard let table = PhaseTable(book), let precision = table.precision else { return nil }
        let before = prior.flatMap(PhaseTable.init)
        let lines = ComparisonSection.filed.flatMap { section in
            table.lines(of: section).compactMap { line -> ComparisonLine? in
                let budget = table.amount(line, .opening)
                let actual = table.amount(line, .actual)
                let adjusted = table.amount(line, .adjusted)
                guard budget != nil || actual != nil || adjusted != nil else { return nil }
                return ComparisonLine(
                    section: section, nature: BudgetComparison.totalNature, code: line.code, name: line.name,
                    match: budget == nil ? .actualOnly : actual == nil ? .budgetOnly : .code, budget: budget,
                    adjusted: adjusted, actual: actual, prior: before?.amount(line, .actual), precision: precision,
                    places: [.actual, .opening, .adjusted].compactMap { table.place(line, $0) })
            }
        }
        return BudgetComparison(
            department: book.department, year: book.year, threshold: threshold, lines: lines, missing: [],
            remarks: Self.ruleFindings(book, budget: nil, prior: prior))
    }
}

/// A table that has the three phases side by side.
private struct PhaseTable {
    enum Phase: String { case opening = "年初预算数", adjusted = "全年预算数", actual = "决算数" }

    let table: FactTable
    let unit: AmountUnit

    init?(_ book: FactBook) {
        let candidates = ["Z01", "FA1"].compactMap(book.table)
        guard
            let table = candidates.first(where: { table in
                let keys = Set(table.columns.map(\.key))
                return keys.contains(Phase.actual.rawValue) && keys.contains(Phase.opening.rawValue)
            }), let unit = table.unit
        else { return nil }
        self.table = table
        self.unit = unit
    }

    var precision: AmountPrecision? { table.precision }

    func amount(_ line: FactLine, _ phase: Phase) -> Amount? {
        table[line: line.key, column: phase.rawValue]?.amount(in: unit)
    }

    func place(_ line: FactLine, _ phase: Phase) -> Place? {
        table[line: line.key, column: phase.rawValue].flatMap { $0.state == .blank ? nil : $0.place }
    }

    /// The lines that together are the section: those above its total.
    func lines(of section: ComparisonSection) -> [FactLine] {
        switch section {
        case .filedRevenue: above("本年收入合计", in: "收入")
        case .filedFunctions: above("本年支出合计", in: "支出")
        case .filedNature: above("经济分类支出合计", in: Self.natureLane)
        case .filedEconomic: table.lines.filter { $0.key.parentPath == Self.natureLane + "/经济分类支出合计" }
        default: []
        }
    }

    private static let natureLane = "按支出性质和经济分类"

    private func above(_ total: String, in lane: String) -> [FactLine] {
        let own = table.lines.filter { $0.key.parentPath == lane }
        guard let end = own.firstIndex(where: { $0.key == "\(lane)/\(total)" }) else { return [] }
        return Array(own[..<end])
    }
}
