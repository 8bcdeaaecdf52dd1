import Findings

/// What to make of a title below which headings of its table are missing: it may have been pasted from another sheet.
struct TitleDoubt {
    /// What a title turned out to be.
    enum Verdict {
        /// Its table's, as far as anything tells.
        case kept
        /// Another table's than the sheet's name and headings say.
        case misplaced(TableDescription)
        /// Another table's than the headings, which some tables have all of.
        case contradicted([TableDescription])
    }

    let catalogue: TableCatalogue
    let sheet: SheetText
    let section: TableSection
    let fit: HeadingFit

    /// - Parameter columns: how many columns of the title's table were found.
    func verdict(on table: TableDescription, columns: Int) -> Verdict {
        let others = catalogue.tables.filter { $0.series == table.series && $0.id != table.id }
        if let name = catalogue.recognise(sheet.name, in: table.series)?.id,
            let named = others.first(where: { $0.id == name }), fit.fits(named)
        {
            return .misplaced(named)
        }
        guard columns * 2 < table.columns.count else { return .kept }
        let fitting = fit.candidates(among: others)
        return fitting.isEmpty ? .kept : .contradicted(fitting)
    }
}
