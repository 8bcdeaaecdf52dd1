import BudgetTables
import Facts
import Findings

/// Makes findings of evaluations, each at its cells.
struct EvaluationFinding {
    let table: FactTable

    /// The cell of a number of a line.
    func place(_ line: String, _ column: String) -> Place {
        table[line: line, column: column]?.place ?? table.line(line)?.place ?? table.place
    }

    /// The cell of a text; where the form leaves it blank, the cell of the line's own name.
    func place(_ line: String, text label: String) -> Place {
        table.fields.first { $0.key == "\(line)/\(label)" }?.place ?? table.line(line)?.place ?? table.place
    }

    /// The cell of a text that belongs to no line.
    func place(text label: String) -> Place { table.fields.first { $0.key == label }?.place ?? table.place }

    /// The cell of a line's name.
    func line(_ key: String) -> Place { table.line(key)?.place ?? table.place }

    func finding(
        _ rule: EvaluationRule, _ severity: Severity, zh: String, en: String, at places: [Place], found: String? = nil,
        expected: String? = nil, foundAt: Place? = nil, expectedAt: Place? = nil, mend: (zh: String, en: String)
    ) -> Finding {
        Finding(
            rule: rule.rawValue, severity: severity, verdict: severity == .info ? .suspicious : .mismatch,
            message: LocalizedText(zh: zh, en: en), places: places,
            found: found.map { Finding.Evidence($0, source: (foundAt ?? places.first)?.shortAddress ?? "") },
            expected: expected.map { Finding.Evidence($0, source: expectedAt?.shortAddress ?? "") },
            remedy: LocalizedText(zh: mend.zh, en: mend.en))
    }

    /// What keeps an actual value from being compared with a target of a number: other units, or no number.
    func comparison(
        of target: IndicatorTarget, _ actual: IndicatorTarget, named zh: String, _ en: String, at place: Place
    ) -> [Finding] {
        guard target.number != nil, !actual.printed.isEmpty else { return [] }
        let got = actual.achieved
        if got.number == nil {
            return [
                finding(
                    .notComparable, .error, zh: "\(zh)的实际完成值不是一个数，不能与目标值\(target.phrase)比较",
                    en: "the actual value of \(en) is not one number to compare with its target \(target.phrase)",
                    at: [place], found: actual.printed,
                    mend: ("只填一个数和单位，说明写在偏差原因中", "give one number and its unit; explain it with the reasons"))
            ]
        }
        guard !Scoring.agree(target.measure, got.measure) else { return [] }
        return [
            finding(
                .unitsDiffer, .error, zh: "\(zh)的目标值与实际完成值单位不同：\(target.measure)、\(got.measure)",
                en: "target and actual value of \(en) count different things", at: [place],
                mend: ("改为同一单位", "use one unit"))
        ]
    }
}
