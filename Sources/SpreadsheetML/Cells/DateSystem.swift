/// How a workbook counts days.
///
///     DateSystem.since1900.date(ofSerial: 45322.5)     // 2024-01-31T12:00:00
///     DateSystem.since1904.date(ofSerial: 0)           // 1904-01-01T00:00:00
public enum DateSystem: Sendable, Hashable {
    /// Day 1 is 1900-01-01. Day 60 is a 1900-02-29 that never was, kept for the sake of older programs.
    case since1900
    /// Day 0 is 1904-01-01.
    case since1904

    /// The first day number past 9999-12-31 in the 1900 system.
    public static let endOfDays = 2_958_466.0

    private static let millisecondsPerDay = 86_400_000

    /// The date and time of a serial number, to the nearest millisecond.
    ///
    /// Day 0 of the 1900 system comes out as 1899-12-31 and day 60, which is no day, as 1900-02-28.
    ///
    /// - Parameter serial: days and fraction of a day, 0..<2,958,466 (1904: up to 1,462 fewer).
    /// - Returns: nil when the number is out of range or not finite.
    public func date(ofSerial serial: Double) -> CivilDateTime? {
        guard serial.isFinite, serial >= 0, serial < Self.endOfDays else { return nil }
        var day = Int(serial.rounded(.down))
        var milliseconds = Int(((serial - serial.rounded(.down)) * Double(Self.millisecondsPerDay)).rounded())
        if milliseconds >= Self.millisecondsPerDay {
            day += 1
            milliseconds = 0
        }
        let date = CivilDateTime(dayNumber: dayNumber(ofSerialDay: day), milliseconds: milliseconds)
        return date.year <= 9999 ? date : nil
    }

    /// The serial number of a date, or nil when this system has none for it: before 1900-01-01, or before 1904-01-01.
    public func serial(of date: CivilDateTime) -> Double? {
        let fraction = Double(date.milliseconds) / Double(Self.millisecondsPerDay)
        let day: Int
        switch self {
        case .since1904:
            day = date.dayNumber + 24_107
        case .since1900:
            let counted = date.dayNumber + 25_569
            day = counted < 61 ? counted - 1 : counted
            guard day >= 1 else { return nil }
        }
        return day >= 0 ? Double(day) + fraction : nil
    }

    private func dayNumber(ofSerialDay day: Int) -> Int {
        switch self {
        case .since1904: day - 24_107
        case .since1900: day - 25_569 + (day < 60 ? 1 : 0)
        }
    }
}
