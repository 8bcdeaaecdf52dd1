/// Where something stands: in a file, a sheet, a cell, and what the table calls that cell.
///
/// Every part may be unknown. A figure from a report in prose has a `spot` such as `p. 3` instead of a cell.
public struct Place: Sendable, Hashable {
    /// What all cells of a table share, in one object: a workbook has a place for each of its cells.
    private var surroundings: Surroundings
    /// The cell, such as `C35`.
    public var cell: String?
    /// A place that is no cell: a page, a paragraph.
    public var spot: String?
    /// The printed row number (行次), in forms that have one.
    public var rowNumber: Int?
    /// The printed column number (栏次), in forms that have one.
    public var columnNumber: Int?
    /// The label of the row as printed.
    public var label: String?
    /// The heading of the column, its levels joined by `/`.
    public var heading: String?

    /// The file's name, without its folder.
    public var file: String? {
        get { surroundings.parts.file }
        set { change { $0.file = newValue } }
    }
    /// The sheet's name.
    public var sheet: String? {
        get { surroundings.parts.sheet }
        set { change { $0.sheet = newValue } }
    }
    /// The id of the table, such as `FA1`.
    public var table: String? {
        get { surroundings.parts.table }
        set { change { $0.table = newValue } }
    }
    /// The title of the table.
    public var title: String? {
        get { surroundings.parts.title }
        set { change { $0.title = newValue } }
    }

    private mutating func change(_ change: (inout Surroundings.Parts) -> Void) {
        var parts = surroundings.parts
        change(&parts)
        surroundings = Surroundings(parts)
    }

    /// A place.
    public init(
        file: String? = nil, sheet: String? = nil, cell: String? = nil, spot: String? = nil, table: String? = nil,
        title: String? = nil, rowNumber: Int? = nil, columnNumber: Int? = nil, label: String? = nil,
        heading: String? = nil
    ) {
        let parts = Surroundings.Parts(file: file, sheet: sheet, table: table, title: title)
        surroundings = parts == Surroundings.none.parts ? .none : Surroundings(parts)
        self.cell = cell
        self.spot = spot
        self.rowNumber = rowNumber
        self.columnNumber = columnNumber
        self.label = label
        self.heading = heading
    }

    /// Hashes the address within the sheet: short, and nearly always enough.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(cell)
        hasher.combine(spot)
    }

    /// The address: `收入支出决算总表!C35`, or as much of it as is known.
    public var address: String {
        let inner = cell ?? spot
        guard let sheet else { return inner ?? title ?? table ?? "" }
        return inner.map { "\(sheet)!\($0)" } ?? sheet
    }

    /// The cell alone, or the spot, or the sheet.
    public var shortAddress: String { cell ?? spot ?? sheet ?? table ?? "" }

    /// What the table calls the place: `FA1 收入支出决算总表 · 行次 27 · 本年收入合计 · 决算数`.
    public func description(_ language: Language) -> String {
        var parts: [String] = []
        let name = [table, title].compactMap(\.self).joined(separator: " ")
        if !name.isEmpty { parts.append(name) }
        if let rowNumber { parts.append(language == .chinese ? "行次 \(rowNumber)" : "line \(rowNumber)") }
        if let label, !label.isEmpty { parts.append(label) }
        if let columnNumber { parts.append(language == .chinese ? "栏次 \(columnNumber)" : "column \(columnNumber)") }
        if let heading, !heading.isEmpty { parts.append(heading) }
        return parts.joined(separator: " · ")
    }
}

/// The file, sheet and table in which a place is.
private final class Surroundings: Sendable, Equatable {
    struct Parts: Sendable, Equatable {
        var file: String?
        var sheet: String?
        var table: String?
        var title: String?
    }

    let parts: Parts

    /// Those of a place of which nothing is known.
    static let none = Surroundings(Parts())

    init(_ parts: Parts) { self.parts = parts }

    static func == (one: Surroundings, other: Surroundings) -> Bool { one === other || one.parts == other.parts }
}

extension Place: Codable {
    private enum Key: String, CodingKey {
        case file, sheet, cell, spot, table, title, rowNumber, columnNumber, label, heading
    }

    /// Reads the parts that are there.
    public init(from decoder: any Decoder) throws {
        let parts = try decoder.container(keyedBy: Key.self)
        func text(_ key: Key) throws -> String? { try parts.decodeIfPresent(String.self, forKey: key) }
        self.init(
            file: try text(.file), sheet: try text(.sheet), cell: try text(.cell), spot: try text(.spot),
            table: try text(.table), title: try text(.title),
            rowNumber: try parts.decodeIfPresent(Int.self, forKey: .rowNumber),
            columnNumber: try parts.decodeIfPresent(Int.self, forKey: .columnNumber), label: try text(.label),
            heading: try text(.heading))
    }

    /// Writes the parts that are known.
    public func encode(to encoder: any Encoder) throws {
        var parts = encoder.container(keyedBy: Key.self)
        try parts.encodeIfPresent(file, forKey: .file)
        try parts.encodeIfPresent(sheet, forKey: .sheet)
        try parts.encodeIfPresent(cell, forKey: .cell)
        try parts.encodeIfPresent(spot, forKey: .spot)
        try parts.encodeIfPresent(table, forKey: .table)
        try parts.encodeIfPresent(title, forKey: .title)
        try parts.encodeIfPresent(rowNumber, forKey: .rowNumber)
        try parts.encodeIfPresent(columnNumber, forKey: .columnNumber)
        try parts.encodeIfPresent(label, forKey: .label)
        try parts.encodeIfPresent(heading, forKey: .heading)
    }
}
