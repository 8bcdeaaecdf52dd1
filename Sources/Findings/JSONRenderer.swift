/// Prints reports as JSON, keys always in the same order.
///
/// One report gives an object with `findings` and `summary`; several give `{"books": […]}` with one such object each.
/// `message`, `remedy` and `note` are in the chosen language; `messages` holds the message in both.
public struct JSONRenderer: Sendable {
    /// The language of single messages.
    public let language: Language

    /// A renderer for a language.
    public init(language: Language) {
        self.language = language
    }

    /// The text, with a line feed at its end.
    public func render(_ reports: [CheckReport]) -> String {
        let value: JSONText =
            if let only = reports.first, reports.count == 1 {
                report(only)
            } else {
                .object([("books", .array(reports.map(report)))])
            }
        return value.text + "\n"
    }

    private func report(_ report: CheckReport) -> JSONText {
        var members: [(String, JSONText)] = [
            ("department", .optional(report.department)),
            ("year", report.year.map(JSONText.integer) ?? .null),
            ("kind", .optional(report.kind)),
            ("files", .array(report.files.map(JSONText.string))),
            ("findings", .array(report.findings.map(finding))),
            ("summary", summary(report.counts)),
            ("notEvaluated", .array(report.omissions.map(omission))),
        ]
        if let provenance = report.provenance { members.append(("provenance", provenance.json)) }
        if !report.trace.isEmpty { members.append(("trace", .array(report.trace.map(test)))) }
        return .object(members)
    }

    private func summary(_ counts: VerdictCounts) -> JSONText {
        .object([
            ("exact", .integer(counts.exact)), ("rounding", .integer(counts.rounding)),
            ("suspicious", .integer(counts.suspicious)), ("mismatch", .integer(counts.mismatch)),
            ("notEvaluated", .integer(counts.notEvaluated)),
        ])
    }

    private func finding(_ finding: Finding) -> JSONText {
        .object([
            ("rule", .string(finding.rule)),
            ("severity", .string(finding.severity.rawValue)),
            ("verdict", .string(finding.verdict.rawValue)),
            ("message", .string(finding.message[language])),
            (
                "messages",
                .object([("zh", .string(finding.message.chinese)), ("en", .string(finding.message.english))])
            ),
            ("difference", .optional(finding.difference)),
            ("limit", .optional(finding.limit)),
            ("unit", .optional(finding.unit)),
            ("found", evidence(finding.found)),
            ("expected", evidence(finding.expected)),
            ("cells", .array(finding.places.map(place))),
            ("remedy", .optional(finding.remedy?[language])),
            ("note", .optional(finding.note?[language])),
            ("group", .optional(finding.group)),
            ("cause", .optional(finding.cause?[language])),
            ("at", .optional(finding.instance)),
            ("answer", .optional(finding.answer)),
            ("formula", .optional(finding.formula)),
        ])
    }

    private func evidence(_ evidence: Finding.Evidence?) -> JSONText {
        guard let evidence else { return .null }
        return .object([
            ("value", .string(evidence.value)), ("source", .string(evidence.source)),
            ("label", .string(evidence.label)),
        ])
    }

    private func place(_ place: Place) -> JSONText {
        let members: [(String, String?)] = [
            ("file", place.file), ("sheet", place.sheet), ("cell", place.cell), ("spot", place.spot),
            ("table", place.table), ("title", place.title), ("label", place.label), ("heading", place.heading),
        ]
        var object = members.compactMap { name, value in value.map { (name, JSONText.string($0)) } }
        if let row = place.rowNumber { object.append(("rowNumber", .integer(row))) }
        if let column = place.columnNumber { object.append(("columnNumber", .integer(column))) }
        return .object(object)
    }

    private func omission(_ omission: Omission) -> JSONText {
        .object([
            ("rule", .string(omission.rule)), ("reason", .string(omission.reason[language])),
            ("instances", .array(omission.instances.map(JSONText.string))),
        ])
    }

    private func test(_ test: TracedTest) -> JSONText {
        .object([
            ("rule", .string(test.rule)), ("instance", .string(test.instance)),
            ("verdict", .string(test.verdict.rawValue)), ("basis", .string(test.basis)),
            ("difference", .optional(test.difference)), ("limit", .optional(test.limit)),
            ("unit", .optional(test.unit)),
            ("left", .array(test.left.map(figure))), ("right", .array(test.right.map(figure))),
        ])
    }

    private func figure(_ figure: TracedTest.Figure) -> JSONText {
        .object([
            ("sheet", .optional(figure.place.sheet)), ("cell", .optional(figure.place.cell ?? figure.place.spot)),
            ("label", .optional(figure.place.label)), ("value", .optional(figure.value)),
            ("unit", .optional(figure.unit)),
            ("interval", .optional(figure.interval)), ("sign", .string(figure.isNegative ? "-" : "+")),
        ])
    }
}
