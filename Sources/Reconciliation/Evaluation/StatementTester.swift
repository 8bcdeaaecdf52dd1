internal import DecimalNumbers
internal import Facts
internal import Fiscal

/// Tests what a formula says for one instance.
struct StatementTester {
    let resolver: Resolver
    let tolerance: Tolerance
    let year: Int?
    let bindings: Bindings
    let completeness: CompletenessTest

    private var displayed: Bool { tolerance.usesDisplayedFigures }

    /// One result; two for a table whose codes are out of order and whose names are odd.
    func results(of statement: Statement) throws(OmissionReason) -> [Outcome.Result] {
        switch statement {
        case .comparison(let left, let relation, let right): [try compare(left, relation, right)]
        case .every(let references, let relation, let number): [try every(references, relation, number)]
        case .none(let references): [try none(references)]
        case .codes(let table, let qualities):
            try CodeTest(table: resolver.table(of: table, bindings).table, qualities: qualities, year: year).results()
        case .includes(let table, let others): [.codes(try missingCodes(table, others))]
        case .declaredBlank(let table): [.disclosure(try disclosure(of: table))]
        case .numbers(let table, let order):
            [.codes(try NumberTest(table: resolver.table(of: table, bindings).table, order: order).faults())]
        case .consistentHeads: [.heads(try HeadTest(tables: resolver.books.tables).faults())]
        case .completeSet: try completeness.results()
        }
    }

    private func compare(
        _ left: Expression, _ relation: Relation, _ right: Expression
    ) throws(OmissionReason) -> Outcome.Result {
        var sides = try resolver.sides(left, right, displayed: displayed, bindings)
        if tolerance == .printed { sides = (try sides.left.exactly, try sides.right.exactly, sides.neutral) }
        let printed = sides.left.printed + sides.right.printed
        guard !printed.isEmpty else { throw .allBlank }
        // How likely a difference is can be said of sums of rounded figures only.
        let isSum = sides.left.isLinear && sides.right.isLinear
        let steps = tolerance.allowsRounding && isSum ? printed.map { ($0.precision ?? sides.neutral).step } : []
        return .compared(
            sides.left, sides.right,
            try Judgement(sides.left, relation, sides.right, steps: steps, isSum: isSum))
    }

    private func every(
        _ references: [Reference], _ relation: Relation, _ number: ExactDecimal
    ) throws(OmissionReason) -> Outcome.Result {
        let figures = try figures(references)
        guard !figures.isEmpty else { throw .allBlank }
        return .listed(figures.filter { !relation.holds($0.value ?? .zero, number) }, tested: figures.count)
    }

    /// Tables that are not there hold no figures; without any of them nothing is known.
    private func none(_ references: [Reference]) throws(OmissionReason) -> Outcome.Result {
        var absence: OmissionReason?
        var found: [Term] = []
        var tables = 0
        for reference in references {
            do {
                found += try figures([reference])
                tables += 1
            } catch {
                guard error.isAbsence else { throw error }
                absence = error
            }
        }
        if tables == 0, let absence { throw absence }
        return .listed(found.filter { $0.value != .zero }, tested: found.count)
    }

    private func figures(_ references: [Reference]) throws(OmissionReason) -> [Term] {
        var terms: [Term] = []
        for reference in references {
            for cell in try resolver.cells(of: reference, bindings) {
                guard let figure = try cell.figure(displayed: displayed) else { continue }
                terms.append(Term(cell, value: figure, precision: cell.index.precision))
            }
        }
        return terms
    }

    private func missingCodes(_ table: Reference, _ others: [Reference]) throws(OmissionReason) -> [CodeFault] {
        let list = try resolver.table(of: table, bindings).table
        let codes = Set(list.lines.compactMap(\.code))
        // An empty table has no codes; one with figures and none is not understood.
        guard !codes.isEmpty || list.disclosure != .data else {
            throw .nothingSelected(table: table.table ?? "", what: "codes")
        }
        var faults: [CodeFault] = []
        var absence: OmissionReason?
        var tables = 0
        for other in others {
            do {
                let index = try resolver.table(of: other, bindings)
                tables += 1
                for (position, line) in index.table.lines.enumerated() where index.hasFigure(position) {
                    if let code = line.code, !codes.contains(code) {
                        faults.append(CodeFault(.notIn(table.table ?? ""), line))
                    }
                }
            } catch {
                absence = error
            }
        }
        if tables == 0, let absence { throw absence }
        return faults
    }

    private func disclosure(of table: Reference) throws(OmissionReason) -> DisclosureFault? {
        let table = try resolver.table(of: table, bindings).table
        let sentence = table.notes.first { note in DisclosureFault.sentences.contains { note.contains($0) } }
        return switch table.disclosure {
        case .blankWithoutNote: DisclosureFault(place: table.place, kind: .undeclared)
        case .data where sentence != nil: DisclosureFault(place: table.place, kind: .contradicted(sentence ?? ""))
        default: nil
        }
    }
}

extension Resolver {
    /// Both sides of a comparison, in the unit that their tables share or that each names.
    ///
    /// Exact figures are those stored, but between tables those displayed, at the coarser step: what one stores to the 分
    /// another may hold rounded.
    func sides(
        _ left: Expression, _ right: Expression, displayed: Bool, _ bindings: Bindings
    ) throws(OmissionReason) -> (left: Quantity, right: Quantity, neutral: AmountPrecision) {
        let leftForm = try linearForm(of: left, bindings)
        let rightForm = try linearForm(of: right, bindings)
        let tables = (leftForm.allCells + rightForm.allCells).map(\.index)
        // Within one table the unit does not matter; two can be compared only when both name theirs.
        if let bare = tables.first(where: { $0.precision == nil }),
            tables.contains(where: { $0.table.id != bare.table.id })
        {
            throw .noUnit(table: bare.table.id)
        }
        let compared = leftForm.comparedCells + rightForm.comparedCells
        let unit =
            compared.lazy.compactMap(\.index.precision?.unit).first
            ?? tables.lazy.compactMap(\.precision?.unit).first ?? .tenThousandYuan
        var ratioDigits: Int?
        if leftForm.hasRatio || rightForm.hasRatio {
            var digits: [Int] = []
            for cell in compared { digits.append(try cell.figure(displayed: displayed)?.fractionDigits ?? 0) }
            ratioDigits = digits.max() ?? 2
        }
        let isAcross = !displayed && tables.contains { $0 !== tables.first }
        var left = try leftForm.quantity(unit: unit, displayed: displayed || isAcross, ratioDigits: ratioDigits)
        var right = try rightForm.quantity(unit: unit, displayed: displayed || isAcross, ratioDigits: ratioDigits)
        if isAcross, let first = tables.first?.precision {
            let step = tables.compactMap(\.precision).reduce(first) { .coarser($0, $1) }
            left = try left.exactly(at: step)
            right = try right.exactly(at: step)
        }
        return (
            left, right, AmountPrecision(unit: unit, fractionDigits: tables.first?.table.fractionDigits ?? 2)
        )
    }
}
