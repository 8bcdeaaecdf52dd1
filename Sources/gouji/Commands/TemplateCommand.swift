import ArgumentParser
import TableLayout
import XLSXWriter

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the blank form of a table, or of a whole set. 生成空白表。",
        discussion: """
            EXAMPLES
              gouji template FA1 -o 收入支出决算总表.xlsx
              gouji template FA3 -o 支出决算表.xlsx --form shanghai
              gouji template B1 -o 收支总表.xlsx --form hunan
              gouji template --set final-account -o 部门决算公开表.xlsx
            """)

    @Argument(help: ArgumentHelp("The id or title of the table. 表号或表名。", valueName: "table"))
    var table: String?

    @Option(
        help: ArgumentHelp(
            "All tables of a set: final-account, budget, performance or filing. 整套空白表。", valueName: "set"))
    var set: TemplateSet?

    @Option(
        name: [.short, .long], help: ArgumentHelp("The workbook to write. 输出文件。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(help: "ministry, shanghai or hunan; else the first that the table has. 表格格式。")
    var form: TableForm.Name?

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try OutputPaths.check([("--output", output)], inputs: reading.formFiles)
        guard (table == nil) != (set == nil) else {
            throw ValidationError("Give either a table or --set. 请给出一张表，或用 --set 给出整套表。")
        }
    }

    func run() throws {
        try Failure.reporting(messages.language) {
            let catalogue = try reading.reader().catalogue
            let exporter = WorkbookExporter(catalogue: catalogue, form: form ?? .ministry)
            let description = try table.map { try TableChoice.table(named: $0, in: catalogue) }
            let writer = try WorkbookWriter(path: output)
            if let description { try exporter.writeTemplate(of: description, to: writer) }
            if let set { try exporter.writeTemplates(of: catalogue.tables.filter(set.contains), to: writer) }
            try writer.close()
            FormNotice.write(form, tables: [description].compactMap(\.self), language: messages.language)
        }
    }
}

/// A set of tables that are filled in together.
enum TemplateSet: String, ExpressibleByArgument, CaseIterable {
    case finalAccount = "final-account"
    case budget, performance, filing

    func contains(_ table: TableDescription) -> Bool {
        switch self {
        case .finalAccount: table.kind == .finalAccount && table.series == .published
        case .budget: table.kind == .budget
        case .performance: table.kind == .performance
        case .filing: table.series == .filing
        }
    }
}
