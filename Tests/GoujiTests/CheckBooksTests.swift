import BudgetTables
import Facts
import Findings
import TableLayout
import Testing

@testable import gouji

@Suite("Files to check")
struct CheckBooksTests {
    private func book(_ file: String, _ department: String?, _ year: Int?) -> ImportedBook {
        ImportedBook(file: file, book: FactBook(department: department, year: year, kind: .finalAccount))
    }

    @Test("are one book when department, year and kind are the same")
    func groups() {
        let groups = BookGroup.grouped([
            book("a", "甲", 2024), book("b", "乙", 2024), book("c", " 甲", 2024), book("d", "甲", 2025),
        ])
        #expect(groups.map { $0.parts.map(\.file) } == [["a", "c"], ["b"], ["d"]])
    }

    @Test("that do not say whose they are join the one book they fit, else stay alone")
    func unnamed() {
        #expect(
            BookGroup.grouped([book("a", nil, nil), book("b", "甲", 2024)]).map { $0.parts.map(\.file) } == [["b", "a"]])
        let groups = BookGroup.grouped([book("a", nil, 2024), book("b", "甲", 2024), book("c", "乙", 2024)])
        #expect(groups.map { $0.parts.map(\.file) } == [["a"], ["b"], ["c"]])
    }

    @Test("are told apart by their paths when two have one name")
    func sameName() {
        let place = Place(file: "决算.xlsx", sheet: "表", cell: "B2")
        let table = FactTable(
            id: "FA1", title: "表", sheet: "表", form: "ministry", unit: nil, fractionDigits: 2,
            lines: [FactLine(key: "总计", label: "总计", place: place)], columns: [FactColumn(key: "决算数")],
            facts: [Fact(line: "总计", column: "决算数", state: .blank, place: place)])
        let renamed = FactBook(tables: [table]).renamed(file: "2024/决算.xlsx").tables[0]
        #expect(renamed.lines.map(\.place.file) == ["2024/决算.xlsx"])
        #expect(renamed[line: "总计", column: "决算数"]?.place.file == "2024/决算.xlsx")
        #expect(renamed[line: "总计", column: "决算数"]?.place.address == "表!B2")
    }

    @Test("that hold the same table of the same department are told, since checks take the first")
    func repeated() {
        func book(_ file: String, id: String, department: String, project: String? = nil) -> ImportedBook {
            let place = Place(file: file, sheet: "表", cell: "B2")
            let table = FactTable(
                id: id, title: "表", sheet: "表", form: "ministry", department: department, unit: .tenThousandYuan,
                fractionDigits: 2, lines: [FactLine(key: "总计", label: "总计", place: place)], columns: [],
                fields: project.map { [FactField(key: "项目名称", text: $0)] } ?? [], facts: [])
            return ImportedBook(file: file, book: FactBook(tables: [table]))
        }
        let catalogue = StandardTables.catalogue
        let found = catalogue.repetitions(among: [
            book("a", id: "FA1", department: "甲"), book("b", id: "FA1", department: "甲"),
            book("c", id: "FA1", department: "乙"), book("d", id: "P4", department: "甲"),
            book("e", id: "P4", department: "甲"), book("f", id: "P4", department: "甲", project: "保洁"),
            book("g", id: "P4", department: "甲", project: "绿化"), book("h", id: "P4", department: "甲", project: "保洁"),
            book("i", id: "P2", department: "甲"), book("j", id: "P2", department: "甲"),
        ])
        #expect(found.map(\.rule) == ["T029", "T029", "T029"])
        #expect(found.map { $0.places.map(\.file) } == [["b", "a"], ["h", "f"], ["j", "i"]])
    }
}
