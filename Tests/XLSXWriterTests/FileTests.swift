import Foundation
import Testing

@testable import XLSXWriter

@Suite("Workbooks at a path")
struct FileTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "gouji-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func fill(_ book: WorkbookWriter) throws {
        let sheet = try book.addSheet("表")
        for row in 1...5_000 { try sheet.writeRow(row, [.text("科目\(row)"), .number(row)]) }
    }

    @Test("a file has the bytes that memory would have")
    func sameBytes() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/out.xlsx"
        let file = try WorkbookWriter(path: path)
        try fill(file)
        #expect(!FileManager.default.fileExists(atPath: path))
        try file.close()
        let memory = try WorkbookWriter()
        try fill(memory)
        let written = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        #expect(written == (try memory.finish()))
    }

    @Test("a workbook that is not closed leaves the old file, and no other")
    func notClosed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/out.xlsx"
        _ = FileManager.default.createFile(atPath: path, contents: Data("old".utf8))
        do {
            let book = try WorkbookWriter(path: path)
            try fill(book)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.xlsx"])
        #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
    }

    @Test("a folder that is not there is told as such")
    func noFolder() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = #expect(throws: WritingError.self) { try WorkbookWriter(path: "\(folder)/no/out.xlsx") }
        #expect(error?.code == .output)
        #expect(
            error?.description == "\(folder)/no/out.xlsx: there is no such folder; create it first (create)")
    }
}
