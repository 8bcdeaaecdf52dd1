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

    func validate() throws {
        guard let year, !(1990...2099).contains(year) else { return }
        throw ValidationError("--year is a fiscal year of four digits, such as 2025. --year 是四位数的年度。")
    }

    func run() throws {
        let language = messages.language
        let files = InputFile.given(files, language)
        let (reader, options) = try Failure.reporting(language) {
            let reader = try reading.reader()
            let table = try table.map { try TableChoice.table(named: $0, in: reader.catalogue).id }
            return (reader, ImportOptions(sheet: sheet, table: table, year: year, unit: unit))
        }
        // Each file is written down by the thread that read it.
        let printing = Printing(format: explain ? nil : format, language: language)
        let results = AllCores(files).map { file in
            let book = try reader.workbook(path: file, options: options)
            return try printing.page(of: book.imported, book.recognitions)
        }
        var pages: [Printing.Page] = []
        for result in results {
            switch result {
            case .success(let page): pages.append(page)
            case .failure(let error): writeErrorLine(Failure.line(for: error)[language])
            }
        }
        if !pages.isEmpty { printing.print(pages) }
        Self.tell(pages.flatMap(\.notices), language)
        if pages.count < files.count { throw Failure.status }
        if pages.contains(where: \.hasErrors) { throw ExitCode(1) }
    }

    private static func tell(_ notices: [String], _ language: Language) {
        for notice in notices.prefix(mostNotices) { writeErrorLine(notice) }
        let rest = notices.count - mostNotices
        guard rest > 0 else { return }
        writeErrorLine(
            language == .chinese
                ? "另有 \(rest) 条提示；`gouji import 文件` 逐一列出。" : "\(rest) more; `gouji import FILE` lists them.")
    }

    private static let mostNotices = 500
}

/// How imported books are printed.
private struct Printing: Sendable {
    /// What is printed of one file.
    struct Page: Sendable {
        let text: [UInt8]
        /// The errors and warnings that the text does not hold, a line each.
        let notices: [String]
        /// Whether a finding is an error.
        let hasErrors: Bool
    }

    /// Nil to print how the tables were recognised.
    let format: ImportCommand.Format?
    let language: Language

    func page(of imported: ImportedBook, _ recognitions: [Recognition]) throws -> Page {
        let text: [UInt8] =
            switch format {
            case nil: Array(ExplainText(imported.file, recognitions, language: language).text.utf8)
            case .text: Array(ImportText(imported, language: language).text.utf8)
            case .csv: FactCSV([imported]).lineBytes
            case .json: Array(try ImportDocument(imported).json())
            }
        // A list of facts has no place for what was found on the way.
        let renderer = TextRenderer(language: language)
        let notices =
            format == .csv ? imported.findings.filter { $0.severity > .info }.map { renderer.headline(of: $0) } : []
        return Page(
            text: text, notices: notices, hasErrors: imported.findings.contains { $0.severity == .error })
    }

    func print(_ pages: [Page]) {
        let isList = format == .json && pages.count > 1
        var output = StandardOutput()
        output.write(isList ? "{\"books\": [\n" : format == .csv ? FactCSV.header : "")
        for (index, page) in pages.enumerated() {
            if index > 0 { output.write(separator) }
            output.write(page.text)
        }
        output.write(isList ? "\n]}\n" : format == .json ? "\n" : "")
        output.flush()
    }

    private var separator: String {
        switch format {
        case nil, .text: "\n"
        case .csv: ""
        case .json: ",\n"
        }
    }
}

extension AmountUnit: ExpressibleByArgument {}
