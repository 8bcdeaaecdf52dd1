public import Fiscal

/// A standard table as a Swift value. Its layout says where each property stands.
public protocol TableModel: Sendable, Hashable {
    /// An empty table.
    init()
    /// What stands around the lines: department, year, unit, notes.
    var head: TableHead { get set }
    /// The one declaration from which the table is read, written and explained.
    static var layout: TableLayout<Self> { get }
}

/// What stands around the lines of a table.
public struct TableHead: Sendable, Hashable {
    /// The department or unit.
    public var department: String?
    /// The fiscal year.
    public var year: Int?
    /// The unit in which amounts are printed.
    public var unit: AmountUnit
    /// The decimals in which amounts are printed.
    public var fractionDigits: Int
    /// The notes below the table.
    public var notes: [String]

    /// A head; 万元 with two decimals unless said otherwise.
    public init(
        department: String? = nil, year: Int? = nil, unit: AmountUnit = .tenThousandYuan, fractionDigits: Int = 2,
        notes: [String] = []
    ) {
        self.department = department
        self.year = year
        self.unit = unit
        self.fractionDigits = fractionDigits
        self.notes = notes
    }
}

/// A line that a classification code names.
public protocol CodedLine: Sendable, Hashable {
    /// A line without amounts.
    init(code: String, name: String)
    /// The code: 类 3 digits, 款 5, 项 7.
    var code: String { get }
    /// The name as printed.
    var name: String { get set }
}

/// A line whose label the department chooses.
public protocol NamedLine: Sendable, Hashable {
    /// A line without amounts.
    init(name: String)
    /// The label.
    var name: String { get }
}
