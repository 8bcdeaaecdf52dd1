import ArgumentParser
import Documents
import EvaluationReports
import Facts
import Findings
import PerformanceEvaluation
import PublicationCheck
import Reconciliation
import TableLayout
import ZipArchive

/// `gouji publish`: the folder that an office publishes.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Make the folder that an office publishes. 生成公开文件夹。",
        discussion: """
            Takes the workbooks of one department and year, in any form, and makes a folder: budget, targets, final accounts and \
            evaluation tables written anew, in another form where one is asked for (without authors, comments or hidden sheets), the evaluation \
            report, the check report, and a manifest with the SHA-256 of each. The checks are made on the tables as published. \
            What is still not fit for publication is listed: see `gouji inspect`.

            The folder appears whole or not at all. One that is there is replaced only with --force, and only when `gouji publish` \
            has written every file in it. `sha256sum -c SHA256SUMS` in the folder tells whether anything was changed since.

            The report is a draft: write what 【…】 asks for, and give it back with --report.

            Exit status: 0 when all is well, 1 when a check or the inspection has an error (the folder is there), 2 when it could \
            not be made.

            EXAMPLES
              gouji publish 预算.xlsx 决算.xlsx 绩效.xlsx -o 2023年公开
              gouji publish 决算.xlsx 绩效.xlsx -o 2023年公开 --form hunan --force
              gouji publish 决算.xlsx 绩效.xlsx -o 2023年公开 --report 评价报告定稿.docx
            """)

    @Argument(help: "The workbooks (.xlsx), or imported tables (.json). 要公开的表。")
    var files: [String]

    @Option(name: [.short, .long], help: ArgumentHelp("The folder to make. 公开文件夹。", valueName: "folder"))
    var output: String

    @Option(help: "ministry, shanghai or hunan; by default the form in which the tables came. 表格格式。")
    var form: TableForm.Name?

    @Option(help: ArgumentHelp("The finished report, in the place of the draft. 评价报告定稿。", valueName: "file"))
    var report: String?

    @OptionGroup var publication: PublicationOptions

    @Flag(help: "Replace a folder that gouji publish has written. 替换已有的公开文件夹。")
    var force = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try OutputPaths.check([("--output", output)], inputs: files + reading.formFiles + [report])
    }

    func run() throws {
        let language = messages.language
        let files = InputFile.given(files, language)
        let outcome = try Failure.reporting(language) {
            let reader = try reading.reader()
            let books = try files.map { try reader.book(path: $0) }
            let set = try PublicationSet(books, catalogue: reader.catalogue)
            let folder = try FolderReplacement(path: output, replacing: force)
            if force, InputFile.isFolder(output) { try PublicationManifest.checkReplaceable(output) }
            var writer = PublicationFolder(
                set: set, folder: folder, reader: reader, form: form, language: language,
                record: publication.record)
            try writer.writeTables()
            try writer.writeReport(finished: report)
            try writer.writeCheck()
            try writer.finish()
            let hidden = try HiddenTables.findings(books, paths: files, reader: reader)
            try folder.commit()
            return (writer, books.flatMap(\.findings).filter { $0.severity != .info } + hidden)
        }
        let (writer, readingFindings) = outcome
        printOut(writer.summary(folder: output, readingFindings: readingFindings))
        if writer.hasErrors { throw ExitCode(1) }
    }
}
