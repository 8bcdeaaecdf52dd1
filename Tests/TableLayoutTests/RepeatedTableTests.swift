import BudgetTables
import Findings
import Testing

@Suite("A table that comes twice in a workbook")
struct RepeatedTableTests {
    private static func page(_ title: String, _ lines: [[String]], name: String) -> SheetFixture {
        .renamed(.statement(title: title, lines: lines, notes: []), name)
    }

    private static let total = ["合计", "", "3", "2", "1"]
    private static let first = ["'201", "一般公共服务支出", "1", "1", "0"]
    private static let second = ["'213", "农林水支出", "2", "1", "1"]

    @Test("goes on on a sheet of its own, where its title says so", arguments: ["支出决算表（续）", "支出决算表续表", "支出决算表（续表1）"])
    func continued(title: String) throws {
        let imported = try SheetFixture.imported([
            Self.page("支出决算表", [Self.first], name: "3"), Self.page(title, [Self.second, Self.total], name: "3续"),
        ])
        #expect(imported.complaints == [])
        let table = try #require(imported.book.tables.first)
        #expect(imported.book.tables.count == 1)
        #expect(table.lines.map(\.key) == ["201", "213", "合计"])
        #expect(table[line: "213", column: "项目支出"]?.place.sheet == "3续")
    }

    @Test("does not go on where lines, units or columns are not those of a continuation")
    func notContinued() throws {
        let one = Self.page("支出决算表", [Self.total, Self.first], name: "3")
        let again = try SheetFixture.imported([one, Self.page("支出决算表（续）", [Self.total, Self.second], name: "3续")])
        #expect(again.complaints == ["T029 A1"])
        var other = Self.page("支出决算表（续）", [Self.second], name: "3续")
        other.rows[1] = ["", "", "", "", "", "", "", "单位：元"]
        #expect(try SheetFixture.imported([one, other]).complaints == ["T029 A1"])
    }

    @Test("in two forms is no copy: said, and told where the two differ")
    func otherForm() throws {
        func capital(_ spent: String) -> [SheetFixture] {
            let balances = SheetFixture(
                name: "13",
                rows: [
                    ["国有资本经营预算财政拨款收入支出决算表"], ["部门：甲街道", "", "", "", "", "", "", "单位：万元"],
                    ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
                    ["功能分类科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""], ["合计", "", "0", "5", "5", "0", "5", "0"],
                ])
            let spending = SheetFixture(
                name: "14",
                rows: [
                    ["国有资本经营预算财政拨款支出决算表"], ["部门：甲街道", "", "", "", "单位：万元"], ["项目", "", "本年支出"],
                    ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["合计", "", spent, "0", "5"],
                ])
            return [balances, spending]
        }
        let same = try SheetFixture.imported(capital("5"))
        #expect(same.book.tables.map(\.id) == ["FA9", "FA9"])
        #expect(same.complaints == ["T029 A1"])
        #expect(same.findings.first?.severity == .info)
        #expect(same.findings.first?.remedy == nil)
        let differing = try SheetFixture.imported(capital("6"))
        #expect(differing.complaints == ["T029 C5"])
        #expect(differing.findings.first?.severity == .warning)
        #expect(differing.findings.first?.places.map(\.sheet) == ["14", "13"])
    }
}
