internal import DecimalNumbers
public import Facts
public import Findings
internal import Fiscal

/// What differs between two versions of the same tables, told by keys and not by places: a line that has moved is the same
/// line.
///
///     let difference = BookDifference(old: before, new: after)
///     difference.changes.map { "\($0.place.address): \($0.old ?? "") → \($0.new ?? "")" }
public struct BookDifference: Sendable {
    /// The differences: table by table in the order of the new book, those that it lacks last; in a table what stands
    /// around the lines, then line by line, then the lines and columns that are gone.
    public let changes: [Change]

    /// One difference.
    public struct Change: Sendable, Hashable {
        /// What kind of difference it is.
        public let kind: Kind
        /// The id of the table, such as `FA5`.
        public let table: String
        /// The key of the line; nil where it is about a column or the table.
        public let line: String?
        /// The key of the column; nil where it is about a line or the table.
        public let column: String?
        /// What was there; nil when nothing was.
        public let old: String?
        /// What is there; nil when nothing is.
        public let new: String?
        /// New less old, in the unit of the new table; nil where one of them is no amount.
        public let difference: String?
        /// Where it stands in the new book, or in the old one when the new one has no such thing.
        public let place: Place
    }

    /// The kinds of difference.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A cell holds something else. Amounts are compared as money, whatever their units.
        case value
        /// A cell holds the same and is shown with other decimals.
        case look
        /// A cell has another formula, or a formula where there was none.
        case formula
        /// A line is called something else.
        case label
        /// The unit of the table.
        case unit
        /// A line, column or table that was not there.
        case lineAdded, columnAdded, tableAdded
        /// A line, column or table that is not there any more.
        case lineRemoved, columnRemoved, tableRemoved
    }

    /// The formula of a cell, or nil when it has none.
    public typealias Formulas = (Place) -> String?

    /// Compares two versions.
    ///
    /// - Parameters:
    ///   - oldFormulas: looks up a formula in the old workbook; without it formulas are not compared.
    ///   - newFormulas: the same in the new one.
    public init(
        old: FactBook, new: FactBook, oldFormulas: @escaping Formulas = { _ in nil },
        newFormulas: @escaping Formulas = { _ in nil }
    ) {
        var changes: [Change] = []
        let before = Self.keyed(old.tables)
        let after = Self.keyed(new.tables)
        let olds = Dictionary(uniqueKeysWithValues: before.map { ($0.key, $0.table) })
        let news = Set(after.map(\.key))
        for (key, table) in after {
            if let earlier = olds[key] {
                changes += TableDifference(earlier, table, oldFormulas, newFormulas).changes
            } else {
                changes.append(Change(.tableAdded, table, new: table.title, place: table.place))
            }
        }
        for (key, table) in before where !news.contains(key) {
            changes.append(Change(.tableRemoved, table, old: table.title, place: table.place))
        }
        self.changes = changes
    }

    private struct Key: Hashable {
        let id: String
        let number: Int
    }

    /// The tables with their ids, and their number among those of one id.
    private static func keyed(_ tables: [FactTable]) -> [(key: Key, table: FactTable)] {
        var counts: [String: Int] = [:]
        return tables.map { table in
            counts[table.id, default: 0] += 1
            return (Key(id: table.id, number: counts[table.id, default: 1]), table)
        }
    }
}

extension BookDifference.Change {
    init(
        _ kind: BookDifference.Kind, _ table: FactTable, line: String? = nil, column: String? = nil,
        old: String? = nil, new: String? = nil, difference: String? = nil, place: Place
    ) {
        self.kind = kind
        self.table = table.id
        self.line = line
        self.column = column
        self.old = old
        self.new = new
        self.difference = difference
        self.place = place
    }
}

extension BookDifference.Kind {
    /// The word for it.
    public var name: LocalizedText {
        switch self {
        case .value: LocalizedText(zh: "数值", en: "value")
        case .look: LocalizedText(zh: "显示", en: "look")
        case .formula: LocalizedText(zh: "公式", en: "formula")
        case .label: LocalizedText(zh: "名称", en: "label")
        case .unit: LocalizedText(zh: "单位", en: "unit")
        case .lineAdded: LocalizedText(zh: "新增行", en: "line added")
        case .columnAdded: LocalizedText(zh: "新增栏", en: "column added")
        case .tableAdded: LocalizedText(zh: "新增表", en: "table added")
        case .lineRemoved: LocalizedText(zh: "删除行", en: "line removed")
        case .columnRemoved: LocalizedText(zh: "删除栏", en: "column removed")
        case .tableRemoved: LocalizedText(zh: "删除表", en: "table removed")
        }
    }
}
