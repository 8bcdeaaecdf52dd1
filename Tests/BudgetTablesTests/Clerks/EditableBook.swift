import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import Foundation
import SpreadsheetML
import TableLayout
import XLSXReader
import XLSXWriter

/// A workbook that tests can spoil as clerks do, and write again.
struct EditableBook {
    struct Cell {
        var content: CellContent
        var format: String
    }

    struct Sheet {
        var name: String
        var cells: [CellReference: Cell] = [:]
        var merges: [CellRange] = []
        var hiddenRows: Set<Int> = []
        var hiddenColumns: Set<Int> = []
        var isHidden = false
    }

    var sheets: [Sheet]

    /// The workbook at a path.
    init(path: String) throws {
        let book = try Workbook(path: path)
        sheets = try book.sheets.map { info in
            let grid = try book.sheet(at: info.index).grid()
            var sheet = Sheet(name: info.name, merges: grid.mergedRanges)
            for (_, cells) in grid.rows {
                for cell in cells {
                    sheet.cells[cell.reference] = Cell(content: CellContent(cell.value), format: cell.numberFormat.code)
                }
            }
            return sheet
        }
    }

    /// A part of a book: some of its sheets.
    init(sheets: [Sheet]) { self.sheets = sheets }

    /// The imported book.
    func imported() throws -> ImportedBook {
        let writer = try WorkbookWriter()
        for sheet in sheets {
            var settings = SheetSettings(hiddenColumns: sheet.hiddenColumns)
            settings.visibility = sheet.isHidden ? .hidden : .visible
            let target = try writer.addSheet(sheet.name, settings)
            for (row, cells) in Dictionary(grouping: sheet.cells.keys, by: \.row).sorted(by: { $0.key < $1.key }) {
                try target.writeRow(row, RowSettings(isHidden: sheet.hiddenRows.contains(row))) { line in
                    for cell in cells.sorted() {
                        guard let held = sheet.cells[cell] else { continue }
                        try line.write(held.content, at: cell.column, style: CellStyle(numberFormat: held.format))
                    }
                }
            }
            for merge in sheet.merges where !merge.isSingleCell { try target.merge(merge) }
        }
        return try BudgetWorkbook.read(bytes: try writer.finish(), file: "spoilt.xlsx")
    }
}

/// A figure of a book: a table of an id, and its line and column.
struct FigureKey: Hashable, Comparable, CustomStringConvertible {
    let table: String
    let number: Int
    let line: String
    let column: String

    var description: String { "\(table)\(number > 0 ? "#\(number + 1)" : "")[\(line), \(column)]" }

    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension ImportedBook {
    /// Every amount but zeros: money in 元, so that 20.00 万元 and 200,000 元 are one figure; without a unit it is none.
    var figures: [FigureKey: ExactDecimal] {
        figures { _, value in value }
    }

    /// The same with an amount of one cell turned to its opposite.
    func figures(turning cell: CellReference, of sheet: String) -> [FigureKey: ExactDecimal] {
        figures { place, value in place.cell == cell.description && place.sheet == sheet ? value.negated : value }
    }

    private func figures(_ change: (Place, ExactDecimal) -> ExactDecimal) -> [FigureKey: ExactDecimal] {
        var figures: [FigureKey: ExactDecimal] = [:]
        var numbers: [String: Int] = [:]
        for table in book.tables {
            let number = numbers[table.id, default: 0]
            numbers[table.id] = number + 1
            guard let unit = table.unit else { continue }
            for fact in table.facts {
                guard let displayed = fact.displayed, displayed != .zero else { continue }
                let key = FigureKey(table: table.id, number: number, line: fact.line, column: fact.column)
                figures[key] = change(fact.place, displayed).scaled(byPowerOfTen: unit.powerOfTen)
            }
        }
        return figures
    }
}
