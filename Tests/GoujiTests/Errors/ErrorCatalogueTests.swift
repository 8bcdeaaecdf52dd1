import Foundation
import Testing
import XLSXReader

@Suite("The catalogue of errors")
struct ErrorCatalogueTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation/errors.md")

    /// `Scripts/make-errors.sh` runs this test with the variable set, which writes the page instead.
    @Test("shows what the command prints now")
    func current() throws {
        let catalogue = try ErrorCatalogue.markdown()
        if ProcessInfo.processInfo.environment["GOUJI_WRITE_ERRORS"] != nil {
            try catalogue.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let printed = catalogue.split(separator: "\n", omittingEmptySubsequences: false)
        let written = try String(contentsOf: Self.page, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let first = zip(printed, written).first { $0 != $1 }
        #expect(first == nil, "run Scripts/make-errors.sh")
        #expect(printed.count == written.count, "run Scripts/make-errors.sh")
    }

    @Test("has a workbook for each code of a reading error, and the code is right")
    func readingCodes() throws {
        let cases = ErrorCatalogue.files + ErrorCatalogue.parts + ErrorCatalogue.cells
        for entry in cases where !entry.arguments.contains("--sheet") {
            let command = try Command()
            defer { command.remove() }
            for (name, bytes) in entry.files { try command.write(bytes, to: name) }
            let error = #expect(throws: ReadingError.self, "\(entry.title)") {
                let workbook = try Workbook(path: command.path(entry.arguments[1]))
                for sheet in workbook.sheets { _ = try workbook.sheet(sheet.name).grid() }
            }
            #expect(error?.code.rawValue == entry.code, "\(entry.title)")
        }
        // What only a program can meet: a URL, a chart sheet asked for cells, a cancelled task; and what tests cannot make
        // everywhere: a file without permission, a workbook beyond the limits.
        let elsewhere: Set<ReadingError.Code> = [
            .notAFileAddress, .notAWorksheet, .cancelled, .unreadable, .limitExceeded,
        ]
        let shown = Set(cases.map(\.code))
        for code in ReadingError.Code.allCases where !elsewhere.contains(code) {
            #expect(shown.contains(code.rawValue))
        }
    }

    @Test("shows the finding of each code of reading a table")
    func findings() throws {
        for entry in ErrorCatalogue.tables {
            let command = try Command()
            defer { command.remove() }
            for (name, bytes) in entry.files { try command.write(bytes, to: name) }
            let transcript = try entry.transcript("en", in: command)
            #expect(transcript.contains(" \(entry.code)"), "\(entry.title): \(transcript)")
        }
    }
}
