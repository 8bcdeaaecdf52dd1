public import ArgumentParser
import Facts
import Findings
public import Reconciliation
import Reports
import XLSXReader
import XLSXWriter

/// `gouji reconcile`: budget against actual, line by line.
struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Compare a budget with its final account. 预算与决算对比。",
        discussion: """
            Lines are matched by code and book; of the 项 of one 款, those that only one side has are compared together. \
            A difference beyond the threshold, spending without a budget and a budget without spending are warnings.

            With -o a workbook is written: a summary with a chart, the lines with a column for reasons, and the lines that \
            still need one. --reasons reads the reasons of an earlier workbook back; a reason lapses when the figures of its \
            line change.

            EXAMPLES
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx --threshold 20 --format json
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx -o 对比.xlsx
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx --reasons 对比.xlsx -o 对比.xlsx
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: ArgumentHelp("The budget (.xlsx, or .json of import). 预算。", valueName: "file")) var budget: String
    @Option(help: ArgumentHelp("The final account of the same year. 决算。", valueName: "file")) var actual: String
    @Option(help: ArgumentHelp("The final account of the year before. 上年决算。", valueName: "file")) var prior: String?
    @Option(help: "The percentage beyond which a difference needs a reason. 须说明原因的幅度。") var threshold = 10
    @Option(help: "function, economic, project or table: these lines only. 按功能、经济分类、项目支出或按表。")
    var by: ComparisonGrouping?
    @Option(
        help: ArgumentHelp("An earlier output of this command with reasons written in. 已写原因的对比表。", valueName: "file"))
    var reasons: String?
    @Option(
        name: [.short, .long], help: ArgumentHelp("The workbook to write. 输出文件。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var output: String?
    @Option(help: "text or json. 输出格式。") var format = Format.text
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (0...1000).contains(threshold) else { throw ValidationError("--threshold must be 0 to 1000.") }
        let books = [budget, actual, prior].compactMap(\.self)
        if let output, books.contains(where: { InputFile.isSame($0, output) }) {
            throw ValidationError("-o would replace a book that is read. 输出文件不能是所读的预决算。")
        }
    }

    func run() throws {
        let language = messages.language
        try Failure.reporting(language) {
            let all = BudgetComparer(threshold: threshold).compare(
                budget: try loadBook(path: budget).book, actual: try loadBook(path: actual).book,
                prior: try prior.map { try loadBook(path: $0).book })
            let comparison = by.map { all.grouped(by: $0) } ?? all
            let reasons = try self.reasons.map(readReasons) ?? VarianceReasons()
            let provenance = Provenance(files: [budget, actual, prior, self.reasons].compactMap(\.self), rules: nil)
            if let output {
                let writer = try WorkbookWriter(path: output)
                try ReconciliationWorkbook(
                    comparison, reasons: reasons, provenance: provenance, language: language
                ).write(to: writer)
                try writer.close()
            }
            switch format {
            case .text: printOut(ComparisonTable(comparison, reasons: reasons, language: language).text)
            case .json:
                printOut(
                    ComparisonJSON(comparison, reasons: reasons, provenance: provenance, language: language).text)
            }
        }
    }

    private func readReasons(_ path: String) throws -> VarianceReasons {
        guard let reasons = try VarianceReasons(workbook: try Workbook(path: path)) else {
            throw NoReasons(path: path)
        }
        return reasons
    }

    /// A workbook that should hold reasons and has no column for them.
    struct NoReasons: Error {
        let path: String
    }
}

extension ComparisonGrouping: ExpressibleByArgument {}
