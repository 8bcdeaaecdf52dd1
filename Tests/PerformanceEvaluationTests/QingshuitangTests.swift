import BudgetTables
import Documents
import EvaluationReports
import Facts
import Findings
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
        #expect(Set(rules) == ["E022", "E027", "E034", "E035", "E036"])
        let whole = try #require(evaluation.findings.first { $0.rule == "E027" })
        #expect(whole.message.chinese == "整体专项经费成本高于绩效目标设定数，时效目标、质量目标、社会满意度目标基本完成")
        #expect(whole.places.first?.cell != nil)
        #expect(evaluation.facts?.facts.facts.count { $0.quantity.number != nil } == 67)
    }
}
