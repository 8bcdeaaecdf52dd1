import ZipArchive

/// Keeps the memory of batches that are done with for those that come, so that a long sheet does not ask the system for
/// the same pages over and over.
final class BufferPool: Sendable {
    /// Room before the bytes of a block, for the part of a row that the block before ended in.
    static let headroom = 1 << 16
    /// Bytes of a block.
    static let blockSize = 1 << 18
    /// Room behind the bytes, for a mark that stops the scanner.
    static let slack = 64

    private static let most = 8

    private struct Free {
        var blocks: [ByteBuffer] = []
        var cells: [CellStore] = []
    }

    private let free = Locked(Free())
    private let blockCapacity: Int

    /// A pool of blocks for a part of so many bytes; what is more than a block's worth makes no difference.
    init(partSize: UInt64, blockSize: Int = BufferPool.blockSize) {
        blockCapacity = Self.headroom + Int(min(max(1, partSize), UInt64(blockSize))) + Self.slack
    }

    /// A block whose bytes begin behind the headroom.
    func block() -> ByteBuffer {
        let block = free.withLock { $0.blocks.popLast() } ?? ByteBuffer(capacity: blockCapacity)
        block.count = Self.headroom
        return block
    }

    /// Room for cells.
    func cells() -> CellStore { free.withLock { $0.cells.popLast() } ?? CellStore(capacity: 1 << 10) }

    /// How many bytes a block takes.
    var blockBytes: Int { blockCapacity - Self.headroom - Self.slack }

    /// Takes back what is no longer used.
    func take(back bytes: ByteBuffer, _ cells: CellStore?) {
        free.withLock { free in
            if bytes.capacity == blockCapacity, free.blocks.count < Self.most { free.blocks.append(bytes) }
            if let cells, free.cells.count < Self.most { free.cells.append(cells) }
        }
    }
}
