extension FormatSection {
    /// The text of a serial number as date, time or elapsed time; nil when there is no such date.
    func temporalText(_ serial: Double, _ dates: DateSystem) -> String? {
        if serial < 0 {
            // Excel has days before the first in the 1904 system only, and shows them by their distance from it.
            guard dates == .since1904 else { return nil }
            return temporalText(-serial, dates).map { "-" + $0 }
        }
        if category == .duration { return elapsedText(serial) }
        let moment = rounded(serial)
        guard let clock = dates.clock(ofSerial: moment) else { return nil }
        let usesHalfDays = tokens.contains { if case .halfDay = $0 { true } else { false } }
        return tokens.map { token in
            switch token {
            case .year(let width): number(width <= 2 ? clock.year % 100 : clock.year, width)
            case .month(let width): monthText(clock.month, width)
            case .day(let width): dayText(clock, width)
            case .weekday(let width): (width > 3 ? "星期" : "") + Self.chineseWeekdays[clock.weekday - 1]
            case .hour(let width):
                number(usesHalfDays ? (clock.hour + 11) % 12 + 1 : clock.hour, width)
            case .minute(let width): number(clock.minute, width)
            case .second(let width): number(clock.second, width)
            case .secondFraction(let width): "." + parts(clock.milliseconds, width)
            case .halfDay(let before, let after): halfDayText(before, after, isBefore: clock.hour < 12)
            case .comma: ","
            case .digit, .text, .fraction: ""
            default: plainText(token)
            }
        }.joined()
    }

    /// A moment rounded to what the format shows of a second, so that 23:59:59.9 is not shown as 23:59:60.
    private func rounded(_ serial: Double) -> Double {
        let places = tokens.reduce(0) { if case .secondFraction(let width) = $1 { max($0, min(width, 3)) } else { $0 } }
        let showsSeconds = tokens.contains { if case .second = $0 { true } else { false } }
        guard showsSeconds else { return serial }
        let unitsPerDay = 86_400 * [1.0, 10, 100, 1_000][places]
        return (serial * unitsPerDay).rounded() / unitsPerDay
    }

    private func elapsedText(_ serial: Double) -> String? {
        guard serial < 1e9 else { return nil }
        let places = tokens.reduce(0) { if case .secondFraction(let width) = $1 { max($0, min(width, 3)) } else { $0 } }
        let unit = [1_000.0, 100, 10, 1][places]
        let showsSeconds = tokens.contains { isSeconds($0) }
        let exact = serial * 86_400_000
        let total = showsSeconds ? Int((exact / unit).rounded() * unit) : Int(exact.rounded())
        return tokens.map { token in
            switch token {
            case .elapsed("h", let width): number(total / 3_600_000, width)
            case .elapsed("m", let width): number(total / 60_000, width)
            case .elapsed(_, let width): number(total / 1_000, width)
            case .hour(let width): number(total / 3_600_000 % 24, width)
            case .minute(let width), .month(let width): number(total / 60_000 % 60, width)
            case .second(let width): number(total / 1_000 % 60, width)
            case .secondFraction(let width): "." + parts(total % 1_000, width)
            default: plainText(token)
            }
        }.joined()
    }

    private func isSeconds(_ token: FormatToken) -> Bool {
        switch token {
        case .second: true
        case .elapsed(let unit, _): unit == "s"
        default: false
        }
    }

    private func number(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, min(width, 20) - digits.count)) + digits
        return nativeNumber(number, padded)
    }

    /// The first digits of a count of milliseconds.
    private func parts(_ milliseconds: Int, _ width: Int) -> String {
        let digits = String(milliseconds % 1_000 + 1_000).dropFirst()
        return String(digits.prefix(width)) + String(repeating: "0", count: max(0, min(width, 20) - 3))
    }

    private func monthText(_ month: Int, _ width: Int) -> String {
        switch width {
        case 1, 2: number(month, width)
        case 5 where namesAreChinese: String(Self.chineseMonths[month - 1].prefix(1))
        case 3: namesAreChinese ? "\(month)月" : String(Self.months[month - 1].prefix(3))
        case 5: String(Self.months[month - 1].prefix(1))
        default: namesAreChinese ? Self.chineseMonths[month - 1] + "月" : Self.months[month - 1]
        }
    }

    private func dayText(_ clock: DateSystem.Clock, _ width: Int) -> String {
        switch width {
        case 1, 2: number(clock.day, width)
        case 3:
            namesAreChinese
                ? "周" + Self.chineseWeekdays[clock.weekday - 1] : String(Self.weekdays[clock.weekday - 1].prefix(3))
        default:
            namesAreChinese ? "星期" + Self.chineseWeekdays[clock.weekday - 1] : Self.weekdays[clock.weekday - 1]
        }
    }

    private func halfDayText(_ before: String, _ after: String, isBefore: Bool) -> String {
        if namesAreChinese, before == "AM" { return isBefore ? "上午" : "下午" }
        return isBefore ? before : after
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let chineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
}

extension DateSystem {
    /// The fields that a program shows of a serial number.
    ///
    /// Unlike ``CivilDateTime`` it knows the days that never were: 1900-01-00 and 1900-02-29, each with the weekday
    /// that programs give it.
    struct Clock {
        var year: Int
        var month: Int
        var day: Int
        var weekday: Int
        var milliseconds: Int

        var hour: Int { milliseconds / 3_600_000 }
        var minute: Int { milliseconds / 60_000 % 60 }
        var second: Int { milliseconds / 1_000 % 60 }
    }

    func clock(ofSerial serial: Double) -> Clock? {
        guard let date = date(ofSerial: serial) else { return nil }
        var clock = Clock(
            year: date.year, month: date.month, day: date.day, weekday: date.weekday, milliseconds: date.milliseconds)
        guard self == .since1900, serial < 61 else { return clock }
        let day =
            Int(serial.rounded(.down))
            + (date.milliseconds == 0 && serial.truncatingRemainder(dividingBy: 1) > 0.5 ? 1 : 0)
        clock.weekday = (day + 6) % 7 + 1
        if day == 0 { (clock.year, clock.month, clock.day) = (1900, 1, 0) }
        if day == 60 { (clock.year, clock.month, clock.day) = (1900, 2, 29) }
        return clock
    }
}
