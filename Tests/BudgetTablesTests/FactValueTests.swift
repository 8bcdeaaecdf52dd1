import BudgetTables
import Testing

@Suite("What cells of performance tables say in words")
struct FactValueTests {
    @Test(
        "a period tells its months",
        arguments: [
            ("1-10月", 1...10), ("1—10月", 1...10), ("2021年1至10月", 1...10), ("上半年", 1...6), ("前三季度", 1...9),
            ("2021年", 1...12), ("全年", 1...12), ("10月", 10...10), ("13月", nil), ("党代会期间", nil), ("", nil),
        ] as [(String, ClosedRange<Int>?)])
    func period(text: String, months: ClosedRange<Int>?) {
        let period = FactPeriod(printed: text)
        #expect(period.months == months)
        #expect(period.printed == text)
        #expect(period.isPartOfYear == (months.map { $0 != 1...12 } ?? false))
    }

    @Test(
        "a rank tells its place and among whom",
        arguments: [("全区第二", "全区", 2), ("全区第1名", "全区", 1), ("全区前列", "", nil), ("", "", nil)] as [(String, String, Int?)]
    )
    func rank(text: String, scope: String, place: Int?) {
        let rank = FactRank(printed: text)
        #expect(rank.scope == scope)
        #expect(rank.place == place)
    }

    @Test("a qualifier stands where it is said")
    func qualifier() {
        #expect(FactQualifier(printed: "多").phrase("150", "条") == "150多条")
        #expect(FactQualifier(printed: "近").phrase("200", "期") == "近200期")
        #expect(FactQualifier(printed: "预计").phrase("16.6", "亿元") == "预计16.6亿元")
        #expect(FactQualifier(printed: "").phrase("9", "本") == "9本")
        #expect(FactQualifier(printed: "预计").kind == .expected)
        #expect(FactQualifier(printed: "仅").kind == nil)
    }

    @Test("reasons are counted by kind, several in a cell")
    func reasons() {
        #expect(DeviationReason(printed: "目标设定不准确、未及时沟通").codes == [.targetInaccurate, .notCommunicated])
        #expect(DeviationReason(printed: "上级追加").codes == [.addedByHigherLevel])
        #expect(DeviationReason(printed: "天气").codes == [])
        #expect(DeviationReason([.other]).printed == "其他")
    }

    @Test("dimensions and answers are known by several words, and others kept")
    func words() {
        #expect(TargetDimension(printed: "成本指标").kind == .cost)
        #expect(TargetDimension(printed: "社会 满意度").kind == .satisfaction)
        #expect(TargetDimension(printed: "安全目标").kind == nil)
        #expect(CompletionStatus(printed: "基本完成").kind == .mostly)
        #expect(CompletionStatus(printed: "尚可").kind == nil)
        #expect(CompletionStatus(printed: "尚可").printed == "尚可")
    }

    @Test("blank rows of a category's form are no targets, and those below a merged name are")
    func rows() throws {
        var accounts = CategoryAccounts()
        accounts.head.year = 2025
        accounts.targets = TargetDimension.Kind.allCases.map { kind in
            var target = CategoryTarget()
            target.category = "公共服务-卫健工作"
            target.dimension = TargetDimension(kind)
            return target
        }
        let bytes = try BudgetWorkbook.bytes(of: [accounts], form: .ministry)
        #expect(
            try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").model(CategoryAccounts.self)?.targets
                == accounts.targets)
    }
}
