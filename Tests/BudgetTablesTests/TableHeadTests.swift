import BudgetTables
import Facts
import Fiscal
import TableLayout
import Testing
import XLSXReader

@Suite("What a table says of itself comes back: department, year, unit")
struct TableHeadTests {
    struct Setting: Sendable, CustomTestStringConvertible {
        let form: TableForm.Name
        let cover: ExportOptions.Cover
        let hasContents: Bool

        var testDescription: String { "\(form.rawValue), cover \(cover), contents \(hasContents)" }
    }

    static let settings = TableForm.Name.allCases.flatMap { form in
        let usual = form == .shanghai ? [(ExportOptions.Cover.usual, false), (.usual, true)] : [(.usual, false)]
        return (usual + [(.always, true), (.never, false)]).map { cover, hasContents in
            Setting(form: form, cover: cover, hasContents: hasContents)
        }
    }

    static let plainSettings = settings.filter { !$0.hasContents }

    /// Two tables of a kind, of different departments, years and units.
    private static func pair<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) -> [any TableModel] {
        [("甲街道办事处", 2022, AmountUnit.yuan), ("乙局（本级）", 2024, .tenThousandYuan)].map { department, year, unit in
            var models = SeededModels(seed: UInt64(year), form: form, unit: unit)
            var model = models.model(type)
            model.head.department = department
            model.head.year = year
            return model
        }
    }

    private static func head(_ table: FactTable) -> String {
        [table.id, table.department ?? "-", table.year.map(String.init) ?? "-", table.unit?.rawValue ?? "-"]
            .joined(separator: " ")
    }

    private func expectSame(_ models: [any TableModel], _ setting: Setting) throws {
        let options = ExportOptions(cover: setting.cover, hasContents: setting.hasContents)
        let bytes = try BudgetWorkbook.bytes(of: models, form: setting.form, options: options)
        let read = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").book.tables
        let written = models.map { Self.table(of: $0, setting.form) }
        // A table without money prints no unit.
        let expected = zip(written, read).map { written, read in
            Self.head(read.unit == nil ? Self.unitless(written) : written)
        }
        #expect(read.map(Self.head) == expected)
        #expect(read.count == models.count, "\(written.map(\.id))")
    }

    private static func table<Model: TableModel>(of model: Model, _ form: TableForm.Name) -> FactTable {
        Model.layout.table(of: model, form: form)
    }

    private static func unitless(_ table: FactTable) -> FactTable {
        var table = table
        let columns = StandardTables.catalogue.table(table.id)?.columns ?? []
        if !columns.contains(where: { $0.kind == .money }) { table.unit = nil }
        return table
    }

    @Test("of two tables of a kind", arguments: plainSettings)
    func pairs(setting: Setting) throws {
        for type in StandardTables.models {
            try expectSame(Self.pair(type, setting.form), setting)
        }
    }

    @Test("of all tables in one workbook", arguments: settings)
    func together(setting: Setting) throws {
        let pairs = StandardTables.models.map { Self.pair($0, setting.form) }
        try expectSame(setting.hasContents ? pairs.joined().reversed() : Array(pairs.joined()), setting)
    }

    @Test("where the year is not known, the department is written all the same", arguments: plainSettings)
    func yearless(setting: Setting) throws {
        for type in StandardTables.models {
            var models = Self.pair(type, setting.form)
            for index in models.indices { models[index].head.year = nil }
            try expectSame(models, setting)
        }
    }

    @Test("and nothing is said twice: a table of the cover's year and department has its plain title")
    func plain() throws {
        var models = SeededModels(seed: 1, form: .shanghai)
        var summary = models.model(RevenueAndExpenditureSummary.self)
        summary.head = TableHead(department: "甲街道办事处", year: 2024)
        var statement = models.model(ExpenditureStatement.self)
        statement.head = TableHead(department: "乙局", year: 2022)
        func texts(_ form: TableForm.Name, _ cover: ExportOptions.Cover) throws -> [[String]] {
            let bytes = try BudgetWorkbook.bytes(
                of: [summary, statement], form: form, options: ExportOptions(cover: cover))
            let book = try Workbook(bytes: bytes)
            return try ["收入支出决算总表", "支出决算表"].map { name in
                let grid = try book.sheet(name).grid()
                return (1...3).compactMap { row in grid.cells(inRow: row).first?.text }
            }
        }
        #expect(
            try texts(.shanghai, .usual) == [
                ["甲街道办事处2024年度部门决算表", "收入支出决算总表", "单位：万元"], ["2022年度支出决算表", "部门：乙局", "项目"],
            ])
        #expect(
            try texts(.ministry, .usual) == [
                ["收入支出决算总表", "公开01表", "部门：甲街道办事处"], ["2022年度支出决算表", "公开03表", "部门：乙局"],
            ])
        #expect(try texts(.ministry, .never).map(\.first) == ["2024年度收入支出决算总表", "2022年度支出决算表"])
    }
}
