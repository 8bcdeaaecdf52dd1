import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import Foundation
import SpreadsheetML
import TableLayout
import Testing
import XLSXReader
import XLSXTemplate
import XLSXWriter

@Suite("A bureau's own workbook, filled")
struct TemplateFillingTests {
    /// A template, filled with a book.
    struct Filled {
        let report: FillReport
        let template: WorkbookTemplate
        let imported: ImportedBook
        var findings: [String] {
            (report.findings + report.differences(from: imported)).filter { $0.severity > .info }.map(\.message.english)
        }
    }

    static func fill(_ bytes: [UInt8], with book: FactBook) throws -> Filled {
        let template = try WorkbookTemplate(bytes: bytes)
        let report = try TemplateFilling(catalogue: StandardTables.catalogue).fill(
            template, as: try Workbook(bytes: bytes), file: "template.xlsx", with: book)
        let imported = try BudgetWorkbook.read(bytes: try template.bytes(), file: "filled.xlsx")
        return Filled(report: report, template: template, imported: imported)
    }

    static func blank<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws -> [UInt8] {
        let writer = try WorkbookWriter()
        try WorkbookExporter(catalogue: StandardTables.catalogue, form: form).writeTemplate(
            of: Model.layout.description, to: writer)
        return try writer.finish()
    }

    static func book<Model: TableModel>(_ model: Model, _ form: TableForm.Name) -> FactBook {
        let table = Model.layout.table(of: model, form: form)
        return FactBook(department: table.department, year: table.year, tables: [table])
    }

    @Test(
        "holds what was written into it, for every table and form; what has no place is told",
        arguments: TableForm.Name.allCases)
    func filled(form: TableForm.Name) throws {
        for table in StandardTables.models { try expectFilled(table, form) }
    }

    func expectFilled<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws {
        guard let description = Model.layout.description.form(form) else { return }
        var models = SeededModels(seed: 21, form: form, unit: description.usualUnit)
        let model = models.model(type)
        let filled = try Self.fill(try Self.blank(type, form), with: Self.book(model, form))
        let name = "\(Model.layout.description.id) \(form.rawValue)"
        #expect(filled.report.differences(from: filled.imported).map(\.message.english) == [], "\(name)")
        // Any number of codes finds its rows; a form without a line for something says so.
        if case .codes = Model.layout.description.body { #expect(filled.findings == [], "\(name)") }
        let told = filled.findings.joined()
        let table = try #require(filled.imported.book.tables.first)
        let source = Model.layout.table(of: model, form: form)
        for fact in source.facts where fact.state != .blank {
            let label = source.line(fact.line)?.label ?? fact.line
            let isTold = told.contains(label) || told.contains(fact.column)
            #expect(
                table[line: fact.line, column: fact.column]?.stored == fact.stored || isTold,
                "\(name) \(fact.line) \(fact.column)")
        }
    }

    @Test("stays as it is when it says the same already, for every table and form", arguments: TableForm.Name.allCases)
    func unchanged(form: TableForm.Name) throws {
        for table in StandardTables.models { try expectUnchanged(table, form) }
    }

