/// The central directory of an archive: found from the end of the file, and checked against itself.
struct ZipDirectory {
    static let localHeaderMark: UInt32 = 0x0403_4b50
    static let localHeaderSize = 30
    private static let entryMark: UInt32 = 0x0201_4b50
    private static let entrySize = 46
    private static let endMark: UInt32 = 0x0605_4b50
    private static let endSize = 22
    private static let wideEndMark: UInt32 = 0x0606_4b50
    private static let wideEndSize = 56
    private static let wideLocatorMark: UInt32 = 0x0706_4b50
    private static let wideLocatorSize = 20
    private static let longestComment = 65_535

    private(set) var entries: [ZipEntry] = []
    /// Where the directory begins, counted from the start of the file.
    private(set) var offset: UInt64 = 0
    /// Bytes that lie before the archive proper; every offset in the archive is short by these.
    private var lead: UInt64 = 0

    init(of source: ByteSource, limits: ZipLimits) throws(ZipError) {
        guard source.count <= limits.archiveBytes else {
            throw ZipError(
                .limitExceeded, found: "\(source.count)", expected: "archiveBytes \(limits.archiveBytes)")
        }
        let end = try Self.findEnd(of: source)
        guard end.size <= limits.directoryBytes else {
            throw ZipError(.limitExceeded, found: "\(end.size)", expected: "directoryBytes \(limits.directoryBytes)")
        }
        guard end.size <= end.position else {
            throw ZipError(.damagedDirectory, found: "directory of \(end.size) bytes", expected: "\(end.position)")
        }
        offset = end.position - end.size
        guard end.offset <= offset else {
            throw ZipError(.damagedDirectory, found: "directory at \(end.offset)", expected: "\(offset)")
        }
        lead = offset - end.offset
        try readEntries(source.bytes(at: offset, count: Int(end.size)), count: end.entries, limits: limits)
    }

    /// Refuses two entries that claim the same bytes.
    func refuseOverlaps() throws(ZipError) {
        let inOrder = entries.sorted { $0.headerOffset < $1.headerOffset }
        for (entry, next) in zip(inOrder, inOrder.dropFirst()) {
            let (least, overflow) = (entry.headerOffset + UInt64(Self.localHeaderSize))
                .addingReportingOverflow(entry.compressedSize)
            guard !overflow, least <= next.headerOffset else {
                throw ZipError(.overlappingEntries, entry: next.name, found: "the bytes of \(entry.name)")
            }
        }
    }

    private struct End {
        /// Where the directory ends.
        var position: UInt64
        var entries: UInt64
        var size: UInt64
        var offset: UInt64
    }

    private static func findEnd(of source: ByteSource) throws(ZipError) -> End {
        let tailSize = Int(min(source.count, UInt64(endSize + longestComment)))
        let tailOffset = source.count - UInt64(tailSize)
        let tail = try source.bytes(at: tailOffset, count: tailSize)
        var index = tailSize - endSize
        while index >= 0 {
            if tail[index] == 0x50, tail.littleEndian32(at: index) == endMark,
                index + endSize + Int(tail.littleEndian16(at: index + 20)) <= tailSize
            {
                let plain = End(
                    position: tailOffset + UInt64(index), entries: UInt64(tail.littleEndian16(at: index + 10)),
                    size: UInt64(tail.littleEndian32(at: index + 12)),
                    offset: UInt64(tail.littleEndian32(at: index + 16)))
                return try widen(plain, source)
            }
            index -= 1
        }
        throw ZipError(try startsLikeArchive(source) ? .truncated : .notAnArchive)
    }

    private static func startsLikeArchive(_ source: ByteSource) throws(ZipError) -> Bool {
        guard source.count >= 4 else { return false }
        return try source.bytes(at: 0, count: 4).littleEndian32(at: 0) == localHeaderMark
    }

    /// The figures of the ZIP64 end record, where there is one.
    private static func widen(_ plain: End, _ source: ByteSource) throws(ZipError) -> End {
        guard plain.position >= UInt64(wideLocatorSize) else { return plain }
        let locatorOffset = plain.position - UInt64(wideLocatorSize)
        let locator = try source.bytes(at: locatorOffset, count: wideLocatorSize)
        guard locator.littleEndian32(at: 0) == wideLocatorMark else { return plain }
        // The record lies before its locator. Bytes that precede the archive make it lie farther on than the locator says.
        let claimed = locator.littleEndian64(at: 8)
        var candidates = [claimed]
        if locatorOffset >= UInt64(wideEndSize) { candidates.append(locatorOffset - UInt64(wideEndSize)) }
        for position in candidates
        where claimed <= position && position <= locatorOffset && locatorOffset - position >= UInt64(wideEndSize) {
            let record = try source.bytes(at: position, count: wideEndSize)
            guard record.littleEndian32(at: 0) == wideEndMark else { continue }
            return End(
                position: position, entries: record.littleEndian64(at: 32),
                size: record.littleEndian64(at: 40), offset: record.littleEndian64(at: 48))
        }
        throw ZipError(.damagedDirectory, expected: "a ZIP64 end record")
    }

