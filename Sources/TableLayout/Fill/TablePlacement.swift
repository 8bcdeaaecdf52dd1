import Facts
import Findings
import Fiscal
import SpreadsheetML
import XLSXReader

/// A table of a template: what it says, and where its cells stand.
struct TablePlacement {
    let table: FactTable
    let zone: TableZone
    let body: ImportedBody

    var sheet: SheetText { zone.sheet }

    /// The cell that a fact, line or text of the table stands in: of a merged range the one that shows.
    func cell(of place: Place) -> CellReference? {
        place.cell.flatMap { CellReference($0) }.map(shown)
    }

    /// The cell that shows at a place.
    func shown(_ cell: CellReference) -> CellReference { sheet.grid.mergedRange(containing: cell)?.start ?? cell }

    /// The decimals that the formats of the amount cells show; nil when no format says how many.
    var formattedDigits: Int? {
        let digits = table.facts.compactMap { fact -> Int? in
            guard let cell = cell(of: fact.place) else { return nil }
            return sheet.grid[cell].numberFormat.displayedFractionDigits
        }
        return digits.max()
    }
}
