#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Makes a folder of files so that its path never holds a part of them.
///
///     let folder = try FolderReplacement(path: "2023公开")
///     …write to folder.path(ofFile: "决算公开表.xlsx")…
///     try folder.commit()
///
/// Files are written into `.NAME.tmp-PID` beside the path, locked while its maker lives, and ``commit()`` renames it. An
/// object that goes away without it leaves nothing. A folder that is replaced is first renamed to `.NAME.old-PID`; should the process
/// end just then, the next maker of the same path puts it back. The folder is flat.
public final class FolderReplacement {
    /// The path as it was given.
    public let path: String

    private let parent: String
    private let name: String
    private let temporary: String
    private let replacing: Bool
    private let slot: UnfinishedFiles.Slot
    private var fileSlots: [UnfinishedFiles.Slot] = []
    private var descriptor: CInt

    /// Starts a folder; the one in which it is to stand must exist.
    ///
    /// - Parameter replacing: whether a folder that stands there, with the files in it, may be removed; otherwise it is an error. A file or
    ///   link that stands there is an error always.
    public init(path: String, replacing: Bool = false) throws(FileReplacementError) {
        var trimmed = path[...]
        while trimmed.hasSuffix("/"), trimmed.count > 1 { trimmed.removeLast() }
        let slash = trimmed.lastIndex(of: "/")
        let name = String(slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed)
        guard !["", ".", "..", "/"].contains(name) else {
            throw FileReplacementError(path: path, operation: "mkdir", systemError: EEXIST)
        }
        parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
        self.name = name
        self.path = path
        Self.recover(name, in: parent)
        guard replacing || access("\(parent)/\(name)", F_OK) != 0 else {
            throw FileReplacementError(path: path, operation: "mkdir", systemError: EEXIST)
        }
        guard Self.mayStand(at: "\(parent)/\(name)") else {
            throw FileReplacementError(path: path, operation: "mkdir", systemError: ENOTDIR)
        }
        self.replacing = replacing
        temporary = "\(parent)/.\(name).tmp-\(getpid())"
        slot = UnfinishedFiles.claim(temporary)
        guard mkdir(temporary, 0o777) == 0 else {
            let failure = errno
            UnfinishedFiles.release(slot)
            throw FileReplacementError(path: path, operation: "mkdir", systemError: failure)
        }
        descriptor = open(temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
    }

    deinit {
        guard descriptor >= 0 else { return }
        Self.remove(temporary)
        release()
    }

    /// Where a file of the folder is to be written.
    public func path(ofFile name: String) -> String {
        let path = "\(temporary)/\(name)"
        fileSlots.append(UnfinishedFiles.claim(path))
        return path
    }

    /// Puts the folder in its place.
    public func commit() throws(FileReplacementError) {
        guard descriptor >= 0 else { return }
        let target = "\(parent)/\(name)"
        let old = "\(parent)/.\(name).old-\(getpid())"
        try check(fsync(descriptor), "fsync")
        let exists = access(target, F_OK) == 0
        guard replacing || !exists else {
            throw FileReplacementError(path: path, operation: "rename", systemError: EEXIST)
        }
        guard Self.mayStand(at: target) else {
            throw FileReplacementError(path: path, operation: "rename", systemError: ENOTDIR)
        }
        if exists { try check(rename(target, old), "rename") }
        if rename(temporary, target) != 0 {
            let failure = errno
            if exists { rename(old, target) }
            throw FileReplacementError(path: path, operation: "rename", systemError: failure)
        }
        release()
        let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
        if exists { Self.remove(old) }
    }

    /// Whether a path is free or a folder, not a file or a link.
    private static func mayStand(at path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    private func release() {
        fileSlots.forEach(UnfinishedFiles.release)
        UnfinishedFiles.release(slot)
        close(descriptor)
        descriptor = -1
    }

    private func check(_ status: CInt, _ operation: String) throws(FileReplacementError) {
        guard status == 0 else { throw FileReplacementError(path: path, operation: operation, systemError: errno) }
    }

    // MARK: What earlier makers left

    /// Puts back a folder that was being replaced, and removes what makers that are gone have left.
    private static func recover(_ name: String, in parent: String) {
        for entry in FileReplacement.entries(of: parent) {
            let leftover = "\(parent)/\(entry)"
            if entry.hasPrefix(".\(name).old-") {
                if rename(leftover, "\(parent)/\(name)") != 0 { remove(leftover) }
            } else if entry.hasPrefix(".\(name).tmp-") {
                let descriptor = open(leftover, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
                guard descriptor >= 0 else { continue }
                if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(leftover) }
                close(descriptor)
            }
        }
    }

    private static func remove(_ folder: String) {
        for entry in FileReplacement.entries(of: folder) { unlink("\(folder)/\(entry)") }
        rmdir(folder)
    }
}
