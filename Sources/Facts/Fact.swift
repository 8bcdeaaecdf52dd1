public import DecimalNumbers
public import Findings
public import Fiscal

/// One cell of a table as a rule sees it: which line and column, how much, where it stands.
public struct Fact: Sendable, Hashable {
    /// What the cell holds.
    public enum State: Sendable, Hashable {
        /// An amount: as stored, at 15 significant digits, and as the cell displays it. Both in the table's unit.
        case amount(stored: ExactDecimal, displayed: ExactDecimal)
        /// Nothing.
        case blank
        /// A mark that says the cell does not apply: `—`, `/`, `*`.
        case notApplicable(mark: String)
        /// Something that is no amount.
        case unreadable(text: String)

        /// Whether something stands there that is no amount.
        public var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
    }

    /// The key of the line: the ministry's normalised label path, or the code.
    public let line: String
    /// The key of the column: the ministry's normalised heading path.
    public let column: String
    /// What the cell holds.
    public let state: State
    /// Where it stands.
    public let place: Place

    /// A fact.
    public init(line: String, column: String, state: State, place: Place) {
        self.line = line
        self.column = column
        self.state = state
        self.place = place
    }

    /// The amount as stored, in the table's unit; nil when there is none.
    public var stored: ExactDecimal? {
        if case .amount(let stored, _) = state { stored } else { nil }
    }

    /// The amount as displayed, in the table's unit; nil when there is none.
    public var displayed: ExactDecimal? {
        if case .amount(_, let displayed) = state { displayed } else { nil }
    }

    /// The displayed amount as money; nil when there is none, or it is past what `Amount` holds.
    public func amount(in unit: AmountUnit) -> Amount? {
        displayed.flatMap { Amount($0, in: unit) }
    }
}

/// A line of a table, in the order of the sheet.
public struct FactLine: Sendable, Hashable {
    /// Unique in its table: the ministry's normalised label path (`收入/本年收入合计`), or the code; a code that comes
    /// twice gets `#2` behind it.
    public let key: String
    /// The classification code, in tables that have them.
    public let code: String?
    /// The label as printed.
    public let label: String
    /// The printed row number (行次), in forms that have one.
    public let rowNumber: Int?
    /// Where the code or label stands.
    public let place: Place

    /// A line.
    public init(key: String, code: String? = nil, label: String, rowNumber: Int? = nil, place: Place = Place()) {
        self.key = key
        self.code = code
        self.label = label
        self.rowNumber = rowNumber
        self.place = place
    }
}

/// A column of amounts of a table.
public struct FactColumn: Sendable, Hashable {
    /// The ministry's normalised heading path, its levels joined by `/`.
    public let key: String
    /// The printed column number (栏次), in forms that have one.
    public let number: Int?

    /// A column.
    public init(key: String, number: Int? = nil) {
        self.key = key
        self.number = number
    }
}
