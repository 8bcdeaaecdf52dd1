/// Prints reports for a terminal or a log: each finding with its figures, a summary at the end.
///
///     决算公开.xlsx: 收入支出决算总表!C35: error R001: revenue of the year does not equal the sum of its kinds
///       where       FA1 收入支出决算总表 · line 27 · 本年收入合计 · 决算数
///       found       1,234.50  C35  本年收入合计
///       expected    1,234.00  C5 + C6 + … + C12
///       difference      0.50  larger than rounding explains (0.045)
///       mend        check C35 against C5 + C6 + … + C12; `gouji describe R001` explains the rule
public struct TextRenderer: Sendable {
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

    /// One finding on its own.
    public func text(of finding: Finding) -> String {
        lines(of: finding, in: CheckReport()).map(Self.printable).joined(separator: "\n")
    }

    /// The first line of a finding: place, rule and message.
    public func headline(of finding: Finding) -> String { Self.printable(headline(finding, in: CheckReport())) }

    private func render(_ report: CheckReport) -> String {
        var lines: [String] = []
        for finding in report.findings where finding.verdict != .rounding {
            lines += self.lines(of: finding, in: report)
            lines.append("")
        }
        lines += roundingLines(report.findings.filter { $0.verdict == .rounding })
        if !report.trace.isEmpty {
            lines += report.trace.flatMap(self.lines)
            lines.append("")
        }
        lines += omissionLines(report.omissions)
        lines.append(summary(report))
        return lines.map(Self.printable).joined(separator: "\n") + "\n"
    }

    // MARK: Findings

    private func lines(of finding: Finding, in report: CheckReport) -> [String] {
        let place = finding.places.first
        var rows: [(label: String, text: String)] = []
        if let place, !place.description(language).isEmpty {
            rows.append((word("位置", "where"), place.description(language)))
        }
        rows += figures(of: finding)
        if let cause = finding.cause { rows.append((word("起因", "cause"), cause[language])) }
        if let answer = finding.answer { rows.append((word("答复", "answer"), answer)) }
        if let remedy = finding.remedy { rows.append((word("处理", "mend"), remedy[language])) }
        if let note = finding.note { rows.append((word("附注", "note"), note[language])) }
        let width = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        return [headline(finding, in: report)]
            + rows.map { "  \(DisplayWidth.padded($0.label, to: width))  \($0.text)" }
    }

    private func headline(_ finding: Finding, in report: CheckReport) -> String {
        let place = finding.places.first
        let file = place?.file ?? (report.files.count == 1 ? report.files.first : nil)
        let head = [file, place.map(\.address)].compactMap { $0 }.filter { !$0.isEmpty }
        return (head + ["\(severity(of: finding)) \(finding.rule): \(finding.message[language])"]).joined(
            separator: ": ")
    }

