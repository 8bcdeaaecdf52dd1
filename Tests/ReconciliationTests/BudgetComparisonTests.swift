import DecimalNumbers
import Facts
import Fiscal
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Budget against actual")
struct BudgetComparisonTests {
    private func book(
        _ id: String, _ column: String, unit: AmountUnit = .tenThousandYuan, _ lines: [(String, String)]
    ) -> FactBook {
        FactBook(
            department: "某街道", year: 2021,
            tables: [
                table(
                    id, [column], unit: unit, digits: unit == .yuan ? 0 : 2,
                    lines.map { (key: $0.0, values: [$0.1] as [String?]) })
            ])
    }

    private func compare(_ budget: [(String, String)], _ actual: [(String, String)]) -> [ComparisonLine] {
        BudgetComparer().compare(budget: book("B7", "合计", budget), actual: book("FA5", "合计", actual)).lines
    }

    @Test("matches lines by code at the lowest level that both print")
    func byCode() {
        let lines = compare(
            [("201", "100.00"), ("20101", "60.00"), ("2010101", "60.00"), ("20102", "40.00")],
            [
                ("201", "105.00"), ("20101", "63.00"), ("2010101", "63.00"), ("20102", "42.00"), ("2010201", "42.00"),
                ("合计", "105.00"),
            ])
        #expect(lines.map(\.code) == ["2010101", "20102"])
        #expect(lines.map(\.match) == [.code, .code])
        #expect(lines.map { $0.completionRate?.description } == ["105", "105"])
        #expect(lines.map { $0.band(threshold: 10) } == [.within, .within])
    }

