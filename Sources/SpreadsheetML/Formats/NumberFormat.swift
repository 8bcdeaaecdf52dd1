/// A number format: the code that says how a cell's value is shown, such as `#,##0.00` or `yyyy"年"m"月"d"日"`.
///
///     let money = NumberFormat("#,##0.00_);(#,##0.00)")
///     CellNumber("-1234.5").map { money.displayed($0, in: .since1900) }     // (1,234.50)
///     money.category                                                        // .number
public struct NumberFormat: Sendable {
    /// What a format makes of a number.
    public enum Category: Sendable, Hashable {
        /// As many digits as there are.
        case general
        /// A number: fixed places, percent, fraction, scientific.
        case number
        /// A date, with or without a time of day.
        case date
        /// A time of day.
        case time
        /// Elapsed time, which may pass 24 hours: `[h]:mm`.
        case duration
        /// Text (`@`).
        case text
    }

    /// The code, with `General` for none.
    public let code: String
    let sections: [FormatSection]

    /// The format that shows as many digits as there are.
    public static let general = NumberFormat("General")

    /// A format from its code. Every text is a code; what makes no sense in it is shown as it stands.
    public init(_ code: String) {
        self.code = code
        sections = FormatSection.parse(code)
    }

    /// A format by the number that a file gives it, for those that need no code in the file.
    ///
    /// The numbers 27–36 and 50–58 mean what they mean in simplified Chinese.
    public init?(builtIn number: Int) {
        guard let code = Self.builtInCodes[number] else { return nil }
        self.init(code)
    }

    /// What the format makes of a number; for sections of different kinds, that of the first.
    public var category: Category { sections.first?.category ?? .general }

    /// Digits after the point that the format shows of this number: 2 for `0.00`; nil when it shows no fixed number of
    /// them (General, text, dates, fractions).
    public func displayedFractionDigits(of number: CellNumber) -> Int? {
        guard let section = section(for: number.double), case .number = section.category, !section.isFraction else {
            return nil
        }
        return section.fractionDigits
    }

    /// Digits after the point that the format shows of a positive number.
    public var displayedFractionDigits: Int? {
        CellNumber(1.0).flatMap { displayedFractionDigits(of: $0) }
    }

    /// The power of ten between the stored number and the one shown: -3 for each scaling comma, 2 for each percent sign.
    ///
    ///     NumberFormat("0.0,").scalePowerOfTen    // -3: 1234567 is shown as 1234.6
    public var scalePowerOfTen: Int { sections.first?.scalePowerOfTen ?? 0 }

    /// The section that applies to a number, or nil when the number cannot be shown (a column of `#`).
    func section(for number: Double) -> FormatSection? { sectionIndex(for: number).map { sections[$0] } }

    /// The place of that section.
    func sectionIndex(for number: Double) -> Int? {
        let numeric = sections.indices.filter { !sections[$0].isForText }
        if numeric.contains(where: { sections[$0].condition != nil }) {
            return conditionedIndex(for: number, of: numeric)
        }
        switch numeric.count {
        case 0: return nil
        case 1: return numeric[0]
        case 2: return number < 0 ? numeric[1] : numeric[0]
        default: return number > 0 ? numeric[0] : number < 0 ? numeric[1] : numeric[2]
        }
    }

    private func conditionedIndex(for number: Double, of numeric: [Int]) -> Int? {
        for (place, index) in numeric.enumerated() {
            if let condition = sections[index].condition {
                if condition.holds(for: number) { return index }
            } else if place >= numeric.count - 1 || place >= 2 {
                return index
            } else if place == 0 ? number > 0 : number < 0 {
                return index
            }
        }
        return nil
    }
}

extension NumberFormat: Hashable {
    /// Whether the codes are the same.
    public static func == (left: NumberFormat, right: NumberFormat) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension NumberFormat: CustomStringConvertible {
    /// The code.
    public var description: String { code }
}
