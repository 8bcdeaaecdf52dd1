/// Tables that are too wide for one page: their pages stand side by side, codes and names repeated on each.
extension SheetPlan {
    /// The width, in characters, beyond which one page is not legible.
    private static let widestPage = 210.0

    /// How many pages side by side a table takes.
    ///
    /// - Parameters:
    ///   - titles: the width of the columns of codes and names.
    ///   - others: the width of the others together.
    static func pagesAcross(titles: Double, others: Double) -> Int {
        max(1, Int((others / (widestPage - titles)).rounded(.up)))
    }

    /// How many columns surely stand on the first page: title, unit and notes go above and below these, so that no page cuts them.
    static func columnsOnFirstPage(_ columns: [HeadedColumn], titleColumns: Int) -> Int {
        let titles = columns.prefix(titleColumns).reduce(0) { $0 + $1.width }
        let others = columns.dropFirst(titleColumns).reduce(0) { $0 + $1.width }
        let pages = pagesAcross(titles: titles, others: others)
        guard pages > 1 else { return columns.count }
        var left = others / Double(pages)
        let fitting = columns.dropFirst(titleColumns).prefix { column in
            left -= column.width
            return left >= 0
        }
        return titleColumns + max(1, fitting.count)
    }
}
