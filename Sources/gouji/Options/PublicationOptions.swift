import ArgumentParser
import EvaluationReports
import SpreadsheetML

/// When, where and under which rules the result of an evaluation is published.
struct PublicationOptions: ParsableArguments {
    @Option(help: "The day of publication, for the report: 2024-09-20 or 2024年9月20日. 公开日期。")
    var published: String?

    @Option(help: "Where it is published, for the report. 公开地点或网址。")
    var place: String?

    @Option(name: .customLong("basis"), help: "A rule that governs the evaluation; may be given several times. 依据的制度。")
    var bases: [String] = []

    func validate() throws {
        guard let published, !Self.isDay(published) else { return }
        throw ValidationError(
            "--published must be a day, such as 2024-09-20: '\(published)' is none. --published 须为日期，如 2024-09-20 或 2024年9月20日。"
        )
    }

    /// Whether a text is a day that there is: year, month and day, with what stands between them in dates.
    private static func isDay(_ text: String) -> Bool {
        let numbers = text.split { "-/.年月日 ".contains($0) }.map { Int($0) ?? 0 }
        guard numbers.count == 3, (1900...2999).contains(numbers[0]) else { return false }
        return CivilDateTime(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
    }

    /// What the report says of it.
    var record: PublicationRecord { PublicationRecord(date: published, place: place, rules: bases) }
}
