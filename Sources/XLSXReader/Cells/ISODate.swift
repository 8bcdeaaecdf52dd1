import SpreadsheetML

/// Reads the dates of cells of type `d`: `2024-01-01`, `2024-01-01T08:30:00.25`, `08:30:00`.
enum ISODate {
    static func value(_ text: String) -> CellValue? {
        let trimmed = text.hasSuffix("Z") ? text.dropLast() : text[...]
        let halves = trimmed.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        if halves.count == 1, trimmed.contains(":") {
            return time(halves[0]).flatMap { date([1900, 1, 1], $0) }.map { .time($0) }
        }
        guard let first = halves.first, let day = numbers(first, separator: "-"), day.count == 3 else { return nil }
        let clock = halves.count == 2 ? time(halves[1]) : (0, 0, 0, 0)
        return clock.flatMap { date(day, $0) }.map { .date($0) }
    }

    private static func date(_ day: [Int], _ clock: (Int, Int, Int, Int)) -> CivilDateTime? {
        CivilDateTime(
            year: day[0], month: day[1], day: day[2], hour: clock.0, minute: clock.1, second: clock.2,
            millisecond: clock.3)
    }

    private static func time(_ text: Substring) -> (Int, Int, Int, Int)? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, let clock = numbers(whole, separator: ":"), clock.count == 2 || clock.count == 3
        else { return nil }
        var milliseconds = 0
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            milliseconds = Int((parts[1] + "000").prefix(3)) ?? 0
        }
        return (clock[0], clock[1], clock.count == 3 ? clock[2] : 0, milliseconds)
    }

    private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count <= 4 && $0.first?.isWholeNumber == true ? Int($0) : nil }
        return numbers.count == parts.count ? numbers : nil
    }
}
