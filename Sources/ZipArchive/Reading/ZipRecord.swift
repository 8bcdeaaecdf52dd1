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
    /// From which figure on the wide fields of ZIP64 are used; lower in tests only.
    var wideLimit = ZipRecord.wideLimit
    /// Whether the local header holds room for wide sizes, since the entry may turn out to need them.
    var hasRoom = false

    /// What 32 bits hold no more.
    static let wideLimit = 0xffff_ffff

    /// A record of an entry.
    public init(name: String, methodNumber: UInt16, crc: UInt32 = 0, compressedSize: Int = 0, size: Int = 0) {
        self.name = name
        self.methodNumber = methodNumber
        self.crc = crc
        self.compressedSize = compressedSize
        self.size = size
    }

    private var isWide: Bool { size >= wideLimit || compressedSize >= wideLimit }
    private var isFar: Bool { offset >= wideLimit }

    /// What changes in a local header once checksum and sizes are known: its bytes from a place on.
    func patches() -> [(place: Int, bytes: [UInt8])] {
        guard isWide else { return [(Self.checksumPlace, figures)] }
        return [
            (Self.versionPlace, [45, 0]), (Self.checksumPlace, figures),
            (Self.nameLengthPlace + 4 + name.utf8.count, wideSizes),
        ]
    }

    private static let versionPlace = 4
    private static let checksumPlace = 14
    private static let nameLengthPlace = 26

    /// Checksum and both sizes as the headers hold them.
    private var figures: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: crc)
        bytes.append(littleEndian: isWide ? .max : UInt32(compressedSize))
        bytes.append(littleEndian: isWide ? .max : UInt32(size))
        return bytes
    }

    /// The ZIP64 field of a local header, which holds both sizes.
    private var wideSizes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt16(1))
        bytes.append(littleEndian: UInt16(16))
        bytes.append(littleEndian: UInt64(size))
        bytes.append(littleEndian: UInt64(compressedSize))
        return bytes
    }

    /// The field that the packaging format has for room to grow, as long as ``wideSizes``.
    private static let room: [UInt8] = [0x20, 0xA2, 16, 0, 0x28, 0xA0, 12, 0] + [UInt8](repeating: 0, count: 12)

    var localHeader: [UInt8] {
        let extra = isWide ? wideSizes : hasRoom ? Self.room : []
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt32(0x0403_4b50))
        appendCommonFields(to: &bytes, extra: extra.count, isWide: isWide)
        bytes.append(contentsOf: name.utf8)
        return bytes + extra
    }

    func appendDirectoryHeader(to bytes: inout [UInt8]) {
        var extra: [UInt8] = []
        if isWide { extra += wideSizes[4...] }
        if isFar { extra.append(littleEndian: UInt64(offset)) }
        if !extra.isEmpty {
            var head: [UInt8] = []
            head.append(littleEndian: UInt16(1))
            head.append(littleEndian: UInt16(extra.count))
            extra = head + extra
        }
        let isWide = !extra.isEmpty
        bytes.append(littleEndian: UInt32(0x0201_4b50))
        bytes.append(littleEndian: isWide ? Self.wideVersion : Self.version)
        appendCommonFields(to: &bytes, extra: extra.count, isWide: isWide)
        bytes.append(littleEndian: UInt16(0))  // comment
        bytes.append(littleEndian: UInt16(0))  // disk
        bytes.append(littleEndian: UInt16(0))  // internal attributes
        bytes.append(littleEndian: UInt32(0))  // external attributes
        bytes.append(littleEndian: isFar ? .max : UInt32(offset))
        bytes.append(contentsOf: name.utf8)
        bytes += extra
    }

    private static let version: UInt16 = 20
    private static let wideVersion: UInt16 = 45
    /// 1980-01-01, the first day that the format knows.
    private static let date: UInt16 = 0x0021
    private static let namesAreUTF8: UInt16 = 1 << 11

    private func appendCommonFields(to bytes: inout [UInt8], extra: Int, isWide: Bool) {
        bytes.append(littleEndian: isWide ? Self.wideVersion : Self.version)
        bytes.append(littleEndian: name.utf8.allSatisfy { $0 < 0x80 } ? UInt16(0) : Self.namesAreUTF8)
        bytes.append(littleEndian: methodNumber)
        bytes.append(littleEndian: UInt16(0))  // time of day
        bytes.append(littleEndian: Self.date)
        bytes += figures
        bytes.append(littleEndian: UInt16(name.utf8.count))
        bytes.append(littleEndian: UInt16(extra))
    }
}

/// The end of an archive.
struct ZipEnd {
    let count: Int
    let directory: Int
    let length: Int
    let wideLimit: Int

    /// The end record, with the two of ZIP64 before it where a figure needs them.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if count >= 0xffff || directory >= wideLimit || length >= wideLimit {
            bytes.append(littleEndian: UInt32(0x0606_4b50))
            bytes.append(littleEndian: UInt64(44))
            bytes.append(littleEndian: UInt16(45))
            bytes.append(littleEndian: UInt16(45))
            bytes.append(littleEndian: UInt64(0))  // disks
            for figure in [count, count, length, directory] { bytes.append(littleEndian: UInt64(figure)) }
            bytes.append(littleEndian: UInt32(0x0706_4b50))
            bytes.append(littleEndian: UInt32(0))  // disk
            bytes.append(littleEndian: UInt64(directory + length))
            bytes.append(littleEndian: UInt32(1))  // disks
        }
        bytes.append(littleEndian: UInt32(0x0605_4b50))
        bytes.append(littleEndian: UInt32(0))
        bytes.append(littleEndian: UInt16(clamping: count))
        bytes.append(littleEndian: UInt16(clamping: count))
        bytes.append(littleEndian: length >= wideLimit ? .max : UInt32(length))
        bytes.append(littleEndian: directory >= wideLimit ? .max : UInt32(directory))
        bytes.append(littleEndian: UInt16(0))
        return bytes
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
