import Facts
import Findings
import Reports
import SpreadsheetML
import XLSXReader

extension CheckReport {
    /// The report with an excerpt of the sheet at each finding whose cells stand in one of the workbooks.
    func withExcerpts(from paths: [String], reader: BookReader) -> CheckReport {
        var copy = self
        for path in paths where !["json", "csv"].contains(path.split(separator: ".").last?.lowercased() ?? "") {
            let file = InputFile.name(of: path)
            guard let workbook = try? Workbook(path: reader.openable(path)),
                let book = try? reader.book(path: path).book
            else {
                continue
            }
            var excerpts = SheetExcerpts(workbook, file: file, firstRows: book.firstRows)
            for index in copy.findings.indices where copy.findings[index].excerpt == nil {
                guard copy.findings[index].verdict != .rounding || copy.findings.count < Self.excerptLimit else {
                    continue
                }
                copy.findings[index].excerpt = excerpts.excerpt(for: copy.findings[index])
            }
        }
        return copy
    }

    /// So many findings have excerpts at differences that rounding explains, too.
    private static let excerptLimit = 200
}

extension FactBook {
    /// The first row of figures on each sheet.
    fileprivate var firstRows: [String: Int] {
        var rows: [String: Int] = [:]
        for table in tables {
            let first = table.facts.compactMap { $0.place.cell.flatMap { CellReference($0)?.row } }.min()
            if let first { rows[table.sheet] = min(first, rows[table.sheet] ?? first) }
        }
        return rows
    }
}
