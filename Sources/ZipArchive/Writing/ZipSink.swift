/// Where an archive goes: bytes are appended, and a few earlier ones written over once sizes are known.
public protocol ZipSink: AnyObject {
    /// Adds bytes at the end.
    func append(_ bytes: [UInt8]) throws(FileReplacementError)
    /// Replaces bytes that were appended before.
    func overwrite(_ bytes: [UInt8], at offset: Int) throws(FileReplacementError)
    /// Adds bytes of an open file at the end, as far as the system can copy them without our reading them; says how many.
    func append(file descriptor: Int32, at offset: UInt64, count: Int) throws(FileReplacementError) -> Int
    /// A place for bytes that must wait, or nil where they wait in memory.
    func makeSpool() throws(FileReplacementError) -> SpoolFile?
}

extension ZipSink {
    /// Nothing is copied by the system.
    public func append(file descriptor: Int32, at offset: UInt64, count: Int) -> Int { 0 }
    /// Bytes wait in memory.
    public func makeSpool() -> SpoolFile? { nil }
}

/// Keeps an archive in memory.
public final class MemorySink: ZipSink {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Adds bytes at the end.
    public func append(_ more: [UInt8]) {
        bytes += more
    }

    /// Replaces bytes that were appended before.
    public func overwrite(_ other: [UInt8], at offset: Int) {
        bytes.replaceSubrange(offset..<offset + other.count, with: other)
    }
}
