import Findings
import Fiscal

/// The tables that a workbook may hold: those with a description, and titles that are known but not read.
public struct TableCatalogue: Sendable {
    /// A title of a table that is not read yet.
    public struct KnownTitle: Sendable {
        /// The id of the table.
        public let id: String
        /// The title.
        public let title: String
        /// The set that the table is of.
        public let series: TableDescription.Series

        /// A title.
        public init(id: String, title: String, series: TableDescription.Series = .published) {
            self.id = id
            self.title = title
            self.series = series
        }
    }

    /// A text taken for a title.
    struct TitleMatch {
        let id: String
        let title: String
        let isExact: Bool
    }

    /// The tables that can be read and written.
    public let tables: [TableDescription]
    /// The tables that are only known by their titles.
    public let knownTitles: [KnownTitle]

    private let published: TitleIndex
    private let filed: TitleIndex

    /// A catalogue; of two tables of one series with the same title the first stands.
    public init(tables: [TableDescription], knownTitles: [KnownTitle] = []) {
        self.tables = tables
        self.knownTitles = knownTitles
        func titles(of series: TableDescription.Series) -> TitleIndex {
            let described = tables.filter { $0.series == series }
            return TitleIndex(
                described.flatMap { table in table.titles.map { ($0, table.id) } }
                    + knownTitles.filter { $0.series == series }.map { ($0.title, $0.id) })
        }
        published = titles(of: .published)
        filed = titles(of: .filing)
    }

    private func titles(of series: TableDescription.Series) -> TitleIndex {
        switch series {
        case .published: published
        case .filing: filed
        }
    }

    /// The description of an id.
    public func table(_ id: String) -> TableDescription? { tables.first { $0.id == id } }

    /// The title of an id, as it is known.
    func title(of id: String) -> String {
        table(id)?.title.chinese ?? knownTitles.first { $0.id == id }?.title ?? id
    }

    /// The bytes of the longest text that is looked at as a title.
    private static let longestTitle = 400

    /// The table that a text is the title of; nil when it is none.
    ///
    /// What stands before the title may be a department and a year (`某街道2021年度收入支出决算总表`) or a number; the longest
    /// known title decides, so that 财政拨款收入支出决算总表 is not taken for 收入支出决算总表.
    func recognise(_ text: String, in series: TableDescription.Series) -> TitleMatch? {
        recognise(text, folded: LabelText.folded(text), in: series)
    }

    /// The same of a text that is folded already.
    func recognise(_ text: String, folded whole: String, in series: TableDescription.Series) -> TitleMatch? {
        guard text.utf8.count <= Self.longestTitle, text.holds("表") else { return nil }
        let folded = Self.bare(whole)
        let index = titles(of: series)
        guard (4...80).contains(folded.unicodeScalars.count) else { return nil }
        if let id = index.id(of: folded) { return TitleMatch(id: id, title: folded, isExact: true) }
        guard let found = index.longest(endingOf: folded), Self.isPreamble(folded.dropLast(found.title.count)) else {
            return nil
        }
        return TitleMatch(id: found.id, title: found.title, isExact: true)
    }

    /// The table whose title begins with a sheet's name that was cut off; nil when none or several do.
    func completing(_ name: String, in series: TableDescription.Series) -> TitleMatch? {
        let folded = Self.bare(LabelText.folded(name))
        guard folded.count >= 8, let found = titles(of: series).only(beginningWith: folded) else { return nil }
        return TitleMatch(id: found.id, title: found.title, isExact: true)
    }

    /// The table whose title is nearest to a text, when it is near.
    func nearest(_ text: String, in series: TableDescription.Series) -> TitleMatch? {
        guard text.utf8.count <= Self.longestTitle else { return nil }
        let folded = Self.bare(LabelText.folded(text))
        guard folded.count >= 4, let found = titles(of: series).nearest(to: folded) else { return nil }
        return TitleMatch(id: found.id, title: found.title, isExact: false)
    }

    /// The title without a number, a year, a unit or `(续表)` behind it, and without a sheet's number before it.
    private static func bare(_ folded: String) -> String {
        let hasTail = folded.utf8.contains(UInt8(ascii: "(")) || folded.closes(with: "续表")
        if !hasTail, folded.unicodeScalars.first?.isASCII == false { return LabelText.key(folded: folded) }
        var rest = Substring(folded)
        for tail in ["(续表)", "(续)", "续表"] where rest.hasSuffix(tail) { rest = rest.dropLast(tail.count) }
        if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), isRemark(rest[open...]) {
            rest = rest[..<open]
        } else if let open = rest.lastIndex(of: "("), !rest[open...].contains(")"),
            ["(财决", "(公开"].contains(where: { rest[open...].hasPrefix($0) })
        {
            // A sheet's name that was cut off within the number behind its title.
            rest = rest[..<open]
        }
        // GK01, Z01_1, 2.15, 表3: numbers that programs put before the name of a sheet.
        let head = rest.prefix { $0.isASCII && ($0.isLetter || $0.isWholeNumber || "._-".contains($0)) }
        if head.contains(where: \.isWholeNumber), !rest.dropFirst(head.count).hasPrefix("年") {
            rest = rest.dropFirst(head.count)
        }
        return LabelText.key(String(rest))
    }

    /// Whether a bracket behind a title holds its number, a year or the unit of money.
    private static func isRemark(_ bracket: Substring) -> Bool {
        bracket.contains { $0.isASCII && $0.isWholeNumber } && (bracket.contains("表") || bracket.contains("年"))
            || bracket.hasSuffix("元)") && HeadReader.unit(in: String(bracket)) != nil
    }

    private static let unitEndings = [
        "办", "局", "处", "委", "部门", "单位", "中心", "院", "所", "会", "府", "厅", "校", "站", "街道", "镇", "乡", "室", "队", "部",
    ]

    private static func isPreamble(_ text: Substring) -> Bool {
        if text.isEmpty || text.hasSuffix("年") || text.hasSuffix("年度") || text.hasSuffix("年度部门")
            || text.hasSuffix("年部门")
        {
            return true
        }
        return unitEndings.contains { text.hasSuffix($0) }
    }
}
