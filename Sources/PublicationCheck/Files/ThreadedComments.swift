import Findings

/// The comments of a workbook that are conversations. Programs keep a plain comment beside each; it holds the first words alone.
struct ThreadedComments {
    let parts: PackageParts
    let file: String

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        for part in parts.names(where: { $0.hasPrefix("xl/threadedComments/") && $0.hasSuffix(".xml") }) {
            var cell = ""
            try parts.walk(
                part,
                onText: { element, text in
                    guard element == "text" else { return }
                    findings.append(
                        PublicationFinding.comment(author: nil, text: text, at: Place(file: file, cell: cell)))
                }
            ) { element, attributes in
                if element == "threadedComment" { cell = attributes.value("ref") ?? "" }
            }
        }
        return findings
    }
}
