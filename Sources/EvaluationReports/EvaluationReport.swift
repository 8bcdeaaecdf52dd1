import BudgetTables
import DecimalNumbers
public import Documents
public import Findings
import Fiscal
public import PerformanceEvaluation

/// The draft of a report on a department's whole expenditure, in five parts. Every figure comes from the tables; what a
/// person must say is a placeholder.
public struct EvaluationReport: Sendable {
    let evaluation: Evaluation
    let findings: [Finding]
    let publication: PublicationRecord

    /// A report.
    ///
    /// - Parameters:
    ///   - evaluation: the tables reviewed.
    ///   - findings: what the reconciliation of the tables found; its errors are printed among the problems.
    ///   - publication: where and when it is published.
    public init(
        _ evaluation: Evaluation, findings: [Finding] = [], publication: PublicationRecord = PublicationRecord()
    ) {
        self.evaluation = evaluation
        self.findings = findings
        self.publication = publication.filled(from: evaluation.disclosure)
    }

    /// The report.
    public var document: Document {
        let year = evaluation.year.map { "\($0)年度" } ?? ""
        var document = Document(title: "\(year)\(evaluation.name ?? "")\n整体支出绩效评价报告")
        overview(&document)
        FundPart(report: self).add(to: &document)
        ResultPart(report: self).add(to: &document)
        ProblemPart(report: self).add(to: &document)
        publication(&document)
        return document
    }

    // MARK: One

    private func overview(_ document: inout Document) {
        document.heading("整体支出绩效概况")
        let goals = [evaluation.targets?.goal, evaluation.selfEvaluation?.goals.expected].compactMap(\.self)
        let words = [evaluation.targets?.duties ?? "", goals.first { !$0.isEmpty } ?? ""].filter { !$0.isEmpty }
        document.paragraphs(words, else: "请填写：部门职能、总体目标和主要措施")
        if let accounts = evaluation.categories?.accounts { document.paragraph(Self.categories(accounts)) }
        if let review = evaluation.department {
            let score =
                review.ownTotal.map { RichText($0.text(minimumFractionDigits: 2)) }
                ?? "\(placeholder: "请填写：自评得分")"
            let grade = review.ownGrade.map { RichText($0.rawValue) } ?? "\(placeholder: "请填写：自评等级")"
            let rate = review.rate.map { "，预算执行率\($0.text(minimumFractionDigits: 2))%" } ?? ""
            document.paragraph("整体支出绩效自评得分\(score)分，等级为“\(grade)”\(rate)。")
        }
    }

    private static func categories(_ accounts: CategoryAccounts) -> RichText {
        let names = accounts.categories.map(\.name)
        guard !names.isEmpty else { return "\(placeholder: "请填写：年初设置的项目大类和绩效目标")" }
        let dimensions = accounts.targets.map(\.dimension.printed).reduce(into: [String]()) {
            if !$0.contains($1), !$1.isEmpty { $0.append($1) }
        }
        return RichText(
            "年初共设置\(accounts.plan.declared.number?.description ?? "\(names.count)")个项目大类绩效目标，分别是\(names.joined(separator: "、"))；"
                + "并从\(dimensions.joined(separator: "、"))\(LabelText.ordinal(dimensions.count))个维度进行考量。")
    }

    // MARK: Five

    private func publication(_ document: inout Document) {
        document.heading("绩效自评结果拟应用和公开情况")
        let words = [evaluation.disclosure?.application ?? "", evaluation.disclosure?.disclosure ?? ""]
        document.paragraphs(words.filter { !$0.isEmpty }, else: "请填写：自评结果如何应用")
        document.paragraph(
            "公开日期：\(Self.known(publication.date, "请填写：公开日期"))；公开地点：\(Self.known(publication.place, "请填写：公开的网站或地点"))。")
        if publication.rules.isEmpty {
            document.paragraph("依据：\(placeholder: "请填写：所依据的制度名称和文号")")
        } else {
            document.paragraph(RichText("依据：\(publication.rules.joined(separator: "；"))。"))
        }
    }

    private static func known(_ text: String?, _ prompt: String) -> RichText {
        text.map { RichText($0) } ?? RichText([.placeholder(prompt)])
    }
}

extension Document {
    /// Words that the department wrote, a paragraph for each line of them; without any, what a person must write.
    mutating func paragraphs(_ words: [String], else prompt: String) {
        let lines = words.flatMap { $0.split(whereSeparator: \.isNewline) }
        for line in lines { paragraph(RichText(String(line))) }
        if lines.isEmpty { paragraph(RichText([.placeholder(prompt)])) }
    }
}
