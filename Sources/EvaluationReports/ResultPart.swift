import BudgetTables
import Documents
import Fiscal
import PerformanceEvaluation
import TableLayout

/// Part three: the targets by category, and what was done, topic by topic.
struct ResultPart {
    let report: EvaluationReport

    func add(to document: inout Document) {
        document.heading("\(report.evaluation.year.map { "\($0)年" } ?? "")绩效目标完成情况")
        targets(to: &document)
        ScoreTables(evaluation: report.evaluation).add(to: &document)
        facts(to: &document)
    }

    private func targets(to document: inout Document) {
        let targets = (report.evaluation.categories?.accounts.targets ?? []).filter { target in
            [target.target.printed, target.actual.printed, target.status.printed].contains { !$0.isEmpty }
        }
        guard !targets.isEmpty else { return }
        document.table(
            DocumentTable(
                caption: "项目大类绩效目标完成情况",
                columns: [4, 3, 3, 3, 2].map { .init(width: $0) },
                header: [["项目大类", "目标维度", "目标值", "实际完成值", "完成情况"]],
                rows: targets.indices.map { index in
                    let target = targets[index]
                    let name = target.category
                    let isFirst = index == 0 || targets[index - 1].category != name
                    let run = targets[index...].prefix { $0.category == name }.count
                    return (isFirst ? [.init(RichText(name), rows: run)] : [])
                        + [
                            target.dimension.printed, target.target.printed, target.actual.printed,
                            target.status.printed,
                        ].map { .init(RichText($0)) }
                }))
    }

    private func facts(to document: inout Document) {
        let facts = report.evaluation.facts?.facts.facts ?? []
        guard !facts.isEmpty else {
            document.paragraph("\(placeholder: "请提供：绩效目标完成事实表（P8），或填写各项工作完成情况")")
            return
        }
        var topic = ""
        var group: [CompletionFact] = []
        func flush(_ document: inout Document) {
            guard let first = group.first else { return }
            let items = group.map(Self.phrase).joined(separator: "；")
            document.paragraph("\(bold: first.category.isEmpty ? "" : first.category + "。")\(items)。")
            group = []
        }
        for fact in facts {
            if fact.topic != topic || fact.category != group.last?.category { flush(&document) }
            if fact.topic != topic {
                topic = fact.topic
                document.heading(topic, level: 2)
            }
            group.append(fact)
        }
        flush(&document)
    }

    /// A fact as a sentence would say it: `拆除各类横幅和违规广告150多条`.
    static func phrase(_ fact: CompletionFact) -> String {
        let lead = fact.partOf.isEmpty ? "" : "其中"
        let period = fact.period.printed
        let quantity =
            fact.quantity.number.map { fact.qualifier.phrase($0.description, fact.unit) } ?? ""
        let share = fact.share.number.map { "，占比\($0)%" } ?? ""
        let rank =
            fact.rank.printed.isEmpty
            ? ""
            : (quantity.isEmpty ? "" : "，")
                + (fact.rank.place == nil || fact.action.hasSuffix("获") ? fact.rank.printed : "居\(fact.rank.printed)")
        return lead + period + fact.name + quantity + share + rank
    }
}
