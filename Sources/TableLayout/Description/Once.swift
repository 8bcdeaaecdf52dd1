import Synchronization

/// A value that is made when it is first asked for, whichever thread asks.
final class Once<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func callAsFunction(_ make: () -> Value) -> Value {
        value.withLock { value in
            if let value { return value }
            let made = make()
            value = made
            return made
        }
    }
}

/// A value, or how it is made when it is first asked for.
struct Deferred<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let once = Once<Value>()

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// A value that is there already.
    init(of value: Value) { self.init { value } }

    var value: Value { once(make) }
}
