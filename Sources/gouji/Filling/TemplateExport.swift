import Facts
import Findings
import Fiscal
import Reconciliation
import TableLayout
import XLSXReader
import XLSXTemplate

/// Writes tables into a bureau's own workbook, and tells what came of it.
struct TemplateExport {
    let catalogue: TableCatalogue
    let unit: AmountUnit?
    let language: Language

    /// Fills the template and saves it.
    ///
    /// - Returns: the text of the report, and whether a finding is an error.
    func write(_ book: FactBook, into path: String, to output: String) throws -> (text: String, hasErrors: Bool) {
        let file = InputFile.name(of: path)
        let workbook = try Workbook(path: path)
        let template = try WorkbookTemplate(path: path)
        let filling = TemplateFilling(catalogue: catalogue, unit: unit)
        let report = try filling.fill(template, as: workbook, file: file, with: book) { converted in
            Reconciler().roundingNotes(from: book, to: converted)
        }
        let name = InputFile.name(of: output)
        let read = try WorkbookImporter(catalogue: catalogue).read(
            try Workbook(bytes: try template.bytes(), name: name), file: name, options: ImportOptions(unit: unit))
        let findings = report.findings + report.differences(from: read)
        try template.save(to: output)
        let lines = report.tables.map(line)
        let texts = findings.map { TextRenderer(language: language).text(of: $0) }
        return (
            (lines + (texts.isEmpty ? [] : [""]) + texts).joined(separator: "\n") + "\n",
            findings.contains { $0.severity == .error }
        )
    }

    private func line(_ table: FillReport.Table) -> String {
        let unit = table.unit?.rawValue ?? ""
        let isChinese = language == .chinese
        let rows =
            table.addedRows == 0 ? "" : isChinese ? "，增加 \(table.addedRows) 行" : ", \(table.addedRows) rows added"
        let cells = isChinese ? "写入 \(table.cells) 个单元格" : "\(table.cells) cells set"
        return "\(table.id)  \(table.title)  [\(table.sheet)]  \(unit)  \(cells)\(rows)"
    }
}
