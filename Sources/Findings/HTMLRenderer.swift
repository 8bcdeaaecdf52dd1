/// Prints reports as one HTML page that needs nothing else: no network, no other file.
///
/// Summary first, then the findings in cards that can be filtered by severity and table, then what was not tested. The page
/// prints well and fits a telephone.
public struct HTMLRenderer: Sendable {
    /// The language.
    public let language: Language

    /// A renderer for a language.
    public init(language: Language) {
        self.language = language
    }

    /// The page, with a line feed at its end.
    public func render(_ reports: [CheckReport]) -> String {
        let title = word("勾稽核对报告", "Reconciliation report")
        let tables = Set(reports.flatMap(\.findings).compactMap { $0.places.first?.table }).sorted()
        var html = Markup()
        html.raw(
            "<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n"
        )
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        )
        html.element("title", title)
        html.raw("\n<style>\n\(HTMLPage.style)</style>\n</head>\n<body>\n")
        html.element("h1", title)
        html.raw(filters(tables))
        for (position, report) in reports.enumerated() { html.raw(section(report, position)) }
        html.raw("<script>\n\(HTMLPage.script)</script>\n</body>\n</html>\n")
        return html.text
    }

    private func filters(_ tables: [String]) -> String {
        var html = Markup()
        html.raw("<form class=\"filters\">")
        for severity in Severity.allCases.reversed() {
            html.raw("<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked> ")
            html.text(severity.name[language])
            html.raw("</label>")
        }
        html.raw("<label>")
        html.text(word("表 ", "table "))
        html.raw("<select name=\"table\"><option value=\"\">")
        html.text(word("全部", "all"))
        html.raw("</option>")
        for table in tables { html.element("option", table) }
        html.raw("</select></label></form>\n")
        return html.text
    }

    private func section(_ report: CheckReport, _ position: Int) -> String {
        var html = Markup()
        html.raw("<section>\n")
        let head = [report.department, report.year.map { word("\($0)年度", "\($0)") }].compactMap(\.self).joined(
            separator: " ")
        html.element("h2", head.isEmpty ? report.files.joined(separator: word("、", ", ")) : head)
        if !head.isEmpty { html.element("p", report.files.joined(separator: word("、", ", ")), class: "files") }
        html.raw(summary(report.counts))
        if report.findings.isEmpty { html.element("p", word("没有发现问题。", "Nothing was found.")) }
        for finding in report.findings { html.raw(card(finding)) }
        html.raw(omissions(report.omissions))
        for line in report.provenance?.lines(language) ?? [] { html.element("p", line, class: "files") }
        html.raw("</section>\n")
        return html.text
    }

    /// The counts as figures, and as one bar whose parts are as long as the counts are large.
    private func summary(_ counts: VerdictCounts) -> String {
        let parts: [(Verdict, Int)] = [
            (.exact, counts.exact), (.rounding, counts.rounding), (.suspicious, counts.suspicious),
            (.mismatch, counts.mismatch), (.notEvaluated, counts.notEvaluated),
        ]
        let total = max(1, parts.reduce(0) { $0 + $1.1 })
        var html = Markup()
        html.raw("<dl class=\"counts\">")
        for (verdict, count) in parts {
            html.raw("<div class=\"\(verdict.rawValue)\">")
            html.element("dt", verdict.name[language])
            html.element("dd", "\(count)")
            html.raw("</div>")
        }
        html.raw(
            "</dl>\n<svg class=\"bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" role=\"img\" aria-hidden=\"true\">"
        )
        var start = 0
        for (verdict, count) in parts where count > 0 {
            let width = count * 1000 / total
            html.raw(
                "<rect class=\"\(verdict.rawValue)\" x=\"\(start)\" y=\"0\" width=\"\(max(2, width))\" height=\"12\"/>")
            start += width
        }
        html.raw("</svg>\n")
        return html.text
    }

    private func card(_ finding: Finding) -> String {
        var html = Markup()
        let place = finding.places.first
        html.raw(
            "<article class=\"\(finding.severity.rawValue)\" data-severity=\"\(finding.severity.rawValue)\" data-table=\""
        )
        html.text(place?.table ?? "")
        html.raw("\">\n<h3>")
        html.element("span", finding.severity.name[language], class: "severity")
        html.raw(" ")
        html.element("code", finding.rule)
        html.raw(" ")
        html.text(finding.message[language])
        html.raw("</h3>\n")
        if let place { html.element("p", "\(place.address)  \(place.description(language))", class: "place") }
        html.raw("<table>")
        for (label, value, source) in figures(finding) {
            html.raw("<tr><th>")
            html.text(label)
            html.raw("</th><td class=\"number\">")
            html.text(value)
            html.raw("</td><td>")
            html.text(source)
            html.raw("</td></tr>")
        }
        html.raw("</table>\n")
        for text in [finding.cause, finding.remedy].compactMap(\.self) { html.element("p", text[language]) }
        if let note = finding.note { html.element("blockquote", note[language]) }
        if finding.places.count > 1 {
            html.raw("<details><summary>")
            html.text(word("\(finding.places.count) 个单元格", "\(finding.places.count) cells"))
            html.raw("</summary><ul>")
            for place in finding.places { html.element("li", "\(place.address)  \(place.label ?? "")") }
            html.raw("</ul></details>\n")
        }
        html.raw("</article>\n")
        return html.text
    }

    private func figures(_ finding: Finding) -> [(String, String, String)] {
        var rows: [(String, String, String)] = []
        if let found = finding.found {
            rows.append((word("实为", "found"), found.value, "\(found.source)  \(found.label)"))
        }
        if let expected = finding.expected {
            rows.append((word("应为", "expected"), expected.value, "\(expected.source)  \(expected.label)"))
        }
        if let difference = finding.difference {
            let limit = finding.limit.map { word("尾差上限 \($0)", "rounding explains \($0)") } ?? ""
            rows.append((word("差额", "difference"), difference, "\(finding.unit ?? "")  \(limit)"))
        }
        return rows
    }

    private func omissions(_ omissions: [Omission]) -> String {
        guard !omissions.isEmpty else { return "" }
        var html = Markup()
        html.raw("<details class=\"omissions\"><summary>")
        html.text(word("未核对", "Not evaluated"))
        html.raw("</summary><table>")
        for omission in omissions {
            html.raw("<tr>")
            html.element("th", omission.rule)
            html.element(
                "td", omission.instances.count > 1 ? "\(omission.instances.count)" : omission.instances.first ?? "")
            html.element("td", omission.reason[language])
            html.raw("</tr>")
        }
        html.raw("</table></details>\n")
        return html.text
    }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}

/// Builds HTML; text is escaped, raw markup is not.
private struct Markup {
    private(set) var text = ""

    mutating func raw(_ markup: String) { text += markup }

    mutating func text(_ plain: String) {
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\t", "\n", "\r": text += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    mutating func element(_ name: String, _ content: String, class style: String? = nil) {
        raw("<\(name)\(style.map { " class=\"\($0)\"" } ?? "")>")
        text(content)
        raw("</\(name)>")
    }
}
