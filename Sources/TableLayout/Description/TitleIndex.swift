import Fiscal

/// The titles of one series of tables, folded, and the ids that they belong to.
struct TitleIndex: Sendable {
    private let ids: [TextBytes: String]
    private let byLength: [String]

    /// An index; of two tables with the same title the first stands.
    init(_ titles: [(title: String, id: String)]) {
        ids = Dictionary(
            titles.map { (TextBytes(LabelText.folded($0.title)), $0.id) }, uniquingKeysWith: { first, _ in first })
        let lengths = ids.keys.map { (length: $0.text.utf8.count, text: $0.text) }
        byLength = lengths.sorted { ($0.length, $0.text) > ($1.length, $1.text) }.map(\.text)
    }

    func id(of title: String) -> String? { ids[TextBytes(title)] }

    /// The longest title that a text ends with.
    func longest(endingOf text: String) -> (title: String, id: String)? {
        byLength.first { text.closes(with: $0) }.flatMap(found)
    }

    /// The one table with a title that begins with a text.
    func only(beginningWith text: String) -> (title: String, id: String)? {
        let begun = byLength.filter { $0.opens(with: text) }
        guard Set(begun.compactMap { ids[TextBytes($0)] }).count == 1 else { return nil }
        return begun.first.flatMap(found)
    }

    /// The titles that a text may have been meant for, the nearest first.
    ///
    /// - Parameter kind: the kind of document that an id is of.
    func near(_ text: String, kind: (String) -> DocumentKind) -> [TableCatalogue.NearTitle] {
        let words = TitleWords(text)
        let length = text.unicodeScalars.count
        guard length >= 3 else { return [] }
        let near = byLength.compactMap { title -> TableCatalogue.NearTitle? in
            let count = title.unicodeScalars.count
            let most = max(1, count / 4)
            // Texts of such different lengths cannot be near.
            guard abs(count - length) <= most, let id = ids[TextBytes(title)] else { return nil }
            let distance = LabelText.distance(text, title)
            guard distance <= most else { return nil }
            let own = TitleWords(title)
            guard words.terms.isSubset(of: own.terms),
                let agrees = words.phaseAgrees(with: own, of: kind(id)),
                own.terms.subtracting(words.terms).allSatisfy({
                    Self.isMisspelt($0, in: text, for: title, distance: distance)
                })
            else { return nil }
            return TableCatalogue.NearTitle(id: id, title: title, distance: distance, isCertain: agrees)
        }
        return near.sorted { $0.distance < $1.distance }
    }

    /// Whether a word of a title stands in a text with a mistake, rather than not at all: without it the two are further apart.
    private static func isMisspelt(_ word: String, in text: String, for title: String, distance: Int) -> Bool {
        guard title.holds(word) else { return true }
        return LabelText.distance(text, title.replacing(word, with: "")) > distance
    }

    private func found(_ title: String) -> (title: String, id: String)? { ids[TextBytes(title)].map { (title, $0) } }
}
