import BudgetTables
import Facts
import Fiscal
import Testing

@Suite("A table is read")
struct ReadingTests {
    static let amounts = [
        "C4": "207.4", "D4": "0", "E4": "207.4", "C5": "207.4", "D5": "0", "E5": "207.4", "C6": "207.4", "D6": "0",
        "E6": "207.4", "C7": "207.4", "D7": "0", "E7": "207.4",
    ]

    @Test(
        "whatever its title is set in",
        arguments: [
            "支出决算表", "支 出 决 算 表", "支出决算表（公开03表）", "某市某区某某街道办事处2025年度支出决算表", "2025年部门支出决算表", "三、支出决算表",
            "支出决算表（续表）",
        ])
    func titles(title: String) throws {
        let imported = try SheetFixture.statement(title: title).imported()
        #expect(imported.complaints == [])
        #expect(imported.amounts(of: "FA3") == Self.amounts)
    }

    @Test(
        "whatever its unit line looks like",
        arguments: [
            ("单位：万元", AmountUnit.tenThousandYuan), ("金额单位:万元", .tenThousandYuan), ("单位 ： 元", .yuan),
            ("金额单位：人民币万元", .tenThousandYuan), ("单位：万元（人民币）", .tenThousandYuan), ("编制单位：某局 金额单位：元", .yuan),
        ])
    func units(line: String, unit: AmountUnit) throws {
        #expect(try SheetFixture.statement(unit: line).imported().book.table("FA3")?.unit == unit)
    }

    @Test("with its columns in another order")
    func movedColumns() throws {
        let sheet = SheetFixture.statement(
            headings: ["功能分类科目编码", "科目名称", "项目支出", "基本支出", "本年支出合计"],
            lines: [["合计", "", "5", "3", "8"], ["'201", "一般公共服务支出", "5", "3", "8"]])
        let imported = try sheet.imported()
        let table = try #require(imported.book.table("FA3"))
        #expect(table[line: "201", column: "本年支出合计"]?.place.cell == "E5")
        #expect(table[line: "201", column: "项目支出"]?.stored?.description == "5")
        // The columns that are not there are said to be missing, not taken for blank.
        #expect(imported.complaints == ["T005 A3"])
        #expect(table[line: "201", column: "经营支出"] == nil)
    }

    @Test("with the total at the end, codes as numbers, names spaced")
    func looseLines() throws {
        let sheet = SheetFixture.statement(lines: [
            ["201", "一般公共服务支出", "207.40"], ["20105", "统计信息事务", "207.40"], ["", "合　　计", "207.40"],
        ])
        let table = try #require(try sheet.imported().book.table("FA3"))
        #expect(table.lines.map(\.key) == ["201", "20105", "合计"])
        #expect(table.lines.map(\.place.cell) == ["A4", "A5", "B6"])
    }

    @Test("with codes level by level in three columns, the total on the line of 类 款 项")
    func splitCodes() throws {
        let sheet = SheetFixture(
            rows: [
                ["支出决算表"], ["", "", "", "", "", "", "", "", "", "单位：万元"],
                ["项目", "", "", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
                ["支出功能分类", "", "", "科目名称"], ["科目编码"], ["类", "款", "项", "合计", "10", "4", "6"],
                ["'201", "", "", "一般公共服务支出", "10", "4", "6"], ["'201", "'06", "", "财政事务", "10", "4", "6"],
                ["'201", "'06", "'01", "行政运行", "10", "4", "6"], ["201", "6", "2", "一般行政管理事务", "0", "", "0"],
            ], merges: ["A3:D3", "A4:C4", "A5:C5", "D4:D5"])
        let imported = try sheet.imported()
        let table = try #require(imported.book.table("FA3"))
        #expect(imported.complaints == [])
        #expect(table.lines.map(\.key) == ["合计", "201", "20106", "2010601", "2010602"])
        #expect(table[line: "合计", column: "项目支出"]?.place.cell == "G6")
    }

    @Test("when several stand on one sheet, and a page of contents before them")
    func severalTables() throws {
        let contents = SheetFixture(name: "目录", rows: [["目录"], ["收入支出决算总表"], ["收入决算表"], ["支出决算表"]])
        let statement = SheetFixture.statement()
        let funds = [
            ["整体支出资金使用情况表"], ["", "单位：万元"], ["项目", "决算数"], ["合计", "3"], ["基本支出", "1"], ["项目支出", "2"], ["治理", "2"],
        ]
        let sheet = SheetFixture(name: "全部", rows: statement.rows + [[""]] + funds)
        let imported = try SheetFixture.imported([contents, sheet])
        #expect(imported.book.tables.map(\.id) == ["FA3", "P6"])
        #expect(imported.complaints == [])
        #expect(imported.book.table("P6")?.lines.last?.key == "项目支出/治理")
    }

    @Test("by the sheet's name when no cell shows a title")
    func titleInSheetName() throws {
        var sheet = SheetFixture.statement()
        sheet.name = "GK03 支出决算表(公开03表)"
        sheet.rows[0] = [""]
        #expect(try sheet.imported().amounts(of: "FA3") == Self.amounts)
    }

    @Test("with department and year from the cover or the heading of the document")
    func heads() throws {
        let cover = SheetFixture(name: "封面", rows: [["2024年度部门决算公开报表"], ["部门名称：某市某某街道办事处"]])
        let book = try SheetFixture.imported([cover, SheetFixture.statement()]).book
        #expect(book.department == "某市某某街道办事处")
        #expect(book.year == 2024)
        var sheet = SheetFixture.statement()
        sheet.rows.insert(["第二部分　某市（某区）财政局2023年度部门决算表"], at: 0)
        let other = try sheet.imported().book
        #expect(other.department == "某市（某区）财政局")
        #expect(other.year == 2023)
    }
}
