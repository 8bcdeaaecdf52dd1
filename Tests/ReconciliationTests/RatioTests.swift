import DecimalNumbers
import Facts
import Findings
import Fiscal
import TestSupport
import Testing

@testable import Reconciliation

@Suite("A ratio")
struct RatioTests {
    private static func rates(_ rate: String, _ actual: String, _ budget: String) -> FactTable {
        table("T1", ["决算数"], [("rate", [rate]), ("actual", [actual]), ("budget", [budget])])
    }

    @Test(
        "is right to the decimals that it shows",
        arguments: [
            ("66.67", "200.00", "300.00", Verdict.exact), ("66.65", "200.00", "300.00", .mismatch),
            ("66.7", "200.00", "300.00", .exact), ("67", "200.00", "300.00", .exact),
            ("66.6", "200.00", "300.00", .mismatch), ("0", "0.00", "300.00", .exact),
            ("-66.67", "-200.00", "300.00", .exact), ("150", "300.00", "200.00", .exact),
            // 0.02 may be anything from 0.015 to 0.025, and 0.03 from 0.025 to 0.035.
            ("43", "0.02", "0.03", .rounding), ("100", "0.02", "0.03", .rounding), ("101", "0.02", "0.03", .mismatch),
        ])
    func rates(rate: String, actual: String, budget: String, verdict: Verdict) throws {
        let report = try check(
            "T1[rate] = 100 * T1[actual] / T1[budget]", tolerance: .ratio, Self.rates(rate, actual, budget))
        #expect(report.outcomes.map(\.verdict) == [verdict])
    }

    @Test("says the same as trying every amount that the figures may stand for", arguments: 0..<200)
    func twin(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let actual = Int.random(in: -40...400, using: &random)
        let budget = Int.random(in: 1...30, using: &random)
        let rate = actual * 100 / budget + Int.random(in: -30...30, using: &random)
        // In tenths of a step; the ends of the intervals decide, and every tenth between them is tried.
        var agrees = false
        for top in -5...5 {
            for bottom in -5...5 {
                let (numerator, denominator) = (actual * 10 + top, budget * 10 + bottom)
                // 2·|rate·D − 100·N| ≤ D, and both signs between two tries.
                let gap = 2 * (rate * denominator - 100 * numerator)
                if abs(gap) <= denominator { agrees = true }
            }
        }
        let ends = [-5, 5].flatMap { top in [-5, 5].map { Self.position(rate, actual * 10 + top, budget * 10 + $0) } }
        if ends.contains(-1), ends.contains(1) { agrees = true }
        func cents(_ number: Int) -> String { ExactDecimal(significand: Int64(number), exponent: -2).description }
        let report = try check(
            "T1[rate] = 100 * T1[actual] / T1[budget]", tolerance: .ratio,
            Self.rates("\(rate)", cents(actual), cents(budget)))
        #expect((report.counts.mismatch == 0) == agrees, "\(rate) for \(actual) of \(budget)")
    }

    /// Whether the ratio is below, within or above what the printed rate may stand for.
    private static func position(_ rate: Int, _ numerator: Int, _ denominator: Int) -> Int {
        let gap = 2 * (100 * numerator - rate * denominator)
        return gap > denominator ? 1 : gap < -denominator ? -1 : 0
    }

    @Test("between tables takes each figure in its own unit")
    func units() throws {
        let yuan = table("T1", ["决算数"], unit: .yuan, [("actual", ["12345.00"])])
        let tenThousands = table("T2", ["决算数"], [("budget", ["2.00"])])
        let rate = table("T3", ["决算数"], [("rate", ["61.7"])])
        let report = try check("T3[rate] = 100 * T1[actual] / T2[budget]", tolerance: .ratio, yuan, tenThousands, rate)
        // 2.00 万元 is 19,950 to 20,050 元: 61.57 to 61.88 percent.
        #expect(report.outcomes.map(\.verdict) == [.exact])
        let finding = try #require(
            try check(
                "T3[rate] = 100 * T1[actual] / T2[budget]", tolerance: .ratio, yuan, tenThousands,
                table("T3", ["决算数"], [("rate", ["63"])])
            ).findings.first)
        #expect(finding.verdict == .mismatch)
        #expect(finding.unit == nil)
    }

    @Test("to nothing is not applicable")
    func zero() throws {
        for budget in ["0.00", "-"] {
            let report = try check(
                "T1[rate] = 100 * T1[actual] / T1[budget]", tolerance: .ratio, Self.rates("100", "5.00", budget))
            #expect(report.omissions.map(\.reason.english) == ["a ratio to 0 is not applicable (n/a)"])
        }
    }

    @Test("bounds a figure, and the least and the greatest of several are taken")
    func bounds() throws {
        let scores = table("T1", ["决算数"], [("score", ["10.00"]), ("actual", ["330.00"]), ("budget", ["300.00"])])
        #expect(try check("T1[score] = min(10, 10 * T1[actual] / T1[budget])", scores).counts.exact == 1)
        #expect(try check("T1[score] = max(10, 10 * T1[actual] / T1[budget])", scores).counts.mismatch == 1)
        #expect(try check("T1[actual] <= 1.1 * T1[budget]", tolerance: .lessOrEqual, scores).counts.exact == 1)
        #expect(try check("T1[actual] <= 1.05 * T1[budget]", tolerance: .lessOrEqual, scores).counts.mismatch == 1)
    }

    @Test("that is wrong names its figures, each in its unit, and no unit of money for the rate")
    func finding() throws {
        let yaml = """
            rules:
              R900: { level: error, tolerance: RT, unit: '%', meaning: m, formula: 'T1[rate] = 100 * T1[actual] / T1[budget]' }
            """
        let report = Reconciler(rules: try RuleBook(yaml: yaml)).check(
            FactBook(tables: [Self.rates("97.64", "200.00", "300.00")]))
        let finding = try #require(report.findings.first)
        #expect(finding.unit == "%")
        #expect(finding.found?.value == "97.64")
        #expect(finding.expected?.value == "66.67")
        #expect(finding.difference == "30.97")
        #expect(finding.places.map(\.cell) == ["C5", "C6", "C7"])
        #expect((finding.test?.right ?? []).map(\.unit) == ["万元", "万元"])
        #expect(finding.test?.left.map(\.unit) == ["%"])
    }

    @Test("multiplies by a number only")
    func products() {
        #expect(throws: FormulaError.self) { try FormulaParser.parse("T1[a] = T1[b] * T1[c]") }
        #expect(throws: FormulaError.self) { try FormulaParser.parse("T1[a] = T1[b] / T1[c] / T1[d]") }
    }
}
