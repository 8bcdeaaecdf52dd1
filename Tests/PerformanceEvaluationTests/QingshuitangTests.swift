import BudgetTables
import Documents
import EvaluationReports
import Facts
import Findings
import Fiscal
import Foundation
import PerformanceEvaluation
import Reconciliation
import TableLayout
import Testing

@Suite("The report of 清水塘街道")
struct QingshuitangTests {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/qingshuitang-2021/performance.xlsx")

    @Test("the sample holds what the report says; GOUJI_WRITE_SAMPLES=1 writes it anew")
    func sample() throws {
        let bytes = try BudgetWorkbook.bytes(of: Qingshuitang.tables, form: .ministry)
        if ProcessInfo.processInfo.environment["GOUJI_WRITE_SAMPLES"] != nil { try Data(bytes).write(to: Self.file) }
        #expect(try Data(contentsOf: Self.file) == Data(bytes))
        let imported = try BudgetWorkbook.read(bytes: bytes, file: "performance.xlsx")
        #expect(imported.findings.map(\.message.english) == [])
        #expect(imported.model(FundUseTable.self) == Qingshuitang.funds)
        #expect(imported.model(CategoryAccounts.self) == Qingshuitang.categories)
        #expect(imported.model(CompletionFacts.self) == Qingshuitang.facts)
        #expect(imported.model(DepartmentTargets.self) == Qingshuitang.targets)
        #expect(imported.model(EvaluationDisclosure.self) == Qingshuitang.disclosure)
    }

    @Test("says every figure, the eight categories, and why two sums differ by 0.01")
    func report() throws {
        let bytes = try BudgetWorkbook.bytes(of: Qingshuitang.tables, form: .ministry)
        let book = try BudgetWorkbook.read(bytes: bytes, file: "performance.xlsx").book
        let evaluation = Evaluation(tables: book.tables)
        let findings = Reconciler().check(book).findings
        #expect(findings.filter { $0.verdict == .mismatch }.map(\.rule) == [])
        let text = MarkdownRenderer().render(EvaluationReport(evaluation, findings: findings).document)
        for figure in ["4449.23", "2091.69", "2357.53", "4449.22", "2357.54"] {
            #expect(text.contains(figure), "\(figure)")
        }
        for (name, _) in Qingshuitang.amounts { #expect(text.contains(name), "\(name)") }
        for fact in Qingshuitang.facts.facts {
            if let number = fact.quantity.number { #expect(text.contains(number.description), "\(fact.name)") }
        }
        for words in ["近200期", "150多条", "3万余人次", "预计完成其他营利性服务业16.6亿元", "1-10月完成税收收入3.32亿元", "占比32%", "居全区第二", "79600元"]
        {
            #expect(text.contains(words), "\(words)")
        }
        for part in ["一、整体支出绩效概况", "二、整体支出资金使用及管理情况", "三、2021年绩效目标完成情况", "四、存在的主要问题", "五、绩效自评结果"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    /// The quantities of the third section of the document, in its order, with the words that make them rough.
    private static let quantities = """
        10 7 45 13 26 近200 100余 4 6 2 4 1600余 1 20 120余 100余 253 142 33387 76 32 3.32 6853 16.6 14.3 5 1 4 3 660 \
        40余 73 150多 300余 6 23 9 67 20余 22 700余 1205 54 79600 193 4.12 2 3余 130 16 105 283 32 1 262 \
        18 9000余 16 9 100 5 15 22 49 29 180余 4 29
        """.split(separator: " ").map(String.init)

    @Test("has the 68 quantities and 11 amounts of the document, as counted in the document itself, in its order")
    func quantities() throws {
        let facts = Qingshuitang.facts.facts.flatMap { fact -> [String] in
            let word = fact.qualifier.kind == .expected ? "" : fact.qualifier.printed
            let number = fact.quantity.number.map { word == "近" ? "近\($0)" : "\($0)\(word)" }
            return [number, fact.share.number?.description].compactMap(\.self)
        }
        #expect(Self.quantities.count == 68)
        #expect(facts == Self.quantities)
        let funds = Qingshuitang.funds
        let amounts = ([funds.total, funds.basic, funds.project] + funds.categories.map(\.actual)).compactMap {
            $0.amount?.number(in: .tenThousandYuan).description
        }
        #expect(
            amounts == [
                "4449.23", "2091.69", "2357.53", "303.5", "251.62", "54.43", "36.89", "816.04", "634.43", "192.41",
                "68.22",
            ])
        #expect(Qingshuitang.facts.facts.count { $0.period.printed == "1-10月" } == 4)
    }

    @Test("makes the document's own finding, and notices the rate above 100 %, the part of the year and the forecast")
    func findings() throws {
        let bytes = try BudgetWorkbook.bytes(of: Qingshuitang.tables, form: .ministry)
        let evaluation = Evaluation(tables: try BudgetWorkbook.read(bytes: bytes, file: "performance.xlsx").book.tables)
        let rules = evaluation.findings.map(\.rule)
        #expect(rules.filter { $0 == "E027" }.count == 1)
        #expect(rules.filter { $0 == "E034" }.count == 1)
        #expect(rules.filter { $0 == "E035" }.count == 5)
        #expect(rules.filter { $0 == "E036" }.count == 1)
        // The report says of no category what its targets were.
        #expect(rules.filter { $0 == "E022" }.count == 1)
        // Nor does it say what values those of all categories together had.
        let unset = try #require(evaluation.findings.first { $0.rule == "E019" })
        #expect(rules.filter { $0 == "E019" }.count == 1)
        #expect(unset.severity == .warning)
        #expect(unset.places.count == 4)
        #expect(Set(rules) == ["E019", "E022", "E027", "E034", "E035", "E036"])
        let whole = try #require(evaluation.findings.first { $0.rule == "E027" })
        #expect(whole.message.chinese == "整体专项经费成本高于绩效目标设定数，时效目标、质量目标、社会满意度目标基本完成")
        #expect(whole.places.first?.cell != nil)
        #expect(evaluation.facts?.facts.facts.count { $0.quantity.number != nil } == 67)
    }
}
