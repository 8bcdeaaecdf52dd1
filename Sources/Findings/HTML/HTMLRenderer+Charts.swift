extension HTMLRenderer {
    /// A chart: labels and figures as text, so that they stay readable at any width, the bars as SVG between them.
    func chart(_ chart: BarChart) -> String {
        guard !chart.bars.isEmpty else { return "" }
        var html = HTMLMarkup()
        html.raw("<section class=\"panel\">")
        html.element("h3", chart.title)
        html.raw("<div class=\"key\">")
        for (style, name) in [("plan", chart.firstName), ("spent", chart.secondName)] {
            html.raw(
                "<span><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"\(style)\" width=\"10\" height=\"10\"/></svg>"
            )
            html.text(name)
            html.raw("</span>")
        }
        html.element("span", chart.unit)
        html.raw("</div>\n<div class=\"chart\">\n")
        for bar in chart.bars {
            html.raw("<div class=\"pair\">")
            html.raw("<span class=\"label\">")
            html.text(bar.label)
            if !bar.note.isEmpty {
                html.raw(" ")
                html.element("span", bar.note, class: "tag \(bar.isMarked ? "warning" : "info")")
            }
            html.raw("</span><svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" role=\"img\"><title>")
            html.text("\(bar.label): \(chart.firstName) \(bar.firstText), \(chart.secondName) \(bar.secondText)")
            html.raw("</title>")
            html.raw("<rect class=\"plan\" y=\"1\" width=\"\(chart.length(bar.first))\" height=\"8\"/>")
            html.raw(
                "<rect class=\"\(bar.isMarked ? "marked" : "spent")\" y=\"11\" width=\"\(chart.length(bar.second))\" height=\"8\"/></svg>"
            )
            html.raw("<span class=\"values\"><span class=\"soft\">")
            html.text(bar.firstText)
            html.raw("</span><span>")
            html.text(bar.secondText)
            html.raw("</span></span></div>\n")
        }
        html.raw("</div></section>\n")
        return html.html
    }

    /// A table of figures.
    func table(_ table: ReportTable) -> String {
        guard !table.rows.isEmpty else { return "" }
        var html = HTMLMarkup()
        html.raw("<section class=\"panel\">")
        html.element("h3", table.title)
        html.raw("<div class=\"scroll\"><table class=\"ruled\"><thead><tr>")
        for (column, heading) in table.headings.enumerated() {
            html.element("th", heading, class: table.numberColumns.contains(column) ? "number" : nil)
        }
        html.raw("</tr></thead>\n")
        for row in table.rows {
            html.raw("<tr\(row.severity.map { " class=\"\($0.rawValue)\"" } ?? "")>")
            for (column, cell) in row.cells.enumerated() {
                let isNumber = table.numberColumns.contains(column)
                html.element("td", isNumber ? Self.typeset(cell) : cell, class: isNumber ? "number" : nil)
            }
            html.raw("</tr>\n")
        }
        html.raw("</table></div>")
        if let note = table.note { html.element("p", note, class: "soft") }
        html.raw("</section>\n")
        return html.html
    }
}
