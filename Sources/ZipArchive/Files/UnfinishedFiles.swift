internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

// Unsafe: a signal handler may run at any instruction, so the paths of unfinished files stand in memory that is set
// aside once and never freed, each behind an atomic flag; the handler reads flags and calls unlink(2) and rmdir(2), nothing else.

/// The temporary files of this process that are not yet renamed, for a command that is interrupted.
public enum UnfinishedFiles {
    /// Has SIGINT, SIGTERM and SIGHUP remove unfinished files before they end the process as they would without.
    public static func removeWhenInterrupted() {
        _ = table
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                UnfinishedFiles.removeAll()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// Removes every unfinished file; safe to call from a signal handler.
    public static func removeAll() {
        for index in 0..<capacity where table.flags[index].load(ordering: .acquiring) == ready {
            unlink(table.path(index))
        }
        // Folders, which are empty now.
        for index in 0..<capacity where table.flags[index].load(ordering: .acquiring) == ready {
            rmdir(table.path(index))
        }
    }

    /// A place in the table; nil when it was full, and then a handler leaves that file behind.
    typealias Slot = Int?

    private static let capacity = 64
    private static let pathCapacity = 4096
    private static let free = 0
    private static let claimed = 1
    private static let ready = 2

    private struct Table: @unchecked Sendable {
        let flags = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: capacity)
        let paths = UnsafeMutablePointer<CChar>.allocate(capacity: capacity * pathCapacity)

        init() {
            for index in 0..<capacity { (flags + index).initialize(to: Atomic(free)) }
        }

        func path(_ index: Int) -> UnsafeMutablePointer<CChar> { paths + index * pathCapacity }
    }

    private static let table = Table()

    static func claim(_ path: String) -> Slot {
        guard path.utf8.count < pathCapacity else { return nil }
        for index in 0..<capacity {
            let (isMine, _) = table.flags[index].compareExchange(
                expected: free, desired: claimed, ordering: .acquiringAndReleasing)
            guard isMine else { continue }
            _ = path.withCString { strcpy(table.path(index), $0) }
            table.flags[index].store(ready, ordering: .releasing)
            return index
        }
        return nil
    }

    static func release(_ slot: Slot) {
        if let slot { table.flags[slot].store(free, ordering: .releasing) }
    }
}
