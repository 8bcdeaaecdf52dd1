import DecimalNumbers
import Findings
import Fiscal
import Testing

@testable import Facts

@Suite("An imported book")
struct ImportDocumentTests {
    /// Errors are compared by their paths.
    private static func error(at path: String) -> ImportDocumentError {
        ImportDocumentError(path: path, problem: LocalizedText(verbatim: ""))
    }

    static func table() throws -> FactTable {
        let stored = try #require(ExactDecimal("20218.2149"))
        let displayed = try #require(ExactDecimal("20218.21"))
        func place(_ cell: String, _ label: String, _ row: Int?) -> Place {
            Place(
                file: "a.xlsx", sheet: "收支", cell: cell, table: "FA1", title: "收入支出决算总表", rowNumber: row, label: label)
        }
        func fact(_ line: String, _ cell: String, _ label: String, _ row: Int?, _ state: Fact.State) -> Fact {
            var place = place(cell, label, row)
            place.columnNumber = 1
            place.heading = "决算数"
            return Fact(line: line, column: "决算数", state: state, place: place)
        }
        return FactTable(
            id: "FA1", title: "收入支出决算总表", sheet: "收支", form: "ministry", department: "某街道", year: 2021,
            unit: .tenThousandYuan, fractionDigits: 2, notes: ["注：本表反映收支。"],
            lines: [
                FactLine(key: "收入/事业收入", label: "五、事业收入", rowNumber: 5, place: place("A5", "五、事业收入", 5)),
                FactLine(key: "收入/总计", label: "总计", place: place("A6", "总计", nil)),
            ],
            columns: [FactColumn(key: "决算数", number: 1)],
            facts: [
                fact("收入/事业收入", "C5", "五、事业收入", 5, .amount(stored: stored, displayed: displayed)),
                fact("收入/总计", "C6", "总计", nil, .notApplicable(mark: "—")),
            ])
    }

    @Test("is the same after a trip through JSON")
    func roundTrip() throws {
        let table = try Self.table()
        let book = FactBook(department: "某街道", year: 2021, kind: .finalAccount, tables: [table])
        let finding = Finding(
            rule: "T003", severity: .warning, verdict: .reading, message: LocalizedText(zh: "甲", en: "a"),
            places: [table.facts[0].place])
        let json = try ImportDocument(ImportedBook(file: "a.xlsx", book: book, findings: [finding])).json()
        let back = try ImportDocument(json: json).imported()
        #expect(back.file == "a.xlsx")
        #expect(back.book.department == "某街道")
        #expect(back.book.year == 2021)
        #expect(back.book.kind == .finalAccount)
        #expect(back.findings == [finding])
        let read = try #require(back.book.tables.first)
        #expect(read.facts == table.facts)
        #expect(read.lines == table.lines)
        #expect(read.columns == table.columns)
        #expect(read.notes == table.notes)
        #expect(read.unit == .tenThousandYuan)
        #expect(try ImportDocument(back).json() == json)
    }

    @Test("that is damaged says where")
    func damage() throws {
        #expect(throws: Self.error(at: "")) { try ImportDocument(json: "{".utf8) }
        let text = #"{"file":"a","tables":[{"id":"FA1"}],"findings":[]}"#
        #expect(throws: Self.error(at: "tables[0]")) { try ImportDocument(json: text.utf8) }
        var json = String(
            decoding: try ImportDocument(ImportedBook(file: "a", book: FactBook(tables: [Self.table()]))).json(),
            as: UTF8.self)
        json.replace("20218.2149", with: "twenty")
        let document = try ImportDocument(json: json.utf8)
        #expect(throws: Self.error(at: "FA1.facts[0].value")) { try document.imported() }
    }

    @Test("that no command could have printed is refused, whatever it asks for")
    func nonsense() throws {
        let json = try ImportDocument(ImportedBook(file: "a", book: FactBook(tables: [Self.table()]))).json()
        func error(_ change: (inout [TableRecord]) -> Void) throws -> String? {
            var document = try ImportDocument(json: json)
            change(&document.tables)
            do {
                _ = try document.imported()
                return nil
            } catch {
                return error.path
            }
        }
        #expect(try error { $0[0].fractionDigits = -1 } == "FA1.fractionDigits")
        #expect(try error { $0[0].fractionDigits = 400 } == "FA1.fractionDigits")
        #expect(try error { $0[0].facts.append($0[0].facts[0]) } == nil)
        let last = try Self.table().facts.count
        #expect(
            try error { tables in
                tables[0].facts.append(tables[0].facts[0])
                tables[0].facts[last].value = "1"
            } == "FA1.facts[\(last)]")
    }

    @Test("of several workbooks is one of all their tables, each with its own workbook, department and year")
    func list() throws {
        let books = try ["a", "b"].map { name in
            String(
                decoding: try ImportDocument(
                    ImportedBook(file: name, book: FactBook(department: name, year: 2023, tables: [Self.table()]))
                ).json(), as: UTF8.self)
        }
        let imported = try ImportDocument(json: "{\"books\": [\(books.joined(separator: ","))]}".utf8).imported()
        #expect(imported.book.year == 2023)
        #expect(imported.book.department == nil)
        #expect(imported.book.tables.map(\.department).allSatisfy { $0 != nil })
        #expect(imported.book.tables.compactMap { $0.facts.first?.place.file } == ["a", "b"])
        #expect(imported.book.tables.map(\.year) == [2021, 2021])
        #expect(throws: Self.error(at: "books")) { try ImportDocument(json: "{\"books\": []}".utf8) }
    }

    @Test("finds the fact where a line meets a column")
    func lookup() throws {
        let table = try Self.table()
        #expect(table[line: "收入/事业收入", column: "决算数"]?.amount(in: .tenThousandYuan)?.fen == 20_218_210_000)
        #expect(table[line: "收入/事业收入", column: "预算数"] == nil)
    }
}
