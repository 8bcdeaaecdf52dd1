import Fiscal

/// A sheet that shows no title letter by letter: what table it may be by a title that is nearly right, by its headings, and by
/// the number it has.
struct UntitledSheet {
    /// What a sheet was taken for.
    enum Verdict {
        /// The table of a title that is nearly right.
        case near(TitleFinder.Title)
        /// The one table whose headings are there, and whose title's words where it has one.
        case fitting(TableDescription)
        /// One of several whose headings are there.
        case ambiguous([TableDescription])
        /// The headings are those of tables that its title is none of.
        case contradicted([TableDescription])
        case unknown
    }

    let sheet: SheetText
    /// What its first rows say.
    let head: HeadReader.Head
    let catalogue: TableCatalogue
    /// The cell that nearly holds a title, or looks like one.
    let title: SheetLabel?
    private let near: [TableCatalogue.NearTitle]
    private let fit: HeadingFit

    init(sheet: SheetText, head: HeadReader.Head, catalogue: TableCatalogue) {
        let finder = TitleFinder(catalogue: catalogue, sheet: sheet)
        let nearTitle = finder.nearTitle()
        self.sheet = sheet
        self.head = head
        self.catalogue = catalogue
        title = nearTitle?.label ?? finder.likeTitle()
        near = nearTitle?.near ?? []
        fit = HeadingFit(
            sheet: sheet, rows: Self.rows(of: sheet, below: title), number: head.number, year: head.year)
    }

    /// What the sheet is.
    ///
    /// - Parameters:
    ///   - read: the kind of document of which tables were read, in case that the sheet does not say its own.
    ///   - supposed: the kind that texts of the workbook speak of, in case that there is none.
    ///   - taken: ids of tables that the workbook has already.
    func verdict(kind read: DocumentKind?, supposed: DocumentKind?, besides taken: Set<String>) -> Verdict {
        let words = title.map { catalogue.words(of: $0.text) }
        let told = words?.kind ?? kindOfHeadings ?? read
        let fitting = fitting(kind: told)
        if let best = fitting.first, told == .finalAccount || fitting.contains(where: \.isCertain) {
            return titled(best)
        }
        guard fit.hasAmounts else { return (fitting.first ?? near.first(where: \.isCertain)).map(titled) ?? .unknown }
        let tables = tables(of: told ?? supposed, besides: taken)
        let meant = fit.candidates(among: words.map { words in tables.filter { $0.mayBeNamed(by: words) } } ?? tables)
        let named = fit.candidates(among: words.map { words in tables.filter { $0.isNamed(by: words) } } ?? [])
        // 支出情况表 may be a budget or an account as long as nothing tells which.
        if named.count == 1, told ?? supposed != nil || Set(meant.map(\.kind)).count == 1 {
            guard let account = fitting.first.flatMap({ catalogue.table($0.id) }), account.id != named[0].id else {
                return .fitting(named[0])
            }
            return .ambiguous([account] + named)
        }
        if let account = fitting.first { return titled(account) }
        if let nearest = near.first(where: \.isCertain) { return titled(nearest) }
        switch meant.count {
        case 0:
            let others = fit.candidates(among: tables)
            return others.isEmpty ? .unknown : .contradicted(others)
        case 1: return .fitting(meant[0])
        default: return .ambiguous(meant)
        }
    }

    /// The rows below the title, or all.
    var rows: ClosedRange<Int> { Self.rows(of: sheet, below: title) }

    /// Whether it states a unit of money, and has amounts: somebody would miss them.
    var hasMoney: Bool { head.unit != nil && fit.hasAmounts }

    /// What stands above its title.
    var headAboveTitle: HeadReader.Head {
        guard let title else { return head }
        var head = HeadReader.Head()
        for row in sheet.rows where row < title.cell.reference.row {
            for label in sheet.labels(row: row) { HeadReader.take(label.text, folded: label.folded, into: &head) }
        }
        head.year = head.year ?? HeadReader.year(in: LabelText.folded(sheet.name))
        return head
    }

    private static func rows(of sheet: SheetText, below title: SheetLabel?) -> ClosedRange<Int> {
        guard let row = title?.cell.reference.row, row < sheet.rows.upperBound else { return sheet.rows }
        return row + 1...sheet.rows.upperBound
    }

    private func titled(_ near: TableCatalogue.NearTitle) -> Verdict {
        title.map { .near(TitleFinder.Title($0, id: near.id, sign: .nearTitle)) } ?? .unknown
    }

    /// The near titles whose headings are all there, of the sheet's kind if there are any: those with the most columns first, then
    /// the certain ones, then the nearest. A sheet of a budget is no account's.
    private func fitting(kind: DocumentKind?) -> [TableCatalogue.NearTitle] {
        let fitting = near.filter { near in
            (near.isCertain || kind != .budget) && catalogue.table(near.id).map(fit.fits) ?? false
        }
        let ofKind = fitting.filter { catalogue.kind(of: $0.id) == kind }
        return (ofKind.isEmpty ? fitting : ofKind).map { near in
            (near: near, columns: catalogue.table(near.id).map(fit.columns) ?? 0)
        }.sorted { one, other in
            (other.columns, one.near.isCertain ? 0 : 1, one.near.distance)
                < (one.columns, other.near.isCertain ? 0 : 1, other.near.distance)
        }.map(\.near)
    }

    private func tables(of kind: DocumentKind?, besides taken: Set<String>) -> [TableDescription] {
        let series = sheet.series
        return catalogue.tables.filter { table in
            table.series == series && table.kind == kind ?? table.kind && !taken.contains(table.id)
        }
    }

    /// How many rows may hold the headings.
    private static let headRows = 12

    /// The kind of document whose figures alone the headings speak of: 预算数, 决算数.
    private var kindOfHeadings: DocumentKind? {
        var kinds: Set<DocumentKind> = []
        for row in rows.prefix(Self.headRows) {
            for label in sheet.labels(row: row) where label.key.closes(with: "算数") {
                if label.key.closes(with: "决算数") { kinds.insert(.finalAccount) }
                if label.key.closes(with: "预算数") { kinds.insert(.budget) }
            }
        }
        return kinds.count == 1 ? kinds.first : nil
    }
}
