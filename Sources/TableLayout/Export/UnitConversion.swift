public import Facts
public import Fiscal

/// Puts the money of tables into another unit, or rounds it to fewer decimals.
///
///     let book = try UnitConversion(to: .tenThousandYuan, catalogue: StandardTables.catalogue).applied(to: book)
public struct UnitConversion: Sendable {
    private let unit: AmountUnit?
    private let fractionDigits: Int?
    private let catalogue: TableCatalogue

    /// A conversion.
    ///
    /// - Parameters:
    ///   - unit: the unit to come to; nil for each table's own.
    ///   - fractionDigits: the decimals to round to, half away from zero; nil for two where the unit changes, else all.
    ///   - catalogue: tells which columns hold money.
    public init(to unit: AmountUnit?, fractionDigits: Int? = nil, catalogue: TableCatalogue) {
        self.unit = unit
        self.fractionDigits = fractionDigits
        self.catalogue = catalogue
    }

    private static let usualFractionDigits = 2

    /// The book with its tables converted.
    ///
    /// - Throws: ``ExportError/unknownUnit(place:)`` for a table with amounts that names no unit.
    public func applied(to book: FactBook) throws(ExportError) -> FactBook {
        var book = book
        for index in book.tables.indices { book.tables[index] = try applied(to: book.tables[index]) }
        return book
    }

    /// The table converted.
    public func applied(to table: FactTable) throws(ExportError) -> FactTable {
        let kinds = catalogue.table(table.id)?.columns ?? []
        let others = Set(kinds.filter { $0.kind != .money }.map(\.key))
        guard let own = table.unit else {
            guard unit != nil, table.facts.contains(where: { $0.stored != nil && !others.contains($0.column) }) else {
                return table
            }
            throw .unknownUnit(place: table.place.address)
        }
        let target = unit ?? own
        guard let digits = fractionDigits ?? (target == own ? nil : Self.usualFractionDigits) else { return table }
        var converted = table
        converted.unit = target
        converted.fractionDigits = digits
        converted.facts = table.facts.map { fact in
            guard let stored = fact.stored, !others.contains(fact.column) else { return fact }
            let amount = stored.scaled(byPowerOfTen: own.powerOfTen - target.powerOfTen)
                .rounded(toFractionDigits: digits)
            return Fact(
                line: fact.line, column: fact.column, state: .amount(stored: amount, displayed: amount),
                place: fact.place)
        }
        return converted
    }
}
