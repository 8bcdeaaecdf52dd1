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
    }

    /// A title that a text may have been meant for.
    struct NearTitle {
        let id: String
        let title: String
        /// In how many characters the two differ.
        let distance: Int
        /// Whether the two do not differ in whether they are a final account's.
        let isCertain: Bool
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
        guard (2...80).contains(folded.unicodeScalars.count) else { return nil }
        if let match = match(folded, in: series) { return match }
        guard let remark = TitleRemark(behind: folded), let match = match(remark.title, in: series),
            remark.isNeutral(for: table(match.id))
        else { return nil }
        return match
    }

    private func match(_ folded: String, in series: TableDescription.Series) -> TitleMatch? {
        let index = titles(of: series)
        if let id = index.id(of: folded) { return TitleMatch(id: id, title: folded) }
        guard let found = index.longest(endingOf: folded),
            TitlePreamble.isOne(folded.dropLast(found.title.count), before: found.title, of: kind(of: found.id))
        else { return nil }
        return TitleMatch(id: found.id, title: found.title)
    }

    /// The table whose title begins with a sheet's name that was cut off; nil when none or several do.
    func completing(_ name: String, in series: TableDescription.Series) -> TitleMatch? {
        let folded = Self.bare(LabelText.folded(name))
        guard folded.count >= 8, let found = titles(of: series).only(beginningWith: folded) else { return nil }
        return TitleMatch(id: found.id, title: found.title)
    }

    /// The tables whose titles are near to a text, the nearest first. What stands before the title may be a department and a year.
    func near(_ text: String, in series: TableDescription.Series) -> [NearTitle] {
        guard text.utf8.count <= Self.longestTitle else { return [] }
        let folded = Self.bare(LabelText.folded(text))
        guard folded.unicodeScalars.count >= 4 else { return [] }
        let near = titles(of: series).near(folded, kind: kind(of:))
        let core = TitlePreamble.core(of: folded)
        return near.isEmpty && core != folded ? titles(of: series).near(core, kind: kind(of:)) : near
    }

    /// The telling words of a text that stands where a title should.
    func words(of text: String) -> TitleWords { TitleWords(TitlePreamble.core(of: Self.bare(LabelText.folded(text)))) }

    /// The kind of document that a table is of; by its id where only its title is known.
    func kind(of id: String) -> DocumentKind {
        if let table = table(id) { return table.kind }
        return id.hasPrefix("B") ? .budget : id.hasPrefix("P") ? .performance : .finalAccount
    }

    /// The title without a number, a year, a unit or `(续表)` behind it, and without a sheet's number before it.
    private static func bare(_ folded: String) -> String {
        let hasTail = folded.utf8.contains(UInt8(ascii: "(")) || folded.closes(with: "续表")
        if !hasTail, folded.unicodeScalars.first?.isASCII == false { return LabelText.key(folded: folded) }
        var rest = TitleRemark.withoutContinuation(folded)
        if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), TitleRemark.isNumberOrUnit(rest[open...]) {
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
}
