import ArgumentParser
import EvaluationReports

/// When, where and under which rules the result of an evaluation is published.
struct PublicationOptions: ParsableArguments {
    @Option(help: "The day of publication, for the report. 公开日期。")
    var published: String?

    @Option(help: "Where it is published, for the report. 公开地点或网址。")
    var place: String?

    @Option(name: .customLong("basis"), help: "A rule that governs the evaluation; may be given several times. 依据的制度。")
    var bases: [String] = []

    /// What the report says of it.
    var record: PublicationRecord { PublicationRecord(date: published, place: place, rules: bases) }
}
