/// A finding as JSON carries it: sentences in both languages, cells as records.
public struct FindingRecord: Codable, Sendable {
    /// The rule's id, or the code of a reading.
    public var rule: String
    /// `error`, `warning` or `info`.
    public var severity: Severity
    /// What came of the test.
    public var verdict: Verdict
    /// The sentence, in Chinese.
    public var message: String
    /// The sentence, in English.
    public var messageEnglish: String
    /// Left less right, or null.
    public var difference: String?
    /// The most that rounding explains, or null.
    public var limit: String?
    /// The unit of both, or null.
    public var unit: String?
    /// What stands there.
    public var found: String?
    /// What should stand there.
    public var expected: String?
    /// The cells that take part, the likely culprit first.
    public var cells: [Place]
    /// What to do about it, in Chinese.
    public var remedy: String?
    /// What to do about it, in English.
    public var remedyEnglish: String?
    /// The sentence to paste below the table, in Chinese.
    public var note: String?
    /// The name of the cause.
    public var group: String?

    /// The record of a finding.
    public init(_ finding: Finding) {
        rule = finding.rule
        severity = finding.severity
        verdict = finding.verdict
        message = finding.message.chinese
        messageEnglish = finding.message.english
        difference = finding.difference
        limit = finding.limit
        unit = finding.unit
        found = finding.found?.value
        expected = finding.expected?.value
        cells = finding.places
        remedy = finding.remedy?.chinese
        remedyEnglish = finding.remedy?.english
        note = finding.note?.chinese
        group = finding.group
    }

    /// The finding of a record.
    public var finding: Finding {
        Finding(
            rule: rule, severity: severity, verdict: verdict, message: LocalizedText(zh: message, en: messageEnglish),
            places: cells, found: found.map { Finding.Evidence($0) }, expected: expected.map { Finding.Evidence($0) },
            difference: difference, limit: limit, unit: unit,
            remedy: remedy.map { LocalizedText(zh: $0, en: remedyEnglish ?? $0) },
            note: note.map { LocalizedText(verbatim: $0) }, group: group)
    }
}
