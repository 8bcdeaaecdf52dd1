/// Instances of a rule that could not be tested, and why.
public struct Omission: Sendable, Hashable {
    /// The rule's id.
    public var rule: String
    /// Why: a table, line or column is missing, or every cell is blank.
    public var reason: LocalizedText
    /// The instances: `FA3[20105, 项目支出]`.
    public var instances: [String]

    /// What could not be tested.
    public init(rule: String, reason: LocalizedText, instances: [String]) {
        self.rule = rule
        self.reason = reason
        self.instances = instances
    }
}
