import BudgetTables
import DecimalNumbers
import Facts
import Foundation
import SpreadsheetML
import TableLayout
import XLSXReader
import XLSXWriter

/// A workbook of the samples that tests can spoil as clerks do, and write again.
struct EditableBook {
    struct Cell {
        var content: CellContent
        var format: String
    }

    struct Sheet {
        var name: String
        var cells: [CellReference: Cell] = [:]
        var merges: [CellRange] = []

        func text(_ cell: CellReference) -> String {
            switch cells[cell]?.content {
            case .text(let text): text
            case .decimal(let number): number.description
            default: ""
            }
        }

        /// The cells that hold a number with an amount's format, in order.
        var amounts: [CellReference] {
            cells.filter { if case .decimal = $0.value.content { $0.value.format.contains("#") } else { false } }.keys
                .sorted()
        }

        /// The cells that hold a text, in order.
        var texts: [CellReference] {
            cells.filter { if case .text = $0.value.content { true } else { false } }.keys.sorted()
        }

        /// Moves everything from a row on down, or from a column on right.
        mutating func shift(fromRow row: Int = 1, rows: Int = 0, fromColumn column: Int = 1, columns: Int = 0) {
            func moved(_ cell: CellReference) -> CellReference {
                CellReference(
                    row: cell.row >= row ? cell.row + rows : cell.row,
                    column: cell.column >= column ? cell.column + columns : cell.column)
            }
            cells = Dictionary(uniqueKeysWithValues: cells.map { (moved($0), $1) })
            merges = merges.map { CellRange(moved($0.start), moved($0.end)) }
        }
    }

    var sheets: [Sheet]

    /// A sample of the project, by the start of its file name.
    init(sample: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let samples = root.appending(path: "Samples")
        let name = try FileManager.default.contentsOfDirectory(atPath: samples.path).first { $0.hasPrefix(sample) }
        let book = try Workbook(path: samples.appending(path: name ?? sample).path)
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

    /// The imported book.
    func imported() throws -> ImportedBook {
        let writer = try WorkbookWriter()
        for sheet in sheets {
            let target = try writer.addSheet(sheet.name, SheetSettings())
            for (row, cells) in Dictionary(grouping: sheet.cells.keys, by: \.row).sorted(by: { $0.key < $1.key }) {
                try target.writeRow(row) { line in
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

extension ImportedBook {
    /// Every amount as displayed, by table, line and column.
    var figures: [String: ExactDecimal] {
        var figures: [String: ExactDecimal] = [:]
        for table in book.tables {
            for fact in table.facts {
                if let displayed = fact.displayed { figures["\(table.id)|\(fact.line)|\(fact.column)"] = displayed }
            }
        }
        return figures
    }
}
