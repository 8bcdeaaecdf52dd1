/// What a check has to say about one book: what renderers turn into text, JSON or Markdown.
public struct CheckReport: Sendable {
    /// The department or unit, where the book names one.
    public var department: String?
    /// The fiscal year.
    public var year: Int?
    /// The kind of document, such as `final_account`.
    public var kind: String?
    /// The names of the files that make up the book.
    public var files: [String]
    /// The findings: those of reading first, then those of the rules.
    public var findings: [Finding]
    /// How often each verdict was given.
    public var counts: VerdictCounts
    /// What could not be tested, and why.
    public var omissions: [Omission]
    /// Every test with its figures; empty unless asked for.
    public var trace: [TracedTest]
    /// What the report was made from; nil when nobody said.
    public var provenance: Provenance?
    /// What the report is called; nil for a check.
    public var title: LocalizedText?
    /// Charts of budget against actual.
    public var charts: [BarChart] = []
    /// Tables of figures.
    public var tables: [ReportTable] = []

    /// A report.
    public init(
        department: String? = nil, year: Int? = nil, kind: String? = nil, files: [String] = [],
        findings: [Finding] = [], counts: VerdictCounts = VerdictCounts(), omissions: [Omission] = [],
        trace: [TracedTest] = [], provenance: Provenance? = nil
    ) {
        self.department = department
        self.year = year
        self.kind = kind
        self.files = files
        self.findings = findings
        self.counts = counts
        self.omissions = omissions
        self.trace = trace
        self.provenance = provenance
    }

    /// The heaviest severity among the findings; nil when there are none.
    public var severity: Severity? { findings.map(\.severity).max() }
}

/// One test of a rule with all its figures.
public struct TracedTest: Sendable, Hashable {
    /// The rule's id.
    public var rule: String
    /// The instance: `FA3[20105, 项目支出]`.
    public var instance: String
    /// The verdict.
    public var verdict: Verdict
    /// `displayed` or `stored`: which figures were compared.
    public var basis: String
    /// The figures of the left side.
    public var left: [Figure]
    /// The figures of the right side.
    public var right: [Figure]
    /// Which figures were compared, in words.
    public var basisText: LocalizedText {
        basis == "stored"
            ? LocalizedText(zh: "按单元格存储的数核对", en: "tested on the figures as stored")
            : LocalizedText(zh: "按单元格显示的数核对", en: "tested on the figures as displayed")
    }

    /// Left less right, as a decimal of the unit; nil where no amounts are compared.
    public var difference: String?
    /// The most that rounding explains.
    public var limit: String?
    /// The unit of difference and limit.
    public var unit: String?

    /// One figure of a test.
    public struct Figure: Sendable, Hashable {
        /// Where it stands.
        public var place: Place
        /// The figure; nil when the cell prints none and counts as 0.
        public var value: String?
        /// Its unit, such as `万元`.
        public var unit: String?
        /// What it may stand for: `1234.495…1234.505`; nil in exact tests.
        public var interval: String?
        /// Whether it is subtracted.
        public var isNegative: Bool

        /// A figure.
        public init(place: Place, value: String?, unit: String?, interval: String?, isNegative: Bool) {
            self.place = place
            self.value = value
            self.unit = unit
            self.interval = interval
            self.isNegative = isNegative
        }
    }

    /// A test.
    public init(
        rule: String, instance: String, verdict: Verdict, basis: String, left: [Figure], right: [Figure],
        difference: String?, limit: String?, unit: String?
    ) {
        self.rule = rule
        self.instance = instance
        self.verdict = verdict
        self.basis = basis
        self.left = left
        self.right = right
        self.difference = difference
        self.limit = limit
        self.unit = unit
    }
}
