import ArgumentParser
import Facts
import SpreadsheetML
import XLSXReader
import XLSXTemplate

struct FillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Set cells of a workbook and leave all else as it is. 填写模板，其余部分保持不变。",
        discussion: """
            A place is a cell (Sheet!C5; without a sheet, of the first), a defined name, or a {{placeholder}}. A value that
            reads as a number, as a date (2024-12-31) or as TRUE or FALSE is one; ' before it makes it text.

            EXAMPLES
              gouji fill 模板.xlsx --set '决算表!C5=1234.50' --set 单位名称=审计局 -o 填好.xlsx
              gouji fill 模板.xlsx --set '{{年度}}=2024' -o 填好.xlsx --report
              gouji fill 模板.xlsx --formula 'C9=SUM(C5:C8)' -o 填好.xlsx
              gouji fill 模板.xlsx --values 项目.json -o 填好.xlsx
              gouji import 决算.xlsx --format json | gouji fill 模板.xlsx --data - -o 填好.xlsx

            LISTS
              Rows with {{项目.名称}}, {{项目.金额}} are repeated for each item of a list: --values takes
              {"年度": 2024, "项目": [{"名称": "绿化", "金额": 12.50}]}. A range over those rows, as in a total below, grows.

            IMPORTED TABLES
              {{FA1:收入/总计:决算数}} is the amount of a table, line and column of --data, in the unit of the table.
              {{FA2.label}}, {{FA2.code}}, {{FA2.本年收入合计}} repeat their rows for each line of the table.
            """)

    @Argument(help: ArgumentHelp("The workbook to fill. 模板。", valueName: "template.xlsx"))
    var file: String

    @Option(name: .customLong("set"), help: ArgumentHelp("A place and its value. 位置和值。", valueName: "place=value"))
    var values: [String] = []

    @Option(
        name: .customLong("formula"),
        help: ArgumentHelp("A place and its formula, without the = before it. 位置和公式。", valueName: "place=formula"))
    var formulas: [String] = []

    @Option(
        name: .customLong("values"),
        help: ArgumentHelp("Values and lists for placeholders, as JSON. 占位符的值和列表。", valueName: "values.json"))
    var valuesFile: String?

    @Option(help: ArgumentHelp("An imported book for placeholders, as JSON. 导入结果。", valueName: "import.json"))
    var data: String?

    @Option(
        name: [.short, .long], help: ArgumentHelp("The workbook to write. 输出文件。", valueName: "out.xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var output: String

    @Flag(help: "Print what differs from the template. 列出与模板的不同之处。")
    var report = false

    @Flag(help: "Keep the shown results of formulas as they are. 不标记重新计算。")
    var keepResults = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        // A workbook may be filled where it lies.
        try OutputPaths.check([("--output", output)], inputs: [valuesFile, data])
        for setting in values + formulas where FilledPlace(setting) == nil {
            throw ValidationError(
                "“\(setting)” is no place=value; a place is a cell (Sheet!C5), a defined name, or a {{placeholder}}. "
                    + "应为“位置=值”，位置是单元格（如 决算表!C5）、定义的名称或 {{占位符}}。")
        }
    }

    func run() throws {
        try Failure.reporting(messages.language, template: file) {
            // What is no workbook, the reader tells best.
            _ = try Workbook(path: file)
            let template = try WorkbookTemplate(path: file)
            template.recalculates = !keepResults
            let places =
                values.compactMap { FilledPlace($0) }.map { ($0, FilledPlace.content($0.value)) }
                + formulas.compactMap { FilledPlace($0) }.map { ($0, CellContent.formula($0.value)) }
            let given = try valuesFile.map { try FillValues(path: $0) }
            var placeholders = given?.values ?? [:]
            var lists = given?.lists ?? [:]
            for (place, content) in places {
                switch place.kind {
                case .cell(let sheet, let cell): try template.set(content, at: cell, sheet: sheet)
                case .name(let name): try template.set(content, forName: name)
                case .placeholder(let name): placeholders[name] = content
                }
            }
            if let data {
                try Self.take(try InputFile.importedBook(data).book, for: template, &placeholders, &lists)
            }
            if !placeholders.isEmpty || !lists.isEmpty || valuesFile != nil || data != nil {
                try template.fillPlaceholders(placeholders, lists: lists)
            }
            let differences = try template.save(to: output)
            if report {
                print(messages.language == .chinese ? differences.chineseDescription : differences.description)
            }
        }
    }
}

extension FillCommand {
    /// Adds what an imported book has for placeholders that have no value yet.
    private static func take(
        _ book: FactBook, for template: WorkbookTemplate, _ values: inout [String: CellContent],
        _ lists: inout [String: [[String: CellContent]]]
    ) throws {
        let imported = ImportedValues(book: book)
        for name in try template.placeholders().map(\.name) where values[name] == nil {
            if let value = try imported.value(name) {
                values[name] = value
            } else if let table = imported.table(ofField: name), lists[table.id] == nil {
                lists[table.id] = imported.items(of: table)
            }
        }
    }
}

/// One `place=value` of the command line.
struct FilledPlace {
    enum Kind: Equatable {
        case cell(sheet: String?, CellReference)
        case name(String)
        case placeholder(String)
    }

    let kind: Kind
    let value: String

    /// Reads it, or nil when it is none. The first `=` behind the place divides the two.
    init?(_ text: String) {
        if text.hasPrefix("{{"), let end = text.firstRange(of: "}}="), end.lowerBound > text.startIndex {
            kind = .placeholder(text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound].trimmingSpaces)
            value = String(text[end.upperBound...])
            return
        }
        // A sheet's name may hold an =, so that the sign is looked for behind the last ! that a cell follows.
        var start = text.startIndex
        while let mark = text[start...].firstIndex(of: "!") {
            start = text.index(after: mark)
            guard let sign = text[start...].firstIndex(of: "="), let cell = CellReference(text[start..<sign])
            else { continue }
            var sheet = String(text[..<mark])
            if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 2 {
                sheet = sheet.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
                    .joined(separator: "'")
            }
            kind = .cell(sheet: sheet, cell)
            value = String(text[text.index(after: sign)...])
            return
        }
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
        let place = String(text[..<sign])
        // No name holds a !; it is a sheet, and what follows is no cell.
        if place.contains("!") { return nil }
        kind = CellReference(place).map { .cell(sheet: nil, $0) } ?? .name(place)
        value = String(text[text.index(after: sign)...])
    }

    /// The content that a value of the command line means.
    static func content(_ value: String) -> CellContent {
        if value.isEmpty { return .blank }
        if value.hasPrefix("'") { return .text(String(value.dropFirst())) }
        switch value {
        case "TRUE": return .boolean(true)
        case "FALSE": return .boolean(false)
        default: break
        }
        // A code such as 007 or +1 is text: as a number it would lose what makes it one.
        let digits = value.hasPrefix("-") ? value.dropFirst() : value[...]
        let isCode = digits.hasPrefix("0") && digits.count > 1 && !digits.hasPrefix("0.") || digits.hasPrefix("+")
        if !isCode, digits.count <= 16, let number = ExactDecimal(value) { return .number(number) }
        return date(value).map(CellContent.date) ?? .text(value)
    }

    /// The day that a text such as `2024-12-31` is; nil for all else.
    static func date(_ text: String) -> CivilDateTime? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        return CivilDateTime(year: year, month: month, day: day)
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
