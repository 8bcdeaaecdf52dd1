import Foundation

/// Programs that others wrote, where they are installed; `GOUJI_REQUIRE_TOOLS=1` makes their absence a failure.
///
/// A test that needs one is skipped without it. How many were is said when the tests end.
public enum Tool {
    /// Whether a missing tool is a failure.
    public static let isRequired = ProcessInfo.processInfo.environment["GOUJI_REQUIRE_TOOLS"] == "1"
    /// Whether there is Python 3, or must be.
    public static var hasPython: Bool { SkippedTests.note(unless: python, "python3") }
    /// Whether there is LibreOffice, or must be.
    public static var hasLibreOffice: Bool { SkippedTests.note(unless: libreOffice, "LibreOffice") }
    /// Whether Python has openpyxl, or must have.
    public static var hasOpenpyxl: Bool { SkippedTests.note(unless: openpyxl, "openpyxl") }
    /// Whether Python has python-docx, or must have.
    public static var hasPythonDocx: Bool { SkippedTests.note(unless: pythonDocx, "python-docx") }

    private static let python = runs("python3", "--version")
    private static let libreOffice = runs("soffice", "--version")
    private static let openpyxl = runs("python3", "-c", "import openpyxl")
    private static let pythonDocx = runs("python3", "-c", "import docx")

    private static func runs(_ command: String...) -> Bool { isRequired || (try? run(command))?.status == 0 }

    /// Runs a command to its end; its output holds both of its streams.
    public static func run(_ command: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// What a Python script prints about a workbook, whose path is its first argument.
    public static func python(_ script: String, on workbook: [UInt8]) throws -> String {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(workbook).write(to: URL(fileURLWithPath: path))
        return try run(["python3", "-W", "ignore", "-c", script, path]).output
    }

    /// The workbook as LibreOffice writes it again, or another kind of file that it makes of it.
    public static func libreOffice(_ workbook: [UInt8], to format: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "out"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(workbook).write(to: folder.appending(path: "book.xlsx"))
        let result = try run([
            "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format,
            "--outdir", folder.path + "/out", folder.path + "/book.xlsx",
        ])
        let suffix = format.split(separator: ":").first.map(String.init) ?? format
        do {
            return [UInt8](try Data(contentsOf: folder.appending(path: "out/book.\(suffix)")))
        } catch {
            throw ToolFailure(description: "LibreOffice made nothing: \(result.output)")
        }
    }
}

/// A program that did not do what it was asked for.
public struct ToolFailure: Error, CustomStringConvertible {
    /// What it said.
    public let description: String
}
