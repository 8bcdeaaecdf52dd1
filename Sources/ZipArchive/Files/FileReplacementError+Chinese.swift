extension FileReplacementError {
    /// The same in Chinese, in one line: file, what is wrong, what to do.
    public var chineseDescription: String {
        let sentence =
            switch code {
            case .noFolder: "文件夹不存在；请先建立"
            case .notAFile: "这不是普通文件；请给出文件名"
            case .exists: "已经存在；请换一个名称，或用 --force 替换"
            case .notPermitted: "没有写入权限；请换一个文件夹或修改权限"
            case .noSpace: "磁盘已满；请腾出空间后重试（原文件未变）"
            case .failed: "写入失败（\(operation)，系统错误 \(systemError)）"
            }
        return "\(path)：\(sentence)"
    }
}
