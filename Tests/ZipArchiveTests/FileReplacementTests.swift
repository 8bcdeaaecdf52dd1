import Foundation
import Testing

@testable import ZipArchive

@Suite("Files that are replaced")
struct FileReplacementTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "gouji-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func content(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test("the old content stays until the new is complete")
    func replacement() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = FileManager.default.createFile(atPath: "\(folder)/表.xlsx", contents: Data("old".utf8))
        let file = try FileReplacement(path: "\(folder)/表.xlsx")
        try file.append(Array("new!".utf8))
        try file.overwrite(Array("N".utf8), at: 0)
        #expect(content("表.xlsx") == "old")
        try file.commit()
        #expect(content("表.xlsx") == "New!")
        #expect(try names() == ["表.xlsx"])
    }

    @Test("a replacement that is given up leaves nothing")
    func givenUp() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            let file = try FileReplacement(path: "\(folder)/a")
            try file.append([1])
            #expect(try names().count == 1)
        }
        #expect(try names().isEmpty)
    }

    @Test("files of dead writers go, those of living writers and of strangers stay")
    func leftovers() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in [".a.tmp-1", ".a.tmp-1-2", ".a.tmp-x", ".b.tmp-1"] {
            _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil)
        }
        let living = try FileReplacement(path: "\(folder)/a")
        let second = try FileReplacement(path: "\(folder)/a")
        let process = ProcessInfo.processInfo.processIdentifier
        #expect(try names() == [".a.tmp-\(process)", ".a.tmp-\(process)-2", ".a.tmp-x", ".b.tmp-1"])
        try living.commit()
        try second.commit()
        #expect(try names() == [".a.tmp-x", ".b.tmp-1", "a"])
    }

    @Test("a link is followed, and the mode of the old file kept")
    func links() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = FileManager.default.createFile(
            atPath: "\(folder)/real", contents: nil, attributes: [.posixPermissions: 0o640])
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "real")
        let file = try FileReplacement(path: "\(folder)/link")
        try file.append([65])
        try file.commit()
        #expect(content("real") == "A")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "real")
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/real")[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test("what can't be a file is refused")
    func refusals() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (path, code) in [(folder, FileReplacementError.Code.notAFile), ("\(folder)/no/a", .noFolder)] {
            let error = #expect(throws: FileReplacementError.self) { try FileReplacement(path: path) }
            #expect(error?.code == code)
            #expect(error?.path == path)
        }
    }

    @Test("a name as long as names can be is replaced like any other")
    func longNames() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let name = String(repeating: "表", count: 83) + ".xlsx"
        let file = try FileReplacement(path: "\(folder)/\(name)")
        try file.commit()
        #expect(try names() == [name])
    }
}
