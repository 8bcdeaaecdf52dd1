// A value behind a lock of the system. The standard library's Mutex would do as well; but on Linux it waits in the kernel
// by its own calls, which the thread sanitizer cannot see, so that every use looks like a race. Unsafe in that the
// memory of the lock is managed by hand.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A value that one thread at a time may use.
package final class Locked<Value>: @unchecked Sendable {
    private var value: Value
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    package init(_ value: sending Value) {
        self.value = value
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Uses the value while no other thread does. The work must not come back for it.
    package func withLock<Result>(_ work: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return work(&value)
    }
}
