import Dispatch
import Findings
import Synchronization
import ZipArchive

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
    private static let isInterrupted = Mutex(false)

    /// Makes a folder that nobody else can read.
    init() throws {
        let base = FileManager.default.temporaryDirectory.path
        var template = Array(((base.hasSuffix("/") ? base : base + "/") + "gouji-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw InputFile.Unreadable(path: base, reason: LocalizedText(verbatim: String(cString: strerror(errno))))
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

    /// Stays until the command is ended, when a signal has come: what its worker left half done is no failure to tell of.
    static func stayIfInterrupted() {
        while isInterrupted.withLock({ $0 }) { sleep(1) }
    }

    private static func removeAll() {
        open.withLock { open in
            if let group = open.group {
                kill(-group, SIGKILL)
                waitpid(group, nil, 0)
            }
            for folder in open.folders { try? FileManager.default.removeItem(atPath: folder) }
            open = ([], nil)
        }
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
                isInterrupted.withLock { $0 = true }
                removeAll()
                UnfinishedFiles.removeAll()
                signal(number, SIG_DFL)
                // Threads of a queue block signals.
                var own = sigset_t()
                sigemptyset(&own)
                sigaddset(&own, number)
                pthread_sigmask(SIG_UNBLOCK, &own, nil)
                raise(number)
            }
            source.resume()
        }
    }
}
