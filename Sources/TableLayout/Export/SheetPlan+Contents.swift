import SpreadsheetML

/// The sheet that lists the tables.
extension SheetPlan {
    /// A line of it.
    struct ContentsLine {
        /// The table's printed number, in forms that have one.
        let number: String?
        let title: String
        let sheet: String
    }

    /// The name of the sheet.
    static let contentsName = "目录"

    static func contents(_ lines: [ContentsLine]) -> SheetPlan {
        var plan = SheetPlan(name: contentsName)
        plan.columnWidths = [1: 8, 2: 16, 3: 64]
        plan.put(.text("目  录"), .title, rows: 1...1, columns: 1...3)
        for (column, heading) in ["序号", "编号", "表名"].enumerated() {
            plan.put(.text(heading), .heading, row: 2, column: column + 1)
        }
        for (index, line) in lines.enumerated() {
            let row = index + 3
            plan.put(.integer(index + 1), .rowNumber, row: row, column: 1)
            plan.put(line.number.map { .text($0) } ?? .blank, .label(indent: 0), row: row, column: 2)
            plan.put(.text(line.title), .link, row: row, column: 3)
            plan.links[CellReference(row: row, column: 3)] = line.sheet
        }
        plan.headingRows = 1...2
        return plan
    }
}
