import BudgetTables
import XLSXReader
import XLSXWriter

/// The examples of the README, so that they are compiled; ``ReadmeTests`` compares the two.
enum ReadmeExamples {
    static func tables() throws {
        let imported = try BudgetWorkbook.read(path: "决算公开.xlsx")
        if let summary = imported.model(RevenueAndExpenditureSummary.self) {  // 收入支出决算总表 as a Swift value
            if let total = summary.revenue.yearTotal.amount { print(total) }  // exact: 202,032,100.00元
            try BudgetWorkbook.write([summary], form: .shanghai, to: "out.xlsx")
        }
    }

    static func reader() throws {
        let book = try Workbook(path: "决算公开.xlsx")
        let total = try book.sheet("收入支出决算总表")["C33"].decimal  // exact: 20323.21

        var rows = try book.sheet(at: 0).rows()  // streaming: memory does not grow with the sheet
        while let row = try rows.next() {
            print(row["A"]?.text ?? "", row["C"]?.decimal ?? total ?? 0)
        }
    }

    static func writer() throws {
        let book = try WorkbookWriter(path: "out.xlsx")
        let sheet = try book.addSheet("收支", SheetSettings(columnWidths: [1: 34, 2: 16], frozenRows: 1))
        try sheet.writeRow(1) { row in
            try row.write(.text("合计"), at: 1, style: CellStyle(font: CellFont(isBold: true)))
            try row.write(.formula("SUM(B2:B9)"), at: 2, style: CellStyle(numberFormat: "#,##0.00"))
        }
        try book.close()  // until here the old file is as it was
    }
}
