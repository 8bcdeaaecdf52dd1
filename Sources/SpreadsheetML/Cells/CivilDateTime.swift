/// A date and time of day as a calendar and a clock on the wall show them; no time zone, as in a spreadsheet.
///
///     let noon = CivilDateTime(year: 2024, month: 2, day: 29, hour: 12)
///     noon?.dateText                                            // 2024-02-29
///     noon?.weekday                                             // 5, a Thursday
///     CivilDateTime(year: 2023, month: 2, day: 29)              // nil
public struct CivilDateTime: Sendable, Hashable {
    /// Year of the Gregorian calendar, 0...9999.
    public let year: Int
    /// Month, 1...12.
    public let month: Int
    /// Day of the month, 1...31.
    public let day: Int
    /// Milliseconds since midnight, 0..<86,400,000.
    public let milliseconds: Int

    /// A date and time.
    ///
    /// - Returns: nil when there is no such day or time.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0)
    {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year), (0..<24).contains(hour), (0..<60).contains(minute),
            (0..<60).contains(second), (0..<1000).contains(millisecond)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    }

    init(dayNumber: Int, milliseconds: Int) {
        // Days since 1970-01-01 to a civil date: eras of 400 years, years that begin in March (Howard Hinnant's method).
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.milliseconds = milliseconds
    }

    /// Days since 1970-01-01.
    var dayNumber: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Hour, 0...23.
    public var hour: Int { milliseconds / 3_600_000 }
    /// Minute, 0...59.
    public var minute: Int { milliseconds / 60_000 % 60 }
    /// Second, 0...59.
    public var second: Int { milliseconds / 1000 % 60 }
    /// Millisecond, 0...999.
    public var millisecond: Int { milliseconds % 1000 }
    /// Day of the week, 1 for Sunday to 7 for Saturday.
    public var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 + 1 }

    static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension CivilDateTime: Comparable {
    /// Earlier before later.
    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        (left.dayNumber, left.milliseconds) < (right.dayNumber, right.milliseconds)
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// ISO 8601 without a zone: `2021-12-31T08:30:00`, with `.250` only when there are milliseconds.
    public var description: String { "\(dateText)T\(timeText)" }

    /// `2021-12-31`.
    public var dateText: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// `08:30:00`, or `08:30:00.250`.
    public var timeText: String {
        let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
        return millisecond == 0 ? clock : clock + ".\(padded(millisecond, 3))"
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
