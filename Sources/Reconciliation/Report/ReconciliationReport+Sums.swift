public import Facts

extension ReconciliationReport {
    /// The cells that rules say are sums of others of their table, each cell as often as rules say so, in their order.
    ///
    /// Only what must hold is taken, not what is merely worth a warning. Whether the figures add up is another matter.
    public var sums: [FactSum] {
        outcomes.compactMap { outcome in
            guard case .compared(let left, let right, _) = outcome.result, outcome.rule.level == .error,
                case .comparison(_, .equal, let formula)? = outcome.test?.formula.statement,
                let total = left.terms.first, left.terms.count == 1, !total.isNegative,
                right.terms.allSatisfy({ $0.table == total.table }), !right.terms.isEmpty
            else { return nil }
            // One figure printed twice is no sum, a class with a single item is one.
            if right.terms.count == 1 { guard case .sum = formula else { return nil } }
            return FactSum(
                table: total.table, total: total.cell,
                addends: right.terms.map { FactSum.Addend($0.cell, isNegative: $0.isNegative) })
        }
    }
}

extension Term {
    /// Where its line meets its column.
    var cell: FactKey { FactKey(line: line, column: column) }
}
