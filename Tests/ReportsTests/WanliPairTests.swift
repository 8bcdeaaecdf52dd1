import BudgetTables
import Fiscal
import Foundation
import Reconciliation
import TableLayout
import Testing
import XLSXReader
import XLSXWriter

@testable import Reports

/// A published budget, and final accounts that a seeded execution of it makes.
@Suite("A real budget and a final account made from it")
struct WanliPairTests {
    /// What was done to a line of the budget.
    enum Fate: Hashable {
        case normal, overrun, unspent, renamed(String), unbudgeted
    }

    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/02-wanli-2025-budget.xlsx").path

    /// Steps of 0.01 万元, so that the final account prints what was spent.
    private static let step: Int64 = 10_000

    /// Each 项 is executed at 97 to 103 percent, but for those that are planted, at most one in a 款.
    private func execute(_ plan: GeneralBudgetPlan, seed: UInt64) -> (GeneralBudgetStatement, [String: Fate]) {
        var random = Seeded(state: seed)
        var fates: [String: Fate] = [:]
        var spent: [String: Int64] = [:]
        var names: [String: String] = [:]
        var touched: Set<String> = []
        for line in plan.lines {
            names[line.code] = line.name
            guard line.code.count == 7, let budget = line.total.amount?.fen, budget > 100 * Self.step else { continue }
            let isFirst = touched.insert(String(line.code.prefix(5))).inserted
            let usual = budget * Int64.random(in: 97...103, using: &random) / 100
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                fates[line.code] = .overrun
                spent[line.code] = budget * 3 / 2
            case 1 where isFirst: fates[line.code] = .unspent
            case 2 where isFirst:
                let other = line.code.dropLast(2) + "77"
                fates[line.code] = .renamed(String(other))
                spent[String(other)] = usual
                names[String(other)] = line.name
            default:
                fates[line.code] = .normal
                spent[line.code] = usual
            }
        }
        for code in ["2050803", "2240106"] where names[String(code.prefix(5))] == nil {
            fates[code] = .unbudgeted
            spent[code] = 5_000 * Self.step
        }
        return (statement(of: spent.mapValues { $0 / Self.step * Self.step }, names, plan), fates)
    }

    /// The table 公开05 of what was spent, 款 and 类 summed up.
    private func statement(
        of spent: [String: Int64], _ names: [String: String], _ plan: GeneralBudgetPlan
    ) -> GeneralBudgetStatement {
        var sums = spent
        for (code, fen) in spent {
            for digits in [3, 5] { sums[String(code.prefix(digits)), default: 0] += fen }
        }
        var statement = GeneralBudgetStatement()
        statement.head = TableHead(department: plan.head.department, year: plan.head.year)
        statement.lines = sums.keys.sorted().map { code in
            var line = GeneralBudgetLine(code: code, name: names[code] ?? "科目\(code)")
            line.total = .amount(Amount(fen: sums[code] ?? 0))
            return line
        }
        statement.total.total = .amount(Amount(fen: spent.values.reduce(0, +)))
        return statement
    }

    @Test(
        "every planted over-run, unbudgeted, unspent and renamed line is in the report, and nothing else",
        arguments: 1...6)
    func planted(seed: UInt64) throws {
        let budget = try BudgetWorkbook.read(path: Self.sample)
        let plan = try #require(budget.model(GeneralBudgetPlan.self))
        let (statement, fates) = execute(plan, seed: seed)
        let actual = try BudgetWorkbook.read(
            bytes: try BudgetWorkbook.bytes(of: [statement], form: .shanghai), file: "决算.xlsx")
        let comparison = BudgetComparer().compare(budget: budget.book, actual: actual.book)
        let lines = comparison.lines(of: .general)
        var asked = 0
        for (code, fate) in fates {
            let line = lines.first { $0.code == code }
            switch fate {
            case .normal: #expect(line?.band(threshold: 10) == .within, "\(code)")
            case .overrun: #expect(line?.band(threshold: 10) == .over, "\(code)")
            case .unspent: #expect(line?.band(threshold: 10) == .unspent, "\(code)")
            case .unbudgeted: #expect(line?.band(threshold: 10) == .notBudgeted, "\(code)")
            case .renamed(let other):
                let section = lines.first { $0.match == .section(budget: [code], actual: [other]) }
                #expect(section?.code == String(code.prefix(5)), "\(code)")
            }
            if [.overrun, .unspent, .unbudgeted].contains(fate) { asked += 1 }
        }
        #expect(fates.values.contains(.overrun) && fates.values.contains(.unbudgeted))
        let page = comparison.report(
            files: [], findings: comparison.findings, reasons: VarianceReasons(), provenance: nil, language: .chinese)
        let warned = page.findings.filter { $0.places.contains { $0.table == "FA5" || $0.table == "B7" } }
        for (code, fate) in fates where [.overrun, .unspent, .unbudgeted].contains(fate) {
            #expect(warned.contains { $0.message.chinese.contains(code) }, "\(code) \(fate)")
        }
        #expect(warned.count >= asked)
    }

    @Test("the seeds together plant every kind of line")
    func coverage() throws {
        let plan = try #require(try BudgetWorkbook.read(path: Self.sample).model(GeneralBudgetPlan.self))
        let fates = (1...6).flatMap { execute(plan, seed: $0).1.values }
        #expect(fates.contains(.unspent))
        #expect(fates.contains { if case .renamed = $0 { true } else { false } })
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
