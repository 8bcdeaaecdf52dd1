import BudgetTables
import Facts
import SpreadsheetML
import Testing

@Suite("A budget in the national form is read")
struct NationalBudgetTests {
    private static let items = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"]
    private static let cars = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""]

    @Test(
        "B9 with last year's budget before this year's, whether headings are merged or not", arguments: [true, false])
    func threePublic(isMerged: Bool) throws {
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算“三公”经费支出表"], ["部门：某街道"] + Array(repeating: "", count: 10) + ["单位：万元"],
                ["上年预算数", "", "", "", "", "", "本年预算数"], Self.items + Self.items, Self.cars + Self.cars,
                ["22", "", "16", "", "16", "6", "20", "", "15", "", "15", "5"],
            ], merges: isMerged ? ["A3:F3", "G3:L3", "C4:E4", "I4:K4"] : [])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("B9"))
        #expect(table[line: "三公", column: "合计"]?.place.cell == "G6")
        #expect(table[line: "三公", column: "上年预算数/合计"]?.place.cell == "A6")
        #expect(imported.amounts(of: "B9").count == 8)
    }

    @Test("B9 with this year's budget alone lacks nothing")
    func threePublicAlone() throws {
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算“三公”经费支出表"], ["部门：某街道", "", "", "", "", "单位：万元"], Self.items, Self.cars,
                ["20", "", "15", "", "15", "5"],
            ], merges: ["C3:E3"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("B9")?[line: "三公", column: "合计"]?.place.cell == "A5")
    }

    @Test("B7 with last year's actual before, and the change behind")
    func generalBudget() throws {
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算支出表"], ["部门：某街道", "", "", "", "", "", "单位：万元"],
                ["功能分类科目", "", "上年执行数", "本年预算数", "", "", "本年预算数比上年执行数"],
                ["科目编码", "科目名称", "", "小计", "基本支出", "项目支出", "增减额"], ["", "合计", "7", "8", "5", "3", "1"],
                ["'201", "一般公共服务支出", "7", "8", "5", "3", "1"],
            ])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("B7"))
        let columns = ["上年执行数", "合计", "基本支出", "项目支出", "本年预算数比上年执行数/增减额"]
        #expect(columns.map { table[line: "201", column: $0]?.place.cell } == ["C6", "D6", "E6", "F6", "G6"])
    }
}

@Suite("Totals whose labels are not merged")
struct UnmergedTotalTests {
    @Test("FA6: the sum of the running costs stands below the last lane, its label below the second")
    func lanes() throws {
        let heading = ["科目编码", "科目名称", "决算数"]
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算财政拨款基本支出决算表"], ["部门：某街道", "", "", "", "", "", "", "", "单位：万元"],
                ["人员经费", "", "", "公用经费"], heading + heading + heading,
                ["'301", "工资福利支出", "9", "'302", "商品和服务支出", "3", "'310", "资本性支出", "1"],
                ["人员经费合计", "", "9", "公用经费合计", "", "", "", "", "4"],
            ])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("FA6")?[line: "公用经费合计", column: "决算数"]?.place.cell == "I6")
    }

    @Test("an amount beside no label at all is told")
    func orphan() throws {
        let heading = ["科目编码", "科目名称", "决算数"]
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算财政拨款基本支出决算表"], ["部门：某街道", "", "", "", "", "单位：万元"], ["人员经费", "", "", "公用经费"],
                heading + heading, ["'301", "工资福利支出", "9", "'302", "商品和服务支出", "3"], ["", "", "", "", "", "2"],
                ["人员经费合计", "", "9", "公用经费合计", "", "5"],
            ])
        #expect(try sheet.imported().complaints == ["T007 D6"])
    }

    @Test("B13: the total's label stands in the first column, not in that of the names")
    func named() throws {
        let sheet = SheetFixture(
            rows: [
                ["专项资金预算汇总表"], ["单位：某街道", "", "", "", "", "", "", "单位：万元"],
                ["单位编码", "单位名称", "专项名称", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "其他资金"],
                ["合计", "", "", "9", "9"], ["'101001", "某街道本级", "市容环境整治专项", "9", "9"],
            ])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("B13")?[line: "合计", column: "合计"]?.place.cell == "D4")
    }
}
