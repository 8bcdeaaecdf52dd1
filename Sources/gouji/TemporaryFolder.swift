import Synchronization
import ZipArchive

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A folder for what the command needs while it runs. It goes away with the command, also when that is interrupted, and a program that
/// works in it ends before.
final class TemporaryFolder: Sendable {
    let path: String

    private static let open = Mutex<(folders: [String], group: pid_t?)>(([], nil))

    /// Makes a folder that nobody else can read.
    init() throws {
        let base = FileManager.default.temporaryDirectory.path
        var template = Array(((base.hasSuffix("/") ? base : base + "/") + "gouji-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw InputFile.Unreadable(path: base, reason: String(cString: strerror(errno)))
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isFirst = Self.open.withLock { open in
            open.folders.append(path)
            return open.folders.count == 1
        }
        if isFirst {
            atexit { TemporaryFolder.removeAll() }
            Self.watchSignals()
        }
    }

    /// The group of the program that works in a folder now; nil when none does.
    static func setWorker(_ group: pid_t?) { open.withLock { $0.group = group } }

    private static func removeAll() {
        let (folders, group) = open.withLock { open in
            defer { open = ([], nil) }
            return (open.folders, open.group)
        }
        if let group { kill(-group, SIGKILL) }
        for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Removing a folder is more than a signal handler may do, so that a queue waits for the signals.
    private static func watchSignals() {
        let queue = DispatchQueue(label: "interruption")
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            // The handler holds its source, which nobody else does.
            source.setEventHandler { [source] in
                _ = source
                removeAll()
                UnfinishedFiles.removeAll()
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.resume()
        }
    }
}
