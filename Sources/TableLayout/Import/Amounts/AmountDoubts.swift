import DecimalNumbers
import Facts
import Findings

/// What is odd about the amounts of a table, seen beside each other.
struct AmountDoubts {
    private let amounts: [(reading: AmountReader.Reading, place: Place)]
    private let fractionDigits: Int?

    init(_ amounts: [(reading: AmountReader.Reading, place: Place)], fractionDigits: Int?) {
        self.amounts = amounts
        self.fractionDigits = fractionDigits
    }

    var findings: [Finding] {
        // A table that shows every amount divided is printed in that unit; one amount alone that does so is a slip.
        let isPlain = amounts.contains { $0.reading.oddity == nil && !$0.reading.isZero && $0.reading.isAmount }
        return amounts.flatMap { reading, place in
            [
                reading.oddity.map { ReadingFinding.odd($0, isAlone: isPlain, place: place) },
                coarser(reading, place: place),
            ].compactMap(\.self)
        }
    }

    /// The finding about an amount that shows fewer decimals than it has and others of the table show.
    private func coarser(_ reading: AmountReader.Reading, place: Place) -> Finding? {
        guard let fractionDigits, reading.fractionDigits < fractionDigits, reading.oddity == nil,
            case .amount(let stored, let displayed) = reading.state,
            stored.rounded(toFractionDigits: fractionDigits) != displayed
        else { return nil }
        return ReadingFinding.shownCoarser(place: place, stored: stored, shown: displayed)
    }
}

extension AmountReader.Reading {
    fileprivate var isZero: Bool {
        if case .amount(_, let displayed) = state { displayed == .zero } else { false }
    }
}
