public import DecimalNumbers

/// What a cell holds: a stored value, or the last result of its formula.
///
///     let value = CellValue.text("合计")
///     if case .text(let text) = value { print(text) }
public enum CellValue: Sendable, Hashable {
    /// Nothing.
    case blank
    /// A number. Dates are numbers too, until a number format says otherwise.
    case number(CellNumber)
    /// Text.
    case text(String)
    /// True or false.
    case boolean(Bool)
    /// An error such as `#DIV/0!`.
    case error(CellError)
    /// A number that its format shows as a date, or a cell of type `d`.
    case date(CivilDateTime)
    /// A number below 1 that its format shows as a time of day.
    case time(CivilDateTime)
    /// A number that its format shows as elapsed time (`[h]:mm`), in days.
    case duration(days: Double)
}

/// A stored number: the text of the file, as a double and as an exact decimal.
///
///     let amount = CellNumber("2357.5399999999995")
///     amount?.decimal     // 2357.54
///     amount?.double      // 2357.5399999999995
public struct CellNumber: Sendable, Hashable {
    /// The nearest double.
    public let double: Double
    /// The number at 15 significant digits; nil when the power of ten is beyond what `ExactDecimal` keeps.
    public let decimal: ExactDecimal?

    /// A number from its decimal text, or nil when it is not one.
    public init?(_ text: String) {
        guard let decimal = ExactDecimal(text) else { return nil }
        self.decimal = decimal
        double = Double(text) ?? decimal.double
    }

    /// The same from a part of a text.
    public init?(_ text: Substring) { self.init(String(text)) }

    /// A number from a double; nil when it is not finite.
    public init?(_ double: Double) {
        guard double.isFinite else { return nil }
        self.double = double
        decimal = ExactDecimal(double)
    }

    /// A number from a decimal.
    public init(_ decimal: ExactDecimal) {
        self.decimal = decimal
        double = decimal.double
    }
}

/// An error value of a cell.
///
///     CellError.divisionByZero.rawValue     // #DIV/0!
public enum CellError: String, Sendable, Hashable, CaseIterable {
    /// `#NULL!`
    case null = "#NULL!"
    /// `#DIV/0!`
    case divisionByZero = "#DIV/0!"
    /// `#VALUE!`
    case value = "#VALUE!"
    /// `#REF!`
    case reference = "#REF!"
    /// `#NAME?`
    case name = "#NAME?"
    /// `#NUM!`
    case number = "#NUM!"
    /// `#N/A`
    case notAvailable = "#N/A"
    /// `#GETTING_DATA`
    case gettingData = "#GETTING_DATA"
    /// `#SPILL!`
    case spill = "#SPILL!"
    /// `#CALC!`
    case calculation = "#CALC!"
    /// `#FIELD!`
    case field = "#FIELD!"
    /// `#BLOCKED!`
    case blocked = "#BLOCKED!"
    /// `#UNKNOWN!`
    case unknown = "#UNKNOWN!"
    /// `#CONNECT!`
    case connect = "#CONNECT!"
    /// `#EXTERNAL!`
    case external = "#EXTERNAL!"
}
