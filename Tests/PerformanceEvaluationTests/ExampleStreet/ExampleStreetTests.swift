import BudgetTables
import Facts
import Findings
import Foundation
import PerformanceEvaluation
import Reconciliation
import TableLayout
import Testing

@Suite("The sample of 示例街道")
struct ExampleStreetTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples/example-street")

    static func read() throws -> [String: ImportedBook] {
        try Dictionary(
            uniqueKeysWithValues: ExampleStreet.books.map { file, tables in
                let bytes = try BudgetWorkbook.bytes(of: tables, form: .ministry)
                return (file, try BudgetWorkbook.read(bytes: bytes, file: file))
            })
    }

    @Test(
        "its workbooks hold what the ledger makes of the year; GOUJI_WRITE_SAMPLES=1 writes them anew", arguments: 0..<4
    )
    func sample(index: Int) throws {
        let (file, tables) = ExampleStreet.books[index]
        let bytes = try BudgetWorkbook.bytes(of: tables, form: .ministry)
        let path = Self.folder.appending(path: file)
        if ProcessInfo.processInfo.environment["GOUJI_WRITE_SAMPLES"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: path)
        }
        #expect(try Data(contentsOf: path) == Data(bytes))
        let imported = try BudgetWorkbook.read(bytes: bytes, file: file)
        #expect(imported.findings.filter { $0.severity != .info }.map(\.message.english) == [])
        #expect(imported.book.tables.map(\.id) == tables.map { type(of: $0).tableID })
    }

    @Test("every rule that its tables allow holds exactly, also against the budget")
    func check() throws {
        let books = try Self.read()
        let tables = ["final-accounts.xlsx", "performance.xlsx"].flatMap { books[$0]?.book.tables ?? [] }
        let year = FactBook(
            department: ExampleStreet.department, year: ExampleStreet.year, kind: .finalAccount, tables: tables)
        let budget = try #require(books["budget.xlsx"]?.book)
        let report = Reconciler().check(year, companions: [.budget: budget])
        #expect(report.findings.map { "\($0.rule) \($0.message.english)" } == [])
        let plan = FactBook(
            department: ExampleStreet.department, year: ExampleStreet.year, kind: .budget,
            tables: budget.tables + (books["targets.xlsx"]?.book.tables ?? []))
        #expect(Reconciler().check(plan).findings.map { "\($0.rule) \($0.message.english)" } == [])
    }

    @Test("the evaluation makes the planted finding: cost above the target, the others basically met")
    func evaluation() throws {
        let books = try Self.read()
        let evaluation = Evaluation(tables: books.values.flatMap(\.book.tables))
        let whole = try #require(evaluation.findings.first { $0.rule == "E027" })
        #expect(whole.message.chinese == "整体专项经费成本高于绩效目标设定数，时效目标、质量目标、社会满意度目标基本完成")
        #expect(whole.found?.value == "2344.44万元")
        #expect(whole.expected?.value == "≤2163.20万元")
        #expect(evaluation.findings.filter { $0.severity == .error }.map(\.message.english) == [])
        #expect(Set(evaluation.findings.map(\.rule)) == ["E010", "E024", "E027", "E035", "E036"])
        #expect(evaluation.department?.total.description == "99.08")
        #expect(evaluation.projects.map(\.total.description).sorted() == ["95.91", "97.05"])
    }
}

extension TableModel {
    static var tableID: String { layout.description.id }
}
