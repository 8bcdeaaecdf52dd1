import BudgetTables
import Fiscal
import TableLayout
import Testing

@Suite("The declarations")
struct LayoutTests {
    @Test("are sound", arguments: StandardTables.catalogue.tables.map(\.id))
    func lint(id: String) throws {
        let table = try #require(StandardTables.catalogue.table(id))
        #expect(LayoutLint(table).faults() == [])
    }

    @Test("name the 类 as the code list does")
    func classNames() {
        let codes = CodeList.functional(year: 2021)
        for item in FunctionalClass.allCases { #expect(codes[item.code]?.name == item.name) }
    }

    @Test("number the lines of FA1 as the ministry does: 1–30 left, 31–60 right")
    func rowNumbers() throws {
        let table = try #require(StandardTables.catalogue.table("FA1"))
        let guide = TableGuide(table).text(.chinese)
        for line in ["  27  本年收入合计", "  30  总计", "  31  一般公共服务支出  (201)", "  56  抗疫特别国债安排的支出  (234)", "  60  总计"] {
            #expect(guide.contains(line), "\(line)")
        }
    }
}
