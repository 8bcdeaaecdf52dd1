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

    @Test("sheets that wait for their turn leave no file, and are whole")
    func waitingSheets() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func fill(_ book: WorkbookWriter) throws {
            let sheets = [try book.addSheet("甲"), try book.addSheet("乙")]
            var random: UInt64 = 1
            for row in 1...60_000 {
                for sheet in sheets {
                    random = random &* 6_364_136_223_846_793_005 &+ 1
                    try sheet.writeRow(row, [.number(Int(random >> 20)), .number(Int(random >> 14))])
                }
            }
        }
        let book = try WorkbookWriter(path: "\(folder)/out.xlsx")
        try fill(book)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
        try book.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.xlsx"])
        let memory = try WorkbookWriter()
        try fill(memory)
        let written = FileManager.default.contents(atPath: "\(folder)/out.xlsx").map { [UInt8]($0) }
        #expect(written == (try memory.finish()))
        #expect((written?.count ?? 0) > 2 << 20, "enough for one sheet to wait on disk")
    }

    @Test("progress is told, and can end the workbook")
    func progress() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        struct Stop: Error {}
        let options = WritingOptions(onProgress: { progress in if progress.row > 9_000 { throw Stop() } })
        do {
            let sheet = try WorkbookWriter(path: "\(folder)/out.xlsx", options: options).addSheet("表")
            let error = #expect(throws: WritingError.self) {
                for row in 1...50_000 { try sheet.writeRow(row, [.text("科目\(row)"), .number(row)]) }
            }
            #expect(error?.code == .cancelled && error?.cause is Stop)
            #expect(sheet.lastRow < 20_000)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
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
