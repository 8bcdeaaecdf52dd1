import BudgetTables

/// Where and when the result is published, and which rules govern it.
public struct PublicationRecord: Sendable, Hashable {
    /// 公开日期
    public var date: String?
    /// 公开地点或网址
    public var place: String?
    /// 依据的制度
    public var rules: [String]

    /// A record; what is not known is left for a person to write.
    public init(date: String? = nil, place: String? = nil, rules: [String] = []) {
        self.date = date
        self.place = place
        self.rules = rules
    }

    /// The record with what it does not say from the department's own table (P9).
    func filled(from disclosure: EvaluationDisclosure?) -> PublicationRecord {
        guard let disclosure else { return self }
        func text(_ text: String) -> String? { text.isEmpty ? nil : text }
        return PublicationRecord(
            date: date ?? text(disclosure.date), place: place ?? text(disclosure.place),
            rules: rules.isEmpty ? disclosure.ruleNames : rules)
    }
}
