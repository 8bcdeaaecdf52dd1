import Fiscal
import XLSXReader

/// A filled cell as a label: its text, and what is left of that when it is folded.
///
/// A class, since labels are handed about much more often than they are made.
final class SheetLabel {
    let cell: Cell
    /// The text; nil where the cell holds a number, whose display is made when somebody asks.
    let ownText: String?
    /// Folded; of a very long text its beginning, of a number with a plain format nothing, since no label looks like one.
    let folded: String
    /// Folded, less ordinals.
    let key: String
    /// Whether nothing but spaces shows.
    let isBlank: Bool

    /// Of a longer text, which is none that a table prints, the beginning is folded.
    private static let longest = 2_000

    var text: String { ownText ?? cell.displayed }
    /// The text of a cell that holds a code or count: of a number its digits, whatever format shows them.
    var digits: String { cell.decimal?.description ?? text }

    /// How many labels of usual length it takes the room of.
    var weight: Int { 1 + (ownText?.utf8.count ?? 0) / 64 }

    init(_ cell: Cell) {
        self.cell = cell
        if let text = cell.text {
            ownText = text
            folded = LabelText.folded(text.utf8.count > Self.longest ? String(text.prefix(Self.longest)) : text)
            key = LabelText.key(folded: folded)
            isBlank = folded.isEmpty && LabelText.isBlank(text)
        } else if cell.kind == .number, cell.numberFormat.showsDigitsOnly {
            ownText = nil
            folded = ""
            key = ""
            isBlank = false
        } else {
            let text = cell.kind == .blank ? "" : cell.displayed
            ownText = text
            folded = LabelText.folded(text)
            key = LabelText.key(folded: folded)
            isBlank = LabelText.isBlank(text)
        }
    }
}

/// The labels of a sheet.
final class SheetLabels {
    private let grid: SheetGrid
    private let first: Int
    private let count: Int
    /// The labels of the first rows: of nearly every sheet those of all.
    private let kept: [[SheetLabel]]
    /// Of the rows below them the one that was asked for last.
    private var recent: (index: Int, labels: [SheetLabel])?

    /// Labels kept at once, long ones counted as several.
    private static let mostKept = 1 << 18

    init(_ grid: SheetGrid, rows: ClosedRange<Int>) {
        self.grid = grid
        first = rows.lowerBound
        count = rows.count
        var kept: [[SheetLabel]] = []
        var weight = 0
        for row in rows where weight <= Self.mostKept {
            let labels = grid.cells(inRow: row).map(SheetLabel.init)
            weight += labels.reduce(0) { $0 + $1.weight }
            kept.append(labels)
        }
        self.kept = kept
    }

    /// The filled cells of a row, from left to right.
    subscript(row: Int) -> [SheetLabel] {
        let index = row - first
        guard index >= 0, index < count else { return [] }
        if index < kept.count { return kept[index] }
        if let recent, recent.index == index { return recent.labels }
        let labels = grid.cells(inRow: row).map(SheetLabel.init)
        recent = (index, labels)
        return labels
    }

    /// The filled cell at a place, if there is one.
    subscript(row row: Int, column column: Int) -> SheetLabel? {
        let labels = self[row]
        // Most rows are filled from their first cell on.
        if let first = labels.first?.cell.reference.column, labels.indices.contains(column - first),
            labels[column - first].cell.reference.column == column
        {
            return labels[column - first]
        }
        return labels.first { $0.cell.reference.column == column }
    }
}
