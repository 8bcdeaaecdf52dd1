import Foundation
import TestSupport
import Testing
import XLSXReader
import XLSXReaderFoundation

@Suite("A workbook is opened")
struct OpeningTests {
    static let bytes = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>").bytes

    /// A file of those bytes with a name that a URL has to escape, for the time of the work.
    static func withFile(_ bytes: [UInt8] = bytes, _ work: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-opening-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "决算 100%.xlsx")
        try Data(bytes).write(to: file)
        try work(file)
    }

    @Test("by path, by URL, by data and by an open file")
    func ways() throws {
        try Self.withFile { file in
            #expect(try Workbook(path: file.path(percentEncoded: false)).sheet(at: 0)["A1"].double == 7)
            #expect(try Workbook(url: file).sheet(at: 0)["A1"].double == 7)
            #expect(try Workbook(data: Data(contentsOf: file)).sheet(at: 0)["A1"].double == 7)
            let handle = try FileHandle(forReadingFrom: file)
            try handle.seekToEnd()
            try FileManager.default.removeItem(at: file)
            let end = try handle.offset()
            let book = try Workbook(fileDescriptor: handle.fileDescriptor, name: "账")
            #expect(try book.sheet(at: 0)["A1"].double == 7)
            #expect(try handle.offset() == end)
            try handle.close()
        }
    }

    @Test("or the error says why not")
    func failures() throws {
        let web = #expect(throws: ReadingError.self) {
            _ = try Workbook(url: #require(URL(string: "https://example.org/a.xlsx")))
        }
        #expect(web?.code == .notAFileAddress)
        #expect(web?.place.file == "https://example.org/a.xlsx")
        let missing = #expect(throws: ReadingError.self) {
            _ = try Workbook(url: URL(fileURLWithPath: "/no/such.xlsx"))
        }
        #expect(missing?.code == .noSuchFile)
        let pipe = Pipe()
        let piped = #expect(throws: ReadingError.self) {
            _ = try Workbook(fileDescriptor: pipe.fileHandleForReading.fileDescriptor, name: "pipe")
        }
        #expect(piped?.code == .unreadable)
        #expect(piped?.place.file == "pipe")
        let closed = #expect(throws: ReadingError.self) { _ = try Workbook(fileDescriptor: -1) }
        #expect(closed?.code == .unreadable)
    }
}
