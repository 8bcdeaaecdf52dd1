import BudgetTables
import DecimalNumbers
import TableLayout
import Testing

@Suite("The grammar of targets")
struct TargetGrammarTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let printed: String
        var comparison: IndicatorTarget.Comparison?
        var number: String?
        var measure = ""

        var testDescription: String { printed }
    }

    static let cases = [
        Case(printed: "=100.00(%)", comparison: .equal, number: "100", measure: "%"),
        Case(printed: "≥90.00(%)", comparison: .atLeast, number: "90", measure: "%"),
        Case(printed: "≥90%", comparison: .atLeast, number: "90", measure: "%"),
        Case(printed: ">=90 %", comparison: .atLeast, number: "90", measure: "%"),
        Case(printed: "≤2,163.20（万元）", comparison: .atMost, number: "2163.2", measure: "万元"),
        Case(printed: "≤3亿元", comparison: .atMost, number: "3", measure: "亿元"),
        Case(printed: "＞5个", comparison: .more, number: "5", measure: "个"),
        Case(printed: "<8", comparison: .less, number: "8"),
        Case(printed: "不少于 3 次", comparison: .atLeast, number: "3", measure: "次"),
        Case(printed: "不超过40天", comparison: .atMost, number: "40", measure: "天"),
        Case(printed: "１２件", number: "12", measure: "件"),
        Case(printed: "120余家", number: "120", measure: "家"), Case(printed: "150多条", number: "150", measure: "条"),
        Case(printed: "90%以上", comparison: .atLeast, number: "90", measure: "%"),
        Case(printed: "达到95%及以上", comparison: .atLeast, number: "95", measure: "%"),
        Case(printed: "控制在50万元以内", comparison: .atMost, number: "50", measure: "万元"),
        Case(printed: "不超过3次", comparison: .atMost, number: "3", measure: "次"),
        Case(printed: "大于等于1,200户", comparison: .atLeast, number: "1200", measure: "户"),
        Case(printed: "低于5%", comparison: .less, number: "5", measure: "%"),
        Case(printed: "超过2000人次", comparison: .more, number: "2000", measure: "人次"),
        Case(printed: "2023年"), Case(printed: "高于2022年"), Case(printed: "高于上年"), Case(printed: "2023年12月31日前"),
        Case(printed: "合理"), Case(printed: "提高"), Case(printed: "12月底前"), Case(printed: "90-95%"), Case(printed: ""),
        Case(printed: "≥"), Case(printed: "优于2022年"),
    ]

    @Test("sign, number and unit are typed, all else is kept as words", arguments: cases)
    func grammar(example: Case) {
        let target = IndicatorTarget(printed: example.printed)
        #expect(target.printed == example.printed)
        #expect(target.comparison == example.comparison)
        #expect(target.number == example.number.flatMap { ExactDecimal($0) })
        #expect(target.measure == example.measure)
        #expect(target.isQualitative == (example.number == nil && !example.printed.isEmpty))
    }

    @Test(
        "of an actual value the one number is taken that stands behind 已完成 or before a remark",
        arguments: [
            ("68(次)", "68", "次"), ("已完成68次", "68", "次"), ("全年共完成 1,200 户", "1200", "户"), ("完成率100%", "100", "%"),
            ("68次，超额完成", "68", "次"), ("1,200次；其中夜间较多", "1200", "次"), ("已达到95.5%。", "95.5", "%"),
            ("68次，覆盖12个社区", nil, ""), ("未完成", nil, ""), ("未完成68次", nil, ""), ("还差5次", nil, ""), ("约5", nil, ""),
            ("#REF!", nil, ""), ("—", nil, ""), ("已于11月完成", nil, ""), ("健全", nil, ""), ("", nil, ""),
        ] as [(String, String?, String)])
    func achieved(printed: String, number: String?, measure: String) {
        let achieved = IndicatorTarget(printed: printed).achieved
        #expect(achieved.number == number.flatMap { ExactDecimal($0) })
        #expect(achieved.measure == measure)
    }

    @Test("a target made from its parts is read as its parts", arguments: IndicatorTarget.Comparison.allCases)
    func parts(comparison: IndicatorTarget.Comparison) throws {
        let target = IndicatorTarget(comparison, try #require(ExactDecimal("97.5")), "万人次")
        let read = IndicatorTarget(printed: target.printed)
        #expect(read.comparison == comparison)
        #expect(read.number == ExactDecimal("97.5"))
        #expect(read.measure == "万人次")
    }

    @Test(
        "in a sentence the brackets of forms are left away",
        arguments: [("≥90.00(%)", "≥90.00%"), ("≤2163.20（万元）", "≤2163.20万元"), ("健全（有制度）", "健全（有制度）"), ("≥3次", "≥3次")])
    func phrase(printed: String, phrase: String) {
        #expect(IndicatorTarget(printed: printed).phrase == phrase)
    }

    @Test("P1 and P3 give typed targets back")
    func tables() throws {
        var indicator = PlannedIndicator()
        indicator.dimension = "产出指标"
        indicator.category = "质量指标"
        indicator.name = "抽查合格率"
        indicator.target = "≥95.00(%)"
        var department = DepartmentTargets()
        department.head.year = 2024
        department.indicators = [indicator]
        var project = ProjectTargets()
        project.head.year = 2024
        project.project = "保洁"
        project.indicators = [indicator]
        let bytes = try BudgetWorkbook.bytes(of: [department, project], form: .ministry)
        let imported = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx")
        let read = [
            imported.model(DepartmentTargets.self)?.indicators.first,
            imported.model(ProjectTargets.self)?.indicators.first,
        ]
        for indicator in read {
            #expect(indicator?.target.comparison == .atLeast)
            #expect(indicator?.target.number == ExactDecimal(95))
            #expect(indicator?.target.measure == "%")
        }
    }
}
