import Facts
import Findings
import TableLayout
import XLSXReader

/// Tables that are published although their sheet is hidden in the workbook that was given: perhaps somebody hid it for a reason.
enum HiddenTables {
    /// A warning for each; none for files that are no workbooks.
    static func findings(_ books: [ImportedBook], paths: [String], reader: BookReader) throws -> [Finding] {
        try zip(books, paths).flatMap { book, path -> [Finding] in
            guard ![".json", ".csv"].contains(where: path.lowercased().hasSuffix) else { return [] }
            let hidden = try Workbook(path: reader.openable(path)).sheets.filter { $0.state != .visible }.map(\.name)
            return book.book.tables.filter { hidden.contains($0.sheet) }.map(finding)
        }
    }

    private static func finding(_ table: FactTable) -> Finding {
        Finding(
            rule: "D019", severity: .warning, verdict: .reading,
            message: LocalizedText(
                zh: "\(table.id) 取自隐藏的工作表，仍写入公开表",
                en: "\(table.id) comes from a hidden sheet, and is published all the same"),
            places: [table.place],
            remedy: LocalizedText(
                zh: "不应公开的，从工作簿中删除该工作表后重做；应公开的，取消隐藏",
                en: "delete the sheet and publish again if it must not be public; else show it"))
    }
}
