/// One thing that somebody should know about a workbook: which cell, what was found, what was expected, how to mend it.
public struct Finding: Sendable, Hashable {
    /// The rule's id (`R001`), or the code of a reading (`T003`).
    public var rule: String
    /// How much it weighs.
    public var severity: Severity
    /// What came of the test.
    public var verdict: Verdict
    /// What is wrong, in one sentence.
    public var message: LocalizedText
    /// The cells that take part, the likely culprit first.
    public var places: [Place]
    /// What stands there.
    public var found: Evidence?
    /// What should stand there.
    public var expected: Evidence?
    /// Left less right, in the coarser printed unit, as a decimal; nil where no amounts are compared.
    public var difference: String?
    /// The most that rounding explains, in the same unit.
    public var limit: String?
    /// The unit of difference and limit, such as `万元`.
    public var unit: String?
    /// What to do about it.
    public var remedy: LocalizedText?
    /// A sentence to paste below the table: the note on rounding (尾差说明).
    public var note: LocalizedText?
    /// The address of the likely cause, shared by findings that follow from it.
    public var group: String?
    /// Which one change would mend the whole group, on its first finding.
    public var cause: LocalizedText?
    /// The instance of the rule, by which an answer finds it: `FA7[三公, 决算数/公务接待费]`; nil for findings of reading.
    public var instance: String?
    /// A digest of the figures that the finding speaks of, by which an answer knows whether they are still the same.
    public var basis: String?
    /// What somebody answered to the finding.
    public var answer: String?
    /// The formula of the test, as it stands in the rule book.
    public var formula: String?
    /// The test with all its figures.
    public var test: TracedTest?
    /// The rows of the sheet around the cells, as displayed; only where a renderer shows them.
    public var excerpt: SheetExcerpt?

    /// A figure or text, and where it comes from.
    public struct Evidence: Sendable, Hashable {
        /// What is shown: `1,234.50`.
        public var value: String
        /// Where it comes from: `C35`, `C5 + C6 + … + C12`.
        public var source: String
        /// What the table calls it: `本年收入合计`.
        public var label: String

        /// A piece of evidence.
        public init(_ value: String, source: String = "", label: String = "") {
            self.value = value
            self.source = source
            self.label = label
        }
    }

    /// A finding.
    public init(
        rule: String, severity: Severity, verdict: Verdict, message: LocalizedText, places: [Place] = [],
        found: Evidence? = nil, expected: Evidence? = nil, difference: String? = nil, limit: String? = nil,
        unit: String? = nil, remedy: LocalizedText? = nil, note: LocalizedText? = nil, group: String? = nil,
        cause: LocalizedText? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.verdict = verdict
        self.message = message
        self.places = places
        self.found = found
        self.expected = expected
        self.difference = difference
        self.limit = limit
        self.unit = unit
        self.remedy = remedy
        self.note = note
        self.group = group
        self.cause = cause
    }
}

/// How often each verdict was given.
public struct VerdictCounts: Sendable, Hashable, Codable {
    /// Held to the last digit.
    public var exact = 0
    /// Held within rounding.
    public var rounding = 0
    /// Held, but oddly.
    public var suspicious = 0
    /// Did not hold.
    public var mismatch = 0
    /// Could not be tested.
    public var notEvaluated = 0

    /// None yet.
    public init() {}

    /// Counts one more.
    public mutating func count(_ verdict: Verdict) {
        switch verdict {
        case .exact: exact += 1
        case .rounding: rounding += 1
        case .suspicious: suspicious += 1
        case .mismatch: mismatch += 1
        case .notEvaluated: notEvaluated += 1
        case .reading: break
        }
    }
}
