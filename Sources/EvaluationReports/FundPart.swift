import BudgetTables
import DecimalNumbers
import Documents
import Findings
import Fiscal
import PerformanceEvaluation
import TableLayout

/// Part two: the money of the year, its ties and its categories.
struct FundPart {
    let report: EvaluationReport

    private var funds: FundUseTable? {
        if let funds = report.evaluation.funds { return funds }
        guard let statement = report.evaluation.expenditure else { return nil }
        var funds = FundUseTable()
        funds.head = statement.head
        funds.total = statement.total.total
        funds.basic = statement.total.basic
        funds.project = statement.total.project
        funds.categories = (report.evaluation.categories?.accounts.categories ?? []).map { account in
            var category = FundUseCategory(name: account.name)
            category.actual = account.funds.executed
            return category
        }
        return funds
    }

    /// A note where the printed parts of a sum miss it by no more than rounding explains.
    private func note(
        _ total: Figure, _ name: String, _ parts: [Figure], _ partsName: String, _ head: TableHead
    ) -> String? {
        let printed = parts.compactMap { $0.amount?.number(in: head.unit, fractionDigits: head.fractionDigits) }
        guard !printed.isEmpty,
            let whole = total.amount?.number(in: head.unit, fractionDigits: head.fractionDigits)
        else { return nil }
        var sum = ExactDecimal.zero
        for part in printed { sum = sum.adding(part) ?? sum }
        guard let gap = whole.adding(sum.negated), let steps = gap.units(fractionDigits: head.fractionDigits),
            steps != 0, abs(steps) * 2 <= Int64(printed.count + 1)
        else { return nil }
        let text = { (number: ExactDecimal) in number.text(minimumFractionDigits: head.fractionDigits) }
        let unit = head.unit.rawValue
        return "印出的\(partsName)之和为\(text(sum))\(unit)，与\(name)\(text(whole))\(unit)相差"
            + "\(text(gap.isNegative ? gap.negated : gap))\(unit)，系四舍五入产生的尾差。"
    }

    func add(to document: inout Document) {
        document.heading("整体支出资金使用及管理情况")
        guard let funds else {
            document.paragraph("\(placeholder: "请提供：整体支出资金使用情况表（P6）或支出决算表（FA3）")")
            return
        }
        let unit = funds.head.unit.rawValue
        let ofTotal = note(funds.total, "合计", [funds.basic, funds.project], "基本支出与项目支出", funds.head)
        let ofProject = note(funds.project, "项目支出", funds.categories.map(\.actual), "各类项目支出", funds.head)
        let text = { (figure: Figure) in Self.text(figure, funds.head) }
        let categories = funds.categories.map { "\($0.name)支出\(text($0.actual))\(unit)".replacing("支出支出", with: "支出") }
        let tail = categories.isEmpty ? "" : "，其中\(categories.joined(separator: "，"))"
        let split = "，基本支出\(text(funds.basic))\(unit)，项目支出\(text(funds.project))\(unit)"
        document.paragraph(
            RichText("整体支出本年度决算金额为\(text(funds.total))\(unit)\(split)") + Self.mark(ofTotal) + RichText(tail)
                + Self.mark(ofProject) + "。")
        document.table(
            DocumentTable(
                caption: "整体支出资金使用情况", unit: unit, columns: [.init(width: 3), .init(width: 2, alignment: .end)],
                header: [["项目", "决算数"]],
                rows: [["基本支出", .init(RichText(text(funds.basic)))], ["项目支出", .init(RichText(text(funds.project)))]]
                    + funds.categories.map { [.init(RichText("　" + $0.name)), .init(RichText(text($0.actual)))] }
                    + [["合计", .init(RichText(text(funds.total)))]],
                totals: 1, notes: [ofTotal, ofProject].compactMap(\.self).map { RichText($0) }))
        if !funds.categories.isEmpty {
            document.chart(chart(funds))
        }
        ExecutionTable(report.evaluation.money).add(to: &document)
        budgets(to: &document)
        let ties = FundTies(report.evaluation, funds: funds)
        if !ties.ties.isEmpty { document.table(ties.table) }
        document.paragraphs(
            [report.evaluation.disclosure?.management ?? ""], else: "请填写：资金管理制度及执行情况、预决算公开情况")
    }

    /// The mark of a note in running text.
    private static func mark(_ note: String?) -> RichText { note.map { RichText([.note(RichText($0))]) } ?? "" }

    /// The categories as bars: what was spent, and above it the budget of the year where P7 gives it.
    private func chart(_ funds: FundUseTable) -> Documents.BarChart {
        let accounts = report.evaluation.categories?.accounts.categories ?? []
        let budgets = funds.categories.map { category in
            accounts.first { LabelText.key($0.name) == LabelText.key(category.name) }?.funds.adjusted.amount
        }
        func series(_ name: String, _ amounts: [Amount?]) -> Documents.BarChart.Series {
            .init(name, amounts.map { $0?.number(in: funds.head.unit) })
        }
        let actual = series("决算数", funds.categories.map(\.actual.amount))
        return Documents.BarChart(
            caption: "项目支出按大类", unit: funds.head.unit.rawValue, categories: funds.categories.map(\.name),
            series: budgets.contains { $0 != nil } ? [series("全年预算数", budgets), actual] : [actual],
            fractionDigits: funds.head.fractionDigits)
    }

    /// Budget and actual of each category, where P7 gives budgets.
    private func budgets(to document: inout Document) {
        guard let accounts = report.evaluation.categories?.accounts,
            accounts.categories.contains(where: { $0.funds.opening.amount != nil || $0.funds.adjusted.amount != nil })
        else { return }
        func row(_ name: String, _ funds: CategoryFunds) -> [DocumentTable.Cell] {
            let cells = [funds.opening, funds.adjusted, funds.executed].map { Self.text($0, accounts.head) }
            let rate = funds.adjusted.amount.flatMap { budget in
                funds.executed.amount.flatMap { Scoring.rate(budget: budget, actual: $0) }
            }
            return ([name] + cells + [rate.map { $0.text(minimumFractionDigits: 2) + "%" } ?? "—"]).map {
                .init(RichText($0))
            }
        }
        document.table(
            DocumentTable(
                caption: "项目大类预算执行情况", unit: accounts.head.unit.rawValue,
                columns: [.init(width: 3)] + (0..<4).map { _ in .init(width: 2, alignment: .end) },
                header: [["项目大类", "年初预算数", "全年预算数", "全年执行数", "执行率"]],
                rows: accounts.categories.map { row($0.name, $0.funds) } + [row("合计", accounts.total)], totals: 1))
    }

    static func text(_ figure: Figure, _ head: TableHead) -> String {
        switch figure {
        case .blank: ""
        case .notApplicable(let mark): mark
        case .amount(let amount):
            amount.number(in: head.unit, fractionDigits: head.fractionDigits)
                .text(minimumFractionDigits: head.fractionDigits)
        }
    }
}
