import XLSXWriter

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What happens when the command is stopped from outside.
enum Interruption {
    /// Has an interrupted command leave no unfinished file, and a file that passes a limit on sizes be an error like a full
    /// disk rather than the end.
    static func prepare() {
        WorkbookWriter.removeUnfinishedFilesWhenInterrupted()
        signal(SIGXFSZ, SIG_IGN)
    }
}
