import ArgumentParser
import Findings
import XLSXReader

/// `gouji dump`: prints what a workbook holds.
struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Print the cells of a workbook. 列出工作簿的单元格。",
        discussion: """
            Every cell that holds something is printed, sheet by sheet, as it is read: a workbook of any size takes \
            little memory. When the file turns out to be broken, the exit status is 2, and what was printed before \
            must not be trusted. In CSV, text that a spreadsheet program would take for a formula (=, +, -, @) has ' \
            before it.

            EXAMPLES
              gouji dump 决算公开.xlsx                   sheet, cell, value
              gouji dump 决算公开.xlsx --format ndjson   a JSON array a row
              gouji dump 决算公开.xlsx --format csv --sheet 总表
            """)

    @Argument(help: "The workbook (.xlsx, .xlsm, .xltx, .xltm).")
    var file: String

    @Option(help: "How to print: cells, ndjson or csv.")
    var format = DumpFormat.cells

    @Option(help: "The name of the one sheet to print.")
    var sheet: String?

    @OptionGroup var messages: MessageOptions

    func run() throws {
        try Failure.reporting(messages.language) {
            try Dump(file: file, format: format, sheet: sheet, language: messages.language).run()
        }
    }
}

/// The forms a dump can take.
enum DumpFormat: String, ExpressibleByArgument, CaseIterable {
    case cells, ndjson, csv

    var printer: any DumpPrinter {
        switch self {
        case .cells: CellDump()
        case .ndjson: JSONDump()
        case .csv: CSVDump()
        }
    }
}

/// What a form does with sheets and rows.
protocol DumpPrinter {
    /// A sheet begins.
    mutating func begin(_ sheet: SheetInfo, to output: inout StandardOutput)
    /// Prints a row.
    mutating func print(_ row: Row, of sheet: SheetInfo, to output: inout StandardOutput)
}

/// Goes through the sheets of a workbook and prints them.
struct Dump {
    let file: String
    let format: DumpFormat
    let sheet: String?
    let language: Language

    func run() throws(ReadingError) {
        let book = try Workbook(path: file)
        var output = StandardOutput()
        var printer = format.printer
        defer { output.flush() }
        for info in try chosenSheets(book) {
            if info.isMissing, let error = missing(info, book) {
                writeErrorLine(language == .chinese ? error.chineseDescription : error.description)
                continue
            }
            let worksheet = try book.sheet(at: info.index)
            printer.begin(info, to: &output)
            var rows = try worksheet.rows()
            while let row = try rows.next() { printer.print(row, of: info, to: &output) }
        }
    }

    private func chosenSheets(_ book: Workbook) throws(ReadingError) -> [SheetInfo] {
        if let sheet { return [try book.sheet(sheet).info] }
        return book.sheets.filter { $0.kind == .worksheet || $0.kind == .macro }
    }

    /// What to say of a sheet that the file does not hold, when others can be printed all the same.
    private func missing(_ info: SheetInfo, _ book: Workbook) -> ReadingError? {
        guard sheet == nil, book.sheets.contains(where: { !$0.isMissing && $0.kind != .chart }) else { return nil }
        do throws(ReadingError) {
            _ = try book.sheet(at: info.index)
            return nil
        } catch { return error }
    }
}
