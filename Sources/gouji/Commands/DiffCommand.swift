import ArgumentParser
import Facts
import Findings
import Reports
import SpreadsheetML
import XLSXReader

/// `gouji diff`: two versions of the same tables.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two versions of the same tables by key. 比较同一套表的两个版本。",
        discussion: """
            Tables, lines and columns are matched by what they say, so that a line that moved is no difference. Amounts are \
            compared as money: 1 万元 is 10,000 元. Formulas are compared where both files are workbooks.

            Exit status: 0 when nothing differs, 1 when something does, 2 when a file could not be read.

            EXAMPLES
              gouji diff 决算-初稿.xlsx 决算-终稿.xlsx
              gouji diff 决算-初稿.xlsx 决算-终稿.xlsx --format json
              gouji diff 决算-初稿.xlsx 决算-终稿.xlsx --only value,lineAdded,lineRemoved
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("The version of before (.xlsx, or .json of import). 旧版本。", valueName: "old"))
    var old: String
    @Argument(help: ArgumentHelp("The version of now. 新版本。", valueName: "new"))
    var new: String
    @Option(help: "text or json. 输出格式。") var format = Format.text
    @Option(help: ArgumentHelp("Only these kinds, comma between them. 只比较这些方面。", valueName: "kinds"))
    var only: KindList?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let language = messages.language
        let changes = try Failure.reporting(language) {
            let reader = try reading.reader()
            let difference = BookDifference(
                old: try reader.book(path: old).book, new: try reader.book(path: new).book,
                oldFormulas: try FormulaSource(path: reader.openable(old), beside: reader.openable(new)).formula,
                newFormulas: try FormulaSource(path: reader.openable(new), beside: reader.openable(old)).formula)
            return difference.changes.filter { only?.kinds.contains($0.kind) ?? true }
        }
        switch format {
        case .text: printOut(DiffText(changes, language: language).text)
        case .json:
            let provenance = Provenance(files: [old, new], rules: nil)
            printOut(DiffJSON(changes, provenance: provenance).text)
        }
        if !changes.isEmpty { throw ExitCode(1) }
    }
}

/// Kinds of difference as the command line gives them: `value,lineAdded`.
struct KindList: ExpressibleByArgument {
    let kinds: [BookDifference.Kind]

    init?(argument: String) {
        let words = argument.split(separator: ",").map(String.init)
        let kinds = words.compactMap(BookDifference.Kind.init(rawValue:))
        guard !kinds.isEmpty, kinds.count == words.count else { return nil }
        self.kinds = kinds
    }

    static var allValueStrings: [String] { BookDifference.Kind.allCases.map(\.rawValue) }
}

/// Formulas of the cells of a workbook. Sheets are read when they are first asked for.
private final class FormulaSource {
    private let workbook: Workbook?
    private var grids: [String: SheetGrid?] = [:]

    /// Formulas are looked up only when both files are workbooks: JSON holds none.
    init(path: String, beside other: String) throws {
        let areWorkbooks = [path, other].allSatisfy { !$0.lowercased().hasSuffix(".json") }
        workbook = areWorkbooks ? try Workbook(path: path) : nil
    }

    func formula(at place: Place) -> String? {
        guard let workbook, let name = place.sheet, let cell = place.cell.flatMap({ CellReference($0) }) else {
            return nil
        }
        if grids[name] == nil { grids[name] = .some(try? workbook.sheet(name).grid()) }
        return grids[name]??[cell].formula
    }
}
