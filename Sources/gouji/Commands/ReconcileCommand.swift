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
            A difference beyond the threshold, spending without a budget, a budget without spending, and more spent than the \
            adjusted budget are warnings. With --prior the carry-over of the year before is compared, too.

            Budget and final account are told apart by their tables: give the workbooks as they lie, or name them with --budget \
            and --actual. A filed set (财决) that holds 年初预算数, 全年预算数 and 决算数 in one table is given alone.

            With -o a workbook is written: a summary with a chart, the lines with a column for reasons, and the lines that \
            still need one. --reasons reads the reasons of an earlier workbook back, --answers those of a YAML file; a reason \
            lapses when the figures of its line change.

            EXAMPLES
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx
              gouji reconcile *.xlsx                           a year's tables in any number of workbooks
              gouji reconcile 财决.xlsx                        all three phases in one workbook
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx --threshold 20 --format json
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx --format html > 对比.html
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx -o 对比.xlsx
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx --reasons 对比.xlsx -o 对比.xlsx
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

    @Argument(
        help: ArgumentHelp(
            "Workbooks of budget and final account, or one that holds both (财决). 预算和决算的工作簿。", valueName: "files"))
    var files: [String] = []
    @Option(help: ArgumentHelp("The budget (.xlsx, or .json of import). 预算。", valueName: "file")) var budget: String?
    @Option(help: ArgumentHelp("The final account of the same year. 决算。", valueName: "file")) var actual: String?
    @Option(help: ArgumentHelp("The final account of the year before. 上年决算。", valueName: "file")) var prior: String?
    @Option(help: "The percentage beyond which a difference needs a reason. 须说明原因的幅度。") var threshold = 10
    @Option(help: "function, economic, project or table: these lines only. 按功能、经济分类、项目支出或按表。")
    var by: ComparisonGrouping?
    @Option(
        help: ArgumentHelp("An earlier output of this command with reasons written in. 已写原因的对比表。", valueName: "file"))
    var reasons: String?
    @Option(help: ArgumentHelp("Answers to warnings (YAML). 对警告的答复。", valueName: "file")) var answers: String?
    @Option(
        help: ArgumentHelp("Write the file in which warnings are answered. 写出待填的答复文件。", valueName: "file"))
    var writeAnswers: String?
    @Option(
        name: [.short, .long], help: ArgumentHelp("The workbook to write. 输出文件。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var output: String?
    @Option(help: "text, json, markdown or html. 输出格式。") var format = Format.text
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (0...1000).contains(threshold) else { throw ValidationError("--threshold must be 0 to 1000.") }
        guard files.isEmpty ? budget != nil && actual != nil : budget == nil && actual == nil else {
            throw ValidationError(
                "Give --budget and --actual, or workbooks that hold both. 请给出 --budget 和 --actual，或含两者的工作簿。")
        }
        guard reasons == nil || answers == nil else {
            throw ValidationError("Give --reasons or --answers, not both. --reasons 与 --answers 只能用一个。")
        }
        try OutputPaths.check(
            [("--output", output), ("--write-answers", writeAnswers)],
            inputs: files + reading.formFiles + [budget, actual, prior])
        // The workbook of reasons is written anew with them.
        try OutputPaths.check([("--output", output)], inputs: [answers])
        try OutputPaths.check([("--write-answers", writeAnswers)], inputs: [reasons])
    }

    func run() throws {
        let language = messages.language
        let files = InputFile.given(files, language)
        try Failure.reporting(language) {
            let reader = try reading.reader()
            let all = try compare(files, reader)
            let comparison = by.map { all.grouped(by: $0) } ?? all
            let given = try AnswerFile.read(answers)
            let reasons = try self.reasons.map(readReasons) ?? given.reasons
            let findings = given.answering(
                comparison.findings(answeredBy: reasons) + comparison.compositionFindings, exceptLines: true)
            let provenance = Provenance(
                files: files + [budget, actual, prior, self.reasons, answers].compactMap(\.self), rules: nil)
            if let output {
                let writer = try WorkbookWriter(path: output)
                try ReconciliationWorkbook(
                    comparison, reasons: reasons, provenance: provenance, language: language
                ).write(to: writer)
                try writer.close()
            }
            if let writeAnswers {
                let answered = comparison.answeredFindings(reasons) + findings
                try AnswerFile.write(answered, to: writeAnswers, language)
            }
            printOut(render(comparison, reasons, findings, provenance, reader))
        }
    }

    private func render(
        _ comparison: BudgetComparison, _ reasons: VarianceReasons, _ findings: [Finding], _ provenance: Provenance,
        _ reader: BookReader
    ) -> String {
        let language = messages.language
        return switch format {
        case .text: ComparisonTable(comparison, reasons: reasons, findings: findings, language: language).text
        case .json:
            ComparisonJSON(
                comparison, reasons: reasons, findings: findings, provenance: provenance, language: language
            ).text
        case .markdown:
            MarkdownRenderer(language: language).render([
                report(comparison, reasons, findings, provenance, language)
            ])
        case .html:
            HTMLRenderer(language: language).render([
                report(comparison, reasons, findings, provenance, language)
                    .withExcerpts(from: files + [actual, budget].compactMap(\.self), reader: reader)
            ])
        }
    }

    private func report(
        _ comparison: BudgetComparison, _ reasons: VarianceReasons, _ findings: [Finding], _ provenance: Provenance,
        _ language: Language
    ) -> CheckReport {
        comparison.report(
            files: (files + [budget, actual, prior].compactMap(\.self)).map(InputFile.name),
            findings: comparison.answeredFindings(reasons) + findings, reasons: reasons, provenance: provenance,
            language: language)
    }

    private func compare(_ files: [String], _ reader: BookReader) throws -> BudgetComparison {
        let comparer = BudgetComparer(threshold: threshold)
        let before = try prior.map { try reader.book(path: $0).book }
        if let budget, let actual {
            return comparer.compare(
                budget: try reader.book(path: budget).book, actual: try reader.book(path: actual).book, prior: before)
        }
        let groups = BookGroups(BookGroup.grouped(try files.flatMap { try reader.documents(path: $0) }))
        if let actual = groups.all.first(where: { groups.companions(of: $0)[.budget] != nil }),
            let budget = groups.companions(of: actual)[.budget]
        {
            return comparer.compare(budget: budget, actual: actual.book, prior: before)
        }
        guard files.count == 1, let file = files.first else { throw NoPair(files: files.map(InputFile.name)) }
        guard let comparison = comparer.compare(phasesOf: try reader.book(path: file).book, prior: before) else {
            throw NoPhases(path: file)
        }
        return comparison
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

    /// Workbooks among which no budget and final account belong together.
    struct NoPair: Error {
        let files: [String]
    }

    /// A workbook given alone whose tables do not hold a budget beside the actual.
    struct NoPhases: Error {
        let path: String
    }
}

extension ComparisonGrouping: ExpressibleByArgument {}
