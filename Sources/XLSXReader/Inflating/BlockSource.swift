import ZipArchive

/// Hands out the inflated bytes of a part in blocks.
protocol BlockSource: AnyObject {
    /// The next block, its bytes behind the headroom of the pool; nil at the end, once the part was found whole.
    func next() throws(ReadingError) -> ByteBuffer?
}

/// The blocks of a part, and where their memory comes from.
struct PartBlocks {
    let source: any BlockSource
    let pool: BufferPool
}

/// Inflates on the caller's own thread.
final class DirectBlocks: BlockSource {
    private let reader: ZipEntryReader
    private let pool: BufferPool

    init(_ reader: ZipEntryReader, _ pool: BufferPool) {
        self.reader = reader
        self.pool = pool
    }

    func next() throws(ReadingError) -> ByteBuffer? {
        let block = pool.block()
        let room = UnsafeMutableRawBufferPointer(
            start: block.base + BufferPool.headroom, count: pool.blockBytes)
        let count = try asReading { () throws(ZipError) in try reader.read(into: room) }
        guard count > 0 else { return nil }
        block.count += count
        return block
    }
}

/// Inflates on a thread of its own, a few blocks ahead of the caller.
final class ThreadedBlocks: BlockSource {
    private typealias Piece = Result<ByteBuffer?, ReadingError>

    private static let ahead = 4
    private let queue = HandoverQueue<Piece>(most: ahead)
    private let thread: WorkerThread
    private var isFinished = false

    /// Starts the thread; nil when there is none to be had.
    init?(_ reader: ZipEntryReader, _ pool: BufferPool) {
        let source = Handover(DirectBlocks(reader, pool))
        let thread = WorkerThread { [queue] in
            while true {
                let piece = Piece { () throws(ReadingError) in try source.value.next() }
                guard queue.put(piece), case .success(.some) = piece else { return }
            }
        }
        guard let thread else { return nil }
        self.thread = thread
    }

    deinit {
        queue.close()
        thread.join()
    }

    func next() throws(ReadingError) -> ByteBuffer? {
        if isFinished { return nil }
        let piece = queue.take()
        if case .success(.some) = piece {} else { isFinished = true }
        return try piece.get()
    }
}

/// Carries a value to another thread that the sender no longer uses.
private struct Handover<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}
