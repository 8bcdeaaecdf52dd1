import Testing

@testable import ZipArchive

@Suite("Archives that are written")
struct ZipWriterTests {
    @Test("an archive has headers that agree with its directory")
    func layout() throws {
        let sink = MemorySink()
        let zip = try ZipWriter(to: sink, level: 0)
        try zip.add("a.txt", Array("hello".utf8))
        try zip.add("表.xml", [])
        try zip.finish()
        let bytes = sink.bytes
        #expect(bytes.starts(with: [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]))
        // CRC-32 of "hello".
        #expect(Array(bytes[14..<18]) == [0x86, 0xa6, 0x10, 0x36])
        #expect(Array(bytes[18..<26]) == [5, 0, 0, 0, 5, 0, 0, 0])
        #expect(bytes[bytes.count - 12] == 2)
        #expect(bytes[40 + 6...40 + 7].elementsEqual([0, 8]), "a name that is not ASCII is marked as UTF-8")
    }

    @Test("two entries of one name are refused, whatever their case")
    func duplicates() throws {
        let zip = try ZipWriter(to: MemorySink())
        try zip.add("xl/a.xml", [])
        #expect(throws: ZipWritingError(.duplicateName, entry: "XL/A.xml")) { try zip.add("XL/A.xml", []) }
        #expect(throws: ZipWritingError(.invalidName, entry: "")) { try zip.add("", []) }
        #expect(throws: ZipWritingError(.invalidName, entry: "/a")) { try zip.add("/a", []) }
    }

    @Test("nothing is written once an archive or an entry is finished")
    func finished() throws {
        let zip = try ZipWriter(to: MemorySink())
        let entry = try zip.open("a")
        try entry.close()
        #expect(throws: ZipWritingError(.finished, entry: "a")) { try entry.write([1]) }
        try zip.finish()
        #expect(throws: ZipWritingError(.finished, entry: "b")) { try zip.open("b") }
    }

    @Test("blocks give the same bytes however they are cut into writes and shared among threads")
    func blocks() throws {
        let bytes = (0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        func archive(piece: Int, threads: Int) throws -> [UInt8] {
            let sink = MemorySink()
            let zip = try ZipWriter(to: sink, threads: threads)
            let entry = try zip.open("data")
            var start = 0
            while start < bytes.count {
                try entry.write(Array(bytes[start..<min(start + piece, bytes.count)]))
                start += piece
            }
            try entry.close()
            try zip.finish()
            return sink.bytes
        }
        let alone = try archive(piece: 300_000, threads: 0)
        #expect(try archive(piece: 300_000, threads: 1) == alone)
        #expect(try archive(piece: 300_000, threads: 4) == alone)
        #expect(alone.count < bytes.count)
    }
}
