public import ArgumentParser
import Facts
import Findings
public import Fiscal
import TableLayout

struct ImportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read the standard tables of workbooks. 读取工作簿中的标准表。",
        discussion: """
            Tables are found by their titles and headings, whatever sheet or column they stand in. The JSON holds every \
            amount with the cell it came from; `gouji export` writes it back as a standard workbook.

            EXAMPLES
              gouji import 决算公开.xlsx
              gouji import 决算公开.xlsx --format json > import.json
              gouji import 2025/*.xlsx --format csv > facts.csv
              gouji import 决算公开.xlsx --explain
              gouji import 决算公开.xlsx --forms 本地表.yaml    with a bureau's own forms too
              gouji import a.xlsx --sheet Sheet3 --table FA3 --unit 元
            """)

    @Argument(
        help: ArgumentHelp("The workbooks (.xlsx). 工作簿。", valueName: "file"),
        completion: .file(extensions: ["xlsx", "xlsm"]))
    var files: [String]

    @Option(help: "text, json, or csv of the facts. 输出格式。")
    var format: Format = .text

    @Option(help: "Read this sheet only. 只读这个工作表。")
    var sheet: String?

    @Option(help: "Read this table only; with --sheet, take the sheet for it. 只读这张表。")
    var table: String?

    @Option(help: "The fiscal year, whatever the workbook says. 年度。")
    var year: Int?

    @Option(help: ArgumentHelp("The unit of money, whatever the sheets say: 元, 万元… 金额单位。", valueName: "unit"))
    var unit: AmountUnit?

    @Flag(help: "Print how each table was recognised. 说明每张表是怎样识别的。")
    var explain = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let language = messages.language
        let (reader, options) = try Failure.reporting(language) {
            let reader = try reading.reader()
            let table = try table.map { try TableChoice.table(named: $0, in: reader.catalogue).id }
            return (reader, ImportOptions(sheet: sheet, table: table, year: year, unit: unit))
        }
        let results = ManyFiles(files).map { try reader.workbook(path: $0, options: options) }
        var books: [ExplainedBook] = []
        for result in results {
            switch result {
            case .success(let book): books.append(book)
            case .failure(let error): writeErrorLine(Failure.line(for: error)[language])
            }
        }
        if !books.isEmpty { printOut(try text(of: books, language: language)) }
        if books.count < files.count { throw Failure.status }
        if books.contains(where: { $0.imported.findings.contains { $0.severity == .error } }) { throw ExitCode(1) }
    }

    private func text(
        of books: [ExplainedBook], language: Language
    ) throws -> String {
        if explain {
            return books.map { ExplainText($0.imported.file, $0.recognitions, language: language).text }.joined(
                separator: "\n")
        }
        switch format {
        case .csv: return FactCSV(books.map(\.imported)).text
        case .text: return books.map { ImportText($0.imported, language: language).text }.joined(separator: "\n")
        case .json:
            let documents = try books.map { String(decoding: try ImportDocument($0.imported).json(), as: UTF8.self) }
            return documents.count == 1
                ? documents[0] + "\n" : "{\"books\": [\n" + documents.joined(separator: ",\n") + "\n]}\n"
        }
    }
}

extension AmountUnit: ExpressibleByArgument {}
