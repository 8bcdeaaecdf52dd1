import Findings

/// What should not be published in a text document (.docx).
struct DocumentInspection {
    let parts: PackageParts
    let file: String

    func look(into findings: inout BoundedFindings) throws {
        let texts = parts.names { part in
            part.hasPrefix("word/") && part.hasSuffix(".xml")
                && ["document", "header", "footer", "footnotes", "endnotes"].contains {
                    part.dropFirst(5).hasPrefix($0)
                }
        }
        guard texts.contains(where: { $0.hasPrefix("word/document") }) else { throw UnreadablePackage.NoText() }
        for part in texts { findings.add(try self.findings(in: part)) }
        findings.add(try comments() + links())
        findings.add(try PackageInspection(parts: parts, file: file).findings())
    }

    private func findings(in part: String) throws -> [Finding] {
        var findings: [Finding] = []
        var paragraph = 0
        var text = ""
        var (changes, hidden) = (0, 0)
        try parts.walk(
            part, onText: { element, piece in if element == "t" || element == "delText" { text += piece } },
            onEnd: { element in
                guard element == "p" else { return }
                let place = Place(file: file, spot: "¶\(paragraph)")
                findings += TextInspection.findings(in: text, at: place)
                text = ""
            }
        ) { element, _ in
            switch element {
            case "p": paragraph += 1
            case "tab", "br": text += " "
            case "ins", "del", "moveFrom", "moveTo": changes += 1
            case "vanish": hidden += 1
            default: break
            }
        }
        let remnants = [
            (LocalizedText(zh: "修订痕迹", en: "tracked changes"), changes),
            (LocalizedText(zh: "隐藏文字", en: "hidden text"), hidden),
        ]
        return findings
            + remnants.filter { $0.1 > 0 }.map {
                PublicationFinding.remnant($0.0, count: $0.1, at: Place(file: file))
            }
    }

    private func comments() throws -> [Finding] {
        var findings: [Finding] = []
        var author: String?
        var text = ""
        try parts.walk(
            "word/comments.xml", onText: { element, piece in if element == "t" { text += piece } },
            onEnd: { element in
                guard element == "comment" else { return }
                findings.append(PublicationFinding.comment(author: author, text: text, at: Place(file: file)))
                text = ""
            }
        ) { element, attributes in
            if element == "comment" { author = attributes.value("author", in: PackageParts.wordNamespace) }
        }
        return findings
    }

    /// The template of the document, and links that lead to files.
    private func links() throws -> [Finding] {
        let name = LocalizedText(zh: "链接", en: "a link")
        return try ["word/document.xml", "word/settings.xml"].flatMap { try parts.relationships(of: $0) }
            .filter { $0.isExternal }
            .compactMap { FilePaths.first(in: $0.target) }
            .map { PublicationFinding.path($0, in: name, at: Place(file: file)) }
    }
}
