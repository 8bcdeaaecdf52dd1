// A thread and a bounded queue over the system's own threads: the tasks of Swift must not block, and a reader that is
// not asynchronous has to wait here. Unsafe in that the memory of lock and condition is managed by hand.
// Its readable twin is DirectBlocks, which hands out the same blocks without a second thread.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A thread that runs one piece of work.
final class WorkerThread {
    private final class Work {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let thread: pthread_t

    /// Starts the work; nil when the system gives no thread.
    init?(_ run: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(run))
        #if canImport(Darwin)
            var created: pthread_t?
            let status = pthread_create(
                &created, nil,
                { pointer in
                    Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
                    return nil
                }, work.toOpaque())
            guard status == 0, let created else {
                work.release()
                return nil
            }
            thread = created
        #else
            var created = pthread_t()
            let status = pthread_create(
                &created, nil,
                { pointer in
                    if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
                    return nil
                }, work.toOpaque())
            guard status == 0 else {
                work.release()
                return nil
            }
            thread = created
        #endif
    }

    /// Waits for the work to end. To be called once.
    func join() { pthread_join(thread, nil) }
}

/// Hands values from one thread to another, a few at most waiting.
final class HandoverQueue<Value>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var waiting: [Value] = []
    private var isClosed = false
    private let most: Int

    init(most: Int) {
        self.most = most
        lock = .allocate(capacity: 1)
        changed = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Puts a value in when there is room; false when nobody will take it any more.
    func put(_ value: sending Value) -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while waiting.count >= most, !isClosed { pthread_cond_wait(changed, lock) }
        guard !isClosed else { return false }
        waiting.append(value)
        pthread_cond_signal(changed)
        return true
    }

    /// Takes the oldest value, waiting for one.
    func take() -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while waiting.isEmpty { pthread_cond_wait(changed, lock) }
        let value = waiting.removeFirst()
        pthread_cond_signal(changed)
        return value
    }

    /// Nothing more will be taken.
    func close() {
        pthread_mutex_lock(lock)
        isClosed = true
        waiting = []
        pthread_cond_signal(changed)
        pthread_mutex_unlock(lock)
    }
}
