internal import ZipArchive

extension WritingError {
    /// The same in Chinese, in one line: place, what is wrong, what to do.
    public var chineseDescription: String {
        if let cause = cause as? FileReplacementError { return cause.chineseDescription }
        let place = [sheet, cells.map(\.description)].compactMap { $0 }.joined(separator: "!")
        return (place.isEmpty ? "" : place + "：") + chineseSentence
    }

    /// What is wrong and what to do, without the place.
    package var chineseSentence: String { chinese ?? sentence }

    private var sentence: String {
        switch code {
        case .output: "文件没有写成（\(found)）"
        case .finished: "工作簿或工作表已经写完，不能再改"
        case .noVisibleSheet: "工作簿中没有可见的工作表；请至少保留一张"
        case .sheetName: "工作表名不合规定；应为 1 至 31 个字符，不含 [ ] : * ? / \\，首尾不用单引号"
        case .duplicateSheet: "工作表重名（不区分大小写）；请换一个名称"
        case .order: "行应自上而下、单元格应自左而右写，且各写一次"
        case .notOnSheet: "行号或列号超出工作表（1048576 行，16384 列）"
        case .textTooLong: "文字过长；单元格至多 32767 个字符、254 行"
        case .number: "数值不能写入（\(found)）；请改写错误值、文字，或留空"
        case .date: "日期早于日期系统的起点（\(found)）；请写成文字"
        case .formula: "公式不合规定；不带开头的等号，至多 8192 个字符，括号和引号须成对"
        case .merge: "合并区域只有一个单元格，或与另一合并区域重叠"
        case .tooManyStyles: "格式过多；请减少字体、边框、数字格式的组合"
        case .style: "样式的取值超出范围（\(found)）"
        case .setting: "设置的取值超出范围或重复（\(found)）"
        case .name: "定义的名称不合规定或已存在；应以字母、汉字或 _ 开头，不含空格，不像单元格地址"
        case .cancelled: "已按要求停止"
        }
    }
}
