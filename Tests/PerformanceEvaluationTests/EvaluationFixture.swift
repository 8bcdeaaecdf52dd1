import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import PerformanceEvaluation
import Reconciliation
import TableLayout

/// A small self-evaluation of a department in order: 90.00 of 100.00 万元 spent, one indicator of each kind. Tests spoil one thing.
enum EvaluationFixture {
    static func money(_ text: String) -> Figure { Amount(text, in: .tenThousandYuan).map { .amount($0) } ?? .blank }
    static func number(_ text: String) -> Measure { ExactDecimal(text).map { .number($0) } ?? .blank }

    static func department(_ spoil: (inout DepartmentSelfEvaluation) -> Void = { _ in }) -> DepartmentSelfEvaluation {
        var table = DepartmentSelfEvaluation()
        table.head = TableHead(department: "某街道", year: 2023)
        table.funds.total.opening = money("80.00")
        table.funds.total.adjusted = money("100.00")
        table.funds.total.executed = money("90.00")
        table.funds.total.points = 10
        table.funds.total.rate = number("90")
        table.funds.total.score = 9
        table.funds.appropriation.opening = money("80.00")
        table.funds.appropriation.adjusted = money("100.00")
        table.funds.appropriation.executed = money("90.00")
        table.indicators = [
            indicator("走访企业", "≥100(家)", "120(家)", 50, 50), indicator("平均办理时限", "≤10(天)", "9(天)", 30, 30),
            indicator("长效机制", "健全", "健全", 10, 9),
        ]
        table.total.points = 100
        table.total.score = 98
        spoil(&table)
        return table
    }

    static func indicator(
        _ name: String, _ target: IndicatorTarget, _ actual: IndicatorTarget, _ points: Measure, _ score: Measure
    ) -> EvaluatedIndicator {
        var indicator = EvaluatedIndicator()
        indicator.dimension = "产出指标"
        indicator.category = "数量指标"
        indicator.name = name
        (indicator.target, indicator.actual) = (target, actual)
        (indicator.points, indicator.score) = (points, score)
        return indicator
    }

    /// The tables as a workbook gives them, with the cells they stand in.
    static func book(_ models: any TableModel...) throws -> FactBook {
        try BudgetWorkbook.read(bytes: BudgetWorkbook.bytes(of: models, form: .ministry), file: "x.xlsx").book
    }

    static func evaluation(_ spoil: (inout DepartmentSelfEvaluation) -> Void = { _ in }) throws -> Evaluation {
        Evaluation(tables: try book(department(spoil)).tables)
    }

    /// `E005 D16`: the rule and the cell of each finding.
    static func briefs(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.rule) \($0.places.first?.cell ?? "?")" }
    }
}
