import TestSupport
import Testing
import ZipArchive

@Suite("A ZIP archive, read")
struct ZipReaderTests {
    @Test("gives back what was stored, whatever lies before and behind the archive")
    func reads() throws {
        var archive = TestArchive([.init("a.txt", "hello"), .init("folder/", ""), .init("b.txt", "")])
        archive.lead = Array("#!/bin/sh\n".utf8)
        archive.comment = Array("made by hand".utf8)
        let reader = try ZipReader(bytes: archive.bytes)
        #expect(reader.entries.map(\.name) == ["a.txt", "folder/", "b.txt"])
        let entry = try #require(reader.entry(named: "/A.TXT"))
        #expect(try reader.bytes(of: entry) == Array("hello".utf8))
        #expect(try reader.entry(named: "b.txt").map { try reader.bytes(of: $0) } == [])
    }

    /// What is done to the second entry of a sound archive, and the error that must come of it.
    static let damages: [(damage: @Sendable (inout TestArchive.Entry) -> Void, code: ZipError.Code)] = [
        ({ $0.checksum ^= 1 }, .wrongChecksum),
        ({ $0.size += 1 }, .wrongSize),
        ({ $0.compressedSize = .max - 1 }, .wrongSize),
        (
            {
                $0.compressedSize = 1 << 30
                $0.size = 1 << 30
            }, .truncated
        ),
        ({ $0.size = .max }, .damagedDirectory),
        ({ $0.flags = 1 }, .encrypted),
        ({ $0.method = 12 }, .unsupportedMethod),
        ({ $0.method = 8 }, .damagedData),
        ({ $0.name = "a.txt" }, .duplicateName),
    ]

    @Test("says what is wrong with an entry", arguments: damages.indices)
    func damaged(index: Int) throws {
        var archive = TestArchive([.init("a.txt", "hello"), .init("b.txt", "world")])
        Self.damages[index].damage(&archive.entries[1])
        let error = #expect(throws: ZipError.self) {
            let reader = try ZipReader(bytes: archive.bytes)
            _ = try reader.entry(named: "b.txt").map { try reader.bytes(of: $0) }
        }
        #expect(error?.code == Self.damages[index].code)
    }

    @Test("is refused when it is cut short anywhere")
    func cut() {
        let bytes = TestArchive([.init("a.txt", "hello")]).bytes
        for count in 0..<bytes.count {
            #expect(throws: ZipError.self) { _ = try ZipReader(bytes: Array(bytes[..<count])) }
        }
    }

    @Test("stops at each limit, and not one before it")
    func limits() throws {
        let bytes = TestArchive([.init("a.txt", "hello"), .init("b.txt", "world")]).bytes
        func read(_ change: (inout ZipLimits) -> Void) throws {
            var limits = ZipLimits()
            change(&limits)
            let reader = try ZipReader(bytes: bytes, limits: limits)
            for entry in reader.entries { _ = try reader.bytes(of: entry) }
        }
        let count = UInt64(bytes.count)
        for excess in [UInt64(0), 1] {
            let changes: [(inout ZipLimits) -> Void] = [
                { $0.archiveBytes = count - excess }, { $0.entries = 2 - Int(excess) }, { $0.entryBytes = 5 - excess },
                { $0.totalBytes = 10 - excess },
            ]
            for change in changes {
                if excess == 0 {
                    #expect(throws: Never.self) { try read(change) }
                } else {
                    let error = #expect(throws: ZipError.self) { try read(change) }
                    #expect(error?.code == .limitExceeded)
                }
            }
        }
    }
}
