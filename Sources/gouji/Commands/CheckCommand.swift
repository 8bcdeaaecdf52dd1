public import ArgumentParser
import Dispatch
import Facts
import Findings
public import Reconciliation
import Reports
import XLSXTemplate

/// `gouji check`: tests the tables of workbooks against themselves and each other.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Test tables against the reconciliation rules. 勾稽核对。",
        discussion: """
            Several files of the same department, year and kind make up one book, so that rules between tables in \
            different files are tested too. A file ending in .json is read as what `gouji import` prints; .csv, and .json that is a \
            list, as facts of any extractor, one a record (Documentation/checking.md names the columns).

            Exit status: 0 when nothing is wrong, 1 when a finding is an error, 2 when a file could not be read.

            EXAMPLES
              gouji check 决算公开.xlsx
              gouji check 公开01表.xlsx 公开03表.xlsx       two files, one book
              gouji check *.xlsx --each --format json
              gouji check 2025决算.xlsx --prior 2024决算.xlsx  carry-over against the year before
              gouji check 决算公开.xlsx --format html > 报告.html   one page to send on
              gouji check 决算公开.xlsx --rules 本市规则.yaml  with a bureau's own rules too
              gouji check 决算公开.xlsx --marked 已标注.xlsx  a copy with the wrong cells coloured and commented
              gouji check 决算公开.xlsx --forms 本地表.yaml  with a bureau's own forms too
              gouji check 决算公开.xlsx --administrative   a bureau without institutions: no 结余分配
              gouji check 决算公开.xlsx --trace            every figure of every test
              gouji check 事实.csv                        figures that another program took out of a PDF
              gouji check 决算公开.xlsx --write-answers 答复.yaml   a stub to answer the warnings in
              gouji check 决算公开.xlsx --answers 答复.yaml  what is answered is a warning no more
            """)

    @Argument(help: "The workbooks (.xlsx), imported tables (.json), or facts (.csv, .json).")
    var files: [String]

    @Option(help: "text, json, markdown, html or sarif. 输出格式。")
    var format = ReportFormat.text

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A rule file (YAML) whose rules are added, or replace those of the same id. 自定规则。", valueName: "file"))
    var ruleFiles: [String] = []

    @Option(help: ArgumentHelp("The same document of the year before, for carry-over. 上年决算。", valueName: "file"))
    var prior: String?

    @Option(help: ArgumentHelp("The budget of the year. 当年预算。", valueName: "file"))
    var budget: String?

    @Option(
        help: ArgumentHelp("Also write a copy of the workbook with its findings marked. 标注副本。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var marked: String?

    @Option(
        help: ArgumentHelp(
            "Answers to warnings (YAML); what is answered is for information. 对警告的答复。", valueName: "file"))
    var answers: String?

    @Option(
        help: ArgumentHelp("Write the file in which warnings are answered. 写出待填的答复文件。", valueName: "file"))
    var writeAnswers: String?

    @Option(
        help: "Whether the tables of a whole published set must be there: auto (when half of them are), set, none. 必备表。"
    )
    var require = TableRequirement.auto

    @Flag(help: "The department has administrative units only, 参公 ones included: R007 is tested. 全部为行政单位（含参公）。")
    var administrative = false

    @Flag(help: "Check each file by itself.")
    var each = false

    @Flag(help: "Print every test with all its figures, also those that hold.")
    var trace = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try OutputPaths.check(
            [("--marked", marked), ("--write-answers", writeAnswers)],
            inputs: files + ruleFiles + reading.formFiles + [prior, budget])
        if let marked { try OutputPaths.check([("--marked", marked)], inputs: [answers]) }
        guard let marked else { return }
        guard files.count == 1, let file = files.first,
            ![".json", ".csv"].contains(where: file.lowercased().hasSuffix)
        else {
            throw ValidationError("--marked takes one workbook. --marked 须配一个工作簿。")
        }
    }

    func run() throws {
        let language = messages.language
        let files = InputFile.given(files, language)
        // The built-in rules are parsed while the first files are read.
        DispatchQueue.global().async { _ = RuleBook.builtIn }
        let ownRules = try Failure.reporting(language) { try ruleFiles.map(RuleFiles.read) }
        let reader = try Failure.reporting(language) { try reading.reader() }
        let answers = try Failure.reporting(language) { try AnswerFile.read(self.answers) }
        let companions = try Failure.reporting(language) {
            try [BookRole.prior: prior, .budget: budget].compactMapValues { path in
                try path.map { try loadCompanion($0, reader: reader) }
            }
        }
        var imported: [ImportedBook] = []
        var failed = false
        for result in AllCores(files).map({ file in try reader.documents(path: file) }) {
            switch result {
            case .success(let books): imported += books
            case .failure(let error):
                writeErrorLine(Failure.line(for: error)[language])
                failed = true
            }
        }
        let rules = RuleFiles.merged(ownRules)
        let reports = try self.reports(
            on: imported, rules: rules, companions: companions, answers: answers, reader: reader)
        if !reports.isEmpty {
            printOut(format.render(reports, language: language))
        }
        if let writeAnswers {
            try Failure.reporting(language) {
                try AnswerFile.write(reports.flatMap(\.findings), to: writeAnswers, language)
            }
        }
        if let marked, var report = reports.first, let file = files.first {
            report.findings = reports.flatMap(\.findings)
            try Failure.reporting(language, template: file) { try mark(file, with: report, to: marked, reader: reader) }
        }
        if failed { throw Failure.status }
        if reports.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }

    /// A report on each book that the files make up.
    private func reports(
        on imported: [ImportedBook], rules: RuleBook, companions: [BookRole: FactBook], answers: FindingAnswers,
        reader: BookReader
    ) throws -> [CheckReport] {
        let reconciler = Reconciler(rules: rules, requirement: require, known: administrative ? [.unitKind] : [])
        let groups = BookGroups(each ? imported.map { BookGroup([$0]) } : BookGroup.grouped(imported))
        let given = files + [prior, budget].compactMap(\.self)
        let provenance = Provenance(files: given + [self.answers].compactMap(\.self), rules: rules)
        let (format, trace, language) = (format, trace, messages.language)
        return try AllCores(groups.all).map { group in
            let books = companions.merging(groups.companions(of: group)) { given, _ in given }
            var report = group.checked(
                by: reconciler, catalogue: reader.catalogue, companions: books, trace: trace)
            report.findings = answers.answering(report.findings)
            report.provenance = provenance
            if format == .html {
                report = report.withExcerpts(from: given, reader: reader)
                if let budget = companions[.budget] {
                    report.charts = BudgetComparer().compare(budget: budget, actual: group.book).charts(language)
                }
            }
            return report
        }.map { try $0.get() }
    }

    /// A book beside those that are checked; by its whole path where one of them has the same name.
    private func loadCompanion(_ path: String, reader: BookReader) throws -> FactBook {
        let book = try reader.book(path: path).book
        let isAmbiguous = files.contains { InputFile.name(of: $0) == InputFile.name(of: path) }
        return isAmbiguous ? book.renamed(file: path) : book
    }

    private func mark(_ file: String, with report: CheckReport, to output: String, reader: BookReader) throws {
        let template = try WorkbookTemplate(path: reader.openable(file))
        try MarkedWorkbook(report, language: messages.language).mark(template, file: InputFile.name(of: file))
        try template.save(to: output)
    }
}

/// The forms a report can take.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, html, sarif

    func render(_ reports: [CheckReport], language: Language) -> String {
        switch self {
        case .text: TextRenderer(language: language).render(reports)
        case .json: JSONRenderer(language: language).render(reports)
        case .html: HTMLRenderer(language: language).render(reports)
        case .sarif: SARIFRenderer(language: language, toolVersion: Version.version).render(reports)
        case .markdown: MarkdownRenderer(language: language).render(reports)
        }
    }
}

extension TableRequirement: ExpressibleByArgument {}
