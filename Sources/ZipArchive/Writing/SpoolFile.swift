#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A file without a name, for bytes that must wait: it goes when it is closed, or when the process ends.
public final class SpoolFile {
    private let descriptor: CInt
    private let path: String
    private(set) var count = 0

    /// Takes over an open file whose name is removed.
    init(descriptor: CInt, for path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws(FileReplacementError) {
        let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor, at: count) }
        guard failure == 0 else { throw FileReplacementError(path: path, operation: "write", systemError: failure) }
        count += bytes.count
    }

    /// The bytes from a place on, `limit` at most.
    func bytes(at offset: Int, limit: Int) throws(FileReplacementError) -> [UInt8] {
        let wanted = min(limit, count - offset)
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, done in
            while done < wanted {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[done..<wanted])
                let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
                if got == 0 || (got < 0 && errno != EINTR) {
                    failure = got == 0 ? EIO : errno
                    return
                }
                done += max(0, got)
            }
        }
        guard failure == 0 else { throw FileReplacementError(path: path, operation: "read", systemError: failure) }
        return bytes
    }
}

/// Writes all bytes at a place; the system's error number, or 0.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt, at offset: Int) -> CInt {
    var done = 0
    while done < bytes.count {
        let count = pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
        if count < 0, errno != EINTR { return errno }
        done += max(0, count)
    }
    return 0
}
