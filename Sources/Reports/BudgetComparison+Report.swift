internal import DecimalNumbers
public import Findings
internal import Fiscal
public import Reconciliation

extension BudgetComparison {
    /// The comparison as a report, for the renderers of Markdown and HTML: charts, a table of lines for each section, and what
    /// needs a reason.
    ///
    /// - Parameters:
    ///   - findings: what is to be said, answered as far as it is.
    ///   - reasons: those given so far; they stand beside their lines.
    public func report(
        files: [String], findings: [Finding], reasons: VarianceReasons, provenance: Provenance?, language: Language
    ) -> CheckReport {
        let set = ComparisonSet(comparison: self, reasons: reasons, language: language)
        var report = CheckReport(
            department: department, year: year, files: files, findings: findings, provenance: provenance)
        report.title = LocalizedText(zh: "预决算对比", en: "Budget against actual")
        report.charts = charts(language)
        report.tables = [set.totals] + ComparisonSection.allCases.compactMap(set.table)
        return report
    }

    /// A chart of the sections, and of each section its largest lines.
    public func charts(_ language: Language) -> [BarChart] {
        ComparisonSet(comparison: self, reasons: VarianceReasons(), language: language).charts
    }
}

/// The charts and tables of a comparison in one language.
private struct ComparisonSet {
    let comparison: BudgetComparison
    let reasons: VarianceReasons
    let language: Language

    /// The most lines of a section that a chart shows.
    private static let barLimit = 15

    var charts: [BarChart] {
        let totals = ComparisonSection.allCases.compactMap(comparison.total)
        let overview = chart(word("各部分预算与决算", "budget and actual by section"), totals)
        let sections = ComparisonSection.allCases.compactMap { section -> BarChart? in
            let lines = leading(section)
            guard lines.count > 1 else { return nil }
            let largest = lines.enumerated().sorted {
                size($0.element) > size($1.element) || (size($0.element) == size($1.element) && $0.offset < $1.offset)
            }
            .prefix(Self.barLimit).map(\.element)
            let isCut = largest.count < lines.count
            let name = section.name[language]
            return chart(
                isCut ? word("\(name)：最大的 \(largest.count) 行", "\(name): the \(largest.count) largest lines") : name,
                largest)
        }
        return (totals.isEmpty ? [] : [overview]) + sections
    }

    private func leading(_ section: ComparisonSection) -> [ComparisonLine] {
        let lines = comparison.lines.filter { $0.section == section }
        guard section != .publicExpenses else { return lines }
        let nature = lines.contains { $0.nature == "合计" } ? "合计" : lines.first?.nature
        return lines.filter { $0.nature == nature }
    }

    private func size(_ line: ComparisonLine) -> Int64 { max(line.budget?.fen ?? 0, line.actual?.fen ?? 0) }

    private func chart(_ title: String, _ lines: [ComparisonLine]) -> BarChart {
        BarChart(
            title: title, unit: lines.first?.precision.unit.rawValue ?? "", firstName: word("年初预算数", "budget"),
            secondName: word("决算数", "actual"),
            bars: lines.map { line in
                let band = line.band(threshold: comparison.threshold)
                let isPlain = band == .within || band == .nothing
                return BarChart.Bar(
                    label: label(line), first: line.budget?.fen, second: line.actual?.fen,
                    firstText: amount(line.budget, line), secondText: amount(line.actual, line),
                    note: isPlain ? "" : band.name[language], isMarked: !isPlain)
            })
    }

    /// One line for each section.
    var totals: ReportTable {
        let hasAdjusted = ComparisonSection.allCases.contains { comparison.total(of: $0)?.adjusted != nil }
        return ReportTable(
            title: word("汇总", "summary"),
            headings: [word("部分", "section")] + figureHeadings(hasAdjusted)
                + [word("结构偏离度", "composition variance")],
            numberColumns: Set(1...(hasAdjusted ? 7 : 5)),
            rows: ComparisonSection.allCases.compactMap { section in
                comparison.total(of: section).map { total in
                    let variance = section == .publicExpenses ? nil : comparison.compositionVariance(of: section)
                    return ReportTable.Row(
                        [
                            section.name[language]
                                + word("（\(total.precision.unit.rawValue)）", " (\(total.precision.unit.rawValue))")
                        ]
                            + figures(total, hasAdjusted) + [percent(variance)])
                }
            })
    }

    /// The lines of a section; nil when it has none.
    func table(_ section: ComparisonSection) -> ReportTable? {
        let lines = comparison.lines.filter {
            $0.section == section && $0.band(threshold: comparison.threshold) != .nothing
        }
        guard !lines.isEmpty else { return nil }
        let asked = Set(comparison.linesToExplain.map(\.key))
        let hasAdjusted = lines.contains { $0.adjusted != nil }
        return ReportTable(
            title: section.name[language],
            headings: [word("科目", "line")] + figureHeadings(hasAdjusted)
                + [word("情况", "band"), word("原因", "reason")],
            numberColumns: Set(1...(hasAdjusted ? 6 : 4)),
            rows: lines.map { line in
                let band = line.band(threshold: comparison.threshold)
                let nature = line.nature == "合计" || section == .publicExpenses ? "" : " · " + line.nature
                var reason = fallback(line)
                var isAnswered = false
                if case .given(let text) = reasons.answer(to: line) {
                    reason = text + (reason.isEmpty ? "" : word("；", "; ") + reason)
                    isAnswered = true
                }
                return ReportTable.Row(
                    [label(line) + nature] + figures(line, hasAdjusted)
                        + [line.exceedsAdjusted ? word("超全年预算", "beyond adjusted") : band.name[language], reason],
                    severity: asked.contains(line.key) && !isAnswered ? .warning : nil)
            })
    }

    /// The adjusted budget and the rate against it are left out where no table holds the former.
    private func figureHeadings(_ hasAdjusted: Bool) -> [String] {
        [word("年初预算数", "budget")] + (hasAdjusted ? [word("全年预算数", "adjusted")] : [])
            + [word("决算数", "actual"), word("差额", "difference"), word("完成年初预算", "of opening budget")]
            + (hasAdjusted ? [word("执行率", "execution rate")] : [])
    }

    private func figures(_ line: ComparisonLine, _ hasAdjusted: Bool) -> [String] {
        [amount(line.budget, line)] + (hasAdjusted ? [amount(line.adjusted, line)] : [])
            + [amount(line.actual, line), line.text(line.difference), percent(line.completionRate)]
            + (hasAdjusted ? [line.adjusted == nil ? "" : percent(line.executionRate)] : [])
    }

    private func fallback(_ line: ComparisonLine) -> String {
        guard case .section(let budget, let actual) = line.match else { return "" }
        return word("按款对比：", "by section: ") + budget.joined(separator: "+") + " → " + actual.joined(separator: "+")
    }

    private func label(_ line: ComparisonLine) -> String {
        line.code == nil && line.name == line.section.name.chinese
            ? line.section.name[language] : [line.code, line.name].compactMap(\.self).joined(separator: " ")
    }

    private func amount(_ amount: Amount?, _ line: ComparisonLine) -> String {
        amount.map { line.text($0) } ?? "—"
    }

    private func percent(_ number: ExactDecimal?) -> String {
        number.map { $0.text(minimumFractionDigits: 2) + "%" } ?? "n/a"
    }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
