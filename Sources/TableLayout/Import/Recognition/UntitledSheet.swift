import Fiscal

/// A sheet that shows no title: what table it may be by its headings, and by the number it has.
struct UntitledSheet {
    let sheet: SheetText
    /// What its first rows say.
    let head: HeadReader.Head

    /// The tables whose headings are all there, of those a number tells one.
    ///
    /// - Parameters:
    ///   - kind: the kind of document, where it is known: only tables of that kind are looked for.
    ///   - taken: ids of tables that the workbook has already.
    func candidates(
        among catalogue: TableCatalogue, kind: DocumentKind?, besides taken: Set<String>
    ) -> [TableDescription] {
        let series = sheet.series
        return fit.candidates(
            among: catalogue.tables.filter { table in
                table.series == series && table.kind == kind ?? table.kind && !taken.contains(table.id)
            })
    }

    /// Whether it states a unit of money, and has amounts: somebody would miss them.
    var hasMoney: Bool { head.unit != nil && fit.hasAmounts }

    private var fit: HeadingFit {
        HeadingFit(sheet: sheet, rows: sheet.rows, number: head.number, year: head.year)
    }
}
