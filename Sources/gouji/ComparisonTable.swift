import Findings
import Fiscal
import Reconciliation

/// Budget against actual as a table for a terminal.
struct ComparisonTable {
    private let comparison: BudgetComparison
    private let reasons: VarianceReasons
    private let language: Language

    init(_ comparison: BudgetComparison, reasons: VarianceReasons, language: Language) {
        self.comparison = comparison
        self.reasons = reasons
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
        lines += comparison.remarks.map { "\($0.rule): \($0.message[language])" }
        let count = comparison.unexplained(by: reasons).count
        lines.append(word("须说明原因：\(count) 项", "\(count) lines need a reason"))
        return lines.joined(separator: "\n") + "\n"
    }

    private func rows(_ lines: [ComparisonLine]) -> [String] {
        let head = [
            word("科目", "line"), word("年初预算", "budget"), word("决算", "actual"), word("差额", "difference"),
            word("执行率", "rate"), "",
        ]
        let cells = lines.map { line in
            let nature = line.section == .publicExpenses || line.nature == "合计" ? "" : " · \(line.nature)"
            let band = line.band(threshold: comparison.threshold)
            return [
                [line.code, line.name].compactMap(\.self).joined(separator: " ") + nature,
                line.budget.map { line.precision.text($0, grouped: true) } ?? "—",
                line.actual.map { line.precision.text($0, grouped: true) } ?? "—",
                line.precision.text(line.difference, grouped: true),
                line.executionRate.map { $0.text(minimumFractionDigits: 2) + "%" } ?? "n/a",
                (band == .within || band == .nothing ? "" : band.name[language]) + note(line),
            ]
        }
        let widths = head.indices.map { column in
            ([head] + cells).map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return ([head] + cells).map { row in
            let numbers = (1...4).map { DisplayWidth.leftPadded(row[$0], to: widths[$0]) }.joined(separator: "  ")
            let line = "  \(DisplayWidth.padded(row[0], to: widths[0]))  \(numbers)  \(row[5])"
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

/// Budget against actual as JSON.
struct ComparisonJSON {
    private let comparison: BudgetComparison
    private let reasons: VarianceReasons
    private let provenance: Provenance
    private let language: Language

    init(_ comparison: BudgetComparison, reasons: VarianceReasons, provenance: Provenance, language: Language) {
        self.comparison = comparison
        self.reasons = reasons
        self.provenance = provenance
        self.language = language
    }

    var text: String {
        JSONText.object([
            ("department", .optional(comparison.department)),
            ("year", comparison.year.map(JSONText.integer) ?? .null),
            ("threshold", .integer(comparison.threshold)),
            ("lines", .array(comparison.lines.map(line))),
            ("notCompared", .array(comparison.missing.map { .string($0.rawValue) })),
            (
                "findings",
                .array(
                    comparison.findings(answeredBy: reasons).map { finding in
                        .object([
                            ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
                            ("message", .string(finding.message[language])),
                            ("difference", .optional(finding.difference)),
                            ("cells", .array(finding.places.map { .string($0.address) })),
                        ])
                    })
            ),
            ("provenance", provenance.json),
        ]).text + "\n"
    }

    private func line(_ line: ComparisonLine) -> JSONText {
        let digits = line.precision.fractionDigits
        func number(_ amount: Amount?) -> JSONText {
            .optional(amount.map { $0.number(in: line.precision.unit).text(minimumFractionDigits: digits) })
        }
        var members: [(String, JSONText)] = [
            ("section", .string(line.section.rawValue)), ("nature", .string(line.nature)),
            ("code", .optional(line.code)),
            ("name", .string(line.name)), ("unit", .string(line.precision.unit.rawValue)),
            ("budget", number(line.budget)), ("adjusted", number(line.adjusted)),
            ("actual", number(line.actual)), ("prior", number(line.prior)), ("difference", number(line.difference)),
            ("executionRate", .optional(line.executionRate?.text(minimumFractionDigits: 2))),
            ("band", .string(line.band(threshold: comparison.threshold).rawValue)),
        ]
        if case .given(let reason) = reasons.answer(to: line) { members.append(("reason", .string(reason))) }
        if case .section(let budget, let actual) = line.match {
            members.append(("budgetCodes", .array(budget.map(JSONText.string))))
            members.append(("actualCodes", .array(actual.map(JSONText.string))))
        }
        return .object(members)
    }
}
