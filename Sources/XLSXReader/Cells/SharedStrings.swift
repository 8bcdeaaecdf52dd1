// The texts of a workbook in chunks of raw UTF-8. Unsafe in that lengths and places are kept beside the bytes; every
// access goes through an entry that `append` has made.

/// The texts that cells refer to by number; a `String` is made when one is asked for.
struct SharedStrings: @unchecked Sendable {
    private struct Entry {
        var start: UnsafePointer<UInt8>
        var length: Int
    }

    private var chunks: [ByteBuffer] = []
    private var entries: [Entry] = []
    private var room = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    /// Bytes of all texts.
    private(set) var byteCount = 0

    private static let chunkSize = 1 << 20
    private static let firstChunkSize = 1 << 12

    /// How many there are.
    var count: Int { entries.count }

    /// The text of a number that is in range.
    subscript(index: Int) -> String { String(decoding: utf8(of: index), as: UTF8.self) }

    /// The UTF-8 of a text, good as long as the strings are kept.
    func utf8(of index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: entries[index].start, count: entries[index].length)
    }

    /// The length of a text in UTF-8.
    func length(of index: Int) -> Int { entries[index].length }

    /// Adds a text.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if text.count > room.count || room.baseAddress == nil { addChunk(for: text.count) }
        guard let start = room.baseAddress else { return }
        if let source = text.baseAddress { start.update(from: source, count: text.count) }
        entries.append(Entry(start: UnsafePointer(start), length: text.count))
        room = UnsafeMutableBufferPointer(start: start + text.count, count: room.count - text.count)
        byteCount += text.count
    }

    private mutating func addChunk(for count: Int) {
        let chunk = ByteBuffer(capacity: max(count, chunks.isEmpty ? Self.firstChunkSize : Self.chunkSize))
        chunks.append(chunk)
        room = UnsafeMutableBufferPointer(start: chunk.base, count: chunk.capacity)
    }
}
