import BudgetTables
import DecimalNumbers
import Facts
import SpreadsheetML
import TableLayout
import XLSXReader
import XLSXWriter

/// A sheet given as rows of texts, as a clerk would type it: what reads as a number is a number, `'` keeps it text,
/// `=A1+A2|3` is a formula with the result 3.
struct SheetFixture {
    var name = "Sheet1"
    var rows: [[String]]
    var merges: [CellRange] = []
    var amountFormat = "#,##0.00"

    /// The imported book of a workbook with these sheets.
    static func imported(
        _ sheets: [SheetFixture], catalogue: TableCatalogue = StandardTables.catalogue,
        options: ImportOptions = ImportOptions()
    ) throws -> ImportedBook {
        let writer = try WorkbookWriter()
        for sheet in sheets { try sheet.write(to: writer) }
        return try WorkbookImporter(catalogue: catalogue).read(
            try Workbook(bytes: try writer.finish(), name: "a.xlsx"), file: "a.xlsx", options: options)
    }

    func imported(catalogue: TableCatalogue = StandardTables.catalogue) throws -> ImportedBook {
        try Self.imported([self], catalogue: catalogue)
    }

    private func write(to writer: WorkbookWriter) throws {
        let sheet = try writer.addSheet(name, SheetSettings())
        let amount = CellStyle(numberFormat: amountFormat)
        for (index, row) in rows.enumerated() where !row.allSatisfy(\.isEmpty) {
            try sheet.writeRow(index + 1) { cells in
                for (column, text) in row.enumerated() where !text.isEmpty {
                    if text.hasPrefix("'") {
                        try cells.write(.text(String(text.dropFirst())), at: column + 1)
                    } else if text.hasPrefix("=") {
                        let parts = text.dropFirst().split(separator: "|")
                        let cached = parts.dropFirst().first.flatMap { ExactDecimal($0) }
                        try cells.write(
                            .formula(String(parts[0]), cached: cached.map { .number(CellNumber($0)) }), at: column + 1)
                    } else if let number = ExactDecimal(text) {
                        try cells.write(.number(number), at: column + 1, style: amount)
                    } else {
                        try cells.write(.text(text), at: column + 1)
                    }
                }
            }
        }
        for merge in merges { try sheet.merge(merge) }
    }

    /// A small 支出决算表 in Shanghai's form.
    static func statement(
        title: String = "支出决算表", unit: String = "单位：万元",
        headings: [String] = ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
        lines: [[String]] = [
            ["合计", "", "207.40", "0.00", "207.40"], ["'201", "一般公共服务支出", "207.40", "0.00", "207.40"],
            ["'20105", "统计信息事务", "207.40", "0.00", "207.40"], ["'2010507", "专项普查活动", "207.40", "0.00", "207.40"],
        ], notes: [String] = ["注：本表反映部门本年度各项支出情况。"]
    ) -> SheetFixture {
        SheetFixture(rows: [[title], ["", "", "", "", "", "", "", unit], headings] + lines + notes.map { [$0] })
    }
}

extension ImportedBook {
    /// The cells of a table that hold an amount, and how much, as stored.
    func amounts(of table: String) -> [String: String] {
        let facts = book.table(table)?.facts ?? []
        return Dictionary(
            facts.compactMap { fact in fact.stored.map { (fact.place.cell ?? "", $0.description) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The codes of the findings and the cells they point at.
    var complaints: [String] { findings.map { "\($0.rule) \($0.places.first?.cell ?? "-")" } }
}

extension SheetFixture {
    /// The same sheet under another name.
    static func renamed(_ sheet: SheetFixture, _ name: String) -> SheetFixture {
        var sheet = sheet
        sheet.name = name
        return sheet
    }
}

/// Books written in the standard form.
enum Exported {
    static func read(
        _ book: FactBook, catalogue: TableCatalogue = StandardTables.catalogue
    ) throws -> ImportedBook {
        let writer = try WorkbookWriter()
        try WorkbookExporter(catalogue: catalogue, form: .ministry).write(book, to: writer)
        return try BudgetWorkbook.read(bytes: try writer.finish(), file: "b.xlsx", catalogue: catalogue)
    }
}
