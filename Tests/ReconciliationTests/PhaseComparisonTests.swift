import DecimalNumbers
import Facts
import Findings
import Fiscal
import Testing

@testable import Reconciliation

@Suite("A table that holds all three phases")
struct PhaseComparisonTests {
    private static let columns = ["年初预算数", "全年预算数", "决算数"]

    private func filed(_ id: String = "Z01", spent: String = "130.00") -> FactBook {
        let nature = "按支出性质和经济分类/"
        return FactBook(
            department: "某街道", year: 2021, kind: .finalAccount,
            tables: [
                table(
                    id, Self.columns, unit: .yuan,
                    [
                        ("收入/事业收入", ["10.00", "10.00", "10.00"]), ("收入/本年收入合计", ["10.00", "10.00", "10.00"]),
                        ("支出/一般公共服务支出", ["100.00", "120.00", spent]), ("支出/教育支出", ["-", "5.00", "5.00"]),
                        ("支出/外交支出", ["-", "-", "-"]), ("支出/本年支出合计", ["100.00", "125.00", "135.00"]),
                        (nature + "基本支出", ["60.00", "60.00", "60.00"]),
                        (nature + "基本支出/人员经费", ["60.00", "60.00", "60.00"]),
                        (nature + "项目支出", ["40.00", "65.00", "0.00"]), (nature + "经济分类支出合计", ["-", "-", "135.00"]),
                        (nature + "经济分类支出合计/工资福利支出", ["60.00", "60.00", "60.00"]),
                    ], codes: ["支出/一般公共服务支出": "201", "支出/教育支出": "205"])
            ])
    }

    @Test("is compared alone, section by section, without its totals")
    func sections() throws {
        let comparison = try #require(BudgetComparer().compare(phasesOf: filed()))
        #expect(comparison.lines.map(\.name) == ["事业收入", "一般公共服务支出", "教育支出", "基本支出", "项目支出", "工资福利支出"])
        #expect(
            comparison.lines.map(\.section) == [
                .filedRevenue, .filedFunctions, .filedFunctions, .filedNature, .filedNature, .filedEconomic,
            ])
        let general = try #require(comparison.lines.first { $0.code == "201" })
        #expect(general.completionRate == ExactDecimal("130"))
        #expect(general.executionRate == ExactDecimal("108.33"))
        #expect(comparison.total(of: .filedFunctions)?.adjusted == Amount("125.00", in: .yuan))
        #expect(Set(comparison.lines.map(\.key)).count == comparison.lines.count)
    }

    @Test("warns of what exceeds the adjusted budget, was not budgeted, or was not spent")
    func warnings() throws {
        let comparison = try #require(BudgetComparer().compare(phasesOf: filed()))
        #expect(comparison.findings.map(\.rule) == ["R109", "R114", "R114"])
        #expect(comparison.findings.first?.message.chinese.contains("超过全年预算数 120.00") == true)
        #expect(comparison.findings.first?.message.chinese.contains("完成年初预算的 130.00%，执行率 108.33%") == true)
    }

    @Test("takes a difference of one printed step for rounding, not for an over-run")
    func rounding() throws {
        for (spent, isOver) in [("120.01", false), ("120.02", true)] {
            let comparison = try #require(BudgetComparer().compare(phasesOf: filed(spent: spent)))
            #expect(comparison.lines.first { $0.code == "201" }?.exceedsAdjusted == isOver)
        }
    }

    @Test("may be a published final account that prints them; one that does not has no comparison")
    func published() {
        #expect(BudgetComparer().compare(phasesOf: filed("FA1"))?.lines.count == 6)
        let plain = FactBook(tables: [table("FA1", ["决算数"], [("支出/教育支出", ["1.00"])])])
        #expect(BudgetComparer().compare(phasesOf: plain) == nil)
    }

    @Test("knows the year before, and says when the carry-over differs from it")
    func prior() throws {
        func book(_ key: String, _ value: String) -> FactBook {
            FactBook(kind: .finalAccount, tables: [table("FA1", Self.columns, [(key, ["1.00", "1.00", value])])])
        }
        let comparison = try #require(
            BudgetComparer().compare(
                phasesOf: book("收入/年初结转和结余", "7.00"), prior: book("支出/年末结转和结余", "8.00")))
        #expect(comparison.remarks.map(\.rule) == ["R082"])
        let same = BudgetComparer().compare(
            phasesOf: book("收入/年初结转和结余", "8.00"), prior: book("支出/年末结转和结余", "8.00"))
        #expect(same?.remarks.isEmpty == true)
    }
}
