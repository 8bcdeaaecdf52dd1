import Findings
import TableLayout

/// How the tables of a workbook were recognised, a line each.
struct ExplainText {
    private let file: String
    private let recognitions: [Recognition]
    private let language: Language

    init(_ file: String, _ recognitions: [Recognition], language: Language) {
        self.file = file
        self.recognitions = recognitions
        self.language = language
    }

    var text: String {
        let isChinese = language == .chinese
        let header =
            isChinese
            ? ["工作表", "表号", "得分", "依据", "位置", "栏", "行", "格式"]
            : ["sheet", "table", "score", "by", "at", "columns", "lines", "form"]
        let rows = recognitions.map { recognition in
            [
                recognition.sheet, recognition.table, String(recognition.score), name(of: recognition.sign),
                recognition.cell ?? "", "\(recognition.columns.found)/\(recognition.columns.all)",
                String(recognition.lines), recognition.form ?? "",
            ]
        }
        return ([file] + TextColumns(rows: [header] + rows, leftAligned: 8).lines).joined(separator: "\n") + "\n"
    }

    private func name(of sign: Recognition.Sign) -> String {
        let isChinese = language == .chinese
        return switch sign {
        case .title: isChinese ? "标题" : "title"
        case .sheetName: isChinese ? "工作表名" : "sheet name"
        case .nearTitle: isChinese ? "近似标题" : "near title"
        case .headings: isChinese ? "表头" : "headings"
        case .given: isChinese ? "指定" : "given"
        }
    }
}
