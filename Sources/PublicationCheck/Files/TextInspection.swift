import Findings

/// What should not be published in any text.
enum TextInspection {
    /// Personal numbers and paths in a text.
    ///
    /// - Parameters:
    ///   - context: what labels and headings say that its numbers are.
    ///   - source: what the text is, where the place does not say so.
    static func findings(
        in text: String, context: NumberContext = [], source: LocalizedText? = nil, at place: Place
    ) -> [Finding] {
        PersonalNumberScanner.numbers(in: text, context: context).map {
            PublicationFinding.number($0, in: source, at: place)
        } + placeholders(in: text, at: place)
            + [FilePaths.first(in: text)].compactMap { $0.map { PublicationFinding.path($0, in: source, at: place) } }
    }

    /// What a draft asks a person to write: `【请填写：…】`.
    private static func placeholders(in text: String, at place: Place) -> [Finding] {
        guard text.utf8.contains(0xE3), text.contains("【请") else { return [] }
        return text.split(separator: "【").filter { $0.hasPrefix("请") }.compactMap { rest in
            rest.firstIndex(of: "】").map { PublicationFinding.placeholder(String(rest[..<$0]), at: place) }
        }
    }
}
