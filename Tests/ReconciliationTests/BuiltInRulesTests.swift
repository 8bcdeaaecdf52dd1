import Findings
import Testing

@testable import Reconciliation

@Suite("The built-in rules")
struct BuiltInRulesTests {
    @Test(
        "can all be read",
        arguments: [
            FinalAccountRulesResource.text, FilingSetRulesResource.text, BudgetRulesResource.text,
            ComparisonRulesResource.text, PerformanceRulesResource.text,
        ])
    func parse(text: String) throws {
        do {
            _ = try RuleBook(yaml: text)
        } catch {
            Issue.record("\(error)")
        }
    }
}
