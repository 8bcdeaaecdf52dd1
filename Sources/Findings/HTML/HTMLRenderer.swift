/// Prints reports as one HTML page that needs nothing else: no network, no other file.
///
/// Summary first, then charts and tables, then the findings in cards that can be filtered by severity and table, those of one
/// cause together, then what was not tested. The page prints well, fits a telephone, and follows the reader's dark mode.
public struct HTMLRenderer: Sendable {
    /// The language.
    public let language: Language

    /// A renderer for a language.
    public init(language: Language) {
        self.language = language
    }

    /// The page, with a line feed at its end.
    public func render(_ reports: [CheckReport]) -> String {
        let usual = LocalizedText(zh: "勾稽核对报告", en: "Reconciliation report")
        let title = (reports.first?.title ?? usual)[language]
        var body = HTMLMarkup()
        body.raw("<main>\n")
        for (book, report) in reports.enumerated() { body.raw(opening(report, book, title: title)) }
        body.raw(filters(reports.flatMap(\.findings)))
        for (book, report) in reports.enumerated() {
            if reports.count > 1 { body.element("h2", heading(report, title: title)) }
            body.raw(findings(report, book))
            body.raw(omissions(report.omissions))
        }
        body.raw("</main>\n")
        body.raw(footer(reports))
        let head = reports.first.map { heading($0, title: title) } ?? title
        return HTMLPage(language: language, title: head == title ? title : "\(head) · \(title)").html(body: body.html)
    }

    /// Department and year; the title where a report names neither.
    private func heading(_ report: CheckReport, title: String) -> String {
        let head = [report.department, report.year.map { word("\($0)年度", "\($0)") }].compactMap(\.self)
        return head.isEmpty ? title : head.joined(separator: " ")
    }

    /// What stands above the findings of a book: its name, the summary, links to what matters, charts, tables.
    private func opening(_ report: CheckReport, _ book: Int, title: String) -> String {
        var html = HTMLMarkup()
        html.raw("<header>\n")
        let heading = heading(report, title: title)
        if heading != title { html.element("p", title, class: "kicker") }
        html.element(book == 0 ? "h1" : "h2", heading)
        html.raw("\n")
        if !report.files.isEmpty { html.element("p", report.files.joined(separator: word("、", ", ")), class: "soft") }
        html.raw("</header>\n<section class=\"panel\">\n")
        html.element("p", headline(report), class: "headline")
        html.raw(summary(report.counts))
        html.raw(contents(report, book))
        html.raw("</section>\n")
        for chart in report.charts { html.raw(self.chart(chart)) }
        for table in report.tables { html.raw(self.table(table)) }
        return html.html
    }

    /// The result in one sentence.
    private func headline(_ report: CheckReport) -> String {
        func count(_ severity: Severity) -> Int { report.findings.count { $0.severity == severity } }
        let errors = count(.error)
        let warnings = count(.warning)
        guard errors + warnings > 0 else {
            return word("没有需要更正或说明的问题。", "Nothing needs mending or explaining.")
        }
        let parts = [
            errors > 0 ? word("\(errors) 处须更正", errors == 1 ? "1 error to mend" : "\(errors) errors to mend") : nil,
            warnings > 0
                ? word("\(warnings) 处须说明", warnings == 1 ? "1 warning to explain" : "\(warnings) warnings to explain")
                : nil,
        ]
        return parts.compactMap(\.self).joined(separator: word("，", ", ")) + word("。", ".")
    }

    /// The counts as figures, and as one bar whose parts are as long as the counts are large.
    private func summary(_ counts: VerdictCounts) -> String {
        let parts = counts.parts
        let total = parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return "" }
        var html = HTMLMarkup()
        html.raw("<dl class=\"counts\">")
        for (verdict, count) in parts {
            html.raw("<div class=\"\(verdict.rawValue)\(count == 0 ? " zero" : "")\">")
            html.element("dt", verdict.name[language])
            html.element("dd", "\(count)")
            html.raw("</div>")
        }
        html.raw(
            "</dl>\n<svg class=\"share\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
        var start = 0
        for (verdict, count) in parts where count > 0 {
            let width = max(2, count * 1000 / total)
            html.raw(
                "<rect class=\"\(verdict.rawValue)\" x=\"\(start)\" y=\"0\" width=\"\(width)\" height=\"10\"/>")
            start += width
        }
        html.raw("</svg>\n")
        return html.html
    }

