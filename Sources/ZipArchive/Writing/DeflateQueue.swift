#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

// Unsafe: threads of the system share the queue below. Every field is read and written under one mutex, except a job's
// own input and output, which belong to the thread that took the job until it is marked done. Its readable twin is
// `DeflateJob.run` called for one job after the other: the bytes must be the same.

/// One block to compress, and what came of it.
final class DeflateJob: @unchecked Sendable {
    fileprivate enum State { case waiting, running, done }

    fileprivate var state = State.waiting
    private(set) var block: [UInt8]
    private var dictionary: [UInt8]
    private let isLast: Bool
    let length: Int
    private(set) var output: [UInt8] = []
    private(set) var crc: UInt32 = 0

    init(block: [UInt8], dictionary: [UInt8], isLast: Bool) {
        self.block = block
        self.dictionary = dictionary
        self.isLast = isLast
        length = block.count
    }

    func run(on deflater: Deflater) {
        output = deflater.compress(block, dictionary: dictionary, isLast: isLast)
        crc = Checksum.crc32(block)
        block = []
        dictionary = []
    }
}

/// Compresses blocks on threads of its own, and on the caller's while that one would wait.
///
/// The threads start with the first job, so that a small archive costs none.
final class DeflateQueue {
    private let shared: Shared
    private let helper: Deflater
    private let threadCount: Int
    private var threads: [pthread_t] = []

    /// A queue, or nil when zlib has no memory.
    ///
    /// - Parameter threads: how many threads work beside the caller's; 0 is allowed.
    init?(level: Int, threads: Int) {
        guard let helper = Deflater(level: level) else { return nil }
        self.helper = helper
        threadCount = max(0, threads)
        shared = Shared(level: level)
    }

    deinit {
        shared.stop()
        for thread in threads { pthread_join(thread, nil) }
    }

    /// How many jobs keep every thread busy.
    var depth: Int { 2 * (threadCount + 1) }

    /// Hands over a job.
    func add(_ job: DeflateJob) {
        while threads.count < threadCount, let thread = shared.startThread() { threads.append(thread) }
        shared.add(job)
    }

    /// Returns once the job is done, and works on waiting jobs until then.
    func finish(_ job: DeflateJob) {
        while let other = shared.takeUnlessDone(job) {
            other.run(on: helper)
            shared.markDone(other)
        }
    }

    /// Compresses a block here and now.
    func runNow(_ job: DeflateJob) {
        job.run(on: helper)
    }
}

extension DeflateQueue {
    fileprivate final class Shared: @unchecked Sendable {
        private let level: Int
        private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
        private var waiting: [DeflateJob] = []
        private var isStopped = false

        init(level: Int) {
            self.level = level
            mutex.initialize(to: pthread_mutex_t())
            changed.initialize(to: pthread_cond_t())
            pthread_mutex_init(mutex, nil)
            pthread_cond_init(changed, nil)
        }

        deinit {
            pthread_cond_destroy(changed)
            pthread_mutex_destroy(mutex)
            changed.deallocate()
            mutex.deallocate()
        }

        private func locked<Result>(_ body: () -> Result) -> Result {
            pthread_mutex_lock(mutex)
            defer { pthread_mutex_unlock(mutex) }
            return body()
        }

        func add(_ job: DeflateJob) {
            locked {
                waiting.append(job)
                pthread_cond_broadcast(changed)
            }
        }

        func markDone(_ job: DeflateJob) {
            locked {
                job.state = .done
                pthread_cond_broadcast(changed)
            }
        }

        func stop() {
            locked {
                isStopped = true
                pthread_cond_broadcast(changed)
            }
        }

        /// The next job to work on while the given one is not done; nil once it is.
        func takeUnlessDone(_ job: DeflateJob) -> DeflateJob? {
            locked {
                while job.state != .done {
                    if let next = takeFirst() { return next }
                    pthread_cond_wait(changed, mutex)
                }
                return nil
            }
        }

        private func take() -> DeflateJob? {
            locked {
                while !isStopped {
                    if let next = takeFirst() { return next }
                    pthread_cond_wait(changed, mutex)
                }
                return nil
            }
        }

        private func takeFirst() -> DeflateJob? {
            guard !waiting.isEmpty else { return nil }
            let job = waiting.removeFirst()
            job.state = .running
            return job
        }

        private func work() {
            guard let deflater = Deflater(level: level) else { return }
            while let job = take() {
                job.run(on: deflater)
                markDone(job)
            }
        }

        /// A thread that works until ``stop()``; nil when the system gives none, and then the caller does the work.
        func startThread() -> pthread_t? {
            let context = Unmanaged.passRetained(self).toOpaque()
            #if canImport(Darwin)
                var thread: pthread_t?
                let status = pthread_create(&thread, nil, { Shared.enter($0) }, context)
            #else
                var thread = pthread_t()
                let status = pthread_create(&thread, nil, { $0.flatMap { Shared.enter($0) } }, context)
            #endif
            guard status == 0 else {
                Unmanaged<Shared>.fromOpaque(context).release()
                return nil
            }
            return thread
        }

        private static func enter(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
            Unmanaged<Shared>.fromOpaque(context).takeRetainedValue().work()
            return nil
        }
    }
}

extension ZipWriter {
    /// The cores of this machine less the caller's, 7 at most.
    public static var sparedCores: Int { min(max(sysconf(CInt(_SC_NPROCESSORS_ONLN)) - 1, 0), 7) }
}
