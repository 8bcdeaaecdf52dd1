/// One entry of an archive, as its directory describes it.
public struct ZipEntry: Sendable, Hashable {
    /// How the bytes of an entry are held.
    public enum Method: UInt16, Sendable, Hashable {
        /// As they are.
        case stored = 0
        /// Compressed with deflate.
        case deflated = 8
    }

    /// The name as it stands in the directory; bytes that are no UTF-8 are taken as Latin-1.
    public let name: String
    /// The number of the compression method; ``method`` for those that can be read.
    public let methodNumber: UInt16
    /// The general purpose flags.
    public let flags: UInt16
    /// CRC-32 of the inflated bytes.
    public let checksum: UInt32
    /// Bytes in the archive.
    public let compressedSize: UInt64
    /// Bytes when inflated.
    public let size: UInt64
    /// Where the entry's own header begins, counted from the start of the file.
    public let headerOffset: UInt64

    /// The compression method, or nil when it is one that cannot be read.
    public var method: Method? { Method(rawValue: methodNumber) }
    /// Whether any of the encryption flags is set.
    public var isEncrypted: Bool { flags & 0b10_0000_0100_0001 != 0 }
    /// Whether the name is that of a folder.
    public var isDirectory: Bool { name.hasSuffix("/") || name.hasSuffix("\\") }
}