    private mutating func readEntries(_ bytes: [UInt8], count: UInt64, limits: ZipLimits) throws(ZipError) {
        var position = 0
        while position < bytes.count {
            guard bytes.count - position >= Self.entrySize, bytes.littleEndian32(at: position) == Self.entryMark else {
                // Some producers put a signature or padding behind the last entry.
                if UInt64(entries.count) == count { break }
                throw ZipError(.damagedDirectory, found: "\(entries.count) entries", expected: "\(count)")
            }
            guard entries.count < limits.entries else {
                throw ZipError(.limitExceeded, found: "more", expected: "entries \(limits.entries)")
            }
            position = try readEntry(bytes, at: position)
        }
        guard UInt64(entries.count) & 0xFFFF == count & 0xFFFF else {
            throw ZipError(.damagedDirectory, found: "\(entries.count) entries", expected: "\(count)")
        }
    }

    private mutating func readEntry(_ bytes: [UInt8], at position: Int) throws(ZipError) -> Int {
        let nameLength = Int(bytes.littleEndian16(at: position + 28))
        let extraLength = Int(bytes.littleEndian16(at: position + 30))
        let commentLength = Int(bytes.littleEndian16(at: position + 32))
        let nameStart = position + Self.entrySize
        let end = nameStart + nameLength + extraLength + commentLength
        guard end <= bytes.count else {
            throw ZipError(.damagedDirectory, found: "an entry of \(end - position) bytes", expected: "fewer")
        }
        let nameBytes = bytes[nameStart..<nameStart + nameLength]
        let name =
            String(validating: nameBytes, as: UTF8.self) ?? String(decoding: nameBytes.map(UInt16.init), as: UTF16.self)
        var wide = WideFigures(bytes[(nameStart + nameLength)..<(nameStart + nameLength + extraLength)])
        // The order of the ZIP64 field: size, compressed size, offset; each only where the plain figure is all ones.
        let size = try wide.figure(bytes.littleEndian32(at: position + 24), of: name)
        let compressedSize = try wide.figure(bytes.littleEndian32(at: position + 20), of: name)
        let offset = try wide.figure(bytes.littleEndian32(at: position + 42), of: name)
        let (headerOffset, overflow) = offset.addingReportingOverflow(lead)
        guard !overflow, headerOffset < self.offset, self.offset - headerOffset >= UInt64(Self.localHeaderSize) else {
            throw ZipError(
                .damagedDirectory, entry: name, found: "offset \(offset)", expected: "at most \(self.offset)")
        }
        entries.append(
            ZipEntry(
                name: name, methodNumber: bytes.littleEndian16(at: position + 10),
                flags: bytes.littleEndian16(at: position + 8), checksum: bytes.littleEndian32(at: position + 16),
                compressedSize: compressedSize, size: size, headerOffset: headerOffset))
        return end
    }
}

/// The ZIP64 extra field of an entry: 64-bit figures for those that do not fit 32 bits.
private struct WideFigures {
    private var figures: ArraySlice<UInt8> = []

    init(_ extra: ArraySlice<UInt8>) {
        var rest = extra
        while rest.count >= 4 {
            let kind = rest.littleEndian16(at: 0)
            let size = Int(rest.littleEndian16(at: 2))
            let body = rest.dropFirst(4)
            guard size <= body.count else { return }
            if kind == 1 {
                figures = body.prefix(size)
                return
            }
            rest = body.dropFirst(size)
        }
    }

    mutating func figure(_ plain: UInt32, of name: String) throws(ZipError) -> UInt64 {
        guard plain == .max else { return UInt64(plain) }
        guard figures.count >= 8 else { throw ZipError(.damagedDirectory, entry: name, expected: "a ZIP64 field") }
        let figure = figures.littleEndian64(at: 0)
        figures = figures.dropFirst(8)
        return figure
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Two bytes, lowest first; `offset` counts from the start of the collection.
    func littleEndian16(at offset: Int) -> UInt16 {
        UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
    }

    /// Four bytes, lowest first.
    func littleEndian32(at offset: Int) -> UInt32 {
        UInt32(littleEndian16(at: offset)) | UInt32(littleEndian16(at: offset + 2)) << 16
    }

    /// Eight bytes, lowest first.
    func littleEndian64(at offset: Int) -> UInt64 {
        UInt64(littleEndian32(at: offset)) | UInt64(littleEndian32(at: offset + 4)) << 32
    }
}
