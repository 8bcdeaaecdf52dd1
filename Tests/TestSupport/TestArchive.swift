/// Builds ZIP archives byte by byte, right ones and wrong ones, so that tests need no files.
public struct TestArchive: Sendable {
    /// One entry, with what its headers claim.
    public struct Entry: Sendable {
        /// The name in the directory.
        public var name: String
        /// The bytes as they lie in the archive.
        public var data: [UInt8]
        /// The compression method; 0 for stored.
        public var method: UInt16 = 0
        /// The general purpose flags.
        public var flags: UInt16 = 0
        /// The checksum of the inflated bytes.
        public var checksum: UInt32
        /// The size when inflated.
        public var size: UInt32
        /// The size in the archive.
        public var compressedSize: UInt32

        /// A stored entry that tells the truth.
        public init(_ name: String, _ data: [UInt8]) {
            self.name = name
            self.data = data
            checksum = crc32(data)
            size = UInt32(data.count)
            compressedSize = UInt32(data.count)
        }

        /// A stored entry of text.
        public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    /// The entries in order.
    public var entries: [Entry]
    /// Bytes before the archive proper.
    public var lead: [UInt8] = []
    /// The archive's comment.
    public var comment: [UInt8] = []

    /// An archive of these entries.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// The bytes of the archive.
    public var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(body.count)
            let name = Array(entry.name.utf8)
            let fields =
                little(entry.flags) + little(entry.method) + little(UInt16(0)) + little(UInt16(33))
                + little(entry.checksum) + little(entry.compressedSize) + little(entry.size)
                + little(UInt16(name.count)) + little(UInt16(0))
            body += [0x50, 0x4B, 3, 4] + little(UInt16(20)) + fields + name + entry.data
            directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + little(UInt16(20)) + fields
            directory += [UInt8](repeating: 0, count: 10) + little(offset) + name
        }
        let end =
            [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(UInt16(entries.count)) + little(UInt16(entries.count))
            + little(UInt32(directory.count)) + little(UInt32(body.count)) + little(UInt16(comment.count)) + comment
        return lead + body + directory + end
    }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
}

/// The CRC-32 of ZIP, bit by bit.
public func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { checksum, byte in
        (0..<8).reduce(checksum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
}
