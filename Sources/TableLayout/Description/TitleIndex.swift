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

    func nearest(to text: String) -> (title: String, id: String)? {
        LabelText.nearest(to: text, among: byLength).flatMap(found)
    }

    private func found(_ title: String) -> (title: String, id: String)? { ids[TextBytes(title)].map { (title, $0) } }
}
