import BudgetTables
import DecimalNumbers
import Documents
import Findings
import Fiscal
import PerformanceEvaluation

/// Part four: what the findings and the variances say, and the reasons that were given.
struct ProblemPart {
    let report: EvaluationReport

    func add(to document: inout Document) {
        document.heading("存在的主要问题及下一步改进措施")
        let missed = MissedTargets(report.evaluation)
        let problems = costs + missed.sentences + secondLooks
        if problems.isEmpty, !missed.isKnown {
            document.paragraph("\(placeholder: "请填写：还没有填写或不能比较的目标完成情况，据此写明存在的问题")")
        } else if problems.isEmpty {
            document.paragraph("核对各表，没有发现目标未完成或成本超出设定数的情况。")
        } else {
            document.numbered(problems.map { RichText($0) })
        }
        variances(to: &document)
        reasons(to: &document)
        checks(to: &document)
        document.heading("下一步改进措施", level: 2)
        document.paragraphs([report.evaluation.disclosure?.improvements ?? ""], else: "请填写：针对上述问题的改进措施")
    }

    /// Costs above their targets; the department's own finding, that of the whole, leads.
    private var costs: [String] { [.wholeCost, .categoryCost].flatMap(sentences) }

    private var secondLooks: [String] { sentences(of: .secondLook) }

    private func sentences(of rule: EvaluationRule) -> [String] {
        report.evaluation.findings.filter { $0.rule == rule.rawValue }.map(Self.sentence)
    }

    private static func sentence(_ finding: Finding) -> String {
        let (found, expected) =
            finding.rule == EvaluationRule.secondLook.rawValue
            ? ("自评", "复核") : ("实际", finding.expected?.value.hasPrefix("≤") == true ? "设定" : "应为")
        // A figure that the message has already is not said twice.
        let figures = [finding.found.map { (found, $0.value) }, finding.expected.map { (expected, $0.value) }]
            .compactMap(\.self).filter { !finding.message.chinese.contains($0.1) }.map { $0 + $1 }
        return finding.message.chinese + (figures.isEmpty ? "" : "（\(figures.joined(separator: "，"))）") + "。"
    }

    // MARK: Checks

    /// What the checks found in the tables themselves: to be mended, not to be published.
    private func checks(to document: inout Document) {
        let said = Set([EvaluationRule.wholeCost, .categoryCost, .secondLook].map(\.rawValue))
        let findings =
            report.evaluation.findings.filter { $0.severity != .info && !said.contains($0.rule) }
            + report.findings.filter { $0.rule.hasPrefix("R") && $0.severity == .error }
        guard !findings.isEmpty else { return }
        document.heading("填报核对情况", level: 2)
        document.paragraph("\(placeholder: "请处理：核对发现下列问题，更正或说明后删去本节")")
        document.bullets(findings.map { RichText(Self.sentence($0)) })
    }

    // MARK: Variances

    /// Categories that spent a tenth more or less than their opening budget, with the reason given for their cost.
    private func variances(to document: inout Document) {
        guard let accounts = report.evaluation.categories?.accounts else { return }
        let (unit, digits) = (accounts.head.unit, accounts.head.fractionDigits)
        let rows = accounts.categories.compactMap { category -> [DocumentTable.Cell]? in
            guard let opening = category.funds.opening.amount, let actual = category.funds.executed.amount,
                let gap = try? actual.subtracting(opening), opening.fen != 0,
                Int128(gap.fen.magnitude) * 10 >= Int128(opening.fen.magnitude),
                let change = Scoring.rate(budget: opening, actual: gap)
            else { return nil }
            func text(_ amount: Amount) -> String {
                amount.number(in: unit, fractionDigits: digits).text(minimumFractionDigits: digits)
            }
            let cost = accounts.targets.first {
                $0.dimension.kind == .cost && LabelText.key($0.category) == LabelText.key(category.name)
            }
            let reason = cost.map(Self.reason) ?? ""
            return [
                .init(RichText(category.name)), .init(RichText(text(opening))), .init(RichText(text(actual))),
                .init(RichText(text(gap))), .init(RichText(change.text(minimumFractionDigits: 2) + "%")),
                reason.isEmpty ? "\(placeholder: "请说明原因")" : .init(RichText(reason)),
            ]
        }
        guard !rows.isEmpty else { return }
        document.heading("与年初预算差异较大的项目大类", level: 2)
        document.table(
            DocumentTable(
                caption: "与年初预算相差10%以上的项目大类", unit: unit.rawValue,
                columns: [.init(width: 2.2)] + [2.1, 2.1, 1.5, 1.6].map { .init(width: $0, alignment: .end) }
                    + [.init(width: 4.2)],
                header: [["项目大类", "年初预算数", "全年执行数", "差额", "变动", "原因"]], rows: rows))
    }

    // MARK: Reasons

    private func reasons(to document: inout Document) {
        let given = (report.evaluation.categories?.accounts.targets ?? []).filter {
            !$0.explanation.isEmpty || !$0.reason.printed.isEmpty
        }
        let indicators = (report.evaluation.selfEvaluation?.indicators ?? []).filter { !$0.deviation.isEmpty }
        guard !given.isEmpty || !indicators.isEmpty else { return }
        document.heading("偏差原因", level: 2)
        document.bullets(
            given.map { RichText("\($0.category)·\($0.dimension.printed)：\(Self.reason($0))") }
                + indicators.map { RichText("\($0.name)：\($0.deviation)") })
    }

    /// `上级追加：…`
    private static func reason(_ target: CategoryTarget) -> String {
        [target.reason.printed, target.explanation].filter { !$0.isEmpty }.joined(separator: "：")
    }
}
