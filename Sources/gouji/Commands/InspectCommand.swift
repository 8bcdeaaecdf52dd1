import ArgumentParser
import Findings
import PublicationCheck

/// `gouji inspect`: what should not be published.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Look files through before they are published. 公开前检查。",
        discussion: """
            Reports what is in a workbook (.xlsx), a document (.docx) or a text (.html, .md, .csv) and should not be published: \
            hidden sheets, rows and columns, comments, authors, links to other files, macros, identity-card, telephone and \
            bank-card numbers, paths. Numbers are shown with their middle covered. Names of persons and pictures it cannot judge.

            Exit status: 0 when nothing must not be published, 1 when something must not, 2 when a file could not be read.

            EXAMPLES
              gouji inspect 决算公开.xlsx
              gouji inspect 2023年公开
              gouji inspect 决算公开.xlsx 评价报告.docx --format html > 检查.html
            """)

    @Argument(help: "The files: .xlsx, .docx, .html, .md, .csv, .json, .txt; or a folder of them. 文件或文件夹。")
    var files: [String]

    @Option(help: "text, json, markdown, html or sarif. 输出格式。")
    var format = ReportFormat.text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let language = messages.language
        let files = InputFile.given(files, language, kinds: PublicationInspector.kinds)
        var reports: [CheckReport] = []
        var failed = false
        for file in files {
            do {
                reports.append(try PublicationInspector.inspect(path: file))
            } catch {
                writeErrorLine(Failure.line(for: error)[language])
                failed = true
            }
        }
        if !reports.isEmpty { printOut(format.render(reports, language: language)) }
        if failed { throw Failure.status }
        if reports.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
