internal import Findings
internal import Fiscal

/// Brings the codes of a budget and a final account together, from 类 down to 项.
///
/// A code that both have is compared at the lowest level that both print. Of the 项 of one 款 those that only one side has
/// are compared together when each side has some: codes are split and renamed between years.
struct CodeMatcher {
    let budget: CodeTree
    let actual: CodeTree

    /// A pair of code lists that belong together.
    struct Pair {
        let code: String
        let budget: [String]
        let actual: [String]
        let match: ComparisonLine.Match
    }

    func pairs() -> [Pair] {
        match(budget.roots, actual.roots, below: nil).sorted { $0.code < $1.code }
    }

    private func match(_ budgetCodes: [String], _ actualCodes: [String], below parent: String?) -> [Pair] {
        let inActual = Set(actualCodes)
        let inBudget = Set(budgetCodes)
        var pairs: [Pair] = []
        for code in budgetCodes where inActual.contains(code) {
            let left = budget.children(of: code)
            let right = actual.children(of: code)
            if left.isEmpty || right.isEmpty {
                pairs.append(Pair(code: code, budget: [code], actual: [code], match: .code))
            } else {
                pairs += match(left, right, below: code)
            }
        }
        let onlyBudget = budgetCodes.filter { !inActual.contains($0) && hasFigure($0, budget) }
        let onlyActual = actualCodes.filter { !inBudget.contains($0) && hasFigure($0, actual) }
        if let parent, parent.count == CodeLevel.section.digits, !onlyBudget.isEmpty, !onlyActual.isEmpty {
            pairs.append(
                Pair(
                    code: parent, budget: onlyBudget, actual: onlyActual,
                    match: .section(budget: onlyBudget, actual: onlyActual)))
            return pairs
        }
        pairs += onlyBudget.flatMap(budget.leaves).filter { hasFigure($0, budget) }.map {
            Pair(code: $0, budget: [$0], actual: [], match: .budgetOnly)
        }
        pairs += onlyActual.flatMap(actual.leaves).filter { hasFigure($0, actual) }.map {
            Pair(code: $0, budget: [], actual: [$0], match: .actualOnly)
        }
        return pairs
    }

    private func hasFigure(_ code: String, _ tree: CodeTree) -> Bool {
        (tree.nodes[code]?.amount?.fen ?? 0) != 0
    }
}
