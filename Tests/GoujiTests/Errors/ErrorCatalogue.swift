import Foundation

/// The errors that a user can meet, by chapter, each shown by a run.
enum ErrorCatalogue {
    struct Chapter: Sendable {
        let title: String
        let preface: String
        let cases: [ErrorCase]
    }

    static let chapters = [
        Chapter(
            title: "打不开的文件",
            preface: "读取工作簿时的错误。标准错误输出一行：文件、部件或 `工作表!单元格`、实际与应为、如何更正；退出码 2。", cases: files + parts + cells),
        Chapter(title: "读表时的问题", preface: "识别和读取各表时的问题，随导入和核对的结果列出；级别为错误的使退出码为 1。", cases: tables),
        Chapter(title: "规则文件", preface: "`--rules` 和 `gouji rules lint` 指出行、列，公式用 ^ 标出位置。", cases: rules),
        Chapter(title: "事实数据和答复文件", preface: "其他程序抽取的数据（CSV、JSON）和答复文件（YAML）。", cases: facts),
        Chapter(title: "填写、导出和其他", preface: "", cases: outputs),
        Chapter(title: "用法", preface: "参数有误时退出码为 64，并给出该命令的用法。", cases: usage),
    ]

    /// The catalogue as a page.
    static func markdown() throws -> String {
        var lines = [
            "# 出错信息", "",
            "由实际运行生成（`Scripts/make-errors.sh`），请勿手工修改；方括号中为退出码。规则核对的结果见 [rules.md](rules.md)。",
        ]
        for chapter in chapters {
            lines += ["", "## \(chapter.title)"]
            if !chapter.preface.isEmpty { lines += ["", chapter.preface] }
            for entry in chapter.cases {
                let command = try Command()
                defer { command.remove() }
                for (name, bytes) in entry.files { try command.write(bytes, to: name) }
                lines += ["", "### \(entry.code) \(entry.title)", "", "```"]
                lines.append(try entry.transcript("zh", in: command))
                lines += ["```", "", "```"]
                lines.append(try entry.transcript("en", in: command))
                lines.append("```")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
