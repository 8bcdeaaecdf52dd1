internal import XMLStream

extension XMLWriter {
    /// A run of words or a placeholder. The hint makes “ ” … — Chinese marks rather than Latin ones.
    func run(_ run: TextRun, isBold: Bool = false) {
        switch run {
        case .text(let words, let emphasis):
            element("w:r") {
                element("w:rPr") {
                    empty("w:rFonts", [("w:hint", "eastAsia")])
                    if isBold || emphasis.contains(.bold) { raw("<w:b/><w:bCs/>") }
                    if emphasis.contains(.italic) { raw("<w:i/><w:iCs/>") }
                }
                lines(words)
            }
        case .placeholder(let prompt):
            element("w:r") {
                raw(
                    "<w:rPr><w:rStyle w:val=\"Placeholder\"/><w:rFonts w:hint=\"eastAsia\"/><w:highlight w:val=\"yellow\"/></w:rPr>"
                )
                lines(TextRun.bracketed(prompt))
            }
        case .note: break
        }
    }

    /// Words, with line feeds as breaks and tabs as tabs.
    private func lines(_ words: String) {
        var rest = words[...]
        while let mark = rest.firstIndex(where: { $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }) {
            text(run: rest[..<mark])
            raw(rest[mark] == "\t" ? "<w:tab/>" : "<w:br/>")
            rest = rest[rest.index(after: mark)...]
        }
        text(run: rest)
    }

    private func text(run: Substring) {
        guard !run.isEmpty else { return }
        element("w:t", [("xml:space", "preserve")], text: String(run))
    }

    /// A chart in the line of text; width and height in millimetres.
    func drawing(ofChart number: Int, link: String, description: String, width: Int, height: Int) {
        let millimetre = 36_000
        element("w:drawing") {
            element("wp:inline", [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]) {
                empty("wp:extent", [("cx", "\(width * millimetre)"), ("cy", "\(height * millimetre)")])
                raw("<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>")
                empty("wp:docPr", [("id", "\(number)"), ("name", "Chart \(number)"), ("descr", description)])
                raw("<wp:cNvGraphicFramePr/>")
                element("a:graphic") {
                    element("a:graphicData", [("uri", Namespace.chart)]) {
                        empty("c:chart", [("xmlns:c", Namespace.chart), ("r:id", link)])
                    }
                }
            }
        }
    }
}
