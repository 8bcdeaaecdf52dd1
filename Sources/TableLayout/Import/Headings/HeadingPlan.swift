import Fiscal

/// Headings to look for, their words numbered once so that sheets are searched by number.
struct HeadingPlan: Sendable {
    /// A heading to look for.
    struct Wanted: Equatable, Sendable {
        /// What it is for: the key of a column, or a role such as `label`.
        let name: String
        /// Its wordings, each from top to bottom, folded.
        let paths: [[String]]
        /// How many columns may carry it: the code of a table may stand in three neighbours; any number anywhere when unlimited.
        var mostColumns = 1
        /// Whether forms may leave it out.
        var isOptional = false
    }

    /// The number of a word that no wording has.
    static let unknown: Int32 = -1

    let wanted: [Wanted]
    /// What the table is a part of, which tells whose figures it holds.
    let kind: DocumentKind
    /// The wordings of each heading as numbers of words; the longest first: 本年支出/合计 is more than 合计, which others end with.
    let wordings: [[[Int32]]]
    private let words: [TextBytes: Int32]
    /// Ends of lowest words: a heading may be written over several cells, one below another.
    private let tails: Set<TextBytes>

    init(_ wanted: [Wanted], kind: DocumentKind) {
        var words: [TextBytes: Int32] = [:]
        var tails: Set<TextBytes> = []
        var lowest: Set<TextBytes> = []
        wordings = wanted.map { item in
            item.paths.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map {
                _, path in
                if let last = path.last, lowest.insert(TextBytes(last)).inserted {
                    tails.formUnion(Self.tails(of: last))
                }
                return path.map { word in
                    let number = words[TextBytes(word)] ?? Int32(words.count)
                    words[TextBytes(word)] = number
                    return number
                }
            }
        }
        self.wanted = wanted
        self.kind = kind
        self.words = words
        self.tails = tails
    }

    /// The plan with headings that count without those above them as well: 合计 for 本年支出/合计. Headings that any number of
    /// columns may carry are left as they are.
    var lenient: HeadingPlan {
        HeadingPlan(
            wanted.map { item in
                guard item.mostColumns != .max else { return item }
                // An alias deeper than the heading itself, 年初结转和结余/合计, is nothing without its upper part.
                let depth = item.paths.first?.count ?? 0
                let shorter = item.paths.filter { $0.count > 1 && $0.count == depth }.map { Array($0.dropFirst()) }
                return Wanted(
                    name: item.name, paths: item.paths + shorter.filter { !item.paths.contains($0) },
                    mostColumns: item.mostColumns, isOptional: item.isOptional)
            }, kind: kind)
    }

    private static func tails(of word: String) -> [TextBytes] {
        word.unicodeScalars.indices.dropFirst().map { TextBytes(String(word[$0...])) }
    }

    /// For each word whether it is among some.
    func presence(of some: some Sequence<Int32>) -> [Bool] {
        var presence = [Bool](repeating: false, count: words.count)
        for word in some { presence[Int(word)] = true }
        return presence
    }

    /// The number of a word.
    func number(of word: String) -> Int32 { words[TextBytes(word)] ?? Self.unknown }

    /// Whether a word ends a lowest one.
    func isTail(_ word: String) -> Bool { tails.contains(TextBytes(word)) }
}
