import Fiscal
import SpreadsheetML

/// Finds the titles of tables on a sheet.
struct TitleFinder {
    /// A title on the sheet.
    struct Title {
        let id: String
        /// As printed, without spaces.
        let text: String
        let row: Int
        /// The column of its cell; nil when the sheet's name is the title.
        let column: Int?
        let sign: Recognition.Sign
    }

    let catalogue: TableCatalogue
    let sheet: SheetText
    private let series: TableDescription.Series

    init(catalogue: TableCatalogue, sheet: SheetText) {
        self.catalogue = catalogue
        self.sheet = sheet
        series = sheet.series
    }

    /// A title stands alone in its row, or with a number or unit beside it.
    private static let mostCellsBeside = 3
    /// How many rows apart the titles of tables beside each other may stand.
    private static let mostRowsApart = 3

    /// The titles from top to bottom. A sheet that shows none takes its name for one.
    func titles() -> [Title] {
        let shown = found { catalogue.recognise($0.text, folded: $0.folded, in: series) }
        let titles = shown.filter { !isOfContents($0, among: shown) }
        if !titles.isEmpty || !shown.isEmpty { return titles }
        if let known = catalogue.recognise(sheet.name, in: series) ?? completed(in: series) {
            return [
                Title(id: known.id, text: known.title, row: sheet.rows.lowerBound - 1, column: nil, sign: .sheetName)
            ]
        }
        return []
    }

    /// The sheet, or its parts where tables stand beside each other.
    ///
    /// - Parameter titles: the titles of the sheet.
    func sheetsBesideEachOther(_ titles: [Title]) -> [SheetText] {
        var starts: Set<Int> = []
        for title in titles where title.sign == .title {
            // The heading of the document puts one of the titles a row or two below the other.
            let near = (title.row - Self.mostRowsApart)...(title.row + Self.mostRowsApart)
            let beside = near.clamped(to: sheet.rows).flatMap(sheet.filledLabels).filter { label in
                label.cell.reference.column > title.column ?? .max && label.ownText?.contains("表") == true
            }
            for label in beside {
                guard let known = catalogue.recognise(label.text, folded: label.folded, in: series),
                    known.id != title.id, !isListed(label)
                else { continue }
                starts.insert(start(ofTableAt: label.cell.reference.column))
            }
        }
        return starts.isEmpty ? [sheet] : sheet.split(before: Array(starts))
    }

    /// Whether the cell above or below is a title too: a list of contents.
    private func isListed(_ label: SheetLabel) -> Bool {
        let cell = label.cell.reference
        return [cell.row - 1, cell.row + 1].contains { row in
            sheet.label(row: row, column: cell.column).map {
                catalogue.recognise($0.text, folded: $0.folded, in: series) != nil
            } ?? false
        }
    }

    /// The first column of a table whose title stands in a column: behind the nearest blank one.
    private func start(ofTableAt column: Int) -> Int {
        let blank = (sheet.columns.lowerBound..<column).last { left in
            sheet.rows.allSatisfy { sheet.label(row: $0, column: left) == nil }
        }
        return blank.map { $0 + 1 } ?? column
    }

    /// The table that the sheet's name begins to say, when the name is as long as names may be.
    private func completed(in series: TableDescription.Series) -> TableCatalogue.TitleMatch? {
        sheet.name.utf16.count >= SheetLimits.sheetNameLength ? catalogue.completing(sheet.name, in: series) : nil
    }

    /// Whether titles follow each other too closely to have tables between them: the page of contents.
    private func isOfContents(_ title: Title, among titles: [Title]) -> Bool {
        guard titles.contains(where: { $0.row != title.row && abs($0.row - title.row) <= 2 && $0.id != title.id })
        else {
            return false
        }
        let next = titles.lazy.map(\.row).first { $0 > title.row } ?? sheet.rows.upperBound + 1
        return (title.row + 1..<next).count { sheet.filledLabels(row: $0).count > 0 } < Self.leastRows
    }

