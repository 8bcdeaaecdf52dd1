import DecimalNumbers
import Findings
import Fiscal
import SpreadsheetML
import XLSXReader

/// Reading money, and numbers that are none: `10分`, `97.64%`.
extension TableZone {
    func number(
        _ cell: Cell, kind: Column.Kind, place: Place, findings: inout [Finding]
    ) -> AmountReader.Reading {
        switch kind {
        case .money: return AmountReader.read(cell, of: sheet)
        case .number:
            guard case .text(let text) = cell.value else {
                return AmountReader.read(cell, of: sheet)
            }
            let folded = LabelText.folded(text)
            let counters = ["分", "人", "个", "平方米", "㎡"]
            let bare = counters.first { folded.hasSuffix($0) }.map { folded.dropLast($0.count) }
            let reading = AmountText.read(bare.map(String.init) ?? text)
            return reading.isAmount ? reading : AmountText.read(text)
        case .percent:
            if case .text(let text) = cell.value { return percent(LabelText.folded(text), text, place, &findings) }
            if cell.numberFormat.scalePowerOfTen == 2, let number = cell.number, let stored = number.decimal {
                let rate = stored.scaled(byPowerOfTen: 2)
                let digits = cell.numberFormat.displayedFractionDigits(of: number) ?? rate.fractionDigits
                return AmountReader.Reading(
                    state: .amount(stored: rate, displayed: rate.rounded(toFractionDigits: digits)),
                    fractionDigits: digits)
            }
            let reading = AmountReader.read(cell, of: sheet)
            guard case .amount(let stored, _) = reading.state else { return reading }
            return unsigned(stored, text: cell.displayed, reading, place, &findings)
        }
    }

    private func percent(
        _ folded: String, _ text: String, _ place: Place, _ findings: inout [Finding]
    ) -> AmountReader.Reading {
        let isSigned = folded.hasSuffix("%")
        let reading = AmountText.read(isSigned ? String(folded.dropLast()) : text)
        guard case .amount(let stored, _) = reading.state, !isSigned else { return reading }
        return unsigned(stored, text: text, reading, place, &findings)
    }

    /// A rate without a percent sign: 97.64 is percent, 0.9764 a ratio, and that is said.
    private func unsigned(
        _ stored: ExactDecimal, text: String, _ reading: AmountReader.Reading, _ place: Place,
        _ findings: inout [Finding]
    ) -> AmountReader.Reading {
        let one = ExactDecimal(1)
        guard stored <= one, stored > .zero else { return reading }
        let rate = stored.scaled(byPowerOfTen: 2)
        findings.append(ReadingFinding.rateUnsigned(place: place, text: text, rate: rate.description))
        return AmountReader.Reading(state: .amount(stored: rate, displayed: rate), fractionDigits: 0)
    }
}

extension ReadingFinding {
    static func rateUnsigned(place: Place, text: String, rate: String) -> Finding {
        var finding = Finding(
            rule: "T016", severity: .warning, verdict: .reading,
            message: LocalizedText(
                zh: "比率“\(text)”没有百分号，按\(rate)%读取。", en: "the rate \"\(text)\" has no percent sign; read as \(rate)%."),
            places: [place],
            remedy: LocalizedText(zh: "写成“\(rate)%”。", en: "write \(rate)%."))
        finding.found = Finding.Evidence(text, source: place.shortAddress)
        finding.expected = Finding.Evidence("\(rate)%")
        return finding
    }
}
