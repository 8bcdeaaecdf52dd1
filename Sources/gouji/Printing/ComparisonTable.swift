import DecimalNumbers
import Findings
import Fiscal
import Reconciliation

/// Budget against actual as a table for a terminal.
struct ComparisonTable {
    private let comparison: BudgetComparison
    private let reasons: VarianceReasons
    private let findings: [Finding]
    private let language: Language

    init(_ comparison: BudgetComparison, reasons: VarianceReasons, findings: [Finding], language: Language) {
        self.comparison = comparison
        self.reasons = reasons
        self.findings = findings
        self.language = language
    }

    var text: String {
        var lines: [String] = []
        for section in ComparisonSection.allCases {
            let all = comparison.lines.filter { $0.section == section }
            guard let unit = all.first?.precision.unit else { continue }
            lines.append("\(section.name[language])（\(unit.rawValue)）")
            lines += rows(all)
            if section != .publicExpenses, let variance = comparison.compositionVariance(of: section) {
                lines.append("  " + word("支出结构偏离度", "composition variance") + " \(variance)%")
            }
            lines.append("")
        }
        if !comparison.missing.isEmpty {
            let names = comparison.missing.map { $0.name[language] }.joined(separator: word("、", ", "))
            lines.append(word("未对比（缺表）：", "not compared, a table is missing: ") + names)
        }
        let lineCount = comparison.unexplained(by: reasons).count
        lines += findings.dropFirst(lineCount).filter { $0.rule != "R115" }.map { finding in
            let figures = [finding.found?.value, finding.expected?.value].compactMap(\.self).joined(separator: " / ")
            let answer = finding.answer.map { word("（已答复：\($0)）", " (answered: \($0))") } ?? ""
            return "\(finding.rule): \(finding.message[language])" + (figures.isEmpty ? "" : "  \(figures)") + answer
        }
        lines.append(word("须说明原因：\(lineCount) 项", "\(lineCount) lines need a reason"))
        return lines.joined(separator: "\n") + "\n"
    }

    private func rows(_ lines: [ComparisonLine]) -> [String] {
        let hasAdjusted = lines.contains { $0.adjusted != nil }
        func both(_ opening: String, _ adjusted: String) -> [String] { [opening] + (hasAdjusted ? [adjusted] : []) }
        func rate(_ rate: ExactDecimal?) -> String { rate.map { $0.text(minimumFractionDigits: 2) + "%" } ?? "n/a" }
        let head =
            [word("科目", "line")] + both(word("年初预算", "budget"), word("全年预算", "adjusted"))
            + [word("决算", "actual"), word("差额", "difference")] + both(word("完成年初", "of budget"), word("执行率", "rate"))
            + [""]
        let cells = lines.map { line in
            let nature = line.section == .publicExpenses || line.nature == "合计" ? "" : " · \(line.nature)"
            let band = line.band(threshold: comparison.threshold)
            func amount(_ amount: Amount?) -> String { amount.map { line.text($0) } ?? "—" }
            return [[line.code, line.name].compactMap(\.self).joined(separator: " ") + nature]
                + both(amount(line.budget), amount(line.adjusted))
                + [amount(line.actual), amount(line.difference)]
                + both(rate(line.completionRate), rate(line.executionRate))
                + [(band == .within || band == .nothing ? "" : band.name[language]) + note(line)]
        }
        let widths = head.indices.map { column in
            ([head] + cells).map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return ([head] + cells).map { row in
            let numbers = (1..<row.count - 1).map { DisplayWidth.leftPadded(row[$0], to: widths[$0]) }
            let line =
                "  \(DisplayWidth.padded(row[0], to: widths[0]))  \(numbers.joined(separator: "  "))  \(row[row.count - 1])"
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private func note(_ line: ComparisonLine) -> String {
        guard case .section(let budget, let actual) = line.match else { return "" }
        return word("（按款对比：", " (by section: ") + budget.joined(separator: "+") + " → " + actual.joined(separator: "+")
            + word("）", ")")
    }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
