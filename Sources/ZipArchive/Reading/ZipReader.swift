/// An archive open for reading. Its directory is the authority on what is in it.
///
///     let archive = try ZipReader(path: "book.xlsx")
///     let entry = archive.entry(named: "xl/workbook.xml")
///     let bytes = try entry.map { try archive.bytes(of: $0) }
///
/// Any number of threads may read from one archive.
public final class ZipReader: Sendable {
    /// The entries in the order of the directory.
    public let entries: [ZipEntry]
    /// The limits it was opened with.
    public let limits: ZipLimits
    let source: ByteSource
    let directoryOffset: UInt64

    private let indexByName: [String: Int]
    private let idleInflaters = Locked<[Inflater]>([])
    /// The most bytes that were inflated of each entry, so that reading one twice counts once.
    private let inflated = Locked<(total: UInt64, ofEntry: [String: UInt64])>((0, [:]))

    /// Reads the directory of a file.
    public convenience init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipError) {
        try self.init(source: ByteSource(path: path), limits: limits)
    }

    /// Reads the directory of an archive in memory.
    public convenience init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
        try self.init(source: ByteSource(bytes: bytes), limits: limits)
    }

    /// Reads the directory.
    public init(source: ByteSource, limits: ZipLimits = ZipLimits()) throws(ZipError) {
        let directory = try ZipDirectory(of: source, limits: limits)
        var byName: [String: Int] = [:]
        byName.reserveCapacity(directory.entries.count)
        for (index, entry) in directory.entries.enumerated() where !entry.isDirectory {
            if byName.updateValue(index, forKey: entry.name) != nil {
                throw ZipError(.duplicateName, entry: entry.name)
            }
        }
        try directory.refuseOverlaps()
        self.source = source
        self.limits = limits
        entries = directory.entries
        directoryOffset = directory.offset
        indexByName = byName
    }

    /// The entry of that name: exactly, or else without regard to case, with `\` as good as `/` and a leading `/` left out.
    public func entry(named name: String) -> ZipEntry? {
        if let index = indexByName[name] { return entries[index] }
        let folded = FoldedName(name)
        return entries.first { !$0.isDirectory && FoldedName($0.name).elementsEqual(folded) }
    }

    /// Opens an entry for reading from start to end.
    public func open(_ entry: ZipEntry) throws(ZipError) -> ZipEntryReader {
        try ZipEntryReader(entry, of: self)
    }

    /// All of an entry, inflated and checked.
    public func bytes(of entry: ZipEntry) throws(ZipError) -> [UInt8] {
        let reader = try open(entry)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try reader.read(into: &chunk)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// The bytes of an entry as they lie in the archive, compressed, for copying it unchanged.
    public func compressedBytes(of entry: ZipEntry) throws(ZipError) -> [UInt8] {
        let offset = try dataOffset(of: entry)
        guard entry.compressedSize <= limits.archiveBytes else {
            throw ZipError(.damagedDirectory, entry: entry.name, found: "\(entry.compressedSize) bytes")
        }
        return try source.bytes(at: offset, count: Int(entry.compressedSize))
    }

    /// Where the data of an entry begins: behind the entry's own header.
    func dataOffset(of entry: ZipEntry) throws(ZipError) -> UInt64 {
        let header = try source.bytes(at: entry.headerOffset, count: ZipDirectory.localHeaderSize)
        guard header.littleEndian32(at: 0) == ZipDirectory.localHeaderMark else {
            throw ZipError(.damagedDirectory, entry: entry.name, expected: "a header at \(entry.headerOffset)")
        }
        let offset =
            entry.headerOffset + UInt64(ZipDirectory.localHeaderSize) + UInt64(header.littleEndian16(at: 26))
            + UInt64(header.littleEndian16(at: 28))
        let (end, overflow) = offset.addingReportingOverflow(entry.compressedSize)
        guard !overflow, end <= directoryOffset else {
            throw ZipError(
                .truncated, entry: entry.name, found: "\(directoryOffset) bytes",
                expected: "\(entry.compressedSize) more")
        }
        return offset
    }

    /// Notes how much of an entry has been inflated, and refuses when all together is too much.
    func count(_ bytes: UInt64, of entry: ZipEntry) throws(ZipError) {
        let total = inflated.withLock { tally in
            let known = tally.ofEntry[entry.name] ?? 0
            if bytes > known {
                tally.ofEntry[entry.name] = bytes
                tally.total += bytes - known
            }
            return tally.total
        }
        guard total <= limits.totalBytes else {
            throw ZipError(
                .limitExceeded, entry: entry.name, found: "\(total)", expected: "totalBytes \(limits.totalBytes)")
        }
    }

    /// An inflater at the start of its work: one that is done with its last, or a new one.
    func takeInflater() throws(ZipError) -> Inflater {
        if let idle = idleInflaters.withLock({ $0.popLast() }) { return idle }
        return try Inflater()
    }

    /// Takes back an inflater that is no longer used.
    func take(back inflater: Inflater) {
        guard inflater.restart() else { return }
        idleInflaters.withLock { idle in
            if idle.count < Self.mostIdleInflaters { idle.append(inflater) }
        }
    }

    private static let mostIdleInflaters = 4
}

/// The bytes of an entry's name without regard to case, with `\` as good as `/` and a leading `/` left out.
private struct FoldedName: Sequence {
    private let bytes: Substring.UTF8View

    init(_ name: String) {
        let bytes = Substring(name).utf8
        let isRooted = bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "\\")
        self.bytes = isRooted ? bytes.dropFirst() : bytes
    }

    func makeIterator() -> AnyIterator<UInt8> {
        var rest = bytes.makeIterator()
        return AnyIterator {
            rest.next().map { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                case UInt8(ascii: "\\"): UInt8(ascii: "/")
                default: byte
                }
            }
        }
    }
}
