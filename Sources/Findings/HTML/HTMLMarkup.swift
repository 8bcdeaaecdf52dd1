/// Builds HTML: what a workbook says is escaped, markup of the renderer is not.
struct HTMLMarkup {
    private(set) var html = ""

    /// Markup as it is.
    mutating func raw(_ markup: String) { html += markup }

    /// Text, escaped; it is safe in elements and in quoted attributes.
    mutating func text(_ plain: String) {
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case "\t", "\n", "\r": html += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": html += "\u{FFFD}"
            default: html.unicodeScalars.append(scalar)
            }
        }
    }

    /// A sentence, in which commands stand between backticks.
    mutating func sentence(_ plain: String) {
        for (position, piece) in plain.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            if position.isMultiple(of: 2) { text(String(piece)) } else { element("code", String(piece)) }
        }
    }

    /// An element that holds text alone.
    mutating func element(_ name: String, _ content: String, class style: String? = nil) {
        raw("<\(name)\(style.map { " class=\"\($0)\"" } ?? "")>")
        text(content)
        raw("</\(name)>")
    }
}
