import Facts
import Findings
import Fiscal
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Rounding intervals")
struct IntervalTwinTests {
    /// Tries every amount that each printed figure may stand for, in tenths of a step, and asks whether some choice adds up.
    static func someChoiceAddsUp(total: Int, parts: [Int]) -> Bool {
        let choices = Array(-5...5)
        var sums: Set<Int> = [0]
        for part in parts {
            sums = Set(sums.flatMap { sum in choices.map { sum + part * 10 + $0 } })
        }
        return choices.contains { sums.contains(total * 10 + $0) }
    }

    @Test("say the same as trying every amount that the figures may stand for", arguments: 0..<200)
    func agree(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: -50...50, using: &random) }
        let total = parts.reduce(0, +) + Int.random(in: -5...5, using: &random)
        let lines =
            [(key: "a", values: ["\(total)"] as [String?])]
            + parts.enumerated().map { (key: "b/\($0)", values: ["\($1)"] as [String?]) }
        let report = try check("T1[a] = sum(T1[b/*])", table("T1", ["决算数"], unit: .yuan, digits: 0, lines))
        let explained = Self.someChoiceAddsUp(total: total, parts: parts)
        #expect((report.outcomes[0].verdict != .mismatch) == explained)
        #expect((report.outcomes[0].verdict == .exact) == (total == parts.reduce(0, +)))
    }
}
