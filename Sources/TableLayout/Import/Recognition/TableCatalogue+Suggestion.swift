import Fiscal

extension TableCatalogue {
    /// The table whose title somebody may have meant.
    public func table(suggestedBy text: String) -> TableDescription? {
        suggestion(for: text).flatMap { title in tables.first { $0.title.chinese == title } }
    }

    /// The title that somebody may have meant, looser than ``near(_:in:)``: of the same kind, shares the most pairs of characters.
    func suggestion(for text: String) -> String? {
        let folded = LabelText.folded(text)
        func pairs(_ text: String) -> Set<String> {
            Set(zip(text, text.dropFirst()).map { "\($0)\($1)" })
        }
        let wanted = pairs(folded)
        guard wanted.count >= 2 else { return nil }
        let words = TitleWords(folded)
        let titles = tables.map { ($0.title.chinese, $0.kind) } + knownTitles.map { ($0.title, kind(of: $0.id)) }
        let scored = titles.compactMap { title, kind -> (title: String, score: Double)? in
            let folded = LabelText.folded(title)
            guard words.phaseAgrees(with: TitleWords(folded), of: kind) != nil else { return nil }
            let own = pairs(folded)
            return (title, Double(2 * wanted.intersection(own).count) / Double(wanted.count + own.count))
        }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 0.4 else { return nil }
        return best.title
    }
}
