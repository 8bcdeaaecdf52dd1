internal import DecimalNumbers
internal import Facts

/// An expression worked out to what it adds and subtracts: cells of tables, constants, and what is no sum.
struct LinearForm {
    var cells: [(isNegative: Bool, cell: Cell)] = []
    var constants: [ExactDecimal] = []
    var composites: [(isNegative: Bool, composite: Composite)] = []

    /// What is computed from several forms and is no sum of them.
    indirect enum Composite {
        case ratio(scale: ExactDecimal, LinearForm, LinearForm)
        case least([LinearForm])
        case greatest([LinearForm])

        var forms: [LinearForm] {
            switch self {
            case .ratio(_, let one, let other): [one, other]
            case .least(let forms), .greatest(let forms): forms
            }
        }
    }

    /// Every cell in it.
    var allCells: [Cell] { cells.map(\.cell) + composites.flatMap { $0.composite.forms.flatMap(\.allCells) } }

    /// The cells that are compared as they are, not taken in proportion to others.
    var comparedCells: [Cell] {
        cells.map(\.cell)
            + composites.flatMap { _, composite in
                if case .ratio = composite { return [] as [Cell] }
                return composite.forms.flatMap(\.comparedCells)
            }
    }

    /// Whether it holds a ratio.
    var hasRatio: Bool {
        composites.contains { _, composite in
            if case .ratio = composite { true } else { composite.forms.contains(where: \.hasRatio) }
        }
    }

    static func + (left: LinearForm, right: LinearForm) -> LinearForm {
        LinearForm(
            cells: left.cells + right.cells, constants: left.constants + right.constants,
            composites: left.composites + right.composites)
    }

    var negated: LinearForm {
        LinearForm(
            cells: cells.map { (!$0.isNegative, $0.cell) },
            constants: constants.map { ExactDecimal(significand: -$0.significand, exponent: $0.exponent) },
            composites: composites.map { (!$0.isNegative, $0.composite) })
    }
}

extension Resolver {
    /// Works out an expression for one instance of a rule.
    func linearForm(of expression: Expression, _ bindings: Bindings) throws(OmissionReason) -> LinearForm {
        switch expression {
        case .number(let number):
            return LinearForm(constants: [number])
        case .reference(let reference):
            return LinearForm(cells: try cells(of: reference, bindings).map { (false, $0) })
        case .sum(let terms):
            var total = LinearForm()
            for term in terms { total = total + (try linearForm(of: term, bindings)) }
            return total
        case .orZero(let inner):
            do {
                return try linearForm(of: inner, bindings)
            } catch {
                guard error.isMissingLine else { throw error }
                return LinearForm()
            }
        case .first(let choices):
            var absence = OmissionReason.allBlank
            for choice in choices {
                do {
                    return try linearForm(of: choice, bindings)
                } catch {
                    guard error.isAbsence || error.isMissingCell else { throw error }
                    // That a column is missing says more than that a line is: such a figure is not known to be nothing.
                    if !absence.isMissingColumn { absence = error }
                }
            }
            throw absence
        case .negative(let inner):
            return try linearForm(of: inner, bindings).negated
        case .plus(let left, let right):
            return try linearForm(of: left, bindings) + linearForm(of: right, bindings)
        case .minus(let left, let right):
            return try linearForm(of: left, bindings) + linearForm(of: right, bindings).negated
        case .ratio(let scale, let left, let right):
            let ratio = LinearForm.Composite.ratio(
                scale: scale, try linearForm(of: left, bindings), try linearForm(of: right, bindings))
            return LinearForm(composites: [(false, ratio)])
        case .least(let choices):
            return LinearForm(composites: [(false, .least(try forms(of: choices, bindings)))])
        case .greatest(let choices):
            return LinearForm(composites: [(false, .greatest(try forms(of: choices, bindings)))])
        }
    }

    private func forms(of expressions: [Expression], _ bindings: Bindings) throws(OmissionReason) -> [LinearForm] {
        var forms: [LinearForm] = []
        for expression in expressions { forms.append(try linearForm(of: expression, bindings)) }
        return forms
    }
}

extension OmissionReason {
    /// Whether the table, line or column is simply not there.
    ///
    /// A cell that the form leaves out where a line and a column meet is another matter: its figure exists, unprinted.
    var isAbsence: Bool {
        switch self {
        case .noTable, .noLine, .noColumn, .nothingSelected: true
        default: false
        }
    }

    /// Whether the table is there and prints no such line, so that its figure is nothing.
    var isMissingLine: Bool {
        switch self {
        case .noLine, .nothingSelected: true
        default: false
        }
    }

    var isMissingColumn: Bool { if case .noColumn = self { true } else { false } }

    var isMissingCell: Bool { if case .noCell = self { true } else { false } }
}
