/// The texts that cells refer to by number, in chunks of UTF-8; a `String` is made when one is asked for.
struct SharedStrings: Sendable {
    private struct Entry: Sendable {
        var chunk: UInt32
        var offset: UInt32
        var length: UInt32
    }

    private var chunks: [[UInt8]] = []
    private var entries: [Entry] = []
    private static let chunkSize = 1 << 20

    /// How many there are.
    var count: Int { entries.count }

    /// The text of a number that is in range.
    subscript(index: Int) -> String {
        withBytes(of: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// The UTF-8 of a text.
    func withBytes<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let entry = entries[index]
        return chunks[Int(entry.chunk)].withUnsafeBufferPointer { chunk in
            body(UnsafeBufferPointer(rebasing: chunk[Int(entry.offset)..<Int(entry.offset + entry.length)]))
        }
    }

    /// The length of a text in UTF-8.
    func length(of index: Int) -> Int { Int(entries[index].length) }

    mutating func append(_ text: some Collection<UInt8>) {
        if chunks.isEmpty || chunks[chunks.count - 1].count + text.count > Self.chunkSize {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(max(text.count, min(Self.chunkSize, 4_096)))
        }
        let last = chunks.count - 1
        entries.append(
            Entry(chunk: UInt32(last), offset: UInt32(chunks[last].count), length: UInt32(text.count)))
        chunks[last].append(contentsOf: text)
    }
}
