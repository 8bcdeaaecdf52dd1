internal import DecimalNumbers
internal import Facts
internal import Findings
internal import Fiscal

/// Tests one rule over the books.
struct Evaluator {
    let rule: Rule
    let resolver: Resolver
    let year: Int?

    /// One outcome for each instance of the rule; several for a table whose codes break several demands.
    func outcomes() -> [Outcome] {
        let instances: [Bindings]
        do {
            instances = try resolver.instances(of: rule.formula.each)
        } catch {
            return [Outcome(rule: rule, instance: rule.tables.first ?? "", result: .omitted(error))]
        }
        return instances.flatMap { attempt($0) }
    }

    private func attempt(_ bindings: Bindings) -> [Outcome] {
        do {
            return try outcomes(bindings)
        } catch {
            return [Outcome(rule: rule, instance: name(of: bindings), result: .omitted(error))]
        }
    }

    private func outcomes(_ bindings: Bindings) throws(OmissionReason) -> [Outcome] {
        switch rule.formula.statement {
        case .comparison(let left, let relation, let right):
            [Outcome(rule: rule, instance: name(of: bindings), result: try compare(left, relation, right, bindings))]
        case .every(let references, let relation, let number):
            [
                Outcome(
                    rule: rule, instance: name(of: bindings), result: try every(references, relation, number, bindings))
            ]
        case .codes(let table, let qualities):
            try CodeTest(table: resolver.table(of: table, bindings).table, qualities: qualities, year: year)
                .results().map { Outcome(rule: rule, instance: name(of: bindings), result: $0) }
        }
    }

    private func compare(
        _ left: Expression, _ relation: Relation, _ right: Expression, _ bindings: Bindings
    ) throws(OmissionReason) -> Outcome.Result {
        let leftForm = try resolver.linearForm(of: left, bindings)
        let rightForm = try resolver.linearForm(of: right, bindings)
        let cells = leftForm.cells + rightForm.cells
        let unit = try commonUnit(of: cells.map(\.cell.table))
        let displayed = rule.tolerance.usesDisplayedFigures
        let leftSide = try leftForm.quantity(unit: unit, displayed: displayed)
        let rightSide = try rightForm.quantity(unit: unit, displayed: displayed)
        let printed = leftSide.printed + rightSide.printed
        guard !printed.isEmpty else { throw .allBlank }
        let steps = printed.compactMap { ($0.precision ?? neutralPrecision(cells))?.step }
        let judgement = try Judgement(leftSide, relation, rightSide, steps: displayed ? steps : [])
        return .compared(leftSide, rightSide, judgement)
    }

    private func every(
        _ references: [Reference], _ relation: Relation, _ number: ExactDecimal, _ bindings: Bindings
    ) throws(OmissionReason) -> Outcome.Result {
        var tested = 0
        var failing: [Term] = []
        for reference in references {
            for cell in try resolver.cells(of: reference, bindings) {
                guard let figure = try cell.figure(displayed: rule.tolerance.usesDisplayedFigures) else { continue }
                tested += 1
                guard !relation.holds(figure, number) else { continue }
                failing.append(
                    Term(cell, value: figure, isNegative: false))
            }
        }
        guard tested > 0 else { throw .allBlank }
        return .listed(failing, tested: tested)
    }

    /// The unit of constants: that of the tables, and 万元 for figures of a table that names none.
    ///
    /// Within one table the unit does not matter; two tables can be compared only when both name theirs.
    private func commonUnit(of tables: [FactTable]) throws(OmissionReason) -> AmountUnit {
        if let bare = tables.first(where: { $0.unit == nil }), tables.contains(where: { $0.id != bare.id }) {
            throw .noUnit(table: bare.id)
        }
        return tables.compactMap(\.unit).first ?? .tenThousandYuan
    }

    private func neutralPrecision(_ cells: [(isNegative: Bool, cell: Cell)]) -> AmountPrecision? {
        cells.first.map { AmountPrecision(unit: .tenThousandYuan, fractionDigits: $0.cell.table.fractionDigits) }
    }

    /// The left side with the bound words filled in: `FA3[20105, 项目支出]`.
    private func name(of bindings: Bindings) -> String {
        guard let reference = rule.formula.statement.references.first else { return rule.id }
        let table = reference.table ?? bindings.table ?? ""
        let selectors = [reference.line, reference.column].compactMap { $0?.text(bindings) }
        guard !selectors.isEmpty, !(reference.line?.isMultiple ?? true) else { return table }
        return "\(table)[\(selectors.joined(separator: ", "))]"
    }
}

extension Relation {
    func holds(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .atMost: left <= right
        case .atLeast: left >= right
        }
    }
}
