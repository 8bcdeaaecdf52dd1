/// Prints reports as Markdown, for a message or a page: a table of findings, then the details of each.
public struct MarkdownRenderer: Sendable {
    /// The language.
    public let language: Language

    /// A renderer for a language.
    public init(language: Language) {
        self.language = language
    }

    /// The text, with a line feed at its end.
    public func render(_ reports: [CheckReport]) -> String {
        reports.map(render).joined(separator: "\n")
    }

    private func render(_ report: CheckReport) -> String {
        let head = [
            report.department, report.year.map { word("\($0)年度", "\($0)") },
            report.title?[language] ?? word("核对结果", "check"),
        ]
        var lines = ["# " + head.compactMap { $0 }.map(Self.escaped).joined(separator: " "), ""]
        if !report.files.isEmpty {
            lines += [report.files.map { "`\($0.filter { $0 != "`" })`" }.joined(separator: word("、", ", ")), ""]
        }
        let counts = report.counts.parts
        if report.title == nil {
            lines += table(counts.map { $0.verdict.name[language] }, rows: [counts.map { "\($0.count)" }])
        }
        for table in report.tables where !table.rows.isEmpty {
            lines += [lines.last == "" ? nil : "", "## " + Self.escaped(table.title), ""].compactMap(\.self)
            lines += self.table(table.headings, rows: table.rows.map(\.cells), numbers: table.numberColumns)
            if let note = table.note { lines += ["", Self.escaped(note)] }
        }
        if !report.findings.isEmpty {
            lines += ["", "## " + word("发现", "Findings"), ""]
            lines += table(
                [
                    word("级别", "severity"), word("规则", "rule"), word("单元格", "cell"), word("说明", "message"),
                    word("实为", "found"), word("应为", "expected"), word("差额", "difference"), word("上限", "limit"),
                ],
                rows: report.findings.map(row))
            let notes = report.findings.compactMap { $0.note?[language] }
            if !notes.isEmpty {
                lines += ["", "## " + word("尾差说明", "Notes on rounding"), ""] + notes.map { "- " + Self.escaped($0) }
            }
        }
        if !report.omissions.isEmpty {
            lines += ["", "## " + word("未核对", "Not evaluated"), ""]
            lines += table(
                [word("规则", "rule"), word("处数", "places"), word("原因", "reason")],
                rows: report.omissions.map { [$0.rule, "\($0.instances.count)", $0.reason[language]] })
        }
        if let provenance = report.provenance {
            lines += ["", "## " + word("来源", "Made from"), ""]
            lines += provenance.lines(language).map { "- " + Self.escaped($0) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ finding: Finding) -> [String] {
        [
            finding.severity.name[language], finding.rule, finding.places.first?.address ?? "",
            (([finding.message] + [finding.cause].compactMap(\.self)).map { $0[language] }
                + [finding.answer.map { word("已答复：", "answered: ") + $0 }].compactMap(\.self))
                .joined(separator: word("；", "; ")),
            finding.found?.value ?? "", finding.expected?.value ?? "",
            finding.difference.map { $0 + (finding.unit ?? "") } ?? "", finding.limit ?? "",
        ]
    }

    private func table(_ head: [String], rows: [[String]], numbers: Set<Int> = []) -> [String] {
        func line(_ cells: [String]) -> String { "| " + cells.map(Self.escaped).joined(separator: " | ") + " |" }
        let rule = head.indices.map { numbers.contains($0) ? " ---: |" : " --- |" }.joined()
        return [line(head), "|" + rule] + rows.map(line)
    }

    /// Text that Markdown shows as it is, on one line.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result.append(" ")
            } else {
                if "\\`*_{}[]<>#|~".contains(character) { result.append("\\") }
                result.append(character)
            }
        }
        return result
    }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
