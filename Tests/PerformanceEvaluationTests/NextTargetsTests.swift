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
}
