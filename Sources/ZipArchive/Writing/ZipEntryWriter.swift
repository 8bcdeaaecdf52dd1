/// Writes one entry of an archive in pieces.
///
/// The entry that streams goes to the output block by block; any other keeps its compressed bytes until it can be placed.
public final class ZipEntryWriter {
    /// The name it has in the archive.
    public let name: String

    private unowned let archive: ZipWriter
    private let queue: DeflateQueue?
    private var record: ZipRecord
    private var block: [UInt8] = []
    private var window: [UInt8] = []
    private var jobs: [DeflateJob] = []
    private var kept: [UInt8] = []
    private var spool: SpoolFile?
    private var streams = false
    private var isClosed = false

    init(name: String, archive: ZipWriter, queue: DeflateQueue?, mayBeHuge: Bool) {
        self.name = name
        self.archive = archive
        self.queue = queue
        record = ZipRecord(name: name, methodNumber: queue == nil ? 0 : 8)
        record.wideLimit = archive.wideLimit
        record.hasRoom = mayBeHuge
    }

    /// Appends bytes.
    public func write(_ bytes: [UInt8]) throws(ZipWritingError) {
        guard !isClosed else { throw ZipWritingError(.finished, entry: name) }
        if block.isEmpty { block = bytes } else { block += bytes }
        guard block.count >= ZipWriter.blockSize else { return }
        let whole = block
        block = []
        var start = 0
        while whole.count - start >= ZipWriter.blockSize {
            // A tail smaller than a block goes with the block before it.
            let left = whole.count - start
            let count = left < 2 * ZipWriter.blockSize ? left : ZipWriter.blockSize
            try submit(start == 0 && count == left ? whole : Array(whole[start..<start + count]), isLast: false)
            start += count
        }
        block = Array(whole[start...])
    }

    /// Ends the entry.
    public func close() throws(ZipWritingError) {
        guard !isClosed else { return }
        try submit(block, isLast: true)
        block = []
        while !jobs.isEmpty { try takeFirstJob() }
        isClosed = true
        if streams {
            for patch in record.patches() {
                try archive.overwrite(patch.bytes, at: record.offset + patch.place, for: name)
            }
        }
        try archive.didClose(self, record: record)
    }

    private func submit(_ bytes: [UInt8], isLast: Bool) throws(ZipWritingError) {
        guard record.hasRoom || record.size + bytes.count < record.wideLimit else {
            throw ZipWritingError(.tooLarge, entry: name)
        }
        guard let queue else {
            record.crc = Checksum.combine(record.crc, Checksum.crc32(bytes), secondLength: bytes.count)
            record.size += bytes.count
            return try emit(bytes)
        }
        let job = DeflateJob(block: bytes, dictionary: window, isLast: isLast)
        jobs.append(job)
        if isLast, jobs.count == 1 {
            queue.runNow(job)
            return try takeCompressed(job)
        }
        window = Array(bytes.suffix(Deflater.windowSize))
        queue.add(job)
        if jobs.count > queue.depth { try takeFirstJob() }
    }

    private func takeFirstJob() throws(ZipWritingError) {
        guard let queue, let job = jobs.first else { return }
        queue.finish(job)
        try takeCompressed(job)
    }

    private func takeCompressed(_ job: DeflateJob) throws(ZipWritingError) {
        jobs.removeFirst()
        record.crc = Checksum.combine(record.crc, job.crc, secondLength: job.length)
        record.size += job.length
        try emit(job.output)
    }

    private func emit(_ bytes: [UInt8]) throws(ZipWritingError) {
        record.compressedSize += bytes.count
        if streams { return try archive.append(bytes, for: name) }
        kept += bytes
        if kept.count >= Self.keptLimit { try moveKeptToSpool() }
    }

    /// Compressed bytes that an entry keeps in memory until it can be placed.
    private static let keptLimit = 1 << 20

    private func moveKeptToSpool() throws(ZipWritingError) {
        let known = spool
        let bytes = kept
        spool = try archive.onFiles(for: name) { (sink) throws(FileReplacementError) in
            var spool = known
            if spool == nil { spool = try sink.makeSpool() }
            try spool?.append(bytes)
            return spool
        }
        if spool != nil { kept = [] }
    }

    /// Makes this the entry that goes straight to the output.
    func stream(from offset: Int) throws(ZipWritingError) {
        streams = true
        record.offset = offset
        try archive.append(record.localHeader, for: name)
    }

    /// Writes what was kept, and returns the entry's line of the directory.
    func place(at offset: Int) throws(ZipWritingError) -> ZipRecord {
        record.offset = offset
        record.hasRoom = false
        try archive.append(record.localHeader, for: name)
        var start = 0
        while let spool, start < spool.count {
            let piece = try archive.onFiles(for: name) { (_) throws(FileReplacementError) in
                try spool.bytes(at: start, limit: Self.keptLimit)
            }
            try archive.append(piece, for: name)
            start += piece.count
        }
        spool = nil
        try archive.append(kept, for: name)
        kept = []
        return record
    }
}
