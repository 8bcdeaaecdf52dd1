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

    static let tables: [any TableModel.Type] = StandardTables.models

    @Test("for every table, form and unit", arguments: settings)
    func roundTrip(setting: Setting) throws {
        for table in Self.tables { try expectRoundTrip(table, setting) }
    }

    @Test("for categories and facts, which are mostly words, again and again")
    func categoriesAndFacts() throws {
        for setting in Self.settings where setting.form == .ministry {
            try expectRoundTrip(CategoryAccounts.self, setting, seeds: 2...8)
            try expectRoundTrip(CompletionFacts.self, setting, seeds: 2...8)
        }
    }

    func expectRoundTrip<Model: TableModel>(
        _ type: Model.Type, _ setting: Setting, seeds: ClosedRange<UInt64> = 1...1
    ) throws {
        guard Model.layout.description.form(setting.form) != nil else { return }
        for seed in seeds {
            var models = SeededModels(
                seed: seed, form: setting.form, unit: setting.unit, fractionDigits: setting.fractionDigits)
            let model = models.model(type)
            let bytes = try BudgetWorkbook.bytes(of: [model], form: setting.form)
            let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
            let name = "\(Model.layout.description.id), seed \(seed)"
            let exporter = WorkbookExporter(catalogue: StandardTables.catalogue, form: setting.form)
            #expect(exporter.unwritten(of: imported.book).map(\.message.english) == [], "\(name)")
            #expect(imported.findings.map(\.message.english) == [], "\(name)")
            #expect(imported.model(Model.self) == model, "\(name)")
            #expect(imported.book.tables.map(\.form) == [setting.form.rawValue], "\(name)")
        }
    }

    @Test("the models that facts make give the same facts again", arguments: TableForm.Name.allCases)
    func facts(form: TableForm.Name) {
        for table in Self.tables { expectSameFacts(table, form) }
    }

    func expectSameFacts<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) {
        var models = SeededModels(seed: 11, form: form)
        let model = models.model(type)
        let table = Model.layout.table(of: model, form: form)
        #expect(Model.layout.model(of: table) == model, "\(Model.layout.description.id)")
    }

    @Test("in one workbook of several tables", arguments: TableForm.Name.allCases)
    func together(form: TableForm.Name) throws {
        var models = SeededModels(seed: 7, form: form)
        let summary = models.model(RevenueAndExpenditureSummary.self)
        var statement = models.model(ExpenditureStatement.self)
        statement.head.department = summary.head.department
        statement.head.year = summary.head.year
        let bytes = try BudgetWorkbook.bytes(of: [statement, summary], form: form)
        let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
        #expect(imported.model() == summary)
        #expect(imported.model() == statement)
        #expect(imported.book.department == summary.head.department)
        #expect(imported.book.year == summary.head.year)
        #expect(imported.book.kind == .finalAccount)
    }

    @Test("with several projects in one workbook")
    func projects() throws {
        var models = SeededModels(seed: 5, form: .ministry)
        var projects = (0..<3).map { _ in models.model(ProjectSelfEvaluation.self) }
        for index in projects.indices { projects[index].head.department = projects[0].head.department }
        let bytes = try BudgetWorkbook.bytes(of: projects, form: .ministry)
        #expect(try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").models() == projects)
    }

    @Test("to the same bytes each time")
    func determinism() throws {
        var models = SeededModels(seed: 9, form: .ministry)
        let tables: [any TableModel] = [
            models.model(FundUseTable.self), models.model(EvaluationBaseData.self),
            models.model(AppropriationSummary.self),
        ]
        let first = try BudgetWorkbook.bytes(of: tables, form: .ministry)
        #expect(try BudgetWorkbook.bytes(of: tables, form: .ministry) == first)
    }
}
