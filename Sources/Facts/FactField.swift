public import Findings

/// A text of a form, beside its label: the name of a project, a goal, what an indicator is called.
public struct FactField: Sendable, Hashable {
    /// The label, or for one of many the way to it: `项目名称`, `指标/2/三级指标`.
    public let key: String
    /// The text as printed, never blank.
    public let text: String
    /// Where it stands.
    public let place: Place

    /// A text.
    public init(key: String, text: String, place: Place = Place()) {
        self.key = key
        self.text = text
        self.place = place
    }
}
