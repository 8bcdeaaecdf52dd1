import ArgumentParser
import BudgetTables
import Facts
import Findings

struct ImportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read the standard tables of a workbook. 读取工作簿中的标准表。",
        discussion: """
            Tables are found by their titles and headings, whatever sheet or column they stand in. The JSON holds every \
            amount with the cell it came from; `gouji export` writes it back as a standard workbook.

            EXAMPLES
              gouji import 决算公开.xlsx
              gouji import 决算公开.xlsx --format json > import.json
            """)

    @Argument(
        help: ArgumentHelp("The workbook (.xlsx). 工作簿。", valueName: "file"),
        completion: .file(extensions: ["xlsx", "xlsm"]))
    var file: String

    @Option(help: "text or json. 输出格式。")
    var format: Format = .text

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let imported = try Failure.reporting(messages.language) { try BudgetWorkbook.read(path: file) }
        switch format {
        case .json: printOut(String(decoding: try ImportDocument(imported).json(), as: UTF8.self) + "\n")
        case .text: printOut(ImportText(imported, language: messages.language).text)
        }
        if imported.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
