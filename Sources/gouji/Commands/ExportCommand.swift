public import ArgumentParser
import Facts
import Findings
import Fiscal
import Reconciliation
public import TableLayout
import XLSXWriter

struct ExportCommand: ParsableCommand {
    enum Totals: String, ExpressibleByArgument, CaseIterable { case formulas, values }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write imported tables as a standard workbook. 将导入的表写成标准格式的工作簿。",
        discussion: """
            Takes exactly the JSON that `gouji import --format json` prints, of one workbook or of several: then their tables \
            make one workbook.

            EXAMPLES
              gouji export import.json -o 公开表.xlsx
              gouji import a.xlsx --format json | gouji export - -o b.xlsx
              gouji export import.json --form shanghai --unit 万元 -o 公开表.xlsx
              gouji export import.json --totals formulas --cover --contents -o 公开表.xlsx

              gouji export import.json --into 本局模板.xlsx -o 填好.xlsx

            TEMPLATES
              --into recognises the tables of a workbook of your own, fills them, and changes nothing else in it. Amounts come \
            in the unit that each sheet states; rows are added where more lines are needed. What found no place is told.

            UNITS
              --unit rounds half away from zero, to two decimals unless --digits says otherwise. Where a total no longer \
            adds up to the last digit, the table gets a note that says so (尾差说明).

            TOTALS
              With formulas, a total is written as the sum that the rules say it is, with its figure as the result to show; \
            where the printed figures do not add up exactly, it stays a figure.
            """)

    @Argument(
        help: ArgumentHelp("The imported book as JSON; - reads it from standard input. 导入结果。", valueName: "import.json")
    )
    var file: String

    @Option(
        name: [.short, .long], help: ArgumentHelp("The workbook to write. 输出文件。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(
        help: ArgumentHelp("Fill the tables of this workbook instead. 写入本单位的模板。", valueName: "template.xlsx"),
        completion: .file(extensions: ["xlsx", "xlsm"]))
    var into: String?

    @Option(help: "ministry, shanghai or hunan. 表格格式。")
    var form: TableForm.Name?

    @Option(help: ArgumentHelp("The unit of money to write: 元, 万元… 换算成的金额单位。", valueName: "unit"))
    var unit: AmountUnit?

    @Option(help: ArgumentHelp("The decimals to round amounts to. 金额保留的小数位数。", valueName: "count"))
    var digits: Int?

    @Option(help: "Totals as formulas or as values. 合计写成公式或数值。")
    var totals: Totals?

    @Flag(
        inversion: .prefixedNo,
        help: "Whether a cover stands before the tables; by default where the form has one. 是否加封面。")
    var cover: Bool?

    @Flag(help: "Add a list of contents with links. 加目录。")
    var contents = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try OutputPaths.check([("--output", output)], inputs: [file] + reading.formFiles)
        guard digits.map((0...8).contains) != false else {
            throw ValidationError("--digits: 0 to 8 decimals. 小数位数应为 0 至 8。")
        }
        let isShaped = form != nil || digits != nil || totals != nil || cover != nil || contents
        if into != nil, isShaped {
            throw ValidationError(
                "--into fills a workbook as it is; leave out --form, --digits, --totals, --cover and --contents. "
                    + "--into 按模板原样写入，不能与这些选项同用。")
        }
    }

    func run() throws {
        try Failure.reporting(messages.language, template: into) {
            let catalogue = try reading.reader().catalogue
            let imported = try InputFile.importedBook(file).book
            if let into {
                let export = TemplateExport(catalogue: catalogue, unit: unit, language: messages.language)
                let (text, hasErrors) = try export.write(imported, into: into, to: output)
                printOut(text)
                if hasErrors { throw ExitCode(1) }
                return
            }
            let book = try converted(imported, catalogue: catalogue)
            let options = ExportOptions(
                cover: cover.map { $0 ? .always : .never } ?? .usual, hasContents: contents,
                sums: totals == .formulas ? Reconciler().check(book).sums : [])
            let exporter = WorkbookExporter(catalogue: catalogue, form: form ?? .ministry)
            let writer = try WorkbookWriter(path: output)
            try exporter.write(book, to: writer, options: options)
            try writer.close()
            FormNotice.write(
                form, tables: book.tables.compactMap { catalogue.table($0.id) }, language: messages.language)
            let unwritten = exporter.unwritten(of: book)
            for finding in unwritten { writeErrorLine(TextRenderer(language: messages.language).text(of: finding)) }
            if !unwritten.isEmpty { throw ExitCode(1) }
        }
    }

    /// The book in the unit asked for, with notes on what rounding did.
    private func converted(_ book: FactBook, catalogue: TableCatalogue) throws -> FactBook {
        guard unit != nil || digits != nil else { return book }
        var converted = try UnitConversion(to: unit, fractionDigits: digits, catalogue: catalogue).applied(to: book)
        let notes = Reconciler().roundingNotes(from: book, to: converted)
        for index in converted.tables.indices {
            converted.tables[index].notes += notes[converted.tables[index].id] ?? []
        }
        return converted
    }
}

extension TableForm.Name: ExpressibleByArgument {}
