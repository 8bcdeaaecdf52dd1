import Foundation
import TestSupport
import Testing

@Suite("A workbook of another program")
struct ConversionTests {
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/broken-R002-total.xlsx")

    /// The first record of a workbook of Excel 4, and nothing more.
    private static let legacyHead: [UInt8] = [0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0, 0, 0]

    /// A program that is found as LibreOffice.
    private func install(_ script: String, in command: Command) throws -> String {
        let bin = command.path("bin")
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try command.write(Array("#!/bin/sh\n\(script)\n".utf8), to: "bin/soffice")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin + "/soffice")
        return bin + ":/usr/bin:/bin"
    }

    /// The facts, without the name of the file before them.
    private func facts(_ csv: String) -> [Substring] {
        csv.split(whereSeparator: \.isNewline).map { $0[($0.firstIndex(of: ",") ?? $0.startIndex)...] }
    }

    private func leftBehind(_ command: Command) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: command.temporaryFolder)
    }

    @Test(
        "is read through LibreOffice with --convert: same figures, same cells, and said so",
        .enabled(if: Tool.hasLibreOffice))
    func converted() throws {
        let command = try Command()
        defer { command.remove() }
        let original = [UInt8](try Data(contentsOf: Self.sample))
        try command.write(original, to: "a.xlsx")
        let expected = try command.run("import", "a.xlsx", "--format", "csv")
        let old = try Tool.libreOffice(original, to: "xls")
        for (name, bytes) in [
            ("b.xls", old), ("-旧 表'.XLS", old), ("c.et", old), ("d.ods", try Tool.libreOffice(original, to: "ods")),
        ] {
            try command.write(bytes, to: name)
            let path = name.hasPrefix("-") ? "./" + name : name
            let read = try command.run("import", path, "--convert", "--format", "csv")
            #expect(read.errors == "", "\(name)")
            let isSame = facts(read.output) == facts(expected.output)
            #expect(isSame, "\(name)")
            let checked = try command.run("check", path, "--convert", "--lang", "en")
            #expect(checked.status == 1)
            #expect(checked.output.contains("T019"))
        }
        #expect(try leftBehind(command) == [])
        #expect(try command.run("check", "b.xls", "--convert", "--marked", "m.xlsx").status == 1)
        #expect(try command.run("import", "m.xlsx").output.contains("FA1"))
        #expect(try command.run("diff", "a.xlsx", "b.xls", "--convert", "--only", "value").status == 0)
    }

    @Test("leaves nothing behind when LibreOffice does not do its work, and says what it said")
    func cleanUp() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(Self.legacyHead, to: "a.xls")
        let path = try install("echo source file could not be loaded; exit 1", in: command)
        let read = try command.run(["import", "a.xls", "--convert", "--lang", "en"], path: path)
        #expect(read.status == 2)
        #expect(read.errorLines.count == 1)
        #expect(read.errors.contains("source file could not be loaded"))
        #expect(try leftBehind(command) == [])
    }

    @Test("is refused without --convert, with the steps to save it as .xlsx in WPS and Excel")
    func refused() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(Self.legacyHead, to: "a.xls")
        let chinese = try command.run("import", "a.xls", "--lang", "zh")
        #expect(chinese.status == 2)
        for part in ["另存为", "WPS", "Excel", "--convert"] { #expect(chinese.errors.contains(part)) }
        let english = try command.run("import", "a.xls", "--lang", "en")
        for part in ["Save As", "WPS", "Excel", "--convert"] { #expect(english.errors.contains(part)) }
        let alone = try command.run(["import", "a.xls", "--convert", "--lang", "zh"], path: "/nowhere")
        #expect(alone.status == 2)
        for part in ["LibreOffice", "PATH", "另存为"] { #expect(alone.errors.contains(part)) }
    }

    @Test("LibreOffice is ended and its files are gone when the command is interrupted", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let command = try Command()
        defer { command.remove() }
        // A LibreOffice that never ends and says which process it is.
        let path = try install("echo $$ >\"\(command.path("worker"))\"\nexec sleep 600", in: command)
        try command.write(Self.legacyHead, to: "a.xls")
        let process = try command.start(["import", "a.xls", "--convert"], path: path)
        var worker: Int32?
        for _ in 0..<1000 where worker == nil {
            // Not Task.sleep: where other tests hold the threads of the pool, it comes back when LibreOffice's time is over.
            Thread.sleep(forTimeInterval: 0.02)
            worker = (try? String(contentsOfFile: command.path("worker"), encoding: .utf8)).flatMap {
                Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
            }
        }
        let group = try #require(worker)
        #expect(try leftBehind(command) != [])
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        #expect(try leftBehind(command) == [])
        #expect(kill(group, 0) == -1)
    }
}
