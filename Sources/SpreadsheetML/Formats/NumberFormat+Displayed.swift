import DecimalNumbers

extension NumberFormat {
    /// The text that a spreadsheet program shows for a value, given a column wide enough.
    ///
    /// What fills the column (`*x`) is left out, and a space as wide as a character (`_x`) is one space. A date that does
    /// not exist is shown as `#######`, as programs do.
    public func displayed(_ value: CellValue, in dates: DateSystem) -> String {
        switch value {
        case .blank: ""
        case .number(let number): displayed(number, in: dates)
        case .text(let text): displayed(text: text)
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .error(let error): error.rawValue
        case .date(let date), .time(let date):
            dates.serial(of: date).flatMap { CellNumber($0) }.map { displayed($0, in: dates) } ?? date.description
        case .duration(let days): CellNumber(days).map { displayed($0, in: dates) } ?? ""
        }
    }

    /// The text shown for a number.
    public func displayed(_ number: CellNumber, in dates: DateSystem) -> String {
        guard let index = sectionIndex(for: number.double) else {
            return sections.contains { $0.isForText } ? GeneralText.of(number) : Self.unshowable
        }
        let section = sections[index]
        switch section.category {
        case .general: return general(number, section, isFirst: index == 0)
        case .text: return number.decimal.map(\.description) ?? GeneralText.of(number)
        case .date, .time, .duration: return section.temporalText(number.double, dates) ?? Self.unshowable
        case .number:
            guard let decimal = number.decimal else { return GeneralText.of(number) }
            return section.numberText(decimal, showsSign: showsSign(of: decimal, inSection: index))
        }
    }

    private static let unshowable = "#######"

    private func general(_ number: CellNumber, _ section: FormatSection, isFirst: Bool) -> String {
        let hidesSign = number.double < 0 && !isFirst && section.condition == nil
        let text = section.nativeText(GeneralText.of(number))
        return section.tokens.map { token in
            switch token {
            case .general: hidesSign && text.hasPrefix("-") ? String(text.dropFirst()) : text
            case .literal(let text): text
            case .space: " "
            case .percent: "%"
            default: ""
            }
        }.joined()
    }

    /// The second section is for negative numbers and says so itself; elsewhere the sign is shown.
    private func showsSign(of number: ExactDecimal, inSection index: Int) -> Bool {
        guard number.isNegative else { return false }
        if let condition = sections[index].condition { return !condition.isForNegativesOnly }
        return index == 0
            || (index == 1 && sections[0].condition != nil && sections[0].condition?.holds(for: -1) == true)
    }

    private func displayed(text: String) -> String {
        guard let section = sections.first(where: \.isForText) else { return text }
        return section.tokens.map { token in
            switch token {
            case .text: text
            case .literal(let literal): literal
            case .space: " "
            default: ""
            }
        }.joined()
    }
}

/// The text of a number without a format: at most 11 characters and the sign, as programs show it in a wide column.
enum GeneralText {
    private static let digits = 10
    private static let longestWhole = 11

    static func of(_ number: CellNumber) -> String {
        guard let decimal = number.decimal else { return "\(number.double)" }
        return of(decimal)
    }

    static func of(_ number: ExactDecimal) -> String {
        if number == .zero { return "0" }
        let magnitude = number.magnitude
        guard magnitude > -5, magnitude < longestWhole else { return scientific(number) }
        let places = magnitude >= 0 ? max(0, digits - 1 - magnitude) : digits - 1
        let rounded = number.rounded(toFractionDigits: places)
        return rounded.magnitude >= longestWhole ? scientific(rounded) : rounded.description
    }

    /// `1.23457E+11`
    private static func scientific(_ number: ExactDecimal) -> String {
        let leading = number.scaled(byPowerOfTen: -number.magnitude).rounded(toFractionDigits: 5)
        let power = number.magnitude + leading.magnitude
        let digits = leading.scaled(byPowerOfTen: -leading.magnitude)
        return "\(digits)E\(power < 0 ? "-" : "+")\(power.magnitude < 10 ? "0" : "")\(power.magnitude)"
    }
}

extension ExactDecimal {
    /// The power of ten of the first digit: 3 for 1,234 and -2 for 0.012; 0 for zero.
    var magnitude: Int {
        significand == 0 ? 0 : String(significand.magnitude).count - 1 + exponent
    }
}
