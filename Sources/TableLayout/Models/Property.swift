/// A property of a model, as a layout names it: a key path that any thread may use.
public typealias Property<Root, Value> = any WritableKeyPath<Root, Value> & Sendable
