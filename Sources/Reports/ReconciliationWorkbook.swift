public import Findings
public import Reconciliation
public import XLSXWriter

/// Budget against actual as a workbook: a summary with a chart, a sheet of lines for each section, and the findings with
/// links to their lines.
///
/// The sheets of lines have a column for reasons. When the workbook is read again (``VarianceReasons/init(workbook:)``),
/// what was written there is kept for as long as the figures of its line stay.
///
///     let writer = try WorkbookWriter(path: "预决算对比.xlsx")
///     try ReconciliationWorkbook(comparison, reasons: reasons, language: .chinese).write(to: writer)
///     try writer.close()
public struct ReconciliationWorkbook {
    let comparison: BudgetComparison
    let reasons: VarianceReasons
    let provenance: Provenance?
    let language: Language
    let pages: [LinePage]

    /// A workbook of a comparison.
    ///
    /// - Parameters:
    ///   - reasons: those given so far.
    ///   - provenance: what the comparison was made from; stands at the foot of the summary.
    public init(
        _ comparison: BudgetComparison, reasons: VarianceReasons = VarianceReasons(), provenance: Provenance? = nil,
        language: Language
    ) {
        self.comparison = comparison
        self.reasons = reasons
        self.provenance = provenance
        self.language = language
        pages = LinePage.pages(of: comparison, language)
    }

    /// Adds the sheets to a workbook; the caller closes it.
    ///
    /// - Throws: `WritingError`.
    public func write(to writer: WorkbookWriter) throws {
        try writeSummary(to: writer)
        for page in pages { try write(page, to: writer) }
        try writeFindings(to: writer)
    }

    var title: String {
        [
            comparison.department, comparison.year.map { word("\($0)年度", "\($0)") },
            word("预决算对比", "budget against actual"),
        ]
        .compactMap(\.self).joined(separator: " ")
    }

    func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}

/// One sheet of lines: those of a section, or all where each section has but one. Lines without a figure are left out.
struct LinePage {
    let name: String
    let lines: [ComparisonLine]

    /// The row of the first line; headings stand above it.
    static let firstRow = 5

    static func pages(of comparison: BudgetComparison, _ language: Language) -> [LinePage] {
        let sections = ComparisonSection.allCases.map { section in
            LinePage(
                name: SheetName.allowed(section.name[language], taken: [String]()),
                lines: comparison.lines.filter {
                    $0.section == section && $0.band(threshold: comparison.threshold) != .nothing
                })
        }.filter { !$0.lines.isEmpty }
        guard sections.count > 1, sections.allSatisfy({ $0.lines.count == 1 }) else { return sections }
        return [
            LinePage(name: language == .chinese ? "各表对比" : "tables", lines: sections.flatMap(\.lines))
        ]
    }

    func row(of line: ComparisonLine) -> Int? { lines.firstIndex(of: line).map { $0 + Self.firstRow } }
}

/// How the cells of the workbook look.
enum ReportStyle {
    static let title = CellStyle(font: CellFont(size: 14, isBold: true))
    static let heading = CellStyle(
        font: CellFont(isBold: true), fill: .rgb(0xD9E1F2), borders: .all(.thin),
        alignment: CellAlignment(horizontal: .center, vertical: .center, wrapsText: true))
    static let text = CellStyle(borders: .all(.thin), alignment: CellAlignment(vertical: .center, wrapsText: true))
    static let rate = number("0.00%")
    static let count = number("0")
    static let link = CellStyle(
        font: CellFont(underline: .single, color: .rgb(0x0563C1)), borders: .all(.thin),
        alignment: CellAlignment(vertical: .center, wrapsText: true))

    static func amount(_ fractionDigits: Int) -> CellStyle {
        let fraction = fractionDigits > 0 ? "." + String(repeating: "0", count: fractionDigits) : ""
        return number("#,##0" + fraction)
    }

    private static func number(_ format: String) -> CellStyle {
        CellStyle(
            numberFormat: format, borders: .all(.thin),
            alignment: CellAlignment(horizontal: .right, vertical: .center))
    }
}
