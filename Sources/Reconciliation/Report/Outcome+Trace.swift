internal import DecimalNumbers
public import Findings
internal import Fiscal

extension Outcome {
    /// The test with all its figures, for `--trace`; nil when it could not be made.
    public var traced: TracedTest? {
        switch result {
        case .compared(let left, let right, let judgement):
            let text = ComparisonText(outcome: self, left: left, right: right, judgement: judgement).finding
            return TracedTest(
                rule: rule.id, instance: instance, verdict: verdict, basis: basis, left: left.terms.map(figure),
                right: right.terms.map(figure), difference: text.difference, limit: text.limit, unit: text.unit)
        case .listed(let failing, _):
            return structural(failing.map(figure))
        case .codes(let faults), .names(let faults):
            return structural(
                faults.map { fault in
                    TracedTest.Figure(
                        place: fault.line.place, value: fault.line.code, unit: nil, interval: nil, isNegative: false)
                })
        case .disclosure(let fault):
            return structural(
                fault.map {
                    [TracedTest.Figure(place: $0.place, value: nil, unit: nil, interval: nil, isNegative: false)]
                } ?? [])
        case .heads(let faults):
            return structural(
                faults.map {
                    TracedTest.Figure(place: $0.place, value: $0.found, unit: nil, interval: nil, isNegative: false)
                })
        case .presence(let missing):
            return structural(
                missing.map {
                    [TracedTest.Figure(place: $0.table.place, value: nil, unit: nil, interval: nil, isNegative: false)]
                } ?? [])
        case .omitted:
            return nil
        }
    }

    private var tolerance: Tolerance { test?.tolerance ?? rule.tolerance }

    /// Exact tests take stored figures, within a table.
    private var basis: String {
        guard !tolerance.usesDisplayedFigures else { return "displayed" }
        guard case .compared(let left, let right, _) = result else { return "stored" }
        let tables = Set((left.terms + right.terms).map { [$0.table, $0.place.file ?? "", $0.place.sheet ?? ""] })
        return tables.count > 1 ? "displayed" : "stored"
    }

    private func structural(_ figures: [TracedTest.Figure]) -> TracedTest {
        TracedTest(
            rule: rule.id, instance: instance, verdict: verdict, basis: basis, left: figures, right: [],
            difference: nil,
            limit: nil, unit: nil)
    }

    private func figure(_ term: Term) -> TracedTest.Figure {
        TracedTest.Figure(
            place: term.place,
            value: term.value?.text(minimumFractionDigits: term.precision?.fractionDigits ?? 0),
            unit: term.isOperand ? term.precision?.unit.rawValue : test?.unit ?? term.precision?.unit.rawValue,
            interval: tolerance.allowsRounding ? interval(term) : nil,
            isNegative: term.isNegative)
    }

    /// What the printed figure may stand for, in its table's unit: `1234.495…1234.505`.
    private func interval(_ term: Term) -> String? {
        guard let value = term.value, let precision = term.precision, let amount = Amount(value, in: precision.unit),
            let interval = try? RoundingInterval(printed: amount, precision: precision)
        else { return nil }
        func end(_ halfFen: Int64) -> String {
            let (tenths, overflow) = halfFen.multipliedReportingOverflow(by: 5)
            guard !overflow else { return "" }
            return ExactDecimal(significand: tenths, exponent: -precision.unit.finestFractionDigits - 1).description
        }
        return end(interval.lower) + "…" + end(interval.upper)
    }
}
