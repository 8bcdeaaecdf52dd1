/// Reads one entry from start to end, inflating as it goes.
///
/// That an entry is whole is known only at its end: ``read(into:)-(UnsafeMutableRawBufferPointer)`` throws there when
/// size or checksum are not those of the directory. What was handed out before must then not be trusted.
public final class ZipEntryReader {
    /// The entry being read.
    public let entry: ZipEntry
    private let archive: ZipReader
    private let inflater: Inflater?
    private var input = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var pending = UnsafeRawBufferPointer(start: nil, count: 0)
    private var nextOffset: UInt64
    private var unread: UInt64
    private var produced: UInt64 = 0
    private var counted: UInt64 = 0
    private var checksum: UInt32 = 0
    private var isFinished = false

    private static let inputSize = 1 << 16
    private static let mostLent: UInt64 = 1 << 30
    private static let countingStep: UInt64 = 1 << 20

    init(_ entry: ZipEntry, of archive: ZipReader) throws(ZipError) {
        guard !entry.isEncrypted, entry.methodNumber != 99 else { throw ZipError(.encrypted, entry: entry.name) }
        guard let method = entry.method else {
            throw ZipError(
                .unsupportedMethod, entry: entry.name, found: "\(entry.methodNumber)", expected: "0 or 8")
        }
        guard entry.size <= archive.limits.entryBytes else {
            throw ZipError(
                .limitExceeded, entry: entry.name, found: "\(entry.size)",
                expected: "entryBytes \(archive.limits.entryBytes)")
        }
        if method == .stored, entry.size != entry.compressedSize {
            throw ZipError(
                .wrongSize, entry: entry.name, found: "\(entry.compressedSize)", expected: "\(entry.size)")
        }
        self.entry = entry
        self.archive = archive
        nextOffset = try archive.dataOffset(of: entry)
        unread = entry.compressedSize
        inflater = method == .deflated ? try archive.takeInflater() : nil
    }

    deinit {
        input.deallocate()
        if let inflater { archive.take(back: inflater) }
    }

    /// Reads on into an array that is already as long as the piece wanted; 0 at the checked end.
    public func read(into bytes: inout [UInt8]) throws(ZipError) -> Int {
        var result: Result<Int, ZipError> = .success(0)
        bytes.withUnsafeMutableBytes { buffer in
            result = Result { () throws(ZipError) in try read(into: buffer) }
        }
        return try result.get()
    }

    /// Reads on.
    ///
    /// - Returns: the bytes put at the start of the buffer; 0 only at the end, once size and checksum have been found right.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
        do throws(ZipError) {
            return try readOn(into: buffer)
        } catch {
            isFinished = true
            throw error.entry == nil ? error.naming(entry.name) : error
        }
    }

    private func readOn(into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
        if isFinished || buffer.isEmpty { return 0 }
        let count = inflater == nil ? try copy(into: buffer) : try inflate(into: buffer)
        if count == 0 {
            try finish()
            return 0
        }
        checksum = crc32(checksum, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        produced += UInt64(count)
        try checkGrowth()
        return count
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
        let count = Int(min(UInt64(buffer.count), unread))
        try archive.source.read(at: nextOffset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
        nextOffset += UInt64(count)
        unread -= UInt64(count)
        return count
    }

    private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
        guard let inflater else { return 0 }
        var made = 0
        while made < buffer.count, !inflater.isFinished {
            guard unread > 0 || !pending.isEmpty else {
                if made > 0 { return made }
                throw ZipError(.damagedData, found: "\(produced) bytes", expected: "\(entry.size)")
            }
            made += try step(inflater, into: UnsafeMutableRawBufferPointer(rebasing: buffer[made...]))
            guard produced + UInt64(made) <= entry.size else {
                throw ZipError(.wrongSize, found: "more than \(entry.size)", expected: "\(entry.size)")
            }
        }
        return made
    }

    /// Inflates from the bytes at hand; the bytes made, which may be none.
    private func step(_ inflater: Inflater, into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
        let inMemory = try archive.source.withBytes(at: nextOffset, count: Int(min(unread, Self.mostLent))) {
            (bytes) throws(ZipError) in try inflater.inflate(bytes, into: buffer)
        }
        if let inMemory {
            nextOffset += UInt64(inMemory.consumed)
            unread -= UInt64(inMemory.consumed)
            return inMemory.produced
        }
        if pending.isEmpty { try refill() }
        let step = try inflater.inflate(pending, into: buffer)
        pending = UnsafeRawBufferPointer(rebasing: pending[step.consumed...])
        return step.produced
    }

    private func refill() throws(ZipError) {
        if input.baseAddress == nil {
            input = .allocate(byteCount: Int(min(UInt64(Self.inputSize), max(1, unread))), alignment: 16)
        }
        let count = Int(min(UInt64(input.count), unread))
        let piece = UnsafeMutableRawBufferPointer(rebasing: input[..<count])
        try archive.source.read(at: nextOffset, into: piece)
        nextOffset += UInt64(count)
        unread -= UInt64(count)
        pending = UnsafeRawBufferPointer(piece)
    }

    private func checkGrowth() throws(ZipError) {
        if produced - counted >= Self.countingStep {
            counted = produced
            try archive.count(produced, of: entry)
        }
        guard produced > archive.limits.ratioFloor else { return }
        let consumed = max(1, entry.compressedSize - unread - UInt64(pending.count))
        guard produced / consumed <= archive.limits.inflationRatio else {
            throw ZipError(
                .limitExceeded, found: "\(produced / consumed)",
                expected: "inflationRatio \(archive.limits.inflationRatio)")
        }
    }

    private func finish() throws(ZipError) {
        isFinished = true
        guard produced == entry.size else {
            throw ZipError(.wrongSize, found: "\(produced)", expected: "\(entry.size)")
        }
        guard unread == 0, pending.isEmpty else {
            throw ZipError(.damagedData, found: "\(unread + UInt64(pending.count)) bytes too many")
        }
        guard checksum == entry.checksum else {
            throw ZipError(.wrongChecksum, found: hexadecimal(checksum), expected: hexadecimal(entry.checksum))
        }
        try archive.count(produced, of: entry)
    }
}

private func hexadecimal(_ number: UInt32) -> String { "0x" + String(number, radix: 16) }
