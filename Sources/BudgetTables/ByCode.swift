/// A value for each of some codes or names; those never set hold the blank one.
public struct ByCode<Value: Sendable & Hashable & ExpressibleByNilLiteral>: Sendable, Hashable {
    private var values: [String: Value] = [:]
    private static var blank: Value { nil }

    /// All blank.
    public init() {}

    /// The value of a code or name.
    public subscript(name: String) -> Value {
        get { values[name, default: Self.blank] }
        set { values[name] = newValue == Self.blank ? Optional.none : newValue }
    }
}
