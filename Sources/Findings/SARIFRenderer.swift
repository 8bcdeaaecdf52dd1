/// Prints reports as SARIF 2.1.0, the form in which code hosts and editors take findings.
///
/// One run for all reports; a result for each finding, its cells as logical locations (`支出决算表!E14`) of the file.
public struct SARIFRenderer: Sendable {
    /// The language of messages.
    public let language: Language
    /// The version of the tool, as the log names it.
    public let toolVersion: String

    /// A renderer for a language.
    public init(language: Language, toolVersion: String) {
        self.language = language
        self.toolVersion = toolVersion
    }

    /// The text, with a line feed at its end.
    public func render(_ reports: [CheckReport]) -> String {
        let findings = reports.flatMap { report in report.findings.map { (report, $0) } }
        let ids = Set(findings.map(\.1.rule)).sorted()
        let driver = JSONText.object([
            ("name", .string("gouji")), ("version", .string(toolVersion)),
            ("rules", .array(ids.map { .object([("id", .string($0))]) })),
        ])
        let run = JSONText.object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("artifacts", .array(artifacts(of: reports))),
            ("results", .array(findings.map { result($1, in: $0) })),
        ])
        return JSONText.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            ("runs", .array([run])),
        ]).text + "\n"
    }

    private func result(_ finding: Finding, in report: CheckReport) -> JSONText {
        var message = finding.message[language]
        if let difference = finding.difference {
            message += " (\(difference)\(finding.unit ?? ""))"
        }
        var members: [(String, JSONText)] = [
            ("ruleId", .string(finding.rule)),
            ("level", .string(level(of: finding.severity))),
            ("message", .object([("text", .string(message))])),
            ("locations", .array(finding.places.prefix(1).map { location($0, in: report) })),
        ]
        if finding.places.count > 1 {
            members.append(
                ("relatedLocations", .array(finding.places.dropFirst().map { location($0, in: report) })))
        }
        let properties: [(String, String?)] = [
            ("verdict", finding.verdict.rawValue), ("found", finding.found?.value),
            ("expected", finding.expected?.value),
            ("difference", finding.difference), ("limit", finding.limit), ("unit", finding.unit),
            ("group", finding.group),
        ]
        members.append(
            ("properties", .object(properties.compactMap { name, value in value.map { (name, .string($0)) } })))
        return .object(members)
    }

    /// The files of the reports with their digests, each once.
    private func artifacts(of reports: [CheckReport]) -> [JSONText] {
        var seen: Set<Provenance.Input> = []
        return reports.flatMap { $0.provenance?.inputs ?? [] }.filter { seen.insert($0).inserted }.map { input in
            .object([
                ("location", .object([("uri", .string(Self.uri(input.name)))])),
                ("hashes", .object([("sha-256", .string(input.sha256))])),
            ])
        }
    }

    private func level(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    private func location(_ place: Place, in report: CheckReport) -> JSONText {
        var members: [(String, JSONText)] = []
        if let file = place.file ?? (report.files.count == 1 ? report.files.first : nil) {
            members.append(
                ("physicalLocation", .object([("artifactLocation", .object([("uri", .string(Self.uri(file)))]))])))
        }
        if !place.address.isEmpty {
            members.append(
                (
                    "logicalLocations",
                    .array([.object([("fullyQualifiedName", .string(place.address)), ("kind", .string("cell"))])])
                ))
        }
        return .object(members)
    }

    /// A file's name as a relative URI reference: everything but plain letters and digits percent-encoded.
    private static func uri(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                result.append(Character(UnicodeScalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
