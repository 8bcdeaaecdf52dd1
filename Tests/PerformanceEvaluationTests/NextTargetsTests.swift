import BudgetTables
import Facts
import PerformanceEvaluation
import TableLayout
import Testing

@Suite("Targets of the next year")
struct NextTargetsTests {
    @Test("take what was reached where it is better, keep the old target where it was missed, and leave money blank")
    func draft() throws {
        let tables = try ExampleStreetTests.read().values.flatMap(\.book.tables)
        let models = NextTargets(Evaluation(tables: tables)).tables
        let bytes = try BudgetWorkbook.bytes(of: models, form: .ministry)
        let imported = try BudgetWorkbook.read(bytes: bytes, file: "next.xlsx")
        let department = try #require(imported.model(DepartmentTargets.self))
        #expect(department.head.year == 2024)
        #expect(department.total == .blank)
        let targets = Dictionary(uniqueKeysWithValues: department.indicators.map { ($0.name, $0) })
        #expect(targets["项目支出总成本"]?.target.printed == "≤2163.20(万元)")
        #expect(targets["公用经费支出"]?.target.printed == "≤224.45(万元)")
        #expect(targets["开展环境整治行动"]?.target.printed == "≥68(次)")
        #expect(targets["安全隐患整改率"]?.target.printed == "≥98.00(%)")
        #expect(targets["基层治理长效机制"]?.target.printed == "健全")
        #expect(targets["开展环境整治行动"]?.remark == "2023年目标≥60(次)，实际68(次)")
        #expect(Set(imported.models(ProjectTargets.self).map(\.project)) == Set(ExampleStreet.projects.map(\.name)))
    }

    @Test("of the categories take the better of both values, and leave money and results blank")
    func categories() throws {
        let tables = try ExampleStreetTests.read().values.flatMap(\.book.tables)
        let next = try #require(NextTargets(Evaluation(tables: tables)).tables.last as? CategoryAccounts)
        #expect(next.head.year == 2024)
        #expect(next.plan.declared == 8)
        #expect(next.categories.map(\.name) == ExampleStreet.categoryNames)
        #expect(next.categories.allSatisfy { $0.funds == CategoryFunds() })
        #expect(next.targets.count == 36)
        #expect(next.targets.allSatisfy { $0.actual.printed.isEmpty && $0.status.printed.isEmpty })
        let targets = Dictionary(
            uniqueKeysWithValues: next.targets.map { ($0.category + $0.dimension.printed, $0.target.printed) })
        #expect(targets["社会管理质量目标"] == "≥97.5(%)")
        #expect(targets["公共安全-安全生产质量目标"] == "≥98.00(%)")
        #expect(targets["公共服务成本目标"] == "≤570.00(万元)")
        #expect(targets["社会管理成本目标"] == "≤336.46(万元)")
    }
}
