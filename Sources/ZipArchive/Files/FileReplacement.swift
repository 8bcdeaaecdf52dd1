#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Writes a file so that its path always holds either the old content or the new, whole.
///
/// Bytes go to `.NAME.tmp-PID` in the same folder, locked while its writer lives. ``commit()`` flushes it, renames it
/// over the path and flushes the folder; an object that goes away without it leaves the old file, and nothing else.
/// Temporary files that dead writers of the same path have left are removed first.
public final class FileReplacement: ZipSink {
    /// The path as it was given.
    public let path: String

    private let target: String
    private let folder: String
    private let temporary: String
    private let slot: UnfinishedFiles.Slot
    private let base: String
    private var descriptor: CInt
    private var count = 0
    private var sentToDisk = 0

    /// Starts a replacement of the file at a path; a symbolic link is followed. The folder must exist.
    public init(path: String) throws(FileReplacementError) {
        let target = Self.resolved(path)
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
        let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
        var old = stat()
        let exists = stat(target, &old) == 0
        guard !name.isEmpty, !exists || old.st_mode & S_IFMT == S_IFREG else {
            throw FileReplacementError(path: path, operation: "open", systemError: EISDIR)
        }
        let stem = ".\(Self.shortened(name)).tmp-"
        Self.removeLeftovers(of: stem, in: folder)
        base = "\(folder)/\(stem)\(getpid())"
        let (descriptor, temporary, slot) = try Self.openLocked(base, for: path)
        self.path = path
        self.target = target
        self.folder = folder
        self.descriptor = descriptor
        self.temporary = temporary
        self.slot = slot
        if exists { fchmod(descriptor, old.st_mode & 0o7777) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        unlink(temporary)
        UnfinishedFiles.release(slot)
        close(descriptor)
    }

    /// Adds bytes at the end.
    public func append(_ bytes: [UInt8]) throws(FileReplacementError) {
        try overwrite(bytes, at: count)
        count += bytes.count
        sendToDisk()
    }

    /// Replaces bytes that were appended before.
    public func overwrite(_ bytes: [UInt8], at offset: Int) throws(FileReplacementError) {
        let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor, at: offset) }
        guard failure == 0 else { throw FileReplacementError(path: path, operation: "write", systemError: failure) }
    }

    /// Adds bytes of an open file at the end; fewer than wanted if it ends before.
    ///
    /// They go through a buffer that fits the cache: on file systems without shared blocks that is twice as fast as
    /// `sendfile` and `copy_file_range`, which take page after page.
    public func append(file source: Int32, at offset: UInt64, count wanted: Int) throws(FileReplacementError) -> Int {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(wanted, 1 << 18), alignment: 4096)
        defer { buffer.deallocate() }
        var copied = 0
        while copied < wanted {
            let got = pread(
                source, buffer.baseAddress, min(buffer.count, wanted - copied), off_t(offset) + off_t(copied))
            if got < 0, errno == EINTR { continue }
            try check(got < 0 ? -1 : 0, "copy")
            guard got > 0 else { break }
            let failure = writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<got]), to: descriptor, at: count)
            guard failure == 0 else { throw FileReplacementError(path: path, operation: "write", systemError: failure) }
            copied += got
            count += got
            sendToDisk()
        }
        return copied
    }

    /// A file beside this one for bytes that must wait. It has no name, so that nothing of it can stay.
    public func makeSpool() throws(FileReplacementError) -> SpoolFile? {
        let (descriptor, name, slot) = try Self.openLocked(base, for: path)
        unlink(name)
        UnfinishedFiles.release(slot)
        return SpoolFile(descriptor: descriptor, for: path)
    }

    /// Puts the new file in the place of the old.
    public func commit() throws(FileReplacementError) {
        guard descriptor >= 0 else { return }
        try check(flush(descriptor), "fsync")
        try check(rename(temporary, target), "rename")
        UnfinishedFiles.release(slot)
        close(descriptor)
        descriptor = -1
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
    }

    /// Lets the system begin to write what was appended, so that the flush before the rename finds little left to do:
    /// Linux starts writing the pages back that it is told are not needed.
    private func sendToDisk() {
        #if os(Linux)
            guard count - sentToDisk >= 4 << 20 else { return }
            posix_fadvise(descriptor, off_t(sentToDisk), off_t(count - sentToDisk), POSIX_FADV_DONTNEED)
            sentToDisk = count
        #endif
    }

    private func check(_ status: CInt, _ operation: String) throws(FileReplacementError) {
        guard status == 0 else { throw FileReplacementError(path: path, operation: operation, systemError: errno) }
    }

    private func flush(_ descriptor: CInt) -> CInt {
        #if canImport(Darwin)
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
        #endif
        return fsync(descriptor)
    }
}

extension FileReplacement {
    /// The file that a symbolic link leads to, or the path itself.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// As much of a name as leaves room for what is put around it: names have 255 bytes at most.
    private static func shortened(_ name: String) -> String {
        var short = name
        while short.utf8.count > 220 { short.removeLast() }
        return short
    }

    /// Creates and locks a new file. Another writer may take a file between the two for a leftover and remove it;
    /// then the next name is tried.
    private static func openLocked(
        _ base: String, for path: String
    ) throws(FileReplacementError) -> (CInt, String, UnfinishedFiles.Slot) {
        var failure: CInt = EEXIST
        for attempt in 1...100 {
            let name = attempt == 1 ? base : "\(base)-\(attempt)"
            let slot = UnfinishedFiles.claim(name)
            let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
            failure = errno
            if descriptor >= 0 {
                if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isAt(name, descriptor) { return (descriptor, name, slot) }
                failure = errno
                close(descriptor)
                UnfinishedFiles.release(slot)
            } else {
                UnfinishedFiles.release(slot)
                guard failure == EEXIST else { break }
            }
        }
        throw FileReplacementError(path: path, operation: "create", systemError: failure)
    }

    private static func isAt(_ name: String, _ descriptor: CInt) -> Bool {
        var byName = stat()
        var byDescriptor = stat()
        return stat(name, &byName) == 0 && fstat(descriptor, &byDescriptor) == 0 && byName.st_ino == byDescriptor.st_ino
    }

    /// Removes the temporary files of this name whose writers are gone: their locks went with them.
    private static func removeLeftovers(of stem: String, in folder: String) {
        for name in entries(of: folder) {
            guard name.hasPrefix(stem), name.utf8.dropFirst(stem.utf8.count).allSatisfy({ $0 == 45 || isDigit($0) })
            else { continue }
            let leftover = "\(folder)/\(name)"
            let descriptor = open(leftover, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isAt(leftover, descriptor) { unlink(leftover) }
            close(descriptor)
        }
    }

    /// The names in a folder, but for the two that every folder has.
    static func entries(of folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
