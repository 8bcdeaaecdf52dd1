import BudgetTables
import PerformanceEvaluation
import TableLayout
import Testing

@Suite("Targets set and targets measured by")
struct TargetReviewTests {
    static func findings(_ change: (inout DepartmentTargets) -> Void) throws -> [String] {
        let department = EvaluationFixture.department()
        var targets = DepartmentTargets()
        targets.head = department.head
        targets.indicators = department.indicators.map(\.planned)
        change(&targets)
        return EvaluationFixture.briefs(
            Evaluation(tables: try EvaluationFixture.book(targets, department).tables).findings)
    }

    @Test("agree when they say the same, also with the unit in its own column")
    func same() throws {
        #expect(try Self.findings { _ in } == [])
        #expect(
            try Self.findings {
                $0.indicators[0].target = "≥100.00"
                $0.indicators[0].measure = "家"
            } == [])
    }

    @Test("a target changed after it was set, one dropped and one added are told")
    func different() throws {
        #expect(try Self.findings { $0.indicators[0].target = "≥150(家)" } == ["E011 E15"])
        #expect(try Self.findings { $0.indicators[1].target = "≥10(天)" } == ["E011 E16"])
        #expect(try Self.findings { $0.indicators[2].target = "完善" } == ["E011 E17"])
        #expect(try Self.findings { $0.indicators[1].name = "办结率" } == ["E013 E16", "E012 D13"])
    }
}
