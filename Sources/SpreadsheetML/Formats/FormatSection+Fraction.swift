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
        let (part, denominator) =
            fixed.map { (Int(((value - Double(whole)) * Double($0)).rounded()), $0) }
            ?? Self.convergent(of: value - Double(whole), largestDenominator: Self.powersOfTen[max(1, places)] - 1)
        var numerator = part
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

    /// The last convergent of a number's continued fraction whose denominator is at most so large, as Excel has it: 1/7 for
    /// 0.14159 in two digits, where 14/99 would be nearer.
    private static func convergent(of value: Double, largestDenominator: Int) -> (Int, Int) {
        var (before, last) = ((1, 0), (0, 1))
        var rest = value
        // The terms of a Double that close to its fraction are noise.
        while abs(value - Double(last.0) / Double(last.1)) > 1e-11 {
            rest = 1 / (rest - rest.rounded(.down))
            guard rest.isFinite, rest < Double(largestDenominator) * 2 else { break }
            let term = Int(rest)
            let next = (before.0 + term * last.0, before.1 + term * last.1)
            guard next.1 <= largestDenominator else { break }
            (before, last) = (last, next)
        }
        return last
    }
}
