public import Facts
public import Findings

extension WorkbookExporter {
    /// What a book holds and a new workbook has no place for: tables, columns and lines that the catalogue does not know. They were
    /// imported with a bureau's own forms, or written by hand.
    public func unwritten(of book: FactBook) -> [Finding] {
        book.tables.flatMap { table -> [Finding] in
            guard let description = catalogue.table(table.id) else {
                return [finding(table, names: [table.title], zh: "表", en: "table")]
            }
            let filled = table.facts.filter { $0.state != .blank }
            let columns = Set(description.columns.map(\.key))
            let lines = Set(description.lineKeys)
            let lostColumns = table.columns.map(\.key).filter { key in
                !columns.contains(key) && filled.contains { $0.column == key }
            }
            let lostLines = table.lines.filter { line in
                !lines.contains(line.key) && !description.body.takes(line: line.key)
                    && filled.contains { $0.line == line.key }
            }
            return [
                lostColumns.isEmpty ? nil : finding(table, names: lostColumns, zh: "栏目", en: "column"),
                lostLines.isEmpty ? nil : finding(table, names: lostLines.map(\.label), zh: "项目", en: "line"),
            ].compactMap(\.self)
        }
    }

    private func finding(_ table: FactTable, names: [String], zh: String, en: String) -> Finding {
        ReadingFinding.finding(
            "T045", .error, place: table.place,
            zh: "没有\(zh)\(names.map { "“\($0)”" }.joined(separator: "、"))，其内容没有写出。",
            en:
                "no \(en) is known as \(names.map { "\"\($0)\"" }.joined(separator: ", ")); what it holds was not written.",
            mendZh: "用 --forms 给出导入时所用的本地表格文件。", mendEn: "give the file of forms that it was imported with by --forms.")
    }
}

extension TableDescription.Body {
    /// Whether a line is printed that the declaration does not name: of a code, of a unit, or one that the department names.
    fileprivate func takes(line key: String) -> Bool {
        switch self {
        case .codes, .codeLanes, .form: true
        case .record: CodeBlock.unitCode(of: key) != nil
        case .lanes(let lanes):
            lanes.contains { lane in lane.lines.contains { $0.role == .repeated && lane.repeats(key, under: $0) } }
        }
    }
}
