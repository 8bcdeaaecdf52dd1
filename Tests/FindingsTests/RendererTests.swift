import Testing

@testable import Findings

@Suite("A report")
struct RendererTests {
    static let total = Place(
        file: "决算公开.xlsx", sheet: "收入支出决算总表", cell: "C35", table: "FA1", title: "收入支出决算总表", rowNumber: 27,
        label: "本年收入合计", heading: "决算数")

    static let report = CheckReport(
        department: "某街道", year: 2025, kind: "final_account", files: ["决算公开.xlsx"],
        findings: [
            Finding(
                rule: "R001", severity: .error, verdict: .mismatch,
                message: LocalizedText(zh: "本年收入合计不等于各项收入之和", en: "revenue does not equal the sum of its kinds"),
                places: [total, Place(sheet: "收入支出决算总表", cell: "C5")],
                found: Finding.Evidence("1,234.50", source: "C35", label: "本年收入合计"),
                expected: Finding.Evidence("1,234.00", source: "C5 + C6 + … + C12"), difference: "0.50", limit: "0.045",
                unit: "万元", remedy: LocalizedText(zh: "核对 C5 至 C12", en: "check C5 to C12"))
        ],
        counts: counts,
        omissions: [
            Omission(
                rule: "R059", reason: LocalizedText(zh: "缺表 FA3", en: "there is no table FA3"),
                instances: ["FA1[支出/本年支出合计]"])
        ])

    static var counts: VerdictCounts {
        var counts = VerdictCounts()
        for verdict in [Verdict.exact, .exact, .mismatch, .notEvaluated] { counts.count(verdict) }
        return counts
    }

    @Test("as text lines up its figures and ends with a summary")
    func english() {
        #expect(
            TextRenderer(language: .english).render([Self.report]) == """
                决算公开.xlsx: 收入支出决算总表!C35: error R001: revenue does not equal the sum of its kinds
                  where       FA1 收入支出决算总表 · line 27 · 本年收入合计 · 决算数
                  found       1,234.50  C35  本年收入合计
                  expected    1,234.00  C5 + C6 + … + C12
                  difference      0.50  万元, larger than rounding explains (0.045)
                  mend        check C5 to C12

                not evaluated:
                  there is no table FA3: R059 FA1[支出/本年支出合计]

                某街道 2025: exact 2, rounding 0, suspicious 0, mismatch 1, not evaluated 1

                """)
    }

    @Test("as text lines up in Chinese too, where a character takes two columns")
    func chinese() {
        #expect(
            TextRenderer(language: .chinese).render([Self.report]) == """
                决算公开.xlsx: 收入支出决算总表!C35: 错误 R001: 本年收入合计不等于各项收入之和
                  位置  FA1 收入支出决算总表 · 行次 27 · 本年收入合计 · 决算数
                  实为  1,234.50  C35  本年收入合计
                  应为  1,234.00  C5 + C6 + … + C12
                  差额      0.50  万元，超过四舍五入可解释的 0.045
                  处理  核对 C5 至 C12

                未核对：
                  缺表 FA3：R059 FA1[支出/本年支出合计]

                某街道 2025年度：相符 2，尾差 0，存疑 0，不符 1，未核对 1

                """)
    }

    @Test("as text shows control characters instead of sending them to the terminal")
    func controls() {
        var report = Self.report
        report.findings[0].message = LocalizedText(verbatim: "a\u{1B}[2Jb")
        #expect(TextRenderer(language: .english).render([report]).contains("a\\u{1b}[2Jb"))
    }

    @Test("as JSON keeps the order of its keys, and becomes books when there are several")
    func json() {
        let one = JSONRenderer(language: .chinese).render([Self.report])
        #expect(one.contains("\"message\": \"本年收入合计不等于各项收入之和\""))
        #expect(one.contains("\"difference\": \"0.50\""))
        #expect(one.contains("\"mismatch\": 1"))
        #expect(one.hasPrefix("{\n  \"department\": \"某街道\",\n  \"year\": 2025,"))
        #expect(JSONRenderer(language: .chinese).render([Self.report, Self.report]).hasPrefix("{\n  \"books\": ["))
    }

    @Test(
        "as JSON escapes what a string may not hold",
        arguments: [
            ("a\"b", "\"a\\\"b\""), ("\\", "\"\\\\\""), ("\u{1}\n", "\"\\u0001\\n\""), ("汉\u{2028}", "\"汉\\u2028\""),
        ])
    func escapes(text: String, json: String) {
        #expect(JSONText.string(text).text == json)
    }

    @Test("as SARIF has a result for each finding, its file as a URI and its cell as a logical location")
    func sarif() {
        let text = SARIFRenderer(language: .english, toolVersion: "1.0").render([Self.report])
        #expect(text.contains("\"version\": \"2.1.0\""))
        #expect(text.contains("\"uri\": \"%E5%86%B3%E7%AE%97%E5%85%AC%E5%BC%80.xlsx\""))
        #expect(text.contains("\"fullyQualifiedName\": \"收入支出决算总表!C35\""))
        #expect(text.contains("\"level\": \"error\""))
    }

    @Test("as HTML escapes what a workbook says and loads nothing")
    func html() {
        var report = Self.report
        report.findings[0].message = LocalizedText(verbatim: "<img src=x onerror=alert(1)> & \"'")
        report.findings[0].places[0].table = "\"><script>"
        let page = HTMLRenderer(language: .chinese).render([report])
        #expect(page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("\"><script>"))
        #expect(!page.contains("http://") && !page.contains("https://"))
        #expect(page.contains("default-src 'none'"))
    }

    @Test("as Markdown keeps the text of a cell inside its cell")
    func markdown() {
        var report = Self.report
        report.findings[0].message = LocalizedText(verbatim: "a|b*c\nd")
        let text = MarkdownRenderer(language: .english).render([report])
        #expect(text.contains("| error | R001 | 收入支出决算总表!C35 | a\\|b\\*c d | 1,234.50 | 1,234.00 | 0.50万元 | 0.045 |"))
    }
}
