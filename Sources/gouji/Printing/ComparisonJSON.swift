import Findings
import Fiscal
import Reconciliation

/// Budget against actual as JSON.
struct ComparisonJSON {
    private let comparison: BudgetComparison
    private let reasons: VarianceReasons
    private let findings: [Finding]
    private let provenance: Provenance
    private let language: Language

    init(
        _ comparison: BudgetComparison, reasons: VarianceReasons, findings: [Finding], provenance: Provenance,
        language: Language
    ) {
        self.comparison = comparison
        self.reasons = reasons
        self.findings = findings
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
                    findings.map { finding in
                        .object([
                            ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
                            ("message", .string(finding.message[language])),
                            ("difference", .optional(finding.difference)),
                            ("at", .optional(finding.instance)), ("answer", .optional(finding.answer)),
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
            ("completionRate", .optional(line.completionRate?.text(minimumFractionDigits: 2))),
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
