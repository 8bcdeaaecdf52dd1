public import DecimalNumbers
internal import Facts
public import Findings
public import Fiscal

/// One figure that takes part in a test.
public struct Term: Sendable, Hashable {
    /// Where it stands.
    public let place: Place
    /// The id of its table.
    public let table: String
    /// The key of its line.
    public let line: String
    /// The classification code of its line, in tables that have them.
    public let code: String?
    /// What its line is called: the label as printed, or in tables without codes the last level of its key.
    public let label: String
    /// The key of its column.
    public let column: String
    /// The figure in the table's unit, as the test took it; nil when the cell prints none and counts as 0.
    public let value: ExactDecimal?
    /// The step in which its table prints; nil when the table names no unit.
    public let precision: AmountPrecision?
    /// Whether it is subtracted.
    public let isNegative: Bool
    /// Whether it is taken in proportion to others, so that it is not in the unit of what is compared.
    public internal(set) var isOperand = false

    init(_ cell: Cell, value: ExactDecimal?, precision: AmountPrecision?, _ isNegative: Bool = false) {
        place = cell.fact.place
        table = cell.table.id
        line = cell.table.lines[cell.line].key
        code = cell.table.lines[cell.line].code
        // A table of one line, as that of the three public expenses, is told apart by its columns.
        label = cell.table.lines.count == 1 ? cell.fact.column : cell.index.lineNames[cell.line]
        column = cell.fact.column
        self.value = value
        self.precision = precision
        self.isNegative = isNegative
    }
}

/// One side of a test: what its figures come to, and where the true amount may lie.
public struct Quantity: Sendable, Hashable {
    /// What the figures come to; a ratio is a number of ``unit``, whatever it is a ratio of.
    public internal(set) var amount: Amount
    /// Where the true sum may lie when each figure was rounded for display; the sum itself in exact tests.
    public internal(set) var interval: RoundingInterval
    /// The figures, in the order of the formula.
    public internal(set) var terms: [Term]
    /// The unit of numbers.
    public let unit: AmountUnit
    /// Whether it is a sum of its figures: a ratio or the least of several is none.
    public internal(set) var isLinear: Bool

    /// The figures that are printed: 0.00 is one, a blank or a dash is not.
    public var printed: [Term] { terms.filter { $0.value != nil } }
}

extension LinearForm {
    /// Works the form out.
    ///
    /// - Parameters:
    ///   - unit: the unit of constants, of tables that name none, and of ratios.
    ///   - displayed: whether the figures are taken as displayed, each an interval, or as stored.
    ///   - ratioDigits: the decimals to which a ratio is compared; each figure is then taken at the decimals that it shows itself.
    ///     Nil where there is none.
    func quantity(unit: AmountUnit, displayed: Bool, ratioDigits: Int? = nil) throws(OmissionReason) -> Quantity {
        var sum = Quantity(unit: unit)
        for constant in constants {
            guard let constant = Amount(constant, in: unit) else { throw .tooLarge }
            try sum.add(constant, RoundingInterval.of(constant, nil))
        }
        for (isNegative, cell) in cells {
            let figure = try cell.figure(displayed: displayed)
            var precision =
                cell.index.precision ?? AmountPrecision(unit: unit, fractionDigits: cell.table.fractionDigits)
            if ratioDigits != nil, let figure {
                precision = AmountPrecision(unit: precision.unit, fractionDigits: figure.fractionDigits)
            }
            sum.terms.append(
                Term(cell, value: figure, precision: ratioDigits == nil ? cell.index.precision : precision, isNegative))
            guard let figure else { continue }
            guard let amount = Amount(figure, in: precision.unit) else { throw .tooLarge }
            let signed = try isNegative ? amount.negated : amount
            try sum.add(signed, RoundingInterval.of(signed, displayed ? precision : nil))
        }
        for (isNegative, composite) in composites {
            let part = try composite.quantity(unit: unit, displayed: displayed, ratioDigits: ratioDigits)
            try sum.add(isNegative ? part.negated : part)
        }
        return sum
    }
}

extension Quantity {
    /// Nothing.
    init(unit: AmountUnit) {
        self.unit = unit
        amount = .zero
        interval = RoundingInterval(lower: 0, upper: 0)
        terms = []
        isLinear = true
    }

    fileprivate mutating func add(_ amount: Amount, _ interval: RoundingInterval) throws(OmissionReason) {
        do {
            self.amount = try self.amount.adding(amount)
            self.interval = try self.interval.adding(interval)
        } catch {
            throw .tooLarge
        }
    }

    fileprivate mutating func add(_ other: Quantity) throws(OmissionReason) {
        try add(other.amount, other.interval)
        terms += other.terms
        isLinear = isLinear && other.isLinear
    }

    /// Its amount rounded to a step, and nothing else.
    func exactly(at step: AmountPrecision) throws(OmissionReason) -> Quantity {
        var copy = self
        let rounded = amount.number(in: step.unit, fractionDigits: step.fractionDigits)
        guard let amount = Amount(rounded, in: step.unit) else { throw .tooLarge }
        copy.amount = amount
        copy.interval = try RoundingInterval.of(amount, nil)
        return copy
    }

    /// Its amount, standing for itself alone.
    var exactly: Quantity {
        get throws(OmissionReason) {
            var copy = self
            copy.interval = try RoundingInterval.of(amount, nil)
            return copy
        }
    }

    fileprivate var negated: Quantity {
        get throws(OmissionReason) {
            var copy = self
            copy.amount = try amount.negated
            do { copy.interval = try interval.negated() } catch { throw .tooLarge }
            return copy
        }
    }
}

extension Amount {
    fileprivate var negated: Amount {
        get throws(OmissionReason) {
            do { return try Amount.zero.subtracting(self) } catch { throw .tooLarge }
        }
    }
}

extension RoundingInterval {
    /// What an amount printed at a precision may stand for; the amount alone without one.
    fileprivate static func of(
        _ amount: Amount, _ precision: AmountPrecision?
    ) throws(OmissionReason) -> RoundingInterval {
        do {
            return try precision.map { precision throws(AmountOverflow) in
                try RoundingInterval(printed: amount, precision: precision)
            } ?? RoundingInterval(exactly: amount)
        } catch {
            throw .tooLarge
        }
    }
}

extension Cell {
    /// The figure of the cell in its table's unit; nil when it prints none.
    func figure(displayed: Bool) throws(OmissionReason) -> ExactDecimal? {
        switch fact.state {
        case .amount(let stored, let shown): return displayed ? shown : stored
        case .blank, .notApplicable: return nil
        case .unreadable(let text): throw .unreadable(fact.place, text: text)
        }
    }
}

extension FactLine {
    /// What the line is called: the label as printed beside a code, else the last level of the key, without its ordinal.
    var name: String {
        if key == code, !label.trimmed.isEmpty { return label.trimmed }
        return key.split(separator: "/").last.map(String.init) ?? label.trimmed
    }
}
