import BudgetTables
import DecimalNumbers
import Documents
import Fiscal
import PerformanceEvaluation
import TableLayout

/// The scores of part three: the department's indicators, and its projects. They are those that the forms give; what the
/// figures would earn is told among the findings.
struct ScoreTables {
    let evaluation: Evaluation

    func add(to document: inout Document) {
        if let review = evaluation.department { document.table(indicators(review)) }
        if !evaluation.projects.isEmpty { document.table(projects) }
    }

    private func indicators(_ review: SelfEvaluationReview) -> DocumentTable {
        let whole = evaluation.selfEvaluation
        let hasSecondLook = review.lines.contains { $0.reviewed != nil }
        // Budget execution leads the lines; behind it come the indicators.
        let said =
            [("100%", review.rate.map { Self.text($0) + "%" } ?? "—")]
            + (whole?.indicators ?? []).map { ($0.target.phrase, $0.actual.phrase) }
        let rows = zip(review.lines, said).map { line, said in
            [line.name, said.0, said.1, line.points?.description ?? ""].map { DocumentTable.Cell(RichText($0)) }
                + [line.isUnscored ? Self.unscored : Self.cell(line.score)]
                + (hasSecondLook ? [Self.cell(line.reviewed ?? line.score)] : [])
        }
        let total =
            ["总分", "", "", whole?.total.points.number?.description ?? ""].map { DocumentTable.Cell(RichText($0)) }
            + [review.ownTotal.map(Self.cell) ?? Self.unscored]
            + (hasSecondLook ? [Self.cell(whole?.total.reviewScore.number)] : [])
        return DocumentTable(
            caption: "整体支出绩效自评得分",
            columns: [.init(width: 3.2), .init(width: 2.5), .init(width: 2.3)]
                + (hasSecondLook ? [1, 1.2, 1.6] : [1.2, 1.2]).map { .init(width: $0, alignment: .end) },
            header: [["指标", "目标值", "实际完成值", "分值", "得分"] + (hasSecondLook ? ["复核得分"] : [])],
            rows: rows + [total], totals: 1)
    }

    private var projects: DocumentTable {
        let forms = zip(evaluation.projects, evaluation.projectEvaluations)
        let unit = evaluation.projectEvaluations.first?.head.unit
        return DocumentTable(
            caption: "项目支出绩效自评结果", unit: unit?.rawValue,
            columns: [.init(width: 3.5)] + (0..<4).map { _ in .init(width: 1.6, alignment: .end) }
                + [.init(width: 1, alignment: .centre)],
            header: [["项目", "全年预算数", "全年执行数", "执行率", "得分", "等级"]],
            rows: forms.map { review, form in
                [
                    review.subject, FundPart.text(form.funds.total.adjusted, form.head),
                    FundPart.text(form.funds.total.executed, form.head), review.rate.map { Self.text($0) + "%" } ?? "—",
                ].map { .init(RichText($0)) } + [
                    review.ownTotal.map(Self.cell) ?? Self.unscored,
                    review.ownGrade.map { .init(RichText($0.rawValue)) } ?? "\(placeholder: "请填写：等级")",
                ]
            })
    }

    private static let unscored: DocumentTable.Cell = "\(placeholder: "请填写：得分")"

    private static func cell(_ score: ExactDecimal?) -> DocumentTable.Cell {
        .init(RichText(score.map(text) ?? ""))
    }

    private static func text(_ number: ExactDecimal) -> String { number.text(minimumFractionDigits: 2) }
}
