public import Findings

/// A table's printed guide: what it shows, its forms, columns and lines, drawn from the declaration itself.
public struct TableGuide: Sendable {
    private let table: TableDescription

    /// The guide of a table.
    public init(_ table: TableDescription) {
        self.table = table
    }

    /// The guide as plain text.
    ///
    /// - Parameters:
    ///   - language: of the explanations; labels stay Chinese, as they are printed.
    ///   - rules: the ids of rules that speak of the table.
    public func text(_ language: Language, rules: [String] = []) -> String {
        let isChinese = language == .chinese
        var lines = [
            "\(table.id)  \(table.title[language])" + (isChinese ? "" : "  (\(table.title.chinese))"),
            table.purpose[language], "",
        ]
        lines.append(isChinese ? "格式" : "Forms")
        for form in table.forms {
            let number = form.number.map { "  \($0)" } ?? ""
            lines.append("  \(form.name.rawValue)  \(form.name.title[language])\(number)")
        }
        if !table.titleAliases.isEmpty {
            lines.append((isChinese ? "也称  " : "Also called  ") + table.titleAliases.joined(separator: "、"))
        }
        lines.append("")
        switch table.body {
        case .lanes(let lanes): lines += laneLines(lanes, isChinese: isChinese)
        case .codes(let block): lines += codeLines(block, isChinese: isChinese)
        case .codeLanes(let list): lines += codeLaneLines(list)
        case .record(let record): lines += columnLines(record.columns, isChinese: isChinese)
        case .form(let form): lines += FormGuide(form).lines(isChinese: isChinese)
        }
        if !rules.isEmpty {
            lines.append("")
            lines.append((isChinese ? "核对规则  " : "Rules  ") + rules.joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }

    private func laneLines(_ lanes: [Lane], isChinese: Bool) -> [String] {
        var lines: [String] = []
        for (lane, numbers) in zip(lanes, RowNumbering(lanes: lanes).numbers) {
            if !lane.name.isEmpty { lines.append(isChinese ? "【\(lane.name)】" : "[\(lane.name)]") }
            lines.append((isChinese ? "  栏目  " : "  columns  ") + lane.columns.map(Self.wording).joined(separator: "、"))
            lines.append(isChinese ? "  行次  项目" : "  line  label")
            for (line, number) in zip(lane.lines, numbers) where line.role.isPrinted || line.role == .repeated {
                let indent = String(repeating: "  ", count: max(0, line.path.count - (line.role == .repeated ? 0 : 1)))
                let label =
                    line.role == .repeated
                    ? (isChinese ? "（各单位自定的类别，可多行）" : "(any number of lines, named by the department)") : line.label
                let code = line.code.map { "  (\($0))" } ?? ""
                let padded = number.map(String.init) ?? ""
                lines.append(
                    "  \(String(repeating: " ", count: max(0, 4 - padded.count)))\(padded)  \(indent)\(label)\(code)")
            }
        }
        return lines
    }

    private func codeLines(_ block: CodeBlock, isChinese: Bool) -> [String] {
        var lines = columnLines(block.columns, isChinese: isChinese)
        lines.append("")
        lines.append(
            isChinese
                ? "每个有金额的支出功能分类科目一行，类、款、项依次列出，另有一行“合计”。"
                : "One line for each functional code that has an amount, parents before their children, and a line 合计.")
        return lines
    }

    private func columnLines(_ columns: [Column], isChinese: Bool) -> [String] {
        [isChinese ? "栏次  栏目" : "column  heading"]
            + columns.enumerated().map { "  \($0 + 1)  \(Self.wording($1))" }
    }

    private func codeLaneLines(_ list: CodeLanes) -> [String] {
        let lanes = list.lanes[.ministry] ?? list.lanes.values.first ?? []
        return lanes.flatMap { lane in ["【\(lane.heading)】"] + lane.codes.map { "  \($0.code)  \($0.name)" } }
            + list.totals.map { "  \($0.label)" }
    }

    private static func wording(_ column: Column) -> String {
        column.aliases.isEmpty ? column.key : "\(column.key)（\(column.aliases.joined(separator: "、"))）"
    }
}

/// The row numbers (行次) that the ministry's form gives to the lines of its lanes.
struct RowNumbering {
    /// For each lane the number of each of its lines; nil for fillers and repeated lines.
    let numbers: [[Int?]]

    init(lanes: [Lane]) {
        let lengths = lanes.map { lane in lane.lines.filter { $0.role != .filler && $0.role != .repeated }.count }
        let longest = lengths.max() ?? 0
        var next = 1
        numbers = zip(lanes, lengths).map { lane, length in
            lane.lines.map { line -> Int? in
                switch line.role {
                case .filler:
                    next += longest - length
                    return nil
                case .repeated: return nil
                default:
                    defer { next += 1 }
                    return next
                }
            }
        }
    }
}
