public import Findings

/// A table that is empty without saying so, or says so and is not.
public struct DisclosureFault: Sendable, Hashable {
    /// Which of the two.
    public enum Kind: Sendable, Hashable {
        /// Empty, and no sentence says why.
        case undeclared
        /// There are figures, and this sentence says that there are none.
        case contradicted(String)
    }

    /// The table.
    public let place: Place
    /// What is wrong.
    public let kind: Kind

    /// What the sentence below an empty table says, in one of these ways.
    static let sentences = ["本表无数据", "本表为空", "空表说明", "故本表无"]

    /// Whether the table says that it is empty and is not, which weighs more.
    var isContradiction: Bool { if case .contradicted = kind { true } else { false } }

    /// The fault in words.
    public var message: LocalizedText {
        let table = place.table ?? ""
        return switch kind {
        case .undeclared: LocalizedText(zh: "\(table) 没有数据，也没有空表说明", en: "\(table) is empty and does not say why")
        case .contradicted(let sentence):
            LocalizedText(zh: "\(table) 有数据，却注明“\(sentence)”", en: "\(table) has figures but says “\(sentence)”")
        }
    }
}
