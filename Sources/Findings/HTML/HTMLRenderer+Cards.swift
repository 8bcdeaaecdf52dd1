extension HTMLRenderer {
    /// The findings as cards; those of one cause below its sentence.
    func findings(_ report: CheckReport, _ book: Int) -> String {
        guard !report.findings.isEmpty else {
            return "<p class=\"soft\">" + word("没有发现问题。", "Nothing was found.") + "</p>\n"
        }
        var html = HTMLMarkup()
        var open: String?
        for (position, finding) in report.findings.enumerated() {
            let group = finding.group.flatMap { group in
                report.findings.count { $0.group == group } > 1 ? group : nil
            }
            if open != nil, group != open { html.raw("</section>\n") }
            if let group, group != open {
                html.raw("<section class=\"cause\">\n")
                if let cause = finding.cause { html.element("p", cause[language]) }
            }
            open = group
            html.raw(card(finding, named: Self.anchor(book, position), isGrouped: group != nil))
        }
        if open != nil { html.raw("</section>\n") }
        return html.html
    }

    private func card(_ finding: Finding, named anchor: String, isGrouped: Bool) -> String {
        var html = HTMLMarkup()
        let place = finding.places.first
        let severity = finding.severity.rawValue
        html.raw("<details class=\"card \(severity)\" id=\"\(anchor)\" data-severity=\"\(severity)\" data-table=\"")
        html.text(place?.table ?? "")
        html.raw("\"\(finding.severity == .info ? "" : " open")><summary>")
        html.element("span", finding.severity.name[language], class: "tag \(severity)")
        html.raw("<h3>")
        html.text(finding.message[language])
        html.raw("</h3>")
        html.element("code", finding.rule, class: "soft")
        html.raw("</summary><div class=\"inside\">\n")
        if let place, !place.address.isEmpty {
            html.element("p", Self.whereabouts(place, language), class: "soft")
        }
        html.raw(figures(finding))
        if let cause = finding.cause, !isGrouped { html.element("p", cause[language]) }
        if let answer = finding.answer { html.element("p", word("已答复：", "answered: ") + answer) }
        if let remedy = finding.remedy {
            html.raw("<p>")
            html.sentence(remedy[language])
            html.raw("</p>\n")
        }
        if let note = finding.note { html.element("blockquote", note[language]) }
        if let excerpt = finding.excerpt { html.raw(self.excerpt(excerpt)) }
        html.raw(terms(finding))
        html.raw("</div></details>\n")
        return html.html
    }

    /// `支出决算表!E14 · FA3 · 20105 统计信息事务`: the title is left out where the sheet is called so.
    private static func whereabouts(_ place: Place, _ language: Language) -> String {
        var place = place
        if place.title == place.sheet { place.title = nil }
        let description = place.description(language)
        return description.isEmpty ? place.address : place.address + " · " + description
    }

    /// A plain number as it is set in print: `-1844.57` becomes `−1,844.57`. Other text stays as it is.
    static func typeset(_ number: String) -> String {
        let digits = number.drop { $0 == "-" }
        let whole = digits.prefix { $0 != "." }
        guard number.count - digits.count < 2, !whole.isEmpty,
            digits.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," })
        else { return number }
        var grouped = ""
        for (position, digit) in whole.enumerated() {
            if position > 0, !whole.contains(","), (whole.count - position).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return (digits.count < number.count ? "−" : "") + grouped + digits.dropFirst(whole.count)
    }

    private func figures(_ finding: Finding) -> String {
        var rows: [(style: String, label: String, value: String, source: String)] = []
        if let found = finding.found {
            rows.append(("found", word("实为", "found"), found.value, "\(found.source)  \(found.label)"))
        }
        if let expected = finding.expected {
            rows.append(("expected", word("应为", "expected"), expected.value, "\(expected.source)  \(expected.label)"))
        }
        if let difference = finding.difference {
            let limit = finding.limit.map { word("尾差上限 \($0)", "rounding explains \($0)") } ?? ""
            rows.append(
                ("difference", word("差额", "difference"), Self.typeset(difference), "\(finding.unit ?? "")  \(limit)"))
        }
        guard !rows.isEmpty else { return "" }
        var html = HTMLMarkup()
        html.raw("<table class=\"figures\">")
        for row in rows {
            html.raw("<tr class=\"\(row.style)\">")
            html.element("th", row.label)
            html.element("td", row.value, class: "number")
            html.element("td", row.source, class: "soft")
            html.raw("</tr>")
        }
        html.raw("</table>\n")
        return html.html
    }

    /// The formula and every figure that it took, with what each may stand for.
    private func terms(_ finding: Finding) -> String {
        let figures = finding.test.map { test in
            test.left.map { (word("左", "left"), $0) } + test.right.map { (word("右", "right"), $0) }
        }
        guard finding.formula != nil || figures?.isEmpty == false else { return "" }
        var html = HTMLMarkup()
        html.raw("<details class=\"more\"><summary>")
        html.text(word("公式和各项数字", "formula and figures"))
        html.raw("</summary>")
        if let formula = finding.formula {
            html.raw("<code class=\"formula\">")
            html.text(formula)
            html.raw("</code>")
        }
        if let test = finding.test, let figures, !figures.isEmpty {
            html.element("p", test.basisText[language], class: "soft")
            html.raw("<div class=\"scroll\"><table class=\"ruled\"><thead><tr>")
            for (heading, isNumber) in [
                ("", false), (word("单元格", "cell"), false), (word("名称", "name"), false), (word("数字", "figure"), true),
                (word("可能的实数", "may stand for"), true),
            ] { html.element("th", heading, class: isNumber ? "number" : nil) }
            html.raw("</tr></thead>")
            for (side, figure) in figures {
                html.raw("<tr>")
                html.element("td", "\(side) \(figure.isNegative ? "−" : "+")")
                html.element("td", figure.place.address)
                html.element(
                    "td", [figure.place.label, figure.place.heading].compactMap(\.self).joined(separator: " · "))
                html.element(
                    "td", figure.value.map { Self.typeset($0) + (figure.unit ?? "") } ?? word("空", "blank"),
                    class: "number")
                html.element("td", figure.interval ?? "", class: "number")
                html.raw("</tr>\n")
            }
            html.raw("</table></div>")
        }
        html.raw("</details>\n")
        return html.html
    }

    /// The rows of the sheet around the cells, as a person sees them there.
    private func excerpt(_ excerpt: SheetExcerpt) -> String {
        var html = HTMLMarkup()
        html.raw("<figure>")
        html.element("figcaption", excerpt.sheet)
        html.raw("<div class=\"scroll\"><table class=\"sheet\"><tr><th></th>")
        for letters in excerpt.columns { html.element("th", letters) }
        html.raw("</tr>\n")
        for row in excerpt.rows {
            guard let row else {
                html.raw("<tr class=\"gap\"><td colspan=\"\(excerpt.columns.count + 1)\">⋯</td></tr>\n")
                continue
            }
            html.raw("<tr><th>\(row.number)</th>")
            for cell in row.cells {
                let styles = [cell.isNumber ? "number" : nil, cell.mark?.rawValue].compactMap(\.self)
                html.raw("<td")
                if !styles.isEmpty { html.raw(" class=\"\(styles.joined(separator: " "))\"") }
                if cell.columns > 1 { html.raw(" colspan=\"\(cell.columns)\"") }
                if cell.rows > 1 { html.raw(" rowspan=\"\(cell.rows)\"") }
                html.raw(">")
                html.text(cell.text)
                html.raw("</td>")
            }
            html.raw("</tr>\n")
        }
        html.raw("</table></div></figure>\n")
        return html.html
    }
}
