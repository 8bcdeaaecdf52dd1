import ArgumentParser
import BudgetTables
import Documents
import EvaluationReports
import Facts
import Findings
import PerformanceEvaluation
import Reconciliation
import TableLayout
import ZipArchive

/// `gouji evaluate`: the performance tables of a year reviewed, and the draft of the report.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Review a year's performance tables and draft the report. 绩效自评与评价报告。",
        discussion: """
            Takes targets (P1, P3), self-evaluations (P2, P4), base data (P5), fund table (P6), categories (P7), facts (P8), disclosure (P9), \
            and final accounts and budget of the same year for the money: the actual is that of FA1, FA3 and FA7, the opening \
            budget that of B1, and what is typed again is compared with them. Scores are worked out again, targets compared with \
            actuals, parts with wholes; `gouji describe E027` explains a finding. With -o a report in five parts is drafted as \
            .docx, .md or .html: every figure comes from the tables, and 【…】 marks what a person must write. --next drafts the \
            targets of the next year.

            EXAMPLES
              gouji evaluate 绩效目标.xlsx 绩效自评.xlsx 决算公开.xlsx 预算公开.xlsx
              gouji evaluate 绩效自评.xlsx 决算公开.xlsx --budget 预算公开.xlsx -o 评价报告.docx
              gouji evaluate 绩效自评.xlsx --next 下年目标.xlsx
            """)

    @Argument(help: "The workbooks (.xlsx), or imported tables (.json). 绩效表和决算表。")
    var files: [String]

    @Option(
        name: [.short, .long], help: ArgumentHelp("The report to write: .docx, .md or .html. 报告。", valueName: "report"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The budget of the year, once for each of its workbooks; else the budget among the workbooks. 当年预算。",
            valueName: "file"))
    var budget: [String] = []

    @Option(help: ArgumentHelp("Also draft the targets of the next year. 下年目标草稿。", valueName: "out.xlsx"))
    var next: String?

    @OptionGroup var publication: PublicationOptions

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try OutputPaths.check([("--output", output), ("--next", next)], inputs: files + budget + reading.formFiles)
        guard let output else { return }
        guard [".docx", ".md", ".html"].contains(where: output.lowercased().hasSuffix) else {
            throw ValidationError("-o must end in .docx, .md or .html. 报告的扩展名须为 .docx、.md 或 .html。")
        }
    }

    func run() throws {
        let language = messages.language
        let files = InputFile.given(files, language)
        let report = try Failure.reporting(language) {
            let reader = try reading.reader()
            let books = try files.flatMap { try reader.documents(path: $0) }
            let group = BookGroup(books.filter { !$0.isBudget })
            guard group.book.tables.contains(where: { $0.id.hasPrefix("P") }) else {
                throw NoPerformance(files: files.map(InputFile.name))
            }
            let given = try budgetBook(of: group, among: books.filter(\.isBudget), reader)
            let companions = [BookRole.budget: given].compactMapValues(\.self)
            let evaluation = Evaluation(tables: group.book.tables, budget: given?.tables ?? [])
            var report = group.checked(by: .besideEvaluation, companions: companions, trace: false)
            report.findings += evaluation.findings
            let drafts = next == nil ? [] : NextTargets(evaluation).tables
            guard next == nil || !drafts.isEmpty else { throw NothingToDraftFrom(files: files.map(InputFile.name)) }
            if let output {
                let record = publication.record
                let document = EvaluationReport(evaluation, findings: report.findings, publication: record).document
                try write(document, to: output)
            }
            if let next {
                try BudgetWorkbook.write(drafts, form: .ministry, to: next)
            }
            return report
        }
        printOut(TextRenderer(language: language).render([report]))
        if report.severity == .error { throw ExitCode(1) }
    }

    /// Files of which none holds a performance table.
    struct NoPerformance: Error {
        let files: [String]
    }

    /// Files of which none holds what next year's targets are drafted from.
    struct NothingToDraftFrom: Error {
        let files: [String]
    }

    /// The budget that is named; else that of the same department and year among the books, whose tables may lie in several.
    private func budgetBook(of group: BookGroup, among books: [ImportedBook], _ reader: BookReader) throws -> FactBook?
    {
        guard budget.isEmpty else { return BookGroup(try budget.map { try reader.book(path: $0) }).book }
        let groups = BookGroup.grouped(books)
        return BookGroups(groups).companions(of: group)[.budget] ?? groups.first?.book
    }

    private func write(_ document: Document, to path: String) throws {
        let bytes: [UInt8] =
            if path.lowercased().hasSuffix(".docx") {
                try DOCXRenderer().render(document)
            } else if path.lowercased().hasSuffix(".html") {
                Array(Documents.HTMLRenderer().render(document).utf8)
            } else {
                Array(Documents.MarkdownRenderer().render(document).utf8)
            }
        let file = try FileReplacement(path: path)
        try file.append(bytes)
        try file.commit()
    }
}

extension Reconciler {
    /// Tests what an evaluation does not: it works out rates (R110) and scores (R119) again from the money of the final
    /// accounts, and takes the grade that R120 waits for.
    static var besideEvaluation: Reconciler {
        Reconciler(rules: RuleBook(RuleBook.builtIn.rules.filter { !["R110", "R119", "R120"].contains($0.id) }))
    }
}

extension ImportedBook {
    /// Whether it is a budget, and no table of performance is in it.
    fileprivate var isBudget: Bool {
        book.kind == .budget && !book.tables.contains { $0.id.hasPrefix("P") }
    }
}
