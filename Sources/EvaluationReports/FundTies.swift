import BudgetTables
import DecimalNumbers
import Documents
import Fiscal
import PerformanceEvaluation
import TableLayout

/// The identities that the figures of part two hold by, as printed: both sides, the gap, and whether rounding explains it.
struct FundTies {
    struct Tie {
        let name: String
        let left: ExactDecimal
        let right: ExactDecimal
        /// Left less right, in last digits.
        let steps: Int64
        /// How many figures were rounded for print.
        let printed: Int

        var verdict: String {
            steps == 0 ? "相符" : abs(steps) * 2 <= Int64(printed) ? "尾差" : "不符"
        }
    }

    let ties: [Tie]
    private let digits: Int
    private let unit: AmountUnit

    init(_ evaluation: Evaluation, funds: FundUseTable) {
        let (digits, unit) = (funds.head.fractionDigits, funds.head.unit)
        func number(_ amount: Amount?) -> ExactDecimal? { amount?.number(in: unit, fractionDigits: digits) }
        func tie(_ name: String, _ left: Amount?, _ right: [Amount?]) -> Tie? {
            let right = right.compactMap { number($0) }
            guard let left = number(left), !right.isEmpty else { return nil }
            let sum = right.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
            guard let steps = left.adding(sum.negated)?.units(fractionDigits: digits) else { return nil }
            return Tie(name: name, left: left, right: sum, steps: steps, printed: right.count + 1)
        }
        let categories = funds.categories.map(\.actual.amount)
        let accounts = evaluation.categories?.accounts
        let (whole, project) = (evaluation.money.whole.actual, evaluation.money.project.actual)
        func own(_ source: YearMoney.Source?) -> Amount? {
            source.flatMap { $0.place.table == "P6" ? nil : $0.amount }
        }
        ties = [
            tie("合计＝基本支出＋项目支出", funds.total.amount, [funds.basic.amount, funds.project.amount]),
            tie("项目支出＝各项目大类之和", funds.project.amount, categories),
            categories.isEmpty
                ? nil : tie("合计＝基本支出＋各项目大类", funds.total.amount, [funds.basic.amount] + categories),
            tie("合计＝\(whole?.place.table ?? "")本年支出合计", funds.total.amount, [own(whole)]),
            tie("项目支出＝\(project?.place.table ?? "")项目支出", funds.project.amount, [own(project)]),
            tie("项目支出＝项目大类表（P7）全年执行数", funds.project.amount, [accounts?.total.executed.amount]),
        ].compactMap(\.self)
        self.digits = digits
        self.unit = unit
    }

    /// A table of them all.
    var table: DocumentTable {
        func text(_ number: ExactDecimal) -> DocumentTable.Cell {
            .init(RichText(number.text(minimumFractionDigits: digits)))
        }
        return DocumentTable(
            caption: "资金勾稽关系", unit: unit.rawValue,
            columns: [.init(width: 5)] + (0..<3).map { _ in .init(width: 2, alignment: .end) }
                + [.init(width: 1.5, alignment: .centre)],
            header: [["关系", "左方", "右方", "差额", "结果"]],
            rows: ties.map { tie in
                [
                    .init(RichText(tie.name)), text(tie.left), text(tie.right),
                    text(ExactDecimal(significand: tie.steps, exponent: -digits)), .init(RichText(tie.verdict)),
                ]
            })
    }
}