    /// What rounding explains needs no mending: a line each, and the sentence to paste.
    private func roundingLines(_ findings: [Finding]) -> [String] {
        guard !findings.isEmpty else { return [] }
        let title = word("尾差 \(findings.count) 处，四舍五入可以解释，无需更正：", "rounding, nothing to mend (\(findings.count)):")
        let rows = findings.map { finding in
            let sides = [finding.found?.value, finding.expected?.value].compactMap(\.self).joined(separator: " / ")
            let limit = finding.limit.map { word("（上限 \($0)）", " (limit \($0))") } ?? ""
            return [finding.rule, finding.places.first?.address ?? "", sides, (finding.difference ?? "") + limit]
        }
        let widths = (0..<3).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 } + [0]
        var lines = [title]
        for (finding, row) in zip(findings, rows) {
            let cells = zip(row, widths).map { DisplayWidth.padded($0, to: $1) }.joined(separator: "  ")
            lines.append("  " + cells)
            if let note = finding.note { lines.append("        " + note[language]) }
        }
        return lines + [""]
    }

    private func severity(of finding: Finding) -> String {
        switch finding.verdict {
        case .rounding, .suspicious:
            finding.severity.name[language]
                + word("（\(finding.verdict.name.chinese)）", " (\(finding.verdict.name.english))")
        default: finding.severity.name[language]
        }
    }

    private func figures(of finding: Finding) -> [(label: String, text: String)] {
        let numbers = [finding.found?.value, finding.expected?.value, finding.difference].compactMap(\.self)
        let width = numbers.map { DisplayWidth.of($0) }.max() ?? 0
        func row(_ label: String, _ value: String, _ rest: [String]) -> (String, String) {
            let rest = rest.filter { !$0.isEmpty }.joined(separator: "  ")
            return (label, DisplayWidth.leftPadded(value, to: width) + (rest.isEmpty ? "" : "  " + rest))
        }
        var rows: [(label: String, text: String)] = []
        if let found = finding.found {
            rows.append(row(word("实为", "found"), found.value, [found.source, found.label]))
        }
        if let expected = finding.expected {
            rows.append(row(word("应为", "expected"), expected.value, [expected.source, expected.label]))
        }
        if let difference = finding.difference {
            rows.append(row(word("差额", "difference"), difference, [explanation(finding)]))
        }
        return rows
    }

    private func explanation(_ finding: Finding) -> String {
        let unit = finding.unit ?? ""
        guard let limit = finding.limit, limit != "0" else { return unit }
        let text =
            switch finding.verdict {
            case .mismatch: word("超过四舍五入可解释的 \(limit)", "larger than rounding explains (\(limit))")
            default: word("不超过四舍五入可解释的 \(limit)", "no larger than rounding explains (\(limit))")
            }
        return unit.isEmpty ? text : unit + word("，", ", ") + text
    }

    // MARK: Trace

    private func lines(of test: TracedTest) -> [String] {
        var head = "\(test.rule) \(test.instance): \(test.verdict.name[language])"
        if let difference = test.difference {
            head += "  \(word("差额", "difference")) \(difference)"
            if let limit = test.limit { head += word("（上限 \(limit)）", " (limit \(limit))") }
        }
        head += word("  [按\(test.basis == "stored" ? "存储" : "显示")数]", "  [\(test.basis)]")
        let sides = [(word("左", "left "), test.left), (word("右", "right"), test.right)]
        return [head]
            + sides.flatMap { side, figures in
                figures.map { figure in
                    let value = figure.value.map { $0 + (figure.unit ?? "") } ?? word("空", "blank")
                    let interval = figure.interval.map { "  [\($0)]" } ?? ""
                    let sign = figure.isNegative ? "−" : "+"
                    return "    \(side) \(sign) \(value)\(interval)  "
                        + "\(figure.place.address)  \(figure.place.label ?? "")"
                }
            }
    }

    // MARK: Summary

    private func omissionLines(_ omissions: [Omission]) -> [String] {
        guard !omissions.isEmpty else { return [] }
        var reasons: [LocalizedText] = []
        var rules: [LocalizedText: [(rule: String, count: Int)]] = [:]
        for omission in omissions {
            if rules[omission.reason] == nil { reasons.append(omission.reason) }
            let known = rules[omission.reason]?.firstIndex { $0.rule == omission.rule }
            if let known {
                rules[omission.reason]?[known].count += omission.instances.count
            } else {
                rules[omission.reason, default: []].append((omission.rule, omission.instances.count))
            }
        }
        let lines = reasons.map { reason in
            let own = omissions.filter { $0.reason == reason }
            let only =
                own.count == 1 && own[0].instances.count == 1 && !own[0].instances[0].isEmpty
                ? " " + own[0].instances[0] : ""
            let names = (rules[reason] ?? []).map { ($0.count > 1 ? "\($0.rule)×\($0.count)" : $0.rule) + only }
            return "  \(reason[language])\(word("：", ": "))\(names.joined(separator: " "))"
        }
        return [word("未核对：", "not evaluated:")] + lines + [""]
    }

    /// The last line of a report: how often each verdict was given, or how many findings there are of each severity.
    public func summary(_ report: CheckReport) -> String {
        if let title = report.title { return title[language] + word("：", ": ") + severities(report) }
        let counts = report.counts
        let numbers = [
            (Verdict.exact, counts.exact), (.rounding, counts.rounding), (.suspicious, counts.suspicious),
            (.mismatch, counts.mismatch), (.notEvaluated, counts.notEvaluated),
        ].map { "\($0.name[language]) \($1)" }.joined(separator: word("，", ", "))
        let head = [report.department, report.year.map { word("\($0)年度", "\($0)") }].compactMap(\.self).joined(
            separator: " ")
        return head.isEmpty ? numbers : "\(head)\(word("：", ": "))\(numbers)"
    }

    /// How many findings there are of each severity, for reports that test no rules.
    private func severities(_ report: CheckReport) -> String {
        Severity.allCases.reversed().map { severity in
            "\(severity.name[language]) \(report.findings.count { $0.severity == severity })"
        }.joined(separator: word("，", ", "))
    }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    /// Control characters of a file must not drive the terminal.
    private static func printable(_ line: String) -> String {
        guard line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return line }
        var result = ""
        for scalar in line.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
