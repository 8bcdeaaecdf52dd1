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
}
