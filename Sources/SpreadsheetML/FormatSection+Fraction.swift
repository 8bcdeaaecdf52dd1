import DecimalNumbers

extension FormatSection {
    /// The text of a number as a fraction: `# ?/?`, `# ??/16`.
    func fractionText(_ number: ExactDecimal, showsSign: Bool) -> String {
        guard let slash = tokens.firstIndex(of: .fraction) else { return "" }
        let numeratorStart = startOfRun(before: slash)
        let showsWhole = tokens[..<numeratorStart].contains { if case .digit = $0 { true } else { false } }
        let value = number.double
        guard value < 1e15 else { return GeneralText.of(number) }
        var whole = Int(value.rounded(.down))
        let fixed = fixedDenominator(after: slash)
        let places = min(7, tokens[(slash + 1)...].prefix { if case .digit = $0 { true } else { false } }.count)
        var (numerator, denominator) =
            fixed.map { (Int(((value - Double(whole)) * Double($0)).rounded()), $0) }
            ?? Self.nearestFraction(value - Double(whole), largestDenominator: Self.powersOfTen[max(1, places)] - 1)
        if numerator == denominator {
            whole += 1
            numerator = 0
        }
        var text = showsSign && (whole != 0 || numerator != 0) ? "-" : ""
        if showsWhole {
            text += digitText(whole == 0 && numerator != 0 ? .zero : ExactDecimal(whole), tokens[..<numeratorStart])
            if whole == 0, numerator == 0, !text.contains("0") { text = "0" + text }
        } else {
            let (product, overflow) = whole.multipliedReportingOverflow(by: denominator)
            guard !overflow else { return GeneralText.of(number) }
            numerator += product
        }
        let top = String(numerator)
        let bottom = String(denominator)
        let numeratorPlaces = slash - numeratorStart
        if showsWhole, numerator == 0 {
            return text
                + String(repeating: " ", count: numeratorPlaces + 1 + max(places, fixed == nil ? 0 : bottom.count))
        }
        denominator = 0
        return text + String(repeating: " ", count: max(0, numeratorPlaces - top.count)) + top + "/" + bottom
            + String(repeating: " ", count: fixed == nil ? max(0, places - bottom.count) : 0)
    }

    private static let powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]

    private func startOfRun(before slash: Int) -> Int {
        var index = slash
        while index > tokens.startIndex, case .digit = tokens[index - 1] { index -= 1 }
        return index
    }

    /// The number behind the slash, where one is written out.
    private func fixedDenominator(after slash: Int) -> Int? {
        var digits = ""
        for token in tokens[(slash + 1)...] {
            switch token {
            case .literal(let text): digits += text
            case .digit("0") where !digits.isEmpty: digits += "0"
            default:
                return Int(digits.prefix { $0.isWholeNumber }).flatMap { $0 > 0 ? $0 : nil }
            }
        }
        return Int(digits.prefix { $0.isWholeNumber }).flatMap { $0 > 0 && $0 < 1_000_000_000 ? $0 : nil }
    }

    /// The fraction nearest to a number in 0...1 whose denominator is at most so large, by continued fractions.
    private static func nearestFraction(_ value: Double, largestDenominator: Int) -> (Int, Int) {
        var (low, high) = ((0, 1), (1, 1))
        while low.1 + high.1 <= largestDenominator {
            // As many steps towards one end at once as keep the denominator in bounds and the value between.
            let middle = (low.0 + high.0, low.1 + high.1)
            let ratio = Double(middle.0) / Double(middle.1)
            if ratio == value { return middle }
            if ratio < value {
                let steps = stepCount(value, from: low, towards: high, largestDenominator)
                low = (low.0 + steps * high.0, low.1 + steps * high.1)
            } else {
                let steps = stepCount(value, from: high, towards: low, largestDenominator)
                high = (high.0 + steps * low.0, high.1 + steps * low.1)
            }
        }
        let toLow = value - Double(low.0) / Double(low.1)
        let toHigh = Double(high.0) / Double(high.1) - value
        return toLow <= toHigh ? low : high
    }

    private static func stepCount(_ value: Double, from start: (Int, Int), towards end: (Int, Int), _ bound: Int) -> Int
    {
        let distance = abs(value * Double(start.1) - Double(start.0))
        let gain = abs(Double(end.0) - value * Double(end.1))
        let mostByBound = (bound - start.1) / end.1
        guard gain > 0, distance / gain < Double(mostByBound) else { return max(1, mostByBound) }
        return max(1, Int(distance / gain))
    }
}
