import BudgetTables
import Facts
import Fiscal
import SpreadsheetML
import TableLayout
import Testing
import XLSXReader
import XLSXTemplate

@Suite("The line that people sign below a table")
struct SignedTemplateTests {
    static let telephone = 84_683_000

    /// A blank table with a line below it that people sign, the telephone below its last column.
    static func signed<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws -> [UInt8] {
        var blank = Model()
        blank.head = TableHead(department: "某街道", year: 2025)
        let bytes = try BudgetWorkbook.bytes(of: [blank], form: form, options: ExportOptions(cover: .never))
        let sheet = try Workbook(bytes: bytes).sheet(at: 0)
        let last = try #require(try sheet.grid().usedRange).end.column
        let template = try WorkbookTemplate(bytes: bytes)
        let row = try template.lastRow(ofSheet: sheet.info.name) + 1
        try template.set(.text("单位负责人：张三"), at: CellReference(row: row, column: 1), sheet: sheet.info.name)
        try template.set(.text("联系电话："), at: CellReference(row: row, column: last - 1), sheet: sheet.info.name)
        try template.set(.number(telephone), at: CellReference(row: row, column: last), sheet: sheet.info.name)
        return try template.bytes()
    }

    @Test("holds no figure, in any table and form", arguments: TableForm.Name.allCases)
    func read(form: TableForm.Name) throws {
        for table in StandardTables.models { try expectBlank(table, form) }
    }

    func expectBlank<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws {
        let description = Model.layout.description
        guard description.form(form) != nil else { return }
        let imported = try BudgetWorkbook.read(bytes: try Self.signed(type, form), file: "x.xlsx")
        let table = try #require(imported.book.tables.first)
        let figures = table.facts.filter { $0.stored?.description == "\(Self.telephone)" }
        #expect(figures.map(\.place.cell) == [], "\(table.id) \(form)")
    }

    @Test("stays when the table is filled, and the figures go into the blank row", arguments: TableForm.Name.allCases)
    func filled(form: TableForm.Name) throws {
        for table in StandardTables.models { try expectFilled(table, form) }
    }

    func expectFilled<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws {
        guard Model.layout.description.form(form) != nil, case .record = Model.layout.description.body else { return }
        var models = SeededModels(seed: 31, form: form)
        let model = models.model(type)
        let filled = try TemplateFillingTests.fill(
            try Self.signed(type, form), with: TemplateFillingTests.book(model, form))
        let name = "\(Model.layout.description.id) \(form)"
        #expect(filled.report.differences(from: filled.imported) == [], "\(name)")
        let grid = try Workbook(bytes: try filled.template.bytes()).sheet(at: 0).grid()
        let rows = try #require(grid.usedRange).rows
        let signed = rows.filter { grid[CellReference(row: $0, column: 1)].text == "单位负责人：张三" }
        let row = try #require(signed.first, "\(name)")
        #expect(grid.cells(inRow: row).last?.decimal?.description == "\(Self.telephone)", "\(name)")
        let table = try #require(filled.imported.book.tables.first)
        #expect(table.facts.contains { $0.stored != nil }, "\(name)")
        let cells = table.facts.compactMap { $0.place.cell.flatMap { CellReference($0) } }
        #expect(cells.allSatisfy { $0.row < row }, "\(name)")
    }
}
