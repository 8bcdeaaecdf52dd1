import TestSupport
import Testing
import XLSXReader

@Suite("A file that is no workbook")
struct OtherFilesTests {
    static let files: [(name: String, bytes: [UInt8], code: ReadingError.Code)] = [
        ("empty", [], .emptyFile),
        ("CSV", Array("科目,合计\n201,12.5\n".utf8), .plainText),
        ("web page", Array("\u{FEFF}<html><table><tr><td>1</td></tr></table></html>".utf8), .webPage),
        ("XML spreadsheet", Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:x\"/>".utf8), .xmlSpreadsheet),
        ("PDF", Array("%PDF-1.7\n".utf8), .portableDocument),
        ("zeros", [UInt8](repeating: 0, count: 4_096), .unknownFormat),
        ("old compound file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
        ("Excel 4 sheet", [0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00], .legacyWorkbook),
        ("empty archive", TestArchive([]).bytes, .notAWorkbook),
        ("archive with a workbook in it", TestArchive([.init("账.xlsx", "PK")]).bytes, .notAWorkbook),
        (
            "OpenDocument",
            TestArchive([.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]).bytes, .openDocument
        ),
        ("binary workbook", TestArchive([.init("xl/workbook.bin", "x")]).bytes, .binaryWorkbook),
        ("document", TestArchive([.init("word/document.xml", "<x/>")]).bytes, .otherOfficeDocument),
        ("workbook cut short", Array(TestWorkbook().bytes.dropLast(30)), .truncated),
    ]

    @Test("is named, with what to do", arguments: files.indices)
    func named(index: Int) {
        let file = Self.files[index]
        let error = #expect(throws: ReadingError.self, "\(file.name)") {
            _ = try Workbook(bytes: file.bytes, name: "f.xlsx")
        }
        #expect(error?.code == file.code, "\(file.name)")
        #expect(error?.place.file == "f.xlsx")
    }

    @Test("or no file at all")
    func absent() {
        let missing = #expect(throws: ReadingError.self) { _ = try Workbook(path: "/no/such/file.xlsx") }
        #expect(missing?.code == .noSuchFile)
        let folder = #expect(throws: ReadingError.self) { _ = try Workbook(path: "/") }
        #expect(folder?.code == .isDirectory)
    }

    @Test("names an encrypted workbook and an old one by the streams of the compound file")
    func compoundFiles() {
        for (stream, code) in [
            ("EncryptedPackage", ReadingError.Code.passwordProtected), ("Workbook", .legacyWorkbook),
        ] {
            var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
            header += [UInt8](repeating: 0, count: 504)
            header[30] = 9
            var table = [UInt8](repeating: 0xFF, count: 512)
            table.replaceSubrange(4..<8, with: [0xFE, 0xFF, 0xFF, 0xFF])
            var directory = [UInt8](repeating: 0, count: 512)
            for (index, unit) in stream.utf16.enumerated() { directory[index * 2] = UInt8(truncatingIfNeeded: unit) }
            directory[64] = UInt8(stream.utf16.count * 2 + 2)
            header[48] = 1
            let error = #expect(throws: ReadingError.self) { _ = try Workbook(bytes: header + table + directory) }
            #expect(error?.code == code)
        }
    }
}