    func expectUnchanged<Model: TableModel>(_ type: Model.Type, _ form: TableForm.Name) throws {
        guard Model.layout.description.form(form) != nil else { return }
        var models = SeededModels(seed: 22, form: form)
        let bytes = try BudgetWorkbook.bytes(of: [models.model(type)], form: form)
        let filled = try Self.fill(bytes, with: try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").book)
        #expect(filled.findings == [], "\(Model.layout.description.id)")
        #expect(filled.report.tables.map(\.cells) == [0], "\(Model.layout.description.id)")
    }

    // MARK: One table

    /// Some classes, all of it 基本支出, in 元.
    static func statement(_ codes: [String], _ amounts: [String]) throws -> GeneralBudgetStatement {
        var statement = GeneralBudgetStatement()
        statement.head = TableHead(department: "某街道", year: 2025, unit: .yuan)
        for (code, text) in zip(codes, amounts) {
            var line = GeneralBudgetLine(code: code, name: "科目\(code)")
            line.total = .amount(try #require(Amount(text, in: .yuan)))
            line.basic = line.total
            statement.lines.append(line)
        }
        return statement
    }

    /// A clerk's sheet with two rows for codes, sums of its own, and a table of something else beside it.
    static func template(unit: String = "单位：万元") throws -> [UInt8] {
        let writer = try WorkbookWriter()
        let other = try writer.addSheet("说明", SheetSettings())
        try other.writeRow(1) { try $0.write(.text("本表由某局印制"), at: 1) }
        let sheet = try writer.addSheet("Sheet2", SheetSettings(columnWidths: [2: 30]))
        let amount = CellStyle(numberFormat: "#,##0.00")
        let texts: [(Int, [String])] = [
            (1, ["一般公共预算财政拨款支出决算表"]), (2, ["部门：", "", "", "", unit]),
            (3, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]),
        ]
        for (row, cells) in texts {
            try sheet.writeRow(row) { writer in
                for (index, text) in cells.enumerated() where !text.isEmpty {
                    try writer.write(.text(text), at: index + 1)
                }
            }
        }
        for row in 4...5 {
            try sheet.writeRow(row) { writer in
                for column in 1...2 { try writer.write(.blank, at: column, style: CellStyle(borders: .all(.thin))) }
                try writer.write(.formula("SUM(D\(row):E\(row))"), at: 3, style: amount)
                for column in 4...5 { try writer.write(.blank, at: column, style: amount) }
            }
        }
        try sheet.writeRow(6) { writer in
            try writer.write(.text("合计"), at: 1)
            for (index, column) in ["C", "D", "E"].enumerated() {
                try writer.write(.formula("SUM(\(column)4:\(column)5)"), at: index + 3, style: amount)
            }
        }
        try sheet.writeRow(7) { try $0.write(.text("注：本表反映一般公共预算支出情况。"), at: 1) }
        return try writer.finish()
    }

    @Test("has rows added, keeps its formulas with the new results, and states its own unit")
    func growth() throws {
        var model = try Self.statement(["201", "205", "208", "210"], ["12345678", "20000000", "50", "-50"])
        model.total.total = .amount(try #require(Amount("32345678", in: .yuan)))
        let filled = try Self.fill(try Self.template(), with: Self.book(model, .ministry))
        #expect(filled.findings == [])
        #expect(filled.report.tables.map(\.addedRows) == [2])
        let table = try #require(filled.imported.book.tables.first)
        #expect(table.department == "某街道")
        #expect(table.unit == .tenThousandYuan)
        #expect(table.lines.map(\.key) == ["201", "205", "208", "210", "合计"])
        #expect(
            table.lines.map { table[line: $0.key, column: "合计"]?.stored?.description } == [
                "1234.57", "2000", "0.01", "-0.01", "3234.57",
            ])
        let grid = try Workbook(bytes: try filled.template.bytes()).sheet("Sheet2").grid()
        #expect(grid["C5"].formula == "SUM(D5:E5)")
        #expect(grid["C8"].formula == "SUM(C4:C7)")
        #expect(grid["A9"].text == "注：本表反映一般公共预算支出情况。")
    }

    @Test("says where its formulas make something else of what it was filled with")
    func contradicted() throws {
        var model = try Self.statement(["201", "20101"], ["10000", "10000"])
        model.total.total = .amount(try #require(Amount("10000", in: .yuan)))
        let filled = try Self.fill(try Self.template(), with: Self.book(model, .ministry))
        #expect(filled.findings == ["1 cell of the filled table reads otherwise than it was filled."])
        #expect(filled.imported.book.tables.first?[line: "合计", column: "合计"]?.stored?.description == "2")
    }

    @Test("keeps every other part byte for byte")
    func others() throws {
        let model = try Self.statement(["201"], ["10000"])
        let bytes = try Self.template()
        let template = try WorkbookTemplate(bytes: bytes)
        let filling = TemplateFilling(catalogue: StandardTables.catalogue)
        _ = try filling.fill(
            template, as: try Workbook(bytes: bytes), file: "t.xlsx", with: Self.book(model, .ministry))
        let folder = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let report = try template.save(to: folder)
        #expect(report.changed == ["xl/worksheets/sheet2.xml"])
        #expect(report.new == [])
        #expect(report.removed == [])
    }

    @Test("is cleared of lines that are no longer there")
    func shrinking() throws {
        let long = try Self.statement(["201", "20101", "208", "210"], ["1", "1", "2", "3"])
        let short = try Self.statement(["205", "221"], ["40000", "80000"])
        let first = try Self.fill(try Self.template(), with: Self.book(long, .ministry))
        let second = try Self.fill(try first.template.bytes(), with: Self.book(short, .ministry))
        #expect(second.findings == [])
        let table = try #require(second.imported.book.tables.first)
        #expect(table.lines.map(\.key) == ["205", "221", "合计"])
        #expect(table[line: "221", column: "合计"]?.stored?.description == "8")
    }

    @Test("gets more notes below all of its lines, also where nothing stood below them")
    func notes() throws {
        let model = try Self.statement(["201", "20101"], ["10000", "10000"])
        let bytes = try Self.blank(GeneralBudgetPlan.self, .ministry)
        var plan = GeneralBudgetPlan()
        plan.head = model.head
        plan.lines = model.lines.map { line in
            var row = GeneralBudgetPlanLine(code: line.code, name: line.name)
            row.total = line.total
            return row
        }
        let template = try WorkbookTemplate(bytes: bytes)
        let report = try TemplateFilling(catalogue: StandardTables.catalogue).fill(
            template, as: try Workbook(bytes: bytes), file: "t.xlsx", with: Self.book(plan, .ministry)
        ) { converted in [converted.tables[0].id: ["注：尾差说明。"]] }
        let imported = try BudgetWorkbook.read(bytes: try template.bytes(), file: "x.xlsx")
        #expect(report.findings.map(\.severity) == [.info])
        #expect(report.differences(from: imported) == [])
        #expect(imported.book.tables.map(\.notes) == [["注：尾差说明。"]])
    }

    @Test("gets the statement of an empty table below it")
    func empty() throws {
        var model = GeneralBudgetStatement()
        model.head = TableHead(department: "某街道", year: 2025, notes: ["注：本年度没有一般公共预算支出，故本表无数据。"])
        let bytes = try Self.blank(GeneralBudgetStatement.self, .shanghai)
        let filled = try Self.fill(bytes, with: Self.book(model, .shanghai))
        #expect(filled.findings == [])
        #expect(filled.imported.book.tables.map(\.disclosure) == [.declaredEmpty])
    }

    @Test("says what found no place: tables, columns, another department, a unit that is not stated")
    func told() throws {
        func rules(_ bytes: [UInt8], _ book: FactBook) throws -> [String] {
            try Self.fill(bytes, with: book).report.findings.map(\.rule)
        }
        var models = SeededModels(seed: 1, form: .ministry)
        let summary = Self.book(models.model(RevenueAndExpenditureSummary.self), .ministry)
        #expect(try rules(try Self.template(), summary) == ["T021", "T022"])
        var model = try Self.statement(["201"], ["10000"])
        model.lines[0].opening.total = .amount(try #require(Amount("1", in: .yuan)))
        #expect(try rules(try Self.template(), Self.book(model, .ministry)) == ["T026", "T024"])
        model = try Self.statement(["201"], ["10000"])
        #expect(try rules(try Self.template(unit: ""), Self.book(model, .ministry)) == ["T023"])
        let first = try Self.fill(try Self.template(), with: Self.book(model, .ministry))
        model.head.department = "另一街道"
        #expect(try rules(try first.template.bytes(), Self.book(model, .ministry)) == ["T026", "T026"])
    }
}
