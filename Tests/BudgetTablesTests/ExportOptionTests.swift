import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import TableLayout
import Testing
import XLSXReader

@Suite("What is exported with options")
struct ExportOptionTests {
    @Test("comes back in the other unit, for every table and form", arguments: TableForm.Name.allCases)
    func units(form: TableForm.Name) throws {
        for table in StandardTables.models { try expectUnits(table, form) }
    }

    private func expectUnits<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws {
        guard Model.layout.description.form(form) != nil else { return }
        for (from, to) in [(AmountUnit.yuan, AmountUnit.tenThousandYuan), (.tenThousandYuan, .yuan)] {
            var models = SeededModels(seed: 3, form: form, unit: from)
            let model = models.model(type)
            let bytes = try BudgetWorkbook.bytes(of: [model], form: form, unit: to)
            let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
            let read = try #require(imported.book.tables.first)
            let facts = Model.layout.table(of: model, form: form).facts
            let kinds = Model.layout.description.columns
            // The facts of P8 are quantities, each with its own unit; P9 is words.
            #expect(read.unit == (["P8", "P9"].contains(read.id) ? nil : to), "\(read.id)")
            for fact in facts where fact.state != .blank {
                let isMoney = kinds.first { $0.key == fact.column }?.kind ?? .money == .money
                let expected = isMoney ? fact.stored.flatMap { Amount($0, in: from) } : nil
                let found = read[line: fact.line, column: fact.column]
                let name = "\(read.id) \(fact.line) \(fact.column)"
                if let expected {
                    #expect(found?.stored == expected.number(in: to, fractionDigits: 2), "\(name)")
                } else {
                    #expect(found?.state == fact.state, "\(name)")
                }
            }
        }
    }

    @Test("comes back with a cover and a list of contents, which are no tables", arguments: TableForm.Name.allCases)
    func frontPages(form: TableForm.Name) throws {
        var models = SeededModels(seed: 4, form: form)
        let summary = models.model(RevenueAndExpenditureSummary.self)
        var statement = models.model(ExpenditureStatement.self)
        statement.head.department = summary.head.department
        statement.head.year = summary.head.year
        let options = ExportOptions(cover: .always, hasContents: true)
        for tables in [[summary] as [any TableModel], [summary, statement]] {
            let bytes = try BudgetWorkbook.bytes(of: tables, form: form, options: options)
            let book = try Workbook(bytes: bytes)
            #expect(book.sheets.prefix(2).map(\.name) == ["封面", "目录"])
            let titles = try book.sheet("目录").grid()
            #expect(titles[form == .shanghai ? "B3" : "C3"].text == "收入支出决算总表")
            let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
            #expect(imported.findings.map(\.message.english) == [])
            #expect(imported.book.tables.count == tables.count)
            #expect(imported.model() == summary)
        }
        let bare = try BudgetWorkbook.bytes(of: [summary], form: form, options: ExportOptions(cover: .never))
        #expect(try Workbook(bytes: bare).sheets.map(\.name) == ["收入支出决算总表"])
    }

