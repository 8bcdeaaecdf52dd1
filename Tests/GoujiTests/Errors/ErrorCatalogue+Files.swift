import TestSupport

extension ErrorCatalogue {
    private static func file(_ code: String, _ title: String, _ bytes: [UInt8]) -> ErrorCase {
        ErrorCase(code, title, ["import", "a.xlsx"], ["a.xlsx": bytes])
    }

    private static func archive(_ name: String) -> [UInt8] { TestArchive([.init(name, "x")]).bytes }

    /// A compound file (CFB) of one stream.
    private static func compound(_ stream: String) -> [UInt8] {
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        header[30] = 9
        header[48] = 1
        var table = [UInt8](repeating: 0xFF, count: 512)
        table.replaceSubrange(4..<8, with: [0xFE, 0xFF, 0xFF, 0xFF])
        var directory = [UInt8](repeating: 0, count: 512)
        for (index, unit) in stream.utf16.enumerated() { directory[index * 2] = UInt8(truncatingIfNeeded: unit) }
        directory[64] = UInt8(stream.utf16.count * 2 + 2)
        return header + table + directory
    }

    /// Another kind of file under the name of a workbook.
    static let files: [ErrorCase] = [
        ErrorCase("noSuchFile", "没有这个文件", ["import", "没有.xlsx"]),
        ErrorCase("isDirectory", "是文件夹", ["import", "."]),
        file("emptyFile", "空文件", []),
        file("legacyWorkbook", "旧版 .xls", compound("Workbook")),
        file("binaryWorkbook", "二进制 .xlsb", archive("xl/workbook.bin")),
        file("passwordProtected", "设有打开密码", compound("EncryptedPackage")),
        file("compoundFile", "其他旧版 Office 文件", compound("WordDocument")),
        file(
            "openDocument", "OpenDocument",
            TestArchive([.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]).bytes),
        file("otherOfficeDocument", "Word 等其他 Office 文件", archive("word/document.xml")),
        file("webPage", "改了扩展名的网页", Array("<html><table><tr><td>1</td></tr></table></html>".utf8)),
        file("xmlSpreadsheet", "XML 表格 2003", Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:x\"/>".utf8)),
        file("portableDocument", "改了扩展名的 PDF", Array("%PDF-1.7\n".utf8)),
        file("plainText", "文本或 CSV", Array("科目,合计\n201,12.5\n".utf8)),
        file("unknownFormat", "不明文件", [UInt8](repeating: 0, count: 4_096)),
        file("notAWorkbook", "不含工作簿的压缩包", archive("readme.txt")),
    ]

    private static func changed(_ change: (inout TestWorkbook) -> Void) -> [UInt8] {
        var workbook = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        change(&workbook)
        return workbook.bytes
    }

    private static let packages = "http://schemas.openxmlformats.org/package/2006"

    private static func sheetEntry(_ change: (inout TestArchive.Entry) -> Void) -> [UInt8] {
        entry("xl/worksheets/sheet1.xml", change)
    }

    private static func entry(_ name: String, _ change: (inout TestArchive.Entry) -> Void) -> [UInt8] {
        var archive = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").archive
        for index in archive.entries.indices where archive.entries[index].name == name {
            change(&archive.entries[index])
        }
        return archive.bytes
    }

    private static var doubled: [UInt8] {
        var archive = TestWorkbook().archive
        archive.entries.append(.init("xl/workbook.xml", "<x/>"))
        return archive.bytes
    }

    private static var brokenDirectory: [UInt8] {
        var bytes = TestWorkbook().bytes
        // The signature of the first entry of the central directory.
        if let start = bytes.indices.dropLast(4).first(where: { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] }) {
            bytes[start] = 0
        }
        return bytes
    }

    /// A workbook whose archive or parts are damaged.
    static let parts: [ErrorCase] = [
        file("truncated", "文件不完整", Array(TestWorkbook().bytes.dropLast(30))),
        file("damagedArchive", "压缩包目录损坏", brokenDirectory),
        file("duplicatePart", "部件同名", doubled),
        file("encryptedPart", "部件加密", sheetEntry { $0.flags = 1 }),
        file("unsupportedCompression", "压缩方式不受支持", sheetEntry { $0.method = 12 }),
        file("damagedPart", "数据损坏", sheetEntry { $0.checksum ^= 1 }),
        file("missingPart", "缺少部件", changed { $0.parts["xl/worksheets/sheet1.xml"] = nil }),
        file(
            "badRelationship", "部件关系无效",
            changed { $0.parts["xl/_rels/workbook.xml.rels"] = #"<Relationships xmlns="\#(packages)/relationships"/>"# }
        ),
        file("unexpectedContent", "部件内容不符", changed { $0.parts["xl/workbook.xml"] = "<html/>" }),
        file(
            "malformedXML", "XML 格式错误",
            changed { $0.parts["xl/worksheets/sheet1.xml"] = TestWorkbook.sheet(rows: "<row>") }),
        file(
            "documentType", "XML 含文档类型声明",
            changed { $0.parts["xl/workbook.xml"] = "<!DOCTYPE x><workbook/>" }),
        file(
            "unsupportedEncoding", "XML 编码不受支持",
            entry("xl/workbook.xml") { $0 = .init("xl/workbook.xml", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C]) }),
        file(
            "noSheets", "没有工作表",
            changed {
                $0.parts["xl/workbook.xml"] = $0.parts["xl/workbook.xml"]?.replacing(
                    #"<sheet name="S" sheetId="1" r:id="rId1"/>"#, with: "")
            }),
        ErrorCase("noSuchSheet", "没有这个工作表", ["dump", "a.xlsx", "--sheet", "收入表"], ["a.xlsx": TestWorkbook().bytes]),
    ]

    private static func cell(_ code: String, _ title: String, _ rows: String) -> ErrorCase {
        ErrorCase(code, title, ["dump", "a.xlsx"], ["a.xlsx": TestWorkbook(rows: rows).bytes])
    }

    /// A workbook with a wrong cell.
    static let cells: [ErrorCase] = [
        cell("badRowNumber", "行号无效", "<row r=\"0\"><c r=\"A1\"><v>1</v></c></row>"),
        cell("badCellReference", "单元格引用无效", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"),
        cell("badNumber", "数值无效", "<row r=\"1\"><c r=\"B1\"><v>12,5</v></c></row>"),
        cell("badSharedString", "文本索引无效", "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>7</v></c></row>"),
        cell("badCellType", "值与类型不符", "<row r=\"1\"><c r=\"B1\" t=\"b\"><v>maybe</v></c></row>"),
    ]
}
