extension ReadingError: CustomStringConvertible {
    /// One line in English: place, what is wrong, what was found and expected, how to mend it.
    public var description: String {
        line(sentence: sentences.english, found: "found", expected: "expected", stop: "; ")
    }

    /// The same line in Chinese.
    public var chineseDescription: String {
        line(sentence: sentences.chinese, found: "实际", expected: "应为", stop: "；")
    }

    private func line(
        sentence: Sentence, found foundWord: String, expected expectedWord: String, stop: String
    ) -> String {
        var text = ""
        for part in [place.file, location, place.line.map { "line \($0)" }] {
            if let part { text += Self.printable(part, limit: 200) + ": " }
        }
        text += sentence.what
        var facts: [String] = []
        if let found { facts.append("\(foundWord) \(Self.printable(found, limit: 100))") }
        if let expected { facts.append("\(expectedWord) \(Self.printable(expected, limit: 100))") }
        if !facts.isEmpty { text += " (\(facts.joined(separator: ", ")))" }
        return text + stop + sentence.mend
    }

    private var location: String? {
        if let sheet = place.sheet { return place.cell.map { "\(sheet)!\($0)" } ?? sheet }
        return place.part
    }

    /// Text of a file made fit for one line: control characters written out, the middle of long ones left out.
    static func printable(_ text: String, limit: Int) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            if count > limit { return result + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension ReadingError {
    /// What is wrong, and what to do about it.
    struct Sentence {
        var what: String
        var mend: String
    }

    private var sentences: (english: Sentence, chinese: Sentence) {
        let saveAs =
            "open it in Excel or WPS and save it as .xlsx (File > Save As > Excel Workbook; in WPS: Microsoft Excel (*.xlsx))"
        let saveAsChinese = "请另存为 .xlsx 格式（WPS：文件→另存为→文件类型选“Microsoft Excel 文件(*.xlsx)”；Excel：文件→另存为→Excel 工作簿）"
        let fetch = "copy or download it again"
        let fetchChinese = "请重新复制或下载该文件"
        let repair = "open it in Excel or WPS, let it repair the file, and save it"
        let repairChinese = "请用 Excel 或 WPS 打开并修复后重新保存"
        return switch code {
        case .noSuchFile: pair("there is no such file", "check the path", "文件不存在", "请检查路径")
        case .isDirectory:
            pair("this is a folder", "give the path of a workbook in it", "这是一个文件夹", "请指定其中的工作簿文件")
        case .unreadable: pair("the file cannot be read", "check its permissions", "无法读取文件", "请检查文件权限")
        case .emptyFile: pair("the file is empty", fetch, "文件是空的", fetchChinese)
        case .notAFileAddress:
            pair(
                "the address leads to no file of this computer", "download it, and give the path of the file",
                "该地址不是本机文件", "请先下载，再指定文件路径")
        case .legacyWorkbook:
            pair(
                "this is a workbook of the old .xls (or WPS .et) format", saveAs, "这是旧版 .xls（或 WPS .et）格式的工作簿",
                saveAsChinese)
        case .binaryWorkbook:
            pair("this is a binary workbook (.xlsb)", saveAs, "这是二进制工作簿（.xlsb）", saveAsChinese)
        case .passwordProtected:
            pair(
                "the workbook is protected by a password", "open it with the password and save it without one",
                "工作簿设有打开密码", "请输入密码打开，取消密码后另存")
        case .compoundFile:
            pair(
                "this is an old Office file, and no workbook was found in it", saveAs, "这是旧版 Office 文件，其中没有工作簿",
                saveAsChinese)
        case .openDocument:
            pair("this is an OpenDocument file (.ods)", saveAs, "这是 OpenDocument 文件（.ods）", saveAsChinese)
        case .otherOfficeDocument:
            pair("this is an Office document, but no workbook", "give a workbook", "这是 Office 文档，但不是工作簿", "请提供工作簿文件")
        case .webPage:
            pair("this is a web page under the name of a workbook", saveAs, "这是改了扩展名的网页文件", saveAsChinese)
        case .xmlSpreadsheet:
            pair(
                "this is XML text, perhaps an XML Spreadsheet 2003", saveAs, "这是 XML 文本，可能是 XML 表格 2003", saveAsChinese)
        case .portableDocument:
            pair(
                "this is a PDF under the name of a workbook", "ask for the workbook it was made from",
                "这是改了扩展名的 PDF 文件", "请索取原始的工作簿")
        case .plainText:
            pair(
                "this is plain text, perhaps CSV", "import it into Excel or WPS and save it as .xlsx", "这是纯文本，可能是 CSV",
                "请导入 Excel 或 WPS 后另存为 .xlsx 格式")
        case .unknownFormat: pair("this is no workbook", "give a .xlsx file", "这不是工作簿", "请提供 .xlsx 文件")
        case .notAWorkbook:
            pair(
                "this is an archive without a workbook", "unpack it if the workbook is inside", "这是压缩包，其中没有工作簿部件",
                "若工作簿在压缩包内，请先解压")
        case .truncated: pair("the file is cut short", fetch, "文件不完整", fetchChinese)
        case .damagedArchive: pair("the archive's directory is damaged", fetch, "压缩包目录已损坏", fetchChinese)
        case .duplicatePart: pair("two parts have the same name", repair, "两个部件同名", repairChinese)
        case .encryptedPart:
            pair("the part is encrypted", "save the workbook without encryption", "部件已加密", "请取消加密后另存")
        case .unsupportedCompression:
            pair("the part is compressed by an unknown method", repair, "部件的压缩方式不受支持", repairChinese)
        case .damagedPart: pair("the data is damaged", fetch, "数据已损坏", fetchChinese)
        case .missingPart: pair("the part is missing", repair, "缺少部件", repairChinese)
        case .badRelationship: pair("a relationship leads nowhere", repair, "部件关系无效", repairChinese)
        case .unexpectedContent: pair("the part holds something else", repair, "部件内容不符", repairChinese)
        case .malformedXML: pair("the XML is not well-formed", repair, "XML 格式错误", repairChinese)
        case .documentType:
            pair(
                "the XML has a document type declaration, which is not allowed", repair, "XML 含有不允许的文档类型声明",
                repairChinese)
        case .unsupportedEncoding:
            pair("the XML is neither UTF-8 nor UTF-16", repair, "XML 编码不是 UTF-8 或 UTF-16", repairChinese)
        case .noSheets: pair("the workbook has no sheets", repair, "工作簿中没有工作表", repairChinese)
        case .noSuchSheet: pair("there is no such sheet", "use a name of the list", "没有这个工作表", "请使用列出的名称")
        case .notAWorksheet: pair("the sheet has no cells", "choose a worksheet", "该表没有单元格", "请选择普通工作表")
        case .badRowNumber: pair("the row number is not one of a sheet", repair, "行号无效", repairChinese)
        case .badCellReference: pair("the cell reference is not one of this row", repair, "单元格引用无效", repairChinese)
        case .badNumber: pair("the cell's number is none", "correct the cell", "单元格的数值无效", "请更正该单元格")
        case .badSharedString: pair("the cell's text index is not in the workbook", repair, "单元格的文本索引无效", repairChinese)
        case .badCellType: pair("the cell's value does not fit its type", "correct the cell", "单元格的值与类型不符", "请更正该单元格")
        case .limitExceeded:
            pair(
                "a limit is passed", "if you trust the file, raise ReadingLimits.\(limitName)", "超过读取上限",
                "若信任该文件，可提高 ReadingLimits.\(limitName)")
        case .cancelled: pair("reading was cancelled", "read again", "读取已取消", "请重新读取")
        }
    }

    /// The limit that was passed, for ``Code/limitExceeded``.
    private var limitName: Substring { (expected ?? "").prefix { $0 != " " } }

    private func pair(
        _ what: String, _ mend: String, _ chineseWhat: String, _ chineseMend: String
    ) -> (english: Sentence, chinese: Sentence) {
        (Sentence(what: what, mend: mend), Sentence(what: chineseWhat, mend: chineseMend))
    }
}
