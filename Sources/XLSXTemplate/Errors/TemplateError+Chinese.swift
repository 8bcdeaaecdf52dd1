internal import XLSXWriter
internal import ZipArchive

extension TemplateError {
    /// The same in Chinese, in one line: place, what is wrong, what to do.
    public var chineseDescription: String {
        if let cause = cause as? FileReplacementError { return cause.chineseDescription }
        let cells = [sheet, cell.map(\.description)].compactMap { $0 }.joined(separator: "!")
        let place = cells.isEmpty ? part : cells
        return (place.map { $0 + "：" } ?? "") + (chinese ?? sentence)
    }

    private var sentence: String {
        switch code {
        case .unreadable: "不是可以读取的 .xlsx 工作簿；如有密码请先取消，旧格式请另存为 .xlsx"
        case .output: "文件没有写成（\(found)）"
        case .sealed: "工作簿已加密、已签名或含有文档类型声明，改动会使其失效；请先取消密码或签名"
        case .damaged: "工作簿的结构不完整（\(found)）；请用 Excel 或 WPS 打开后另存"
        case .unsupported: "这里不能安全地改动（\(found)）；请用 Excel 或 WPS 打开后另存再试"
        case .noSheet: "没有这张工作表；可用的有：\(choices)"
        case .noName: "没有这个名称或占位符，或它不指向单个单元格；可用的有：\(choices)"
        case .noValue: "占位符没有给出值（\(found)）"
        case .merged: "单元格在合并区域之内，写入后看不见；请写合并区域左上角的单元格"
        case .formula: "单元格属于数组公式；请先在 Excel 或 WPS 中取消该数组公式"
        case .rows: "这些行不能重复或删除，否则会破坏跨行的内容（\(found)）；请调整行的范围，或先移走这些内容"
        case .value: (cause as? WritingError)?.chineseSentence ?? "这个值不能写入单元格（\(found)）"
        case .twice: "同一单元格设置了两次"
        }
    }

    private var choices: String {
        let mark = "one of: "
        return expected.hasPrefix(mark)
            ? expected.dropFirst(mark.count).split(separator: ", ").joined(separator: "、") : "无"
    }
}
