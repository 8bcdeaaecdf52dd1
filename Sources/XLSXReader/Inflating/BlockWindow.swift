// A window over the bytes of a part, block by block, in which what a scanner has not finished is moved before the bytes
// that follow. Unsafe in that it moves raw bytes; its twin is ParserFeed, which reads the same parts without it.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes at hand of a part that is read block by block.
final class BlockWindow {
    /// The block at hand.
    private(set) var block: ByteBuffer
    /// The place in the block where reading goes on.
    var position: Int
    /// Bytes of all blocks so far.
    private(set) var bytesRead: Int
    private let source: any BlockSource

    /// A window over the first block; nil when the part is empty.
    init?(_ source: any BlockSource) throws(ReadingError) {
        guard let first = try source.next() else { return nil }
        block = first
        position = BufferPool.headroom
        bytesRead = first.count - BufferPool.headroom
        self.source = source
    }

    /// Where the bytes at hand end.
    var end: Int { block.count }

    /// The bytes from the position up to a place.
    func bytes(upTo end: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: block.base + position, count: end - position)
    }

    /// Whether the bytes may be UTF-8, by the first of them; nothing must have been read yet.
    var startsLikeUTF8: Bool {
        let first = bytes(upTo: end)
        return first.count >= 4 && first[0] != 0 && first[1] != 0 && first[0] < 0xFE
    }

    /// Puts the bytes from the position on before those of the next block, which is then the one at hand; false when
    /// there is none, or too much is left over.
    func moveOn(mostLeft: Int) throws(ReadingError) -> Bool {
        let old = block
        let rest = end - position
        guard rest <= mostLeft, let next = try source.next() else { return false }
        bytesRead += next.count - BufferPool.headroom
        if rest <= BufferPool.headroom {
            let start = BufferPool.headroom - rest
            (next.base + start).update(from: old.base + position, count: rest)
            block = next
            position = start
        } else {
            let fresh = next.count - BufferPool.headroom
            let joined = ByteBuffer(capacity: rest + fresh + BufferPool.slack)
            joined.base.update(from: old.base + position, count: rest)
            (joined.base + rest).update(from: next.base + BufferPool.headroom, count: fresh)
            joined.count = rest + fresh
            block = joined
            position = 0
        }
        return true
    }

    /// Puts all that is left of the part behind the position; false when it is too much, and then some of it.
    func moveToEnd() throws(ReadingError) -> Bool {
        while try moveOn(mostLeft: Self.longestTail) {}
        return end - position <= Self.longestTail
    }

    private static let longestTail = 1 << 15

    /// Drops the bytes at hand and goes on with the next block; false at the end.
    func dropAndMoveOn() throws(ReadingError) -> Bool {
        position = end
        return try moveOn(mostLeft: 0)
    }

    /// The first place at or behind `start` where the pattern stands whole before `end`.
    func find(_ pattern: [UInt8], from start: Int, to end: Int) -> Int? {
        var index = start
        while index + pattern.count <= end, let next = memchr(block.base + index, Int32(pattern[0]), end - index) {
            index = next - UnsafeMutableRawPointer(block.base)
            guard index + pattern.count <= end else { return nil }
            if memcmp(next, pattern, pattern.count) == 0 { return index }
            index += 1
        }
        return nil
    }

    /// The place behind the last occurrence of the pattern from the position on.
    func findLastEnd(_ pattern: [UInt8]) -> Int? {
        var index = end - pattern.count
        while index >= position {
            if block.base[index] == pattern[0], memcmp(block.base + index, pattern, pattern.count) == 0 {
                return index + pattern.count
            }
            index -= 1
        }
        return nil
    }

    /// Runs a scan with a zero byte at `end`, and puts back what stood there.
    func withMark<Result, Failure>(at end: Int, _ scan: () throws(Failure) -> Result) throws(Failure) -> Result {
        let mark = block.base + end
        let replaced = mark.pointee
        mark.pointee = 0
        defer { mark.pointee = replaced }
        return try scan()
    }
}
