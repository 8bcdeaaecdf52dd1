/// The pieces a format code is made of.
enum FormatToken: Hashable {
    /// Text shown as it stands.
    case literal(String)
    /// `0`, `#` or `?`: a digit, a digit if there is one, a digit or a space.
    case digit(Character)
    /// The decimal point.
    case point
    /// `,` between digits, or behind them as a thousands scale.
    case comma
    case percent
    /// `E+` or `E-`; whether a plus sign is shown.
    case exponent(showsPlus: Bool)
    /// `/` of a fraction.
    case fraction
    /// `_x`: the width of a character, shown as a space.
    case space
    /// `*x`: a character that fills the column, not shown.
    case fill
    case general
    /// `@`
    case text
    case year(Int)
    case month(Int)
    case day(Int)
    /// `aaa` and `aaaa`, the weekday in the local language.
    case weekday(Int)
    case hour(Int)
    case minute(Int)
    case second(Int)
    /// `.000` behind seconds.
    case secondFraction(Int)
    /// `[h]`, `[m]` or `[s]`: the unit that may pass its usual end, and how many digits it has at least.
    case elapsed(Character, Int)
    /// `AM/PM`, `A/P` or `上午/下午`.
    case halfDay(before: String, after: String)

    /// Whether it shows a part of a date or time.
    var isTemporal: Bool {
        switch self {
        case .year, .month, .day, .weekday, .hour, .minute, .second, .secondFraction, .elapsed, .halfDay: true
        default: false
        }
    }

    /// Whether it shows a part of a date.
    var isCalendar: Bool {
        switch self {
        case .year, .month, .day, .weekday: true
        default: false
        }
    }
}

/// A comparison in brackets: `[>=100]`.
struct FormatCondition: Hashable {
    var comparison: String
    var limit: Double

    func holds(for number: Double) -> Bool {
        switch comparison {
        case "<": number < limit
        case "<=": number <= limit
        case ">": number > limit
        case ">=": number >= limit
        case "<>": number != limit
        default: number == limit
        }
    }

    /// Whether only numbers below zero meet it, so that their sign says nothing more.
    var isForNegativesOnly: Bool {
        switch comparison {
        case "<": limit <= 0
        case "<=", "=": limit < 0
        default: false
        }
    }
}
