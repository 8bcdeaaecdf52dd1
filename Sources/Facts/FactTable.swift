public import Findings
public import Fiscal

/// One table of a book: its head, its lines and columns, and a fact for every cell where a line meets a column.
public struct FactTable: Sendable {
    /// Whether a table says something, and whether it says so.
    public enum Disclosure: String, Sendable, Hashable, Codable {
        /// There are amounts.
        case data
        /// There are none, and a sentence says why.
        case declaredEmpty
        /// There are none, and no sentence says why.
        case blankWithoutNote
    }

    /// The id of the table, such as `FA1`.
    public var id: String
    /// The title as printed.
    public var title: String
    /// The sheet's name.
    public var sheet: String
    /// The form it is in, such as `ministry` or `shanghai`.
    public var form: String
    /// The department or unit, where the table names one.
    public var department: String?
    /// The fiscal year, where the table names one.
    public var year: Int?
    /// The unit of its amounts; nil when the sheet does not say.
    public var unit: AmountUnit?
    /// The finest decimals displayed in its amount columns.
    public var fractionDigits: Int
    /// Whether it is empty, and says so.
    public var disclosure: Disclosure
    /// Its notes as printed, from top to bottom.
    public var notes: [String]
    /// The lines found, in the order of the sheet; keys are unique.
    public var lines: [FactLine]
    /// The columns found, in the order of the form.
    public var columns: [FactColumn]
    /// The texts of a form, from top to bottom; keys are unique.
    public var fields: [FactField] { didSet { fieldIndex = Self.index(of: fields) } }
    /// The facts, line by line.
    public var facts: [Fact] { didSet { index = FactIndex() } }

    private var index: FactIndex
    private var fieldIndex: [TextBytes: Int]

    /// A table.
    public init(
        id: String, title: String, sheet: String, form: String, department: String? = nil, year: Int? = nil,
        unit: AmountUnit?, fractionDigits: Int, disclosure: Disclosure = .data, notes: [String] = [],
        lines: [FactLine], columns: [FactColumn], fields: [FactField] = [], facts: [Fact]
    ) {
        self.id = id
        self.title = title
        self.sheet = sheet
        self.form = form
        self.department = department
        self.year = year
        self.unit = unit
        self.fractionDigits = fractionDigits
        self.disclosure = disclosure
        self.notes = notes
        self.lines = lines
        self.columns = columns
        self.fields = fields
        self.facts = facts
        index = FactIndex()
        fieldIndex = Self.index(of: fields)
    }

    private static func index(of fields: [FactField]) -> [TextBytes: Int] {
        Dictionary(fields.enumerated().map { (TextBytes($1.key), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The fact where a line meets a column, or nil when the form has no such cell.
    public subscript(line line: String, column column: String) -> Fact? {
        index.position(line: line, column: column, in: facts).map { facts[$0] }
    }

    /// The facts of a line, one for each column in the order of ``columns``; nil where the form has no such cell.
    public func row(_ line: String) -> [Fact?] {
        var row = [Fact?](repeating: nil, count: columns.count)
        var keys = KeysInTurn(columns.map(\.key))
        for index in index.runs(line: line, in: facts).joined() {
            if let column = keys.index(of: facts[index].column) { row[column] = facts[index] }
        }
        return row
    }

    /// The line of a key.
    public func line(_ key: String) -> FactLine? { lines.first { $0.key == key } }

    /// The text of a key; nil when the form prints none.
    public func field(_ key: String) -> String? { fieldIndex[TextBytes(key)].map { fields[$0].text } }

    /// The step in which its amounts are printed; nil without a unit.
    public var precision: AmountPrecision? {
        unit.map { AmountPrecision(unit: $0, fractionDigits: fractionDigits) }
    }

    /// The place of the table as a whole.
    public var place: Place {
        Place(file: facts.first?.place.file ?? lines.first?.place.file, sheet: sheet, table: id, title: title)
    }
}
