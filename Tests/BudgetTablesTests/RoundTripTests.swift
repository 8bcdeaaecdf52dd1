import BudgetTables
import Fiscal
import TableLayout
import Testing

@Suite("What is written is what is read")
struct RoundTripTests {
    struct Setting: Sendable, CustomTestStringConvertible {
        let form: TableForm.Name
        let unit: AmountUnit
        let fractionDigits: Int

        var testDescription: String { "\(form.rawValue), \(fractionDigits) decimals of \(unit.rawValue)" }
    }

    static let settings = TableForm.Name.allCases.flatMap { form in
        [(AmountUnit.tenThousandYuan, 2), (.yuan, 2), (.yuan, 0), (.tenThousandYuan, 6), (.hundredMillionYuan, 4)].map {
            Setting(form: form, unit: $0.0, fractionDigits: $0.1)
        }
    }

    func expectRoundTrip<Model: TableModel>(_ model: Model, _ form: TableForm.Name) throws {
        let bytes = try BudgetWorkbook.bytes(of: [model], form: form)
        let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
        #expect(imported.findings.isEmpty)
        #expect(imported.model(Model.self) == model)
    }

    @Test("FA1 收入支出决算总表", arguments: settings)
    func summary(setting: Setting) throws {
        for seed in UInt64(1)...6 {
            var models = SeededModels(seed: seed, unit: setting.unit, fractionDigits: setting.fractionDigits)
            try expectRoundTrip(models.summary(), setting.form)
        }
    }

    @Test("FA3 支出决算表", arguments: settings)
    func statement(setting: Setting) throws {
        for seed in UInt64(1)...6 {
            var models = SeededModels(seed: seed, unit: setting.unit, fractionDigits: setting.fractionDigits)
            try expectRoundTrip(models.statement(), setting.form)
        }
    }

    @Test("P6 整体支出资金使用情况表", arguments: settings.filter { $0.form == .ministry })
    func funds(setting: Setting) throws {
        for seed in UInt64(1)...6 {
            var models = SeededModels(seed: seed, unit: setting.unit, fractionDigits: setting.fractionDigits)
            try expectRoundTrip(models.funds(), setting.form)
        }
    }

    @Test("in one workbook of several tables", arguments: TableForm.Name.allCases)
    func together(form: TableForm.Name) throws {
        var models = SeededModels(seed: 7)
        let summary = models.summary()
        var statement = models.statement()
        statement.head.department = summary.head.department
        statement.head.year = summary.head.year
        let bytes = try BudgetWorkbook.bytes(of: [statement, summary], form: form)
        let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
        #expect(imported.model() == summary)
        #expect(imported.model() == statement)
        #expect(imported.book.tables.map(\.form) == [form.rawValue, form.rawValue])
        #expect(imported.book.department == summary.head.department)
        #expect(imported.book.year == summary.head.year)
        #expect(imported.book.kind == .finalAccount)
    }

    @Test("to the same bytes each time")
    func determinism() throws {
        var models = SeededModels(seed: 9)
        let tables: [any TableModel] = [models.summary(), models.statement(), models.funds()]
        let first = try BudgetWorkbook.bytes(of: tables, form: .ministry)
        #expect(try BudgetWorkbook.bytes(of: tables, form: .ministry) == first)
    }
}
