/// What the headers of an archive say about one entry to be written.
public struct ZipRecord: Sendable, Hashable {
    /// Name, with `/` between folders.
    public var name: String
    /// The number of the compression method, as ``ZipEntry/methodNumber``.
    public var methodNumber: UInt16
    /// CRC-32 of the uncompressed bytes.
    public var crc: UInt32 = 0
    /// Bytes in the archive.
    public var compressedSize = 0
    /// Bytes when uncompressed.
    public var size = 0
    /// Where the local header begins.
    public internal(set) var offset = 0

    /// A record of an entry.
    public init(name: String, methodNumber: UInt16, crc: UInt32 = 0, compressedSize: Int = 0, size: Int = 0) {
        self.name = name
        self.methodNumber = methodNumber
        self.crc = crc
        self.compressedSize = compressedSize
        self.size = size
    }

    /// Where ``sizes`` stand in the local header.
    static let sizesOffset = 14

    /// Checksum and both sizes as the headers hold them.
    var sizes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: crc)
        bytes.append(littleEndian: UInt32(compressedSize))
        bytes.append(littleEndian: UInt32(size))
        return bytes
    }

    var localHeader: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt32(0x0403_4b50))
        appendCommonFields(to: &bytes)
        bytes.append(contentsOf: name.utf8)
        return bytes
    }

    func appendDirectoryHeader(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: UInt32(0x0201_4b50))
        bytes.append(littleEndian: Self.version)
        appendCommonFields(to: &bytes)
        bytes.append(littleEndian: UInt16(0))  // comment
        bytes.append(littleEndian: UInt16(0))  // disk
        bytes.append(littleEndian: UInt16(0))  // internal attributes
        bytes.append(littleEndian: UInt32(0))  // external attributes
        bytes.append(littleEndian: UInt32(offset))
        bytes.append(contentsOf: name.utf8)
    }

    private static let version: UInt16 = 20
    /// 1980-01-01, the first day that the format knows.
    private static let date: UInt16 = 0x0021
    private static let namesAreUTF8: UInt16 = 1 << 11

    private func appendCommonFields(to bytes: inout [UInt8]) {
        bytes.append(littleEndian: Self.version)
        bytes.append(littleEndian: name.utf8.allSatisfy { $0 < 0x80 } ? UInt16(0) : Self.namesAreUTF8)
        bytes.append(littleEndian: methodNumber)
        bytes.append(littleEndian: UInt16(0))  // time of day
        bytes.append(littleEndian: Self.date)
        bytes += sizes
        bytes.append(littleEndian: UInt16(name.utf8.count))
        bytes.append(littleEndian: UInt16(0))  // extra field
    }
}

extension [UInt8] {
    mutating func append(littleEndian value: some FixedWidthInteger & UnsignedInteger) {
        var rest = value
        for _ in 0..<(value.bitWidth / 8) {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}
