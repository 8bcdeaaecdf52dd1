/// A property of a model, as a layout names it: a key path that any thread may use.
public typealias Property<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// A property that is looked up when a model is read or written: a declaration names hundreds, and reading a workbook needs none.
public typealias DeferredProperty<Root, Value> = @Sendable () -> Property<Root, Value>
