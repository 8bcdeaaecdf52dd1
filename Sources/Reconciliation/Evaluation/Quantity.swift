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

    init(_ cell: Cell, value: ExactDecimal?, isNegative: Bool) {
        place = cell.fact.place
        table = cell.table.id
        line = cell.line.key
        code = cell.line.code
        // A table of one line, as that of the three public expenses, is told apart by its columns.
        label = cell.table.lines.count == 1 ? cell.fact.column : cell.line.name
        column = cell.fact.column
        self.value = value
        precision = cell.table.precision
        self.isNegative = isNegative
    }
}

/// One side of a test: what its figures come to, and where the true amount may lie.
public struct Quantity: Sendable, Hashable {
    /// The sum of the figures.
    public let amount: Amount
    /// Where the true sum may lie when each figure was rounded for display; the sum itself in exact tests.
    public let interval: RoundingInterval
    /// The figures, in the order of the formula.
    public let terms: [Term]

    /// The figures that are printed: 0.00 is one, a blank or a dash is not.
    public var printed: [Term] { terms.filter { $0.value != nil } }
}

extension LinearForm {
    /// Adds the cells up.
    ///
    /// - Parameters:
    ///   - unit: the unit of constants, and of tables that name none.
    ///   - displayed: whether the figures are taken as displayed, each an interval, or as stored.
    func quantity(unit: AmountUnit, displayed: Bool) throws(OmissionReason) -> Quantity {
        var amount = Amount.zero
        var interval = RoundingInterval(lower: 0, upper: 0)
        var terms: [Term] = []
        do {
            for constant in constants {
                guard let constant = Amount(constant, in: unit) else { throw OmissionReason.tooLarge }
                amount = try amount.adding(constant)
                interval = try interval.adding(RoundingInterval(exactly: constant))
            }
            for (isNegative, cell) in cells {
                let figure = try cell.figure(displayed: displayed)
                let precision =
                    cell.table.precision ?? AmountPrecision(unit: unit, fractionDigits: cell.table.fractionDigits)
                terms.append(
                    Term(cell, value: figure, isNegative: isNegative))
                guard let figure else { continue }
                guard let unsigned = Amount(figure, in: precision.unit) else { throw OmissionReason.tooLarge }
                let signed = isNegative ? try Amount.zero.subtracting(unsigned) : unsigned
                amount = try amount.adding(signed)
                interval = try interval.adding(
                    displayed
                        ? RoundingInterval(printed: signed, precision: precision)
                        : RoundingInterval(exactly: signed))
            }
        } catch let reason as OmissionReason {
            throw reason
        } catch {
            throw .tooLarge
        }
        return Quantity(amount: amount, interval: interval, terms: terms)
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
