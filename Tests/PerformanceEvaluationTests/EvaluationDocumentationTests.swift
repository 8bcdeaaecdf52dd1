import Findings
import Foundation
import PerformanceEvaluation
import Testing

/// Documentation/evaluation.md lists every finding of an evaluation; `GOUJI_WRITE_GUIDE=1` writes the list anew.
@Suite("The page of evaluations")
struct EvaluationDocumentationTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/evaluation.md")

    private static var list: String {
        let rows = EvaluationRule.allCases.sorted { $0.rawValue < $1.rawValue }.map { rule in
            "| \(rule.rawValue) | \(rule.tables.joined(separator: " ")) | \(rule.meaning.chinese) | \(rule.meaning.english) |"
        }
        return (["| | tables | 核对什么 | what it tests |", "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }

    @Test("lists every finding with what it tests")
    func current() throws {
        let page = try String(contentsOf: Self.file, encoding: .utf8)
        let start = try #require(page.range(of: "| | tables |")).lowerBound
        if ProcessInfo.processInfo.environment["GOUJI_WRITE_GUIDE"] == "1" {
            try (String(page[..<start]) + Self.list).write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(String(page[start...]) == Self.list, "GOUJI_WRITE_GUIDE=1 writes it anew")
        }
    }
}
