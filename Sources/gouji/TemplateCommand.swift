import ArgumentParser
import TableLayout
import XLSXWriter

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the blank form of a table. 生成空白表。",
        discussion: """
            EXAMPLES
              gouji template FA1 -o 收入支出决算总表.xlsx
              gouji template FA3 -o 支出决算表.xlsx --form shanghai
              gouji template B1 -o 收支总表.xlsx --form hunan
            """)

    @Argument(help: ArgumentHelp("The id or title of the table. 表号或表名。", valueName: "table"))
    var table: String

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
            let catalogue = try reading.reader().catalogue
            let description = try TableChoice.table(named: table, in: catalogue)
            let writer = try WorkbookWriter(path: output)
            try WorkbookExporter(catalogue: catalogue, form: form).writeTemplate(
                of: description, to: writer)
            try writer.close()
        }
    }
}
