public import ArgumentParser
import Facts
public import TableLayout
import XLSXWriter

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write imported tables as a standard workbook. 将导入的表写成标准格式的工作簿。",
        discussion: """
            Takes exactly the JSON that `gouji import --format json` prints.

            EXAMPLES
              gouji export import.json -o 公开表.xlsx
              gouji import a.xlsx --format json | gouji export - -o b.xlsx
            """)

    @Argument(
        help: ArgumentHelp("The imported book as JSON; - reads it from standard input. 导入结果。", valueName: "import.json")
    )
    var file: String

    @Option(
        name: [.short, .long], help: ArgumentHelp("The workbook to write. 输出文件。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(help: "ministry, shanghai or hunan. 表格格式。")
    var form: TableForm.Name = .ministry

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func run() throws {
        try Failure.reporting(messages.language) {
            let imported = try InputFile.importedBook(file)
            let catalogue = try reading.reader().catalogue
            let writer = try WorkbookWriter(path: output)
            try WorkbookExporter(catalogue: catalogue, form: form).write(imported.book, to: writer)
            try writer.close()
        }
    }
}

extension TableForm.Name: ExpressibleByArgument {}
