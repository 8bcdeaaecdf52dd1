import DecimalNumbers
import Facts
import Findings

/// What is odd about the amounts of a table, seen beside each other.
struct AmountDoubts {
    /// The amounts that may be odd: those that show something else than they hold.
    private var amounts: [(reading: AmountReader.Reading, place: Place)] = []
    /// Whether an amount shows what it holds.
    private var isPlain = false
    /// The cells of formulas whose results may be out of date.
    private var outdated: [Place] = []

    /// Takes in the next amount of the table.
    mutating func take(_ reading: AmountReader.Reading, place: Place) {
        guard case .amount(let stored, let displayed) = reading.state else { return }
        if reading.oddity == .perhapsOutdated { return outdated.append(place) }
        if reading.oddity == nil, displayed != .zero { isPlain = true }
        if reading.oddity != nil || stored != displayed { amounts.append((reading, place)) }
    }

    /// - Parameter fractionDigits: the decimals of the table.
    func findings(fractionDigits: Int?) -> [Finding] {
        let findings = amounts.flatMap { reading, place in
            [
                // A table that shows every amount divided is printed in that unit; one amount alone that does so is a slip.
                reading.oddity.map { ReadingFinding.odd($0, isAlone: isPlain, place: place) },
                coarser(reading, than: fractionDigits, place: place),
            ].compactMap(\.self)
        }
        return findings + (outdated.isEmpty ? [] : [ReadingFinding.resultsOutdated(places: outdated)])
    }

    /// The finding about an amount that shows fewer decimals than it has and others of the table show.
    private func coarser(_ reading: AmountReader.Reading, than fractionDigits: Int?, place: Place) -> Finding? {
        guard let fractionDigits, reading.fractionDigits < fractionDigits, reading.oddity == nil,
            case .amount(let stored, let displayed) = reading.state,
            stored.rounded(toFractionDigits: fractionDigits) != displayed
        else { return nil }
        return ReadingFinding.shownCoarser(place: place, stored: stored, shown: displayed)
    }
}
