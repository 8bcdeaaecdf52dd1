extension DocumentTable {
    /// A cell at its place.
    struct PlacedCell {
        let cell: Cell
        /// The first of its columns, from 0.
        let column: Int
        /// How many columns it takes.
        let span: Int
        /// How many rows it takes, this one included.
        let rows: Int
        /// Whether it began in a row above.
        let isContinued: Bool
    }

    /// The cells of rows, cut or filled up so that they take all columns and no more. A row does not give again what reaches into it
    /// from above; here it is there, continued.
    func placed(_ rows: [[Cell]]) -> [[PlacedCell]] {
        var reaching: [Int: PlacedCell] = [:]
        return rows.enumerated().map { index, row in
            var placed: [PlacedCell] = []
            var rest = row[...]
            var column = 0
            while column < columns.count {
                let cell: PlacedCell
                if let above = reaching.removeValue(forKey: column) {
                    cell = PlacedCell(
                        cell: above.cell, column: column, span: above.span, rows: above.rows - 1, isContinued: true)
                } else {
                    let own = rest.popFirst() ?? ""
                    let end = reaching.keys.filter { $0 > column }.min() ?? columns.count
                    cell = PlacedCell(
                        cell: own, column: column, span: min(max(1, own.span), end - column),
                        rows: min(max(1, own.rows), rows.count - index), isContinued: false)
                }
                if cell.rows > 1 { reaching[column] = cell }
                placed.append(cell)
                column += cell.span
            }
            return placed
        }
    }
}
