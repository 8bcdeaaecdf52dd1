import DecimalNumbers
import Findings
import Fiscal
import Testing

@testable import Facts

@Suite("A list of facts")
struct FlatFactsTests {
    private static let csv = """
        table,line,column,value,unit,year,page,paragraph
        FA1,收入/本年收入合计,决算数,"20,218.21",万元,2025,3,2
        FA1,收入/总计,决算数,—,万元,2025,3,2
        FA3,2010101,基本支出,12.5,,,p4,
        """

    @Test("makes tables whose figures know the page they come from")
    func pages() throws {
        let books = try FlatFacts(csv: Self.csv).books(file: "决算.csv")
        let book = try #require(books.first?.book)
        #expect(books.count == 1)
        #expect(book.year == 2025)
        #expect(book.kind == .finalAccount)
        let table = try #require(book.table("FA1"))
        #expect(table.unit == .tenThousandYuan)
        #expect(table.fractionDigits == 2)
        let total = try #require(table[line: "收入/本年收入合计", column: "决算数"])
        #expect(total.displayed == ExactDecimal("20218.21"))
        #expect(total.place.spot == "p. 3 ¶ 2")
        #expect(total.place.file == "决算.csv")
        #expect(table[line: "收入/总计", column: "决算数"]?.state == .notApplicable(mark: "—"))
        #expect(book.table("FA3")?.lines.map(\.code) == ["2010101"])
        #expect(book.table("FA3")?.unit == nil)
    }

    @Test("is the same as JSON, bare or under facts, numbers with all their digits")
    func json() throws {
        let record =
            #"{"table": "FA1", "line": "收入/总计", "column": "决算数", "value": 123456789012.34, "unit": "元", "cell": null}"#
        for text in ["[\(record)]", #"{"facts": [\#(record)]}"#] {
            #expect(FlatFacts.isList(json: text.utf8))
            let table = try FlatFacts(json: text.utf8).books(file: "a.json").first?.book.tables.first
            #expect(table?.facts.first?.stored == ExactDecimal("123456789012.34"))
        }
        #expect(!FlatFacts.isList(json: #"{"file": "a", "tables": []}"#.utf8))
    }

    @Test("that import printed gives the same amounts back, and empty tables stay declared")
    func roundTrip() throws {
        let table = try ImportDocumentTests.table()
        let empty = FactTable(
            id: "FA9", title: "国资", sheet: "国资", form: "ministry", unit: .tenThousandYuan, fractionDigits: 2,
            disclosure: .declaredEmpty, notes: ["本表无数据"], lines: [], columns: [], facts: [])
        let book = FactBook(department: "某街道", year: 2021, kind: .finalAccount, tables: [table, empty])
        let text = FactCSV([ImportedBook(file: "=a.xlsx", book: book)]).text
        let back = try #require(try FlatFacts(csv: text).books(file: "x.csv").first)
        #expect(back.file == "=a.xlsx")
        #expect(back.book.department == "某街道" || back.book.department == nil)
        let read = try #require(back.book.table("FA1"))
        #expect(read.facts.map(\.state) == table.facts.map(\.state))
        #expect(read.facts.map(\.place.cell) == ["C5", "C6"])
        #expect(read.lines.map(\.rowNumber) == [5, nil])
        #expect(back.book.table("FA9")?.disclosure == .declaredEmpty)
        #expect(back.book.table("FA9")?.notes == ["本表无数据"])
    }

    @Test(
        "that is wrong names the record and what was wanted",
        arguments: [
            ("", "", FlatFactError.Problem.noList("empty")),
            ("table,line,column\nFA1,a,b", "line 1", .missing("value")),
            ("table,column,value\nFA1,b,1", "line 1", .missing("line")),
            ("table,line,column,value\nFA1,a,,1", "line 2", .missing("column")),
            ("table,line,column,value\n\nFA1,a,b,eins", "line 3", .noNumber("value", "eins")),
            ("table,line,column,value\nFA1,a,b,\"12,34\"", "line 2", .noNumber("value", "12,34")),
            ("table,line,column,value,unit\nFA1,a,b,1,美元", "line 2", .noUnit("美元")),
            ("table,line,column,value,unit\nFA1,a,b,1,元\nFA1,c,b,1,万元", "line 3", .otherUnit("元", "万元")),
            ("table,line,column,value\nFA1,a,b,1\nFA1,a,b,1", "line 3", .repeated("FA1[a, b]")),
            ("table,line,column,value,state\nFA1,a,b,1,maybe", "line 2", .noState("maybe")),
            ("table,line,column,value,year\nFA1,a,b,1,next", "line 2", .noNumber("year", "next")),
            ("table,line,column,value,kind\nFA1,a,b,1,diary", "line 2", .noKind("diary")),
            ("table,line,column,value\nFA1,a,b,1,2", "line 2", .tooManyFields),
            ("table,line,column,value\nFA1,\"a,b,1", "line 2", .noList("a quotation mark is not closed")),
        ])
    func mistakes(text: String, origin: String, problem: FlatFactError.Problem) {
        #expect(throws: FlatFactError(at: origin, problem)) { try FlatFacts(csv: text).books(file: "a.csv") }
    }

    @Test("that is no JSON of facts is refused")
    func foreign() {
        for text in ["[1]", "{", "{}", "[[]]"] {
            #expect(throws: FlatFactError.self) { try FlatFacts(json: text.utf8) }
        }
    }

    @Test("as CSV may have a byte order mark, quoted line ends, and either kind of line end")
    func dialects() throws {
        let text = "\u{FEFF}table,line,column,value\r\nFA1,\"a\nb\",c,1\r\rFA1,d,c,\"\"\"\"\n"
        let csv = CSVText(text)
        #expect(
            csv.records.map(\.fields) == [
                ["table", "line", "column", "value"], ["FA1", "a\nb", "c", "1"], ["FA1", "d", "c", "\""],
            ])
        #expect(csv.records.map(\.line) == [1, 2, 3])
    }
}
