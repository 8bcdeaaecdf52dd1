/// Writes a ZIP archive, entry by entry, in one pass.
///
/// Names, times and order come from the caller alone (every entry is dated 1980-01-01), so the same calls give the same
/// bytes. Sizes and checksums stand in the local headers; there are no data descriptors.
///
///     let zip = try ZipWriter(to: MemorySink())
///     try zip.add("hello.txt", Array("hello".utf8))
///     try zip.finish()
///
/// Archives and entries may pass 4 GiB (ZIP64); an entry only if it was opened as one that might.
///
/// One entry at a time streams straight to the output; entries opened meanwhile are kept, compressed, until their turn.
public final class ZipWriter {
    /// How much is compressed at a time: large enough to compress well, small enough to share among threads.
    static let blockSize = 256 * 1024

    private let sink: any ZipSink
    private let queue: DeflateQueue?
    private var records: [ZipRecord] = []
    private var names: Set<String> = []
    private var streaming: ZipEntryWriter?
    private var kept: [ZipEntryWriter] = []
    private var isFinished = false
    private(set) var offset = 0
    /// From which figure on the fields of ZIP64 are used.
    let wideLimit: Int

    /// A writer on an empty output.
    ///
    /// - Parameters:
    ///   - sink: where the bytes go.
    ///   - level: 0 stores, 1 is fast, 9 is small.
    ///   - threads: how many threads compress beside the caller's.
    public convenience init(to sink: any ZipSink, level: Int = 6, threads: Int = 0) throws(ZipWritingError) {
        try self.init(to: sink, level: level, threads: threads, wideLimit: ZipRecord.wideLimit)
    }

    init(to sink: any ZipSink, level: Int = 6, threads: Int = 0, wideLimit: Int) throws(ZipWritingError) {
        self.sink = sink
        self.wideLimit = wideLimit
        if level > 0 {
            guard let queue = DeflateQueue(level: level, threads: threads) else { throw ZipWritingError(.outOfMemory) }
            self.queue = queue
        } else {
            queue = nil
        }
    }

    /// Adds an entry that is in memory as a whole.
    public func add(_ name: String, _ bytes: [UInt8]) throws(ZipWritingError) {
        let entry = try open(name, mayBeHuge: bytes.count >= wideLimit)
        try entry.write(bytes)
        try entry.close()
    }

    /// Opens an entry to be written in pieces.
    ///
    /// - Parameter mayBeHuge: whether it may pass 4 GiB; its header then holds room for the larger sizes.
    public func open(_ name: String, mayBeHuge: Bool = false) throws(ZipWritingError) -> ZipEntryWriter {
        guard !isFinished else { throw ZipWritingError(.finished, entry: name) }
        try claim(name)
        let entry = ZipEntryWriter(name: name, archive: self, queue: queue, mayBeHuge: mayBeHuge)
        if streaming == nil {
            streaming = entry
            try entry.stream(from: offset)
        }
        return entry
    }

    /// Adds an entry of another archive as the bytes that it is there, compressed. No other entry may be open.
    public func add(_ entry: ZipEntry, of archive: ZipReader) throws(ZipWritingError) {
        guard !isFinished, streaming == nil else { throw ZipWritingError(.finished, entry: entry.name) }
        guard !entry.isEncrypted else { throw ZipWritingError(.source, entry: entry.name) }
        try claim(entry.name)
        var record = ZipRecord(
            name: entry.name, methodNumber: entry.methodNumber, crc: entry.checksum,
            compressedSize: Int(clamping: entry.compressedSize), size: Int(clamping: entry.size))
        record.wideLimit = wideLimit
        record.offset = offset
        try append(record.localHeader, for: entry.name)
        do {
            var start = try archive.dataOffset(of: entry)
            var rest = record.compressedSize
            if let descriptor = archive.source.descriptor {
                let copied = try append(file: descriptor, at: start, count: rest, for: entry.name)
                start += UInt64(copied)
                rest -= copied
            }
            while rest > 0 {
                let piece = try archive.source.bytes(at: start, count: min(rest, Self.copySize))
                try append(piece, for: entry.name)
                start += UInt64(piece.count)
                rest -= piece.count
            }
        } catch let error as ZipWritingError {
            throw error
        } catch {
            throw ZipWritingError(.source, entry: entry.name)
        }
        records.append(record)
    }

    private static let copySize = 1 << 20

    /// Writes the directory. Entries that are still open are closed.
    public func finish() throws(ZipWritingError) {
        guard !isFinished else { throw ZipWritingError(.finished) }
        if let streaming { try streaming.close() }
        guard kept.isEmpty else { throw ZipWritingError(.finished) }
        isFinished = true
        var directory: [UInt8] = []
        for record in records { record.appendDirectoryHeader(to: &directory) }
        let end = ZipEnd(count: records.count, directory: offset, length: directory.count, wideLimit: wideLimit)
        try append(directory + end.bytes, for: nil)
    }

    private func claim(_ name: String) throws(ZipWritingError) {
        guard !name.isEmpty, !name.hasPrefix("/"), name.utf8.count <= 0xffff else {
            throw ZipWritingError(.invalidName, entry: name)
        }
        guard names.insert(name.lowercased()).inserted else { throw ZipWritingError(.duplicateName, entry: name) }
    }

    func append(_ bytes: [UInt8], for entry: String?) throws(ZipWritingError) {
        do {
            try sink.append(bytes)
        } catch {
            throw ZipWritingError(.output, entry: entry, cause: error)
        }
        offset += bytes.count
    }

    private func append(
        file descriptor: Int32, at start: UInt64, count: Int, for entry: String
    ) throws(ZipWritingError) -> Int {
        let copied = try onFiles(for: entry) { (sink) throws(FileReplacementError) in
            try sink.append(file: descriptor, at: start, count: count)
        }
        offset += copied
        return copied
    }

    func overwrite(_ bytes: [UInt8], at offset: Int, for entry: String?) throws(ZipWritingError) {
        do {
            try sink.overwrite(bytes, at: offset)
        } catch {
            throw ZipWritingError(.output, entry: entry, cause: error)
        }
    }

    /// Runs what works on the output's files, and gives its errors the form of this module.
    func onFiles<Result>(
        for entry: String, _ body: (any ZipSink) throws(FileReplacementError) -> Result
    ) throws(ZipWritingError) -> Result {
        do {
            return try body(sink)
        } catch {
            throw ZipWritingError(.output, entry: entry, cause: error)
        }
    }

    /// Takes note of an entry that streamed to the output and is complete; then the entries kept meanwhile follow.
    func didClose(_ entry: ZipEntryWriter, record: ZipRecord) throws(ZipWritingError) {
        if entry === streaming {
            records.append(record)
            streaming = nil
            let waiting = kept
            kept = []
            for entry in waiting { try place(entry) }
        } else if streaming == nil {
            try place(entry)
        } else {
            kept.append(entry)
        }
    }

    private func place(_ entry: ZipEntryWriter) throws(ZipWritingError) {
        records.append(try entry.place(at: offset))
    }
}