    /// Links to the errors and warnings: of one cause the first.
    private func contents(_ report: CheckReport, _ book: Int) -> String {
        var causes: Set<String> = []
        let listed = report.findings.enumerated().filter { _, finding in
            guard finding.severity != .info else { return false }
            return finding.group.map { causes.insert($0).inserted } ?? true
        }
        guard !listed.isEmpty else { return "" }
        var html = HTMLMarkup()
        html.raw("<ol class=\"toc\">\n")
        for (position, finding) in listed.prefix(Self.contentsLimit) {
            html.raw("<li><a href=\"#\(Self.anchor(book, position))\">")
            html.element("span", finding.severity.name[language], class: "tag \(finding.severity.rawValue)")
            html.raw(" ")
            html.text((finding.cause ?? finding.message)[language])
            let gap = finding.difference.map { word("差额 ", "off by ") + Self.typeset($0) + (finding.unit ?? "") }
            let rest = [finding.cause == nil ? finding.places.first?.address : nil, gap].compactMap(\.self)
            html.raw(" ")
            html.element("span", rest.joined(separator: " · "), class: "soft")
            html.raw("</a></li>\n")
        }
        html.raw("</ol>\n")
        let rest = listed.count - Self.contentsLimit
        if rest > 0 { html.element("p", word("另有 \(rest) 处，见下。", "\(rest) more below."), class: "soft") }
        return html.html
    }

    /// The most links that the summary has.
    private static let contentsLimit = 12

    /// The name of a card in links.
    static func anchor(_ book: Int, _ position: Int) -> String { "f\(book + 1)-\(position + 1)" }

    private func filters(_ findings: [Finding]) -> String {
        let tables = Set(findings.compactMap { $0.places.first?.table }).sorted(by: Self.naturally)
        var html = HTMLMarkup()
        html.raw("<form class=\"filters\">")
        for severity in Severity.allCases.reversed() {
            let count = findings.count { $0.severity == severity }
            html.raw("<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked> ")
            html.text("\(severity.name[language]) \(count)")
            html.raw("</label>")
        }
        html.raw("<label>")
        html.text(word("表", "table"))
        html.raw("<select name=\"table\"><option value=\"\">")
        html.text(word("全部", "all"))
        html.raw("</option>")
        for table in tables {
            let title = findings.lazy.compactMap(\.places.first).first { $0.table == table }?.title
            html.raw("<option value=\"")
            html.text(table)
            html.raw("\">")
            html.text([table, title].compactMap(\.self).joined(separator: " "))
            html.raw("</option>")
        }
        html.raw("</select></label><output></output></form>\n<p class=\"nothing\" hidden>")
        html.text(word("没有符合筛选条件的条目。", "Nothing matches the filter."))
        html.raw("</p>\n")
        return html.html
    }

    /// B2 before B10.
    private static func naturally(_ one: String, _ other: String) -> Bool {
        let letters = (one.prefix { $0.isLetter }, other.prefix { $0.isLetter })
        guard letters.0 == letters.1, one.utf8.count != other.utf8.count else { return one < other }
        return one.utf8.count < other.utf8.count
    }

    private func omissions(_ omissions: [Omission]) -> String {
        guard !omissions.isEmpty else { return "" }
        var reasons: [LocalizedText] = []
        for omission in omissions where !reasons.contains(omission.reason) { reasons.append(omission.reason) }
        let total = omissions.reduce(0) { $0 + $1.instances.count }
        var html = HTMLMarkup()
        html.raw("<details class=\"more panel\"><summary>")
        html.text(word("未核对 \(total) 项及其原因", "\(total) not evaluated, and why"))
        html.raw("</summary><div class=\"scroll\"><table class=\"ruled\">")
        for reason in reasons {
            let rules = omissions.filter { $0.reason == reason }.map { omission in
                omission.instances.count > 1 ? "\(omission.rule)×\(omission.instances.count)" : omission.rule
            }
            html.raw("<tr>")
            html.element("td", reason[language])
            html.element("td", rules.joined(separator: " "))
            html.raw("</tr>\n")
        }
        html.raw("</table></div></details>\n")
        return html.html
    }

    private func footer(_ reports: [CheckReport]) -> String {
        var html = HTMLMarkup()
        html.raw("<footer>\n")
        var seen: Set<String> = []
        for line in reports.flatMap({ $0.provenance?.lines(language) ?? [] }) where seen.insert(line).inserted {
            html.element("div", line)
        }
        html.raw("</footer>\n")
        return html.html
    }

    func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}

extension VerdictCounts {
    /// The verdicts with their counts, from good to bad, then what was not tested.
    var parts: [(verdict: Verdict, count: Int)] {
        [
            (.exact, exact), (.rounding, rounding), (.suspicious, suspicious), (.mismatch, mismatch),
            (.notEvaluated, notEvaluated),
        ]
    }
}
