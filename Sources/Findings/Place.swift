/// Where something stands: in a file, a sheet, a cell, and what the table calls that cell.
///
/// Every part may be unknown. A figure from a report in prose has a `spot` such as `p. 3` instead of a cell.
public struct Place: Sendable, Hashable, Codable {
    /// The file's name, without its folder.
    public var file: String?
    /// The sheet's name.
    public var sheet: String?
    /// The cell, such as `C35`.
    public var cell: String?
    /// A place that is no cell: a page, a paragraph.
    public var spot: String?
    /// The id of the table, such as `FA1`.
    public var table: String?
    /// The title of the table.
    public var title: String?
    /// The printed row number (行次), in forms that have one.
    public var rowNumber: Int?
    /// The printed column number (栏次), in forms that have one.
    public var columnNumber: Int?
    /// The label of the row as printed.
    public var label: String?
    /// The heading of the column, its levels joined by `/`.
    public var heading: String?

    /// A place.
    public init(
        file: String? = nil, sheet: String? = nil, cell: String? = nil, spot: String? = nil, table: String? = nil,
        title: String? = nil, rowNumber: Int? = nil, columnNumber: Int? = nil, label: String? = nil,
        heading: String? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.spot = spot
        self.table = table
        self.title = title
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