    @Test("rounds half away from zero, once")
    func rounding() throws {
        var statement = GeneralBudgetStatement()
        statement.head = TableHead(department: "某街道", year: 2025, unit: .yuan)
        for (code, text) in [("201", "50.00"), ("202", "-50.00"), ("203", "49.99"), ("204", "149.99")] {
            var line = GeneralBudgetLine(code: code, name: "某类")
            line.total = .amount(try #require(Amount(text, in: .yuan)))
            statement.lines.append(line)
        }
        let bytes = try BudgetWorkbook.bytes(of: [statement], form: .ministry, unit: .tenThousandYuan)
        let table = try #require(try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").book.tables.first)
        let rounded = ["201", "202", "203", "204"].map { table[line: $0, column: "合计"]?.stored?.description }
        #expect(rounded == ["0.01", "-0.01", "0", "0.01"])
    }

    @Test("is refused in another unit when a table does not name its own")
    func unknownUnit() throws {
        let table = FactTable(
            id: "P6", title: "资金使用表", sheet: "Sheet1", form: "ministry", unit: nil, fractionDigits: 2,
            lines: [FactLine(key: "合计", label: "合计")], columns: [FactColumn(key: "决算数")],
            facts: [
                Fact(
                    line: "合计", column: "决算数", state: .amount(stored: ExactDecimal(5), displayed: ExactDecimal(5)),
                    place: Place())
            ])
        let conversion = UnitConversion(to: .yuan, catalogue: StandardTables.catalogue)
        #expect(throws: ExportError.self) { try conversion.applied(to: table) }
    }

    // MARK: Totals

    /// 合计 of three classes, and of two columns.
    private static func statement() throws -> GeneralBudgetStatement {
        var statement = GeneralBudgetStatement()
        statement.head = TableHead(department: "某街道", year: 2025)
        func figure(_ text: String) throws -> Figure { .amount(try #require(Amount(text, in: .tenThousandYuan))) }
        for (code, basic, projects) in [("201", "1.10", "2.20"), ("208", "3.30", "4.40")] {
            var line = GeneralBudgetLine(code: code, name: "某类")
            line.basic = try figure(basic)
            line.project = try figure(projects)
            statement.lines.append(line)
        }
        statement.total.basic = try figure("4.40")
        statement.total.project = try figure("6.61")
        return statement
    }

    private static func sum(_ line: String, _ column: String, of addends: [(String, String)]) -> FactSum {
        FactSum(
            table: "FA5", total: FactKey(line: line, column: column),
            addends: addends.map { FactSum.Addend(FactKey(line: $0.0, column: $0.1)) })
    }

    private static func formulas(_ sums: [FactSum]) throws -> [String: String] {
        let bytes = try BudgetWorkbook.bytes(
            of: [try statement()], form: .ministry, options: ExportOptions(cover: .never, sums: sums))
        let grid = try Workbook(bytes: bytes).sheet(at: 0).grid()
        var formulas: [String: String] = [:]
        for row in grid.usedRange?.rows ?? 1...1 {
            for cell in grid.cells(inRow: row) {
                if let formula = cell.formula { formulas[cell.reference.description] = formula }
            }
        }
        return formulas
    }

    @Test("has a formula for a total that adds up, with its figure as the result, and a value for one that does not")
    func totals() throws {
        let basic = Self.sum("合计", "基本支出", of: [("201", "基本支出"), ("208", "基本支出")])
        let projects = Self.sum("合计", "项目支出", of: [("201", "项目支出"), ("208", "项目支出")])
        let formulas = try Self.formulas([basic, projects])
        #expect(formulas.count == 1)
        let (cell, formula) = try #require(formulas.first)
        #expect(formula == "SUM(F8:F9)")
        #expect(cell == "F7")
        let bytes = try BudgetWorkbook.bytes(
            of: [try Self.statement()], form: .ministry, options: ExportOptions(sums: [basic]))
        #expect(try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").model() == (try Self.statement()))
    }

    @Test("has no formulas that lead back to themselves")
    func circles() throws {
        let down = Self.sum("合计", "基本支出", of: [("201", "基本支出"), ("208", "基本支出")])
        var back = FactSum(
            table: "FA5", total: FactKey(line: "201", column: "基本支出"),
            addends: [
                FactSum.Addend(FactKey(line: "合计", column: "基本支出")),
                FactSum.Addend(FactKey(line: "208", column: "基本支出"), isNegative: true),
            ])
        #expect(try Self.formulas([back]) == ["F8": "SUM(F7)-SUM(F9)"])
        #expect(try Self.formulas([down, back]).count == 1)
        back = Self.sum("201", "基本支出", of: [("201", "基本支出")])
        #expect(try Self.formulas([back]).isEmpty)
    }
}
