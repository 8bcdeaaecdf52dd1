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
        guard let accounts = report.evaluation.categories?.accounts else { return }
        let targets = accounts.targets.filter(\.isFilled)
        guard !targets.isEmpty else { return }
        let columns: [(heading: String, width: Double, texts: [String])] = [
            ("目标维度", 3, targets.map(\.dimension.printed)), ("目标值", 3, targets.map(\.target.phrase)),
            ("实际完成值", 3, targets.map { Self.actual($0, accounts) }), ("完成情况", 2, targets.map(\.status.printed)),
        ]
        // What no target has, such as values where only words were set, makes no column.
        let shown = columns.filter { $0.texts.contains { !$0.isEmpty } }
        document.table(
            DocumentTable(
                caption: "项目大类绩效目标完成情况",
                columns: [.init(width: 4)] + shown.map { .init(width: $0.width) },
                header: [["项目大类"] + shown.map { .init(RichText($0.heading)) }],
                rows: targets.indices.map { index in
                    let name = targets[index].category
                    let isFirst = index == 0 || targets[index - 1].category != name
                    let run = targets[index...].prefix { $0.category == name }.count
                    return (isFirst ? [.init(RichText(name), rows: run)] : [])
                        + shown.map { .init(RichText($0.texts[index])) }
                }))
    }

    /// The actual value of a target; a cost that nobody typed is what was spent.
    private static func actual(_ target: CategoryTarget, _ accounts: CategoryAccounts) -> String {
        guard target.actual.printed.isEmpty, target.dimension.kind == .cost else { return target.actual.phrase }
        let name = LabelText.key(target.category)
        let funds =
            name == LabelText.key(CategoryAccounts.wholeName)
            ? accounts.total : accounts.categories.first { LabelText.key($0.name) == name }?.funds
        guard let funds, funds.executed.amount != nil else { return "" }
        return FundPart.text(funds.executed, accounts.head) + accounts.head.unit.rawValue
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
            let items = group.indices.map { index in
                Self.phrase(group[index], behind: index > 0 ? group[index - 1] : nil)
            }.joined(separator: "；")
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

    /// A fact as a sentence would say it: `拆除各类横幅和违规广告150多条`, `预计完成其他营利性服务业16.6亿元`.
    ///
    /// Of several parts of one whole that follow each other only the first is said to be one (其中).
    static func phrase(_ fact: CompletionFact, behind other: CompletionFact? = nil) -> String {
        let isForecast = fact.qualifier.kind == .expected
        // A rate is said the other way round: 加强针接种率达130%.
        let name = fact.isRate ? fact.object + (fact.action.hasPrefix("达") ? fact.action : "") : fact.name
        let isFirstPart = !fact.partOf.isEmpty && fact.partOf != other?.partOf
        let lead = [
            isFirstPart && !name.hasPrefix("其中") ? "其中" : "",
            name.contains(fact.period.printed) ? "" : fact.period.printed,
            isForecast ? fact.qualifier.printed : "",
        ]
        let quantity =
            fact.quantity.number.map { number in
                isForecast
                    ? number.description + fact.unit : fact.qualifier.phrase(number.description, fact.unit)
            } ?? ""
        let share = fact.share.number.map { "，占比\($0)%" } ?? ""
        return lead.joined() + name + quantity + share + rank(fact.rank, behind: name, quantity)
    }

    private static func rank(_ rank: FactRank, behind name: String, _ quantity: String) -> String {
        guard !rank.printed.isEmpty else { return "" }
        let hasVerb = quantity.isEmpty && ["获", "居", "列", "得"].contains { name.hasSuffix($0) }
        let isWon = name.hasPrefix("获")
        return (quantity.isEmpty ? "" : "，") + (hasVerb || isWon || rank.place == nil ? "" : "居") + rank.printed
    }
}
