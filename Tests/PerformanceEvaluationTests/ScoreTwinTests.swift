import BudgetTables
import DecimalNumbers
import Facts
import Fiscal
import Foundation
import PerformanceEvaluation
import TableLayout
import TestSupport
import Testing

@Suite("Scores against an independent program")
struct ScoreTwinTests {
    @Test("500 seeded evaluations come out the same in Python's fractions", .enabled(if: Tool.hasPython, "no python3"))
    func twin() throws {
        var random = SplitMix64(seed: 20_231_125)
        let cases = (0..<500).map { _ in Self.draw(&random) }
        let input = try cases.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(ScoreScript.text.utf8).write(to: folder.appending(path: "scores.py"))
        try Data(input.joined(separator: "\n").utf8).write(to: folder.appending(path: "cases"))
        let result = try Tool.run(
            ["sh", "-c", "PYTHONIOENCODING=utf-8 python3 '\(folder.path)/scores.py' < '\(folder.path)/cases'"])
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(result.status == 0)
        try #require(lines.count == cases.count, "\(result.output.suffix(400))")
        for (line, (text, drawn)) in zip(lines, zip(input, cases)) {
            #expect(try Self.brief(drawn) == line, "\(text)")
        }
        // The draw reaches all that is told apart.
        #expect(Set(lines.compactMap { $0.split(separator: " ").dropLast(2).last }) == ["优", "良", "中", "差"])
        #expect(lines.contains { $0.hasPrefix("- -") })
    }

    struct Case: Codable {
        var budget: String
        var actual: String
        var points: String
        var score: String
        var indicators: [[String]]
    }

    static func draw(_ random: inout SplitMix64) -> Case {
        func decimal(_ bound: Int, _ digits: Int, _ random: inout SplitMix64) -> String {
            ExactDecimal(significand: Int64(Int.random(in: 0..<bound, using: &random)), exponent: -digits)
                .text(minimumFractionDigits: digits)
        }
        let quality = Int.random(in: 0..<4, using: &random)
        let indicators = (0..<Int.random(in: 1...12, using: &random)).map { _ -> [String] in
            let digits = Int.random(in: 0...3, using: &random)
            let bound = [1, 20, 3_000, 90_000_000].randomElement(using: &random) ?? 1
            let units = ["", "(家)", "(%)", "(万元)", "(㎡)"]
            let unit = units.randomElement(using: &random) ?? ""
            let other = Int.random(in: 0..<6, using: &random) == 0 ? units.randomElement(using: &random) ?? "" : unit
            let sign = ["", "=", "≥", "≤", "＞", "＜"].randomElement(using: &random) ?? ""
            let points = decimal(quality == 0 ? 900 : 2_500, 2, &random)
            let target = decimal(bound, digits, &random)
            let isWords = Int.random(in: 0..<9, using: &random) == 0
            let actual =
                Int.random(in: 0..<4, using: &random) == 0
                ? target : decimal(bound * (quality + 1) / 2 + 1, digits, &random)
            return [
                isWords ? "健全" : sign + target + unit, isWords ? "较健全" : actual + other, points,
                decimal(1_000, 2, &random),
            ]
        }
        let bound = [2, 900, 900_000, 90_000_000].randomElement(using: &random) ?? 2
        return Case(
            budget: decimal(bound, 2, &random), actual: decimal(bound, 2, &random),
            points: ["10", "10", "20", "7.5"].randomElement(using: &random) ?? "10", score: decimal(1_000, 2, &random),
            indicators: indicators)
    }

    /// What Swift makes of a case, in the words of the script.
    static func brief(_ drawn: Case) throws -> String {
        var model = DepartmentSelfEvaluation()
        model.head = TableHead(department: "某街道", year: 2023)
        model.funds.total.adjusted = EvaluationFixture.money(drawn.budget)
        model.funds.total.executed = EvaluationFixture.money(drawn.actual)
        model.funds.total.points = EvaluationFixture.number(drawn.points)
        model.funds.total.score = EvaluationFixture.number(drawn.score)
        model.indicators = drawn.indicators.enumerated().map { index, parts in
            EvaluationFixture.indicator(
                "指标\(index)", .init(printed: parts[0]), .init(printed: parts[1]), EvaluationFixture.number(parts[2]),
                EvaluationFixture.number(parts[3]))
        }
        let table = DepartmentSelfEvaluation.layout.table(of: model, form: .ministry)
        let review = SelfEvaluationReview(model, table: table)
        let rules = review.findings.map(\.rule)
        let parts =
            [review.rate?.description ?? "-"] + review.lines.map { $0.computed?.description ?? "-" } + [
                review.total.description, review.grade.rawValue,
                "\(rules.count { $0 == EvaluationRule.missedWithoutReason.rawValue })",
                "\(rules.count { $0 == EvaluationRule.farExceededWithoutReason.rawValue })",
            ]
        return parts.joined(separator: " ")
    }
}
