import Foundation
import TestSupport
import Testing

@testable import ZipArchive

@Suite("Archives past the limits of 32 bits")
struct WideArchiveTests {
    /// An archive whose limit is 1,000 bytes instead of 4 GiB: a streamed entry that passes it, one that waits meanwhile,
    /// a small one that begins behind it, and a copy.
    private func archive(limit: Int) throws -> [UInt8] {
        let memory = MemorySink()
        let zip = try ZipWriter(to: memory, level: 1, wideLimit: limit)
        let large = try zip.open("large.xml", mayBeHuge: true)
        let waiting = try zip.open("waiting.xml", mayBeHuge: true)
        try waiting.write(Self.noise(3_000, seed: 2))
        try waiting.close()
        try large.write(Self.noise(5_000, seed: 1))
        try large.close()
        try zip.add("small.xml", Array("small".utf8))
        let other = TestArchive([TestArchive.Entry("copy.bin", Self.noise(2_000, seed: 3))])
        let source = try ZipReader(bytes: other.bytes)
        try zip.add(try #require(source.entries.first), of: source)
        try zip.finish()
        return memory.bytes
    }

    /// Bytes that deflate makes no smaller.
    private static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
    }

    @Test("sizes and places that 32 bits do not hold stand in the fields of ZIP64", arguments: [1_000, 1 << 32])
    func fields(limit: Int) throws {
        let bytes = try archive(limit: limit)
        let reader = try ZipReader(bytes: bytes)
        #expect(reader.entries.map(\.name) == ["large.xml", "waiting.xml", "small.xml", "copy.bin"])
        for (name, count, seed) in [("large.xml", 5_000, 1), ("waiting.xml", 3_000, 2), ("copy.bin", 2_000, 3)] {
            let entry = try #require(reader.entry(named: name))
            #expect(entry.size == count)
            #expect(try reader.bytes(of: entry) == Self.noise(count, seed: UInt64(seed)))
        }
        #expect(bytes.contains([0x50, 0x4B, 6, 6]) == (limit == 1_000))
    }

    @Test("Python reads them", .enabled(if: Tool.hasPython, "python3 is not installed"), arguments: [1_000, 1 << 32])
    func python(limit: Int) throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).zip"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(try archive(limit: limit)).write(to: URL(fileURLWithPath: path))
        let script =
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [i.file_size for i in z.infolist()])"
        let result = try Tool.run(["python3", "-c", script, path])
        #expect(result.output == "None [5000, 3000, 5, 2000]\n")
    }

    @Test("an entry that was not opened as one that may be huge is refused past the limit")
    func refusal() throws {
        let zip = try ZipWriter(to: MemorySink(), level: 0, wideLimit: 1_000)
        let entry = try zip.open("a", mayBeHuge: false)
        #expect(throws: ZipWritingError(.tooLarge, entry: "a")) {
            try entry.write(Self.noise(1 << 19, seed: 1))
            try entry.close()
        }
    }

    @Test("more than 65,535 entries are counted in 64 bits")
    func manyEntries() throws {
        let memory = MemorySink()
        let zip = try ZipWriter(to: memory, level: 0)
        for number in 0..<65_600 { try zip.add("\(number)", []) }
        try zip.finish()
        var limits = ZipLimits()
        limits.entries = 70_000
        #expect(try ZipReader(bytes: memory.bytes, limits: limits).entries.count == 65_600)
    }

    @Test("an entry copied from file to file has the bytes that it had")
    func fileToFile() throws {
        let folder = NSTemporaryDirectory() + "gouji-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = TestArchive.Entry("甲.bin", Self.noise(3 << 20, seed: 5))
        let second = TestArchive.Entry("乙.bin", Self.noise(100, seed: 6))
        let old = TestArchive([first, second]).bytes
        try Data(old).write(to: URL(fileURLWithPath: folder + "/old.zip"))
        let source = try ZipReader(path: folder + "/old.zip")
        let file = try FileReplacement(path: folder + "/new.zip")
        let zip = try ZipWriter(to: file)
        for entry in source.entries { try zip.add(entry, of: source) }
        try zip.finish()
        try file.commit()
        let copy = try ZipReader(path: folder + "/new.zip")
        #expect(try copy.entries.map { try copy.bytes(of: $0) } == [first.data, second.data])
    }
}

extension [UInt8] {
    fileprivate func contains(_ pattern: [UInt8]) -> Bool {
        guard pattern.count <= count else { return false }
        return indices.dropLast(pattern.count - 1).contains { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
    }
}
