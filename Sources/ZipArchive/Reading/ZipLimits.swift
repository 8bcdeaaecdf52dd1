/// How much an archive may ask for. Every size in a file is a claim; these are the bounds on believing it.
public struct ZipLimits: Sendable, Hashable {
    /// Bytes of the archive file: 256 MiB.
    public var archiveBytes: UInt64 = 256 << 20
    /// Entries of the archive: 10,000.
    public var entries = 10_000
    /// Bytes of the archive's directory: 16 MiB.
    public var directoryBytes: UInt64 = 16 << 20
    /// Bytes of one entry, inflated: 1 GiB.
    public var entryBytes: UInt64 = 1 << 30
    /// Bytes of all entries read, inflated: 2 GiB.
    public var totalBytes: UInt64 = 2 << 30
    /// The most inflated bytes for one compressed byte, once an entry is past ``ratioFloor``: 500. Deflate reaches about 1,000; sheets of equal rows come past 200.
    public var inflationRatio: UInt64 = 500
    /// Inflated bytes up to which any ratio is let through: 1 MiB.
    public var ratioFloor: UInt64 = 1 << 20

    /// The defaults.
    public init() {}
}