    @Test("falls back to the 款 when its 项 were renamed, and says so")
    func renamed() throws {
        let lines = compare(
            [("208", "30.00"), ("20899", "30.00"), ("2089901", "30.00")],
            [("208", "31.00"), ("20899", "31.00"), ("2089999", "31.00")])
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.code == "20899")
        #expect(line.match == .section(budget: ["2089901"], actual: ["2089999"]))
        #expect(line.difference == Amount("1.00", in: .tenThousandYuan))
    }

    @Test("lists what was spent without a budget, and what was budgeted and not spent")
    func oneSided() {
        let lines = compare(
            [
                ("201", "10.00"), ("20101", "10.00"), ("2010101", "10.00"), ("205", "7.00"), ("20599", "7.00"),
                ("2059999", "7.00"),
            ],
            [
                ("201", "10.00"), ("20101", "10.00"), ("2010101", "10.00"), ("213", "5.00"), ("21303", "5.00"),
                ("2130306", "5.00"),
            ])
        #expect(lines.map(\.code) == ["2010101", "2059999", "2130306"])
        #expect(lines.map { $0.band(threshold: 10) } == [.within, .unspent, .notBudgeted])
        #expect(lines.map(\.completionRate?.description) == ["100", nil, nil])
    }

    @Test(
        "is in a band by the difference in percent of the budget",
        arguments: [
            ("100.00", "110.00", ComparisonBand.within), ("100.00", "110.01", .over), ("100.00", "90.00", .within),
            ("100.00", "89.99", .under), ("0.00", "1.00", .notBudgeted), ("-", "1.00", .notBudgeted),
            ("1.00", "0.00", .unspent), ("1.00", "-", .unspent), ("0.00", "0.00", .nothing),
        ])
    func bands(budget: String, actual: String, band: ComparisonBand) {
        let lines = compare([("201", budget)], [("201", actual)])
        #expect(lines.map { $0.band(threshold: 10) } == [band])
        #expect((lines.first?.completionRate == nil) == (Double(budget) ?? 0 == 0 || actual == "-"))
    }

    @Test("turns 元 and 万元 into one unit")
    func units() {
        let comparison = BudgetComparer().compare(
            budget: book("B7", "合计", unit: .yuan, [("201", "1234500")]), actual: book("FA5", "合计", [("201", "123.45")]))
        #expect(comparison.lines.map(\.difference) == [.zero])
        #expect(comparison.lines.map(\.completionRate?.description) == ["100"])
        #expect(comparison.findings.isEmpty)
    }

    @Test("measures how far the composition moved")
    func variance() {
        // 60 : 40 planned and 50 : 50 spent: 10 of 100 moved on either side.
        let comparison = BudgetComparer().compare(
            budget: book("B7", "合计", [("201", "60.00"), ("205", "40.00")]),
            actual: book("FA5", "合计", [("201", "50.00"), ("205", "50.00")]))
        #expect(comparison.compositionVariance(of: .general) == ExactDecimal("20"))
        #expect(comparison.compositionVariance(of: .fund) == nil)
    }

    @Test("finds every planted over-run, unbudgeted, unspent and renamed line", arguments: 0..<8)
    func planted(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var budget: [(String, String)] = []
        var actual: [(String, String)] = []
        var planted: [String: ComparisonBand] = [:]
        for section in 1...9 {
            let code = "2010\(section)"
            for item in 1...3 {
                let plan = Int.random(in: 1_000...90_000, using: &random)
                let leaf = "\(code)0\(item)"
                switch Int.random(in: 0..<6, using: &random) {
                case 0:
                    planted[leaf] = .over
                    budget.append((leaf, "\(plan)"))
                    actual.append((leaf, "\(plan * 3 / 2)"))
                case 1 where item == 1:
                    // Alone in a 款 of its own, so that nothing can take its place.
                    let own = "202\(section)0"
                    planted[own + "01"] = .notBudgeted
                    actual += [(own, "\(plan)"), (own + "01", "\(plan)")]
                case 2 where item == 1:
                    let own = "203\(section)0"
                    planted[own + "01"] = .unspent
                    budget += [(own, "\(plan)"), (own + "01", "\(plan)")]
                case 3 where item == 1:
                    let own = "204\(section)0"
                    planted[own] = .within
                    budget += [(own, "\(plan)"), (own + "01", "\(plan)")]
                    actual += [(own, "\(plan)"), (own + "99", "\(plan)")]
                default:
                    budget.append((leaf, "\(plan)"))
                    actual.append((leaf, "\(plan + plan / 50)"))
                }
            }
            budget.append((code, "1"))
            actual.append((code, "1"))
        }
        for top in ["201", "202", "203", "204"] {
            if budget.contains(where: { $0.0.hasPrefix(top) }) { budget.append((top, "1")) }
            if actual.contains(where: { $0.0.hasPrefix(top) }) { actual.append((top, "1")) }
        }
        let comparison = BudgetComparer().compare(
            budget: book("B7", "合计", budget), actual: book("FA5", "合计", actual))
        let bands = Dictionary(uniqueKeysWithValues: comparison.lines.map { ($0.code ?? "", $0.band(threshold: 10)) })
        for (code, band) in planted { #expect(bands[code] == band, "\(code)") }
        let expected = planted.values.count { $0 != .within }
        #expect(comparison.findings.count == expected)
    }

    @Test("doubts a comparison of two departments or two years")
    func remarks() {
        func rules(_ department: String?, _ year: Int?) -> [String] {
            var other = book("FA5", "合计", [("201", "1.00")])
            other.department = department
            other.year = year
            return BudgetComparer().compare(budget: book("B7", "合计", [("201", "1.00")]), actual: other)
                .findings(answeredBy: VarianceReasons()).map(\.rule)
        }
        #expect(rules("某 街道", 2021) == [])
        #expect(rules(nil, nil) == [])
        #expect(rules("另一街道", 2021) == ["C001"])
        #expect(rules("某街道", 2020) == ["C002"])
    }

    @Test("compares the three public expenses item by item")
    func publicExpenses() {
        let budget = FactBook(tables: [table("B9", ["合计", "公务接待费"], [("三公", ["10.00", "1.00"])])])
        let actual = FactBook(tables: [table("FA7", ["决算数/合计", "决算数/公务接待费"], [("三公", ["12.00", "-"])])])
        let lines = BudgetComparer().compare(budget: budget, actual: actual).lines(of: .publicExpenses, nature: "公务接待费")
        #expect(lines.map { $0.band(threshold: 10) } == [.unspent])
    }
}
