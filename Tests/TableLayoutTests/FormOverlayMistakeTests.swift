import BudgetTables
import Findings
import LocalForms
import Testing
import YAMLReading

@Suite("A mistake in an overlay is told with its line and column")
struct FormOverlayMistakeTests {
    /// An overlay with a mark before the place of its mistake; without a mark that is the first character.
    struct Mistake: CustomTestStringConvertible {
        let name: String
        let code: YAMLFault.Code
        let marked: String

        init(_ name: String, _ code: YAMLFault.Code, _ marked: String) {
            self.name = name
            self.code = code
            self.marked = marked
        }

        var testDescription: String { name }
        var yaml: String { marked.filter { $0 != "▸" } }
        var position: TextPosition {
            guard let mark = marked.firstIndex(of: "▸") else { return TextPosition() }
            let lines = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
            return TextPosition(line: lines.count, column: (lines.last?.count ?? 0) + 1)
        }
    }

    static let mistakes = [
        Mistake("an empty file", .yaml, ""),
        Mistake("no YAML", .yaml, "tables:\n  FA3: [\n▸"),
        Mistake("a list for the whole", .value, "▸- FA3"),
        Mistake("another first key", .unknownKey, "▸table:\n  FA3: {}"),
        Mistake("no tables", .missing, "▸{}"),
        Mistake("the same table twice", .duplicate, "tables:\n  ▸FA3: {}\n  FA3: {}"),
        Mistake("an unknown key of a table", .unknownKey, "tables:\n  FA3:\n    ▸title: [甲表]"),
        Mistake("a text for a table", .value, "tables:\n  FA3: ▸支出决算表"),
        Mistake("a title without 表", .value, "tables:\n  FA3:\n    titles: [▸支出情况]"),
        Mistake("a title of another table", .duplicate, "tables:\n  FA3:\n    titles: [▸收入决算表]"),
        Mistake("a blank title", .value, "tables:\n  FA3:\n    titles: [甲表, ▸'　']"),
        Mistake("no such column", .value, "tables:\n  FA3:\n    columns: { ▸基本支岀数额: [甲] }"),
        Mistake("a heading of another column", .duplicate, "tables:\n  FA3:\n    columns: { 基本支出: [▸项目支出] }"),
        Mistake("no such column to leave out", .value, "tables:\n  FA3:\n    optional-columns: [▸收入]"),
        Mistake("no such label", .value, "tables:\n  FA3:\n    labels: { ▸科目: [甲] }"),
        Mistake("no such line", .value, "tables:\n  FA1:\n    lines: { ▸收入/税收: [甲] }"),
        Mistake("a label of another line", .duplicate, "tables:\n  FA1:\n    lines: { 收入/其他收入: [▸经营收入] }"),
        Mistake("a column that is there", .duplicate, "tables:\n  FA3:\n    add-columns: [▸基本支出]"),
        Mistake(
            "a kind of column that there is not", .value,
            "tables:\n  FA3:\n    add-columns:\n      - { column: 甲, kind: ▸euro }"),
        Mistake(
            "a part that the table has not", .value,
            "tables:\n  FA1:\n    add-columns:\n      - { column: 甲, lane: ▸资产 }"),
        Mistake("a line without its part", .value, "tables:\n  FA1:\n    add-lines: [▸非税收入]"),
        Mistake("a line that is there", .duplicate, "tables:\n  FA1:\n    add-lines: [▸收入/其他收入]"),
        Mistake(
            "a line behind one that is not there", .value,
            "tables:\n  FA1:\n    add-lines:\n      - { line: 收入/非税收入, after: ▸收入/税收 }"),
        Mistake("lines in a table of codes", .value, "tables:\n  FA3:\n    add-lines: ▸[甲]"),
        Mistake(
            "a list that names no cell", .value,
            "tables:\n  FA7:\n    lists:\n      - columns: { 数: [] }\n        lines: { 甲: { 数: ▸决算/合计 } }"),
        Mistake(
            "a list with a column it has not", .value,
            "tables:\n  FA7:\n    lists:\n      - columns: { 数: [] }\n        lines: { 甲: { ▸额: 决算数/合计 } }"),
        Mistake("a table of its own without a title", .missing, "tables:\n  ▸X1: {}"),
        Mistake("an id that is no id", .value, "tables:\n  ▸村表: { title: 村表, kind: budget }"),
        Mistake("no kind", .missing, "tables:\n  X1: ▸{ title: 村级经费表 }"),
        Mistake("another kind", .value, "tables:\n  X1: { title: 村级经费表, kind: ▸report }"),
        Mistake("neither lines nor codes", .value, "tables:\n  X1: ▸{ title: 村级经费表, kind: budget }"),
        Mistake(
            "both lines and codes", .value,
            "tables:\n  X1: ▸{ title: 村级经费表, kind: budget, lines: [甲], codes: functional, columns: [乙] }"),
        Mistake(
            "no columns", .value, "tables:\n  X1: { title: 村级经费表, kind: budget, lines: [甲], columns: ▸[] }"),
        Mistake(
            "two columns of one heading", .value,
            "tables:\n  ▸X1: { title: 村级经费表, kind: budget, lines: [甲], columns: [乙, 乙] }"),
        Mistake(
            "a unit that is none", .value,
            "tables:\n  X1: { title: 村级经费表, kind: budget, unit: ▸美元, lines: [甲], columns: [乙] }"),
        Mistake(
            "two tables of one title", .duplicate,
            """
            tables:
              X1: { title: 村级经费表, kind: budget, lines: [甲], columns: [乙] }
              X2: { title: ▸村级经费表, kind: budget, lines: [甲], columns: [乙] }
            """),
    ]

    @Test("in both languages, with a caret below it", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let fault = try #require(throws: YAMLFault.self) {
            _ = try FormOverlay(yaml: mistake.yaml, over: StandardTables.catalogue)
        }
        #expect(fault.code == mistake.code)
        #expect(fault.position == mistake.position, "\(fault)")
        for language in [Language.chinese, .english] {
            let lines = fault.description(language).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[0].hasPrefix("\(mistake.position.line):\(mistake.position.column): "))
            #expect(fault.line.isEmpty || lines.last?.hasSuffix("^") == true)
        }
    }

    @Test("and says what is near")
    func hints() throws {
        let fault = try #require(throws: YAMLFault.self) {
            _ = try FormOverlay(yaml: "tables:\n  FA3:\n    columns: { 基本支岀: [甲] }", over: StandardTables.catalogue)
        }
        #expect(fault.description(.english).contains("is it “基本支出”?"))
        #expect(fault.description(.chinese).contains("是否“基本支出”？"))
    }
}
