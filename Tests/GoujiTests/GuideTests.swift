import Foundation
import Testing

/// The guides show commands and what they print: fenced blocks `console`, where a line after `$ ` is a command of the shell.
///
/// `GOUJI_WRITE_GUIDE=1` writes what the commands print into the guides.
@Suite("The guides")
struct GuideTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(
        "show what their commands print",
        arguments: [
            ("Documentation/guide.md", "Samples", "C.UTF-8"),
            ("Documentation/guide.zh-CN.md", "Samples", "zh_CN.UTF-8"),
            ("README.md", ".", "C.UTF-8"), ("README.zh-CN.md", ".", "zh_CN.UTF-8"),
        ])
    func shown(path: String, folder: String, locale: String) throws {
        let command = try Command()
        defer { command.remove() }
        try FileManager.default.copyItem(
            at: Self.root.appending(path: "Samples"), to: command.folder.appending(path: "Samples"))
        let file = Self.root.appending(path: path)
        let guide = try String(contentsOf: file, encoding: .utf8)
        var shown: [String] = []
        var isBlock = false
        var commands = 0
        for line in guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") { isBlock = line == "```console" }
            guard isBlock else {
                shown.append(line)
                continue
            }
            if line.hasPrefix("```") { shown.append(line) }
            guard line.hasPrefix("$ ") else { continue }
            commands += 1
            shown.append(line)
            let outcome = try command.shell("cd \(folder) && \(line.dropFirst(2))", locale: locale)
            #expect(outcome.errors.isEmpty, "\(line): \(outcome.errors)")
            shown += outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
        #expect(commands > 0)
        let now = shown.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["GOUJI_WRITE_GUIDE"] == "1", now != guide {
            try now.write(to: file, atomically: true, encoding: .utf8)
        } else {
            let (old, new) = (guide.split(separator: "\n"), now.split(separator: "\n"))
            let difference = zip(old, new).first { $0 != $1 }
            #expect(
                now == guide,
                "\(difference.map { "shown: \($0.0)\nprinted: \($0.1)" } ?? "lengths differ"); GOUJI_WRITE_GUIDE=1 writes it anew"
            )
        }
    }
}
