public import Foundation

/// Programs that others wrote, where they are installed; `GOUJI_REQUIRE_TOOLS=1` makes their absence a failure.
public enum Tool {
    /// Whether a missing tool is a failure.
    public static let isRequired = ProcessInfo.processInfo.environment["GOUJI_REQUIRE_TOOLS"] == "1"
    /// Whether Python has openpyxl, or must have.
    public static let hasOpenpyxl = isRequired || (try? run(["python3", "-c", "import openpyxl"]))?.status == 0
    /// Whether Python has python-docx, or must have.
    public static let hasPythonDocx = isRequired || (try? run(["python3", "-c", "import docx"]))?.status == 0
    /// Whether LibreOffice is there, or must be.
    public static let hasLibreOffice = isRequired || (try? run(["soffice", "--version"]))?.status == 0

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
}