    /// Unit line, headings and one line: a table has no fewer rows below its title.
    private static let leastRows = 3

    /// Whether a row says little but titles.
    private func standsAlone(row: Int) -> Bool {
        let labels = sheet.filledLabels(row: row)
        return labels.count <= Self.mostCellsBeside
            || labels.count { catalogue.recognise($0.text, folded: $0.folded, in: series) == nil }
                < Self.mostCellsBeside
    }

    private func found(_ recognise: (SheetLabel) -> TableCatalogue.TitleMatch?) -> [Title] {
        sheet.rows.compactMap { row in
            guard let label = firstLabel(row: row), let known = recognise(label), standsAlone(row: row) else {
                return nil
            }
            return Title(label, id: known.id, sign: .title)
        }
    }

    /// The first label of a row, where that is a text.
    private func firstLabel(row: Int) -> SheetLabel? {
        let labels = sheet.labels(row: row)
        guard labels.count <= sheet.columns.count, let label = labels.first(where: { $0.ownText?.isEmpty != true }),
            label.ownText != nil
        else { return nil }
        return label
    }
}

extension TitleFinder {
    /// The first cell that nearly holds a title, and the titles that it may have been meant for, the nearest first.
    func nearTitle() -> (label: SheetLabel, near: [TableCatalogue.NearTitle])? {
        guard found({ catalogue.recognise($0.text, folded: $0.folded, in: series) }).isEmpty else { return nil }
        var isBelowNumbers = false
        for row in sheet.rows {
            // 二、政府性基金预算财政拨款收入 is near to a title, and a line of a table.
            guard !sheet.labels(row: row).contains(where: { $0.cell.kind == .number }) else {
                isBelowNumbers = true
                continue
            }
            guard let label = firstLabel(row: row), standsAlone(row: row), !isBelowNumbers || label.folded.holds("表")
            else { continue }
            let near = catalogue.near(label.text, in: series)
            if !near.isEmpty { return (label, near) }
        }
        return nil
    }

    /// The cell above all amounts that looks like a title, though none that is known.
    func likeTitle() -> SheetLabel? {
        let head = sheet.rows.prefix(Self.headRows).prefix { row in
            !sheet.labels(row: row).contains { $0.cell.kind == .number }
        }
        let labels = head.compactMap { row in
            firstLabel(row: row).flatMap { standsAlone(row: row) && Self.looksLikeTitle($0) ? $0 : nil }
        }
        return labels.first { !catalogue.words(of: $0.text).terms.isEmpty } ?? labels.first
    }

    /// How many rows of a sheet may hold its title.
    private static let headRows = 6
    private static let titleLengths = 5...60

    private static func looksLikeTitle(_ label: SheetLabel) -> Bool {
        guard label.folded.holds("表"), titleLengths.contains(label.folded.unicodeScalars.count),
            !RowText.isNote(label.folded)
        else { return false }
        var head = HeadReader.Head()
        HeadReader.take(label.text, folded: label.folded, into: &head)
        return head.number == nil && head.department == nil
    }
}

extension TitleFinder.Title {
    /// A title in a cell.
    init(_ label: SheetLabel, id: String, sign: Recognition.Sign) {
        self.init(
            id: id, text: LabelText.unspaced(label.text), row: label.cell.reference.row,
            column: label.cell.reference.column, sign: sign)
    }
}

extension SheetText {
    /// Rows above the headings in which a table's number may stand.
    private static let headRows = 6

    /// The set of tables that the sheet is of: its name or number says 财决, or its name begins with Z and a number.
    var series: TableDescription.Series {
        let folded = LabelText.folded(name)
        let isNumbered = folded.first == "Z" && folded.dropFirst().first?.isWholeNumber == true
        if isNumbered || folded.holds("财决") { return .filing }
        let isMarked = rows.prefix(Self.headRows).contains { row in
            labels(row: row).contains { $0.folded.opens(with: "财决") }
        }
        return isMarked ? .filing : .published
    }
}
