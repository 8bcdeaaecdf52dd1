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
        } + [FilePaths.first(in: text)].compactMap { $0.map { PublicationFinding.path($0, in: source, at: place) } }
    }
}
