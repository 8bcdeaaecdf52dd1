#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes that can be read at any place: a file, or an array.
///
/// A file is read with `pread`, so that several threads may read at once and a file that is cut short meanwhile
/// is an error rather than a fault.
public final class ByteSource: Sendable {
    private enum Storage: Sendable {
        case file(descriptor: Int32, closes: Bool)
        case bytes([UInt8])
    }

    private let storage: Storage
    /// The number of bytes.
    public let count: UInt64

    /// Bytes in memory.
    public init(bytes: [UInt8]) {
        storage = .bytes(bytes)
        count = UInt64(bytes.count)
    }

    /// Opens the file for reading; it is closed with the object.
    public convenience init(path: String) throws(ZipError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ZipError(.unreadable, errorNumber: errno) }
        do {
            try self.init(descriptor: descriptor, closes: true)
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// An open file, which must be one that can be read at any place (no pipe).
    ///
    /// - Parameter closes: whether the descriptor is closed with the object.
    public init(descriptor: Int32, closes: Bool) throws(ZipError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ZipError(.unreadable, errorNumber: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw ZipError(.unreadable, errorNumber: EISDIR)
        default: throw ZipError(.unreadable, errorNumber: ESPIPE)
        }
        storage = .file(descriptor: descriptor, closes: closes)
        count = UInt64(max(0, status.st_size))
    }

    deinit {
        if case .file(let descriptor, true) = storage { close(descriptor) }
    }

    /// The open file that the bytes are in, if they are in one.
    var descriptor: Int32? {
        if case .file(let descriptor, _) = storage { descriptor } else { nil }
    }

    /// Fills the buffer from `offset`; a source that ends before is an error.
    public func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) {
        let (end, overflow) = offset.addingReportingOverflow(UInt64(buffer.count))
        guard !overflow, end <= count else {
            throw ZipError(.truncated, found: "\(count) bytes", expected: "at least \(end)")
        }
        switch storage {
        case .bytes(let bytes):
            bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[Int(offset)..<Int(end)])) }
        case .file(let descriptor, _):
            try Self.read(descriptor, at: offset, into: buffer)
        }
    }

    private static func read(
        _ descriptor: Int32, at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(ZipError) {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(done))
            if got < 0 {
                if errno == EINTR { continue }
                throw ZipError(.unreadable, errorNumber: errno)
            }
            guard got > 0 else {
                throw ZipError(.truncated, found: "\(offset + UInt64(done)) bytes", expected: "more")
            }
            done += got
        }
    }

    /// The bytes of a place, as an array.
    public func bytes(at offset: UInt64, count: Int) throws(ZipError) -> [UInt8] {
        guard offset <= self.count, UInt64(count) <= self.count - offset else {
            throw ZipError(.truncated, found: "\(self.count) bytes", expected: "at least \(offset) + \(count)")
        }
        var bytes = [UInt8](repeating: 0, count: count)
        var failure: ZipError?
        bytes.withUnsafeMutableBytes { buffer in
            do { try read(at: offset, into: buffer) } catch { failure = error as? ZipError }
        }
        if let failure { throw failure }
        return bytes
    }
}
