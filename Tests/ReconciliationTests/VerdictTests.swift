import DecimalNumbers
import Facts
import Findings
import Fiscal
import Testing

@testable import Reconciliation

@Suite("A verdict")
struct VerdictTests {
    /// The fund table of the mission document: the printed total is 0.01 more than its parts, and the categories sum to 0.01
    /// more than the printed project expenditure.
    static let fund = table(
        "P6", ["决算数"],
        [
            ("合计", ["4449.23"]), ("基本支出", ["2091.69"]), ("项目支出", ["2357.53"]), ("项目支出/社会管理", ["303.5"]),
            ("项目支出/经济发展", ["251.62"]), ("项目支出/公共服务-卫健工作", ["54.43"]), ("项目支出/公共安全-安全生产", ["36.89"]),
            ("项目支出/公共服务", ["816.04"]), ("项目支出/城市管理", ["634.43"]), ("项目支出/公共安全-网格化管理", ["192.41"]),
            ("项目支出/其他", ["68.22"]),
        ])

    @Test("on the fund table tells rounding from error")
    func fundTable() throws {
        let report = Reconciler().check(FactBook(tables: [Self.fund]))
        let findings = Dictionary(uniqueKeysWithValues: report.findings.map { ($0.rule, $0) })
        #expect(findings["R124"]?.verdict == .rounding)
        #expect(findings["R124"]?.difference == "0.01")
        #expect(findings["R124"]?.limit == "0.015")
        #expect(findings["R125"]?.verdict == .rounding)
        #expect(findings["R125"]?.difference == "-0.01")
        #expect(findings["R125"]?.limit == "0.045")
        #expect(findings["R127"] == nil)
        #expect(report.outcomes.first { $0.rule.id == "R127" }?.verdict == .exact)
        #expect(report.counts.mismatch == 0)
        #expect(
            findings["R125"]?.note?.chinese
                == "注：“项目支出”2,357.53万元与各类项目支出之和2,357.54万元相差0.01万元，系金额单位换算四舍五入形成的尾差。")
    }

    @Test(
        "depends on the difference and on how many figures are printed",
        arguments: [
            (["10.00", "4.00", "6.00"], Verdict.exact, "0.00", 3),
            (["10.00", "4.01", "6.00"], .rounding, "-0.01", 3),
            (["10.00", "4.02", "6.00"], .mismatch, "-0.02", 3),
            (["10.01", "-", "10.00"], .rounding, "0.01", 2),
            (["10.02", "-", "10.00"], .mismatch, "0.02", 2),
            (["10.02", "0.00", "10.00"], .mismatch, "0.02", 3),
            (["-", "0.00", "-"], .exact, "0.00", 1),
            (["-", "0.01", "-"], .mismatch, "-0.01", 1),
            (["-10.00", "-4.00", "-6.00"], .exact, "0.00", 3),
        ])
    func sums(figures: [String], verdict: Verdict, difference: String, printed: Int) throws {
        let lines = zip(["a", "b", "c"], figures).map { (key: $0, values: [$1] as [String?]) }
        let report = try check("T1[a] = T1[b] + T1[c]", table("T1", ["决算数"], lines))
        #expect(report.outcomes.map(\.verdict) == [verdict])
        guard case .compared(_, _, let judgement) = report.outcomes[0].result else {
            Issue.record("nothing was compared")
            return
        }
        #expect(judgement.printedFigures == printed)
        #expect(judgement.limitInHalfFen == Int64(printed) * 10_000)
        #expect(judgement.difference == Amount(difference, in: .tenThousandYuan))
    }

    @Test("is suspicious when rounding could explain the difference but hardly would")
    func suspicious() throws {
        // Nine parts and a total: the limit is 0.05, three standard deviations are 0.0274.
        let lines =
            [(key: "a", values: ["9.03"] as [String?])]
            + (1...9).map { (key: "b/\($0)", values: ["1.00"] as [String?]) }
        let report = try check("T1[a] = sum(T1[b/*])", table("T1", ["决算数"], lines))
        #expect(report.outcomes.map(\.verdict) == [.suspicious])
        #expect(report.findings.map(\.severity) == [.info])
    }

    @Test(
        "on a copy in another unit allows half a step of each",
        arguments: [("1.36", Verdict.rounding), ("1.35", .rounding), ("1.37", .mismatch), ("1.34", .mismatch)])
    func copies(tenThousands: String, verdict: Verdict) throws {
        let yuan = table("T1", ["决算数"], unit: .yuan, digits: 0, [("a", ["13550"])])
        let other = table("T2", ["决算数"], [("a", [tenThousands])])
        let report = try check("T1[a] = T2[a]", tolerance: .copy, yuan, other)
        #expect(report.outcomes.map(\.verdict) == [verdict])
    }

    @Test(
        "on a part and its whole looks one way only",
        arguments: [("1.00", Verdict.exact), ("2.00", .exact), ("2.01", .rounding), ("2.02", .mismatch)])
    func parts(part: String, verdict: Verdict) throws {
        let report = try check(
            "T1[part] <= T1[whole]", tolerance: .lessOrEqual,
            table("T1", ["决算数"], [("part", [part]), ("whole", ["2.00"])]))
        #expect(report.outcomes.map(\.verdict) == [verdict])
    }

    @Test("of an exact rule is taken on the stored figures, to the 分")
    func exact() throws {
        var book = table("T1", ["决算数"], [("a", ["1.00"]), ("b", ["1.00"])])
        let formula = "T1[a] = T1[b]"
        #expect(try check(formula, tolerance: .exact, book).counts.exact == 1)
        let stored = try #require(ExactDecimal("1.000001"))
        let displayed = try #require(ExactDecimal("1.00"))
        let hidden = Fact(
            line: "a", column: "决算数", state: .amount(stored: stored, displayed: displayed), place: book.facts[0].place)
        book.facts[0] = hidden
        let report = try check(formula, tolerance: .exact, book)
        #expect(report.counts.mismatch == 1)
        #expect(report.findings.first?.difference == "0.000001")
        #expect(try check(formula, tolerance: .roundedSum, book).counts.exact == 1)
    }

    @Test("of what is printed takes the figures as displayed, and no difference for rounding")
    func printed() throws {
        let formula = "T1[total] = sum(T1[parts/*])"
        let parts = [("parts/1", ["9.92"]), ("parts/2", ["4.00"])]
        var book = table("T1", ["得分"], [("total", ["13.92"])] + parts)
        #expect(try check(formula, tolerance: .printed, book).counts.exact == 1)
        let place = book.facts[1].place
        let (stored, displayed) = (ExactDecimal("9.91538"), ExactDecimal("9.92"))
        book.facts[1] = Fact(
            line: "parts/1", column: "得分",
            state: .amount(stored: try #require(stored), displayed: try #require(displayed)), place: place)
        #expect(try check(formula, tolerance: .printed, book).counts.exact == 1)
        let off = table("T1", ["得分"], [("total", ["13.93"])] + parts)
        let report = try check(formula, tolerance: .printed, off)
        #expect(report.counts.mismatch == 1)
        #expect(report.findings.first?.difference == "0.01")
        #expect(try check(formula, tolerance: .roundedSum, off).counts.rounding == 1)
    }

    @Test("says why it could not be given")
    func omissions() throws {
        func reason(_ formula: String, each: String? = nil, _ tables: FactTable...) throws -> String? {
            let each = each.map { "    each: '\($0)'\n" } ?? ""
            let yaml =
                "kind: performance\nrules:\n  R900:\n    level: error\n    tolerance: RS\n\(each)    formula: '\(formula)'\n    meaning: x\n"
            let book = FactBook(kind: .performance, tables: tables)
            return Reconciler(rules: try RuleBook(yaml: yaml)).check(book).omissions.first?.reason.english
        }
        let one = table("T1", ["决算数"], [("a", ["1.00"]), ("b", ["-"]), ("c", ["-"]), ("d", ["abc"])])
        let bare = table("T2", ["决算数"], unit: nil, [("a", ["1.00"])])
        let two = table("T3", ["甲", "乙"], [("a", ["1.00", nil])])
        let huge = table("T4", ["决算数"], unit: .hundredMillionYuan, [("a", ["99999999999"])])
        #expect(try reason("T9[a] = T1[a]", one) == "there is no table T9")
        #expect(try reason("T1[x] = T1[a]", one) == "T1 has no line “x”")
        #expect(try reason("T1[a, x] = T1[a]", one) == "T1 has no column “x”")
        #expect(try reason("T1[b] = T1[c]", one) == "every cell is blank")
        #expect(try reason("T1[d] = T1[a]", one) == "T1!C8 is no amount: “abc”")
        #expect(try reason("T1[a] = T2[a]", one, bare) == "T2 does not say its unit")
        #expect(try reason("T3[a, 甲] = T3[a, 乙]", two) == "T3 has no cell for “a” and “乙”")
        #expect(try reason("T3[a] = 1", two) == "T3 has no column “决算数”")
        #expect(try reason("T1[a] = sum(T1[level(类)])", one) == "T1 prints nothing for level(类)")
        #expect(try reason("T1[a] = prior.T1[a]", one) == "the year before was not given")
        #expect(try reason("T4[a] = T4[a]", huge) == "the amounts are too large")
        #expect(try reason("T9[row] = 1", each: "row in T9") == "there is no table T9")
    }

    @Test("puts the figure first whose leaving out makes the sides agree")
    func culprit() throws {
        let report = try check(
            "T1[a] = sum(T1[b/*])",
            table("T1", ["决算数"], [("a", ["30.00"]), ("b/1", ["10.00"]), ("b/2", ["20.00"]), ("b/3", ["7.77"])]))
        #expect(report.findings.first?.places.map(\.cell) == ["C8", "C5", "C6", "C7"])
    }
}
