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

    func run(_ arguments: [String], locale: String = "C.UTF-8", timeZone: String = "UTC") throws -> Outcome {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["LC_ALL": locale, "TZ": timeZone, "SWIFT_BACKTRACE": "enable=no"]
        let output = folder.appending(path: ".out")
        let errors = folder.appending(path: ".err")
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

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
