import Foundation

/// Runs the built command as a shell would, in a folder of its own.
struct Command {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try Data(bytes).write(to: folder.appending(path: name))
    }

    func run(_ arguments: String..., locale: String = "C.UTF-8", timeZone: String = "UTC") throws -> Outcome {
        try run(arguments, locale: locale, timeZone: timeZone)
    }

    func run(
        _ arguments: [String], locale: String = "C.UTF-8", timeZone: String = "UTC", path: String? = nil
    ) throws -> Outcome {
        try finish(process(arguments, locale: locale, timeZone: timeZone, path: path))
    }

    /// Runs a line of the shell in which `gouji` is the built command.
    func shell(_ line: String, locale: String) throws -> Outcome {
        let process = try process(["-c", line], locale: locale)
        process.executableURL = URL(filePath: "/bin/sh")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment?["PATH"] = "\(Self.executable.deletingLastPathComponent().path):\(path)"
        return try finish(process)
    }

    /// Starts the command, for those who want to end it themselves.
    ///
    /// - Parameter path: where it looks for programs; else where this process does.
    func start(
        _ arguments: [String], locale: String = "C.UTF-8", timeZone: String = "UTC", path: String? = nil
    ) throws -> Process {
        try start(process(arguments, locale: locale, timeZone: timeZone, path: path))
    }

    private func finish(_ process: Process) throws -> Outcome {
        try start(process).waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: folder.appending(path: ".out"), encoding: .utf8),
            errors: try String(contentsOf: folder.appending(path: ".err"), encoding: .utf8))
    }

    private func start(_ process: Process) throws -> Process {
        let output = folder.appending(path: ".out")
        let errors = folder.appending(path: ".err")
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        return process
    }

    /// Runs the command and ends it with a signal after some microseconds, unless it has ended before.
    func run(_ arguments: [String], endingWith signal: Int32, after delay: UInt32) throws {
        let process = try process(arguments, locale: "C.UTF-8")
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(delay)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
    }

    private func process(
        _ arguments: [String], locale: String, timeZone: String = "UTC", path: String? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "LC_ALL": locale, "TZ": timeZone, "SWIFT_BACKTRACE": "enable=no", "TMPDIR": temporaryFolder,
            "PATH": path ?? ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]
        try FileManager.default.createDirectory(atPath: temporaryFolder, withIntermediateDirectories: true)
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Where the command keeps what it needs while it runs.
    var temporaryFolder: String { folder.path + "/.tmp" }

    /// The command stands beside the bundle of the tests.
    private static var executable: URL {
        #if os(macOS)
            let bundle =
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
            return bundle.deletingLastPathComponent().appending(path: "gouji")
        #else
            return Bundle.main.bundleURL.appending(path: "gouji")
        #endif
    }
}
