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
/// is an error rather than a fault. A small file is read whole when it is opened.
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

    /// Files up to this size are read whole.
    private static let smallFile: UInt64 = 1 << 19

    /// Opens the file for reading; it is closed with the object, or at once when it is small.
    public convenience init(path: String) throws(ZipError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ZipError(.unreadable, errorNumber: errno) }
        let size: UInt64
        do throws(ZipError) {
            size = try Self.size(of: descriptor)
            guard size <= Self.smallFile else {
                self.init(descriptor, closes: true, count: size)
                return
            }
        } catch {
            close(descriptor)
            throw error
        }
        defer { close(descriptor) }
        self.init(bytes: try Self.bytes(of: descriptor, at: 0, count: Int(size)))
    }

    /// An open file, which must be one that can be read at any place (no pipe).
    ///
    /// - Parameter closes: whether the descriptor is closed with the object.
    public convenience init(descriptor: Int32, closes: Bool) throws(ZipError) {
        self.init(descriptor, closes: closes, count: try Self.size(of: descriptor))
    }

    private init(_ descriptor: Int32, closes: Bool, count: UInt64) {
        storage = .file(descriptor: descriptor, closes: closes)
        self.count = count
    }

    private static func size(of descriptor: Int32) throws(ZipError) -> UInt64 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ZipError(.unreadable, errorNumber: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return UInt64(max(0, status.st_size))
        case S_IFDIR: throw ZipError(.unreadable, errorNumber: EISDIR)
        default: throw ZipError(.unreadable, errorNumber: ESPIPE)
        }
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
        switch storage {
        case .bytes(let bytes): return Array(bytes[Int(offset)..<Int(offset) + count])
        case .file(let descriptor, _): return try Self.bytes(of: descriptor, at: offset, count: count)
        }
    }

    /// Lends the bytes of a place, where they lie in memory; nil when they lie in a file.
    ///
    /// - Parameter count: how many bytes, all of which the source must have.
    func withBytes<Result>(
        at offset: UInt64, count: Int, _ use: (UnsafeRawBufferPointer) throws(ZipError) -> Result
    ) throws(ZipError) -> Result? {
        guard case .bytes(let bytes) = storage, offset <= self.count, UInt64(count) <= self.count - offset else {
            return nil
        }
        return try bytes.span.bytes.extracting(Int(offset)..<Int(offset) + count).withUnsafeBytes(use)
    }

    private static func bytes(of descriptor: Int32, at offset: UInt64, count: Int) throws(ZipError) -> [UInt8] {
        var failure: ZipError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(ZipError) {
                try read(
                    descriptor, at: offset,
                    into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count]))
                initialized = count
            } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }
}
