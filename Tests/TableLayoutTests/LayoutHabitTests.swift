import Facts
import TableLayout
import Testing

/// Sheets as offices lay them out, whose figures once went astray without a word.
@Suite("A table laid out by habit")
struct LayoutHabitTests {
    private static let head = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]

    /// A table of codes with two blocks of the same columns, which the row above tells apart.
    private static func twoBlocks(_ title: String, _ left: String, _ right: String) -> SheetFixture {
        SheetFixture(
            rows: [
                [title], ["部门：甲街道", "", "", "", "", "", "", "单位：万元"],
                ["科目编码", "科目名称", left, "", "", right], ["", ""] + head.dropFirst(2) + head.dropFirst(2),
                ["合计", "", "90", "50", "40", "300", "200", "100"],
                ["'201", "一般公共服务支出", "90", "50", "40", "300", "200", "100"],
            ], merges: ["A3:A4", "B3:B4", "C3:E3", "F3:H3"])
    }

    @Test(
        "with the year before, or another phase, beside it: the own block is read, the other told",
        arguments: [
            ("2023年部门支出总表", "2022年", "2023年", "B3"), ("部门支出总表", "上年预算数", "本年预算数", "B3"),
            ("2023年度一般公共预算财政拨款支出决算表", "年初预算数", "决算数", "FA5"),
            ("2023年度一般公共预算财政拨款支出决算表", "2022年决算数", "2023年决算数", "FA5"),
        ])
    func blocks(title: String, left: String, right: String, table: String) throws {
        for merges in [true, false] {
            var sheet = Self.twoBlocks(title, left, right)
            if !merges { sheet.merges = [] }
            let imported = try sheet.imported()
            #expect(
                imported.amounts(of: table) == [
                    "F5": "300", "G5": "200", "H5": "100", "F6": "300", "G6": "200", "H6": "100",
                ])
            #expect(imported.complaints == ["T015 C4", "T015 D4", "T015 E4"])
            let told = imported.findings.compactMap(\.found?.value)
            #expect(told.allSatisfy { $0.hasPrefix(left + "/") })
        }
    }

    @Test("with years in its headings: those of the year before are its columns too, where the form prints them")
    func yearsInHeadings() throws {
        let items = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"]
        let lower = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""]
        let sheet = SheetFixture(
            rows: [
                ["2023年一般公共预算“三公”经费支出表"], ["部门：甲街道", "单位：万元"],
                ["2022年预算数(6)", "", "", "", "", "", "2023年预算数(6)"], items + items, lower + lower,
                ["22.6", "0", "20.1", "0", "20.1", "2.5", "18.4", "0", "16.2", "0", "16.2", "2.2"],
            ], merges: ["A3:F3", "G3:L3", "C4:E4", "I4:K4"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("B9"))
        #expect(table[line: "三公", column: "合计"]?.place.cell == "G6")
        #expect(table[line: "三公", column: "上年预算数/合计"]?.place.cell == "A6")
        #expect(table[line: "三公", column: "公务接待费"]?.stored?.description == "2.2")
    }

    @Test("with another head below it: what follows is not taken for its lines")
    func anotherHead() throws {
        let lines = [["合计", "", "3", "2", "1"], ["'201", "一般公共服务支出", "3", "2", "1"]]
        var sheet = SheetFixture.statement(lines: lines, notes: [])
        sheet.rows += [
            ["2023年度项目支出决算表"], ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
            ["'212", "城乡社区支出", "11", "22", "33", "44"],
        ]
        let imported = try sheet.imported()
        #expect(imported.amounts(of: "FA3") == ["C4": "3", "D4": "2", "E4": "1", "C5": "3", "D5": "2", "E5": "1"])
        #expect(imported.complaints == ["T042 A7"])
        // The same head, as on a new page, goes on.
        sheet.rows[6] = sheet.rows[2]
        #expect(try sheet.imported().amounts(of: "FA3")["C8"] == "11")
    }

    @Test("with a page of other columns below the same title: a table of its own, and told")
    func otherPage() throws {
        var sheet = SheetFixture.statement(
            headings: ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], lines: [["'201", "一般公共服务支出", "3", "2", "1"]],
            notes: [])
        sheet.rows += [
            ["支出决算表（续）"], ["科目编码", "科目名称", "上缴上级支出", "经营支出", "对附属单位补助支出"], ["'201", "一般公共服务支出", "11", "22", "33"],
        ]
        let imported = try sheet.imported()
        #expect(imported.complaints.contains("T029 A5"))
        let tables = imported.book.tables
        #expect(tables[0][line: "201", column: "本年支出合计"]?.stored?.description == "3")
        #expect(tables.last?[line: "201", column: "上缴上级支出"]?.stored?.description == "11")
    }

    @Test("with codes that are called like units: they are codes")
    func unitLikeNames() throws {
        let names = [
            ("207", "文化旅游体育与传媒支出"), ("20701", "文化和旅游"), ("2070104", "图书馆"), ("2070307", "体育场馆"), ("210", "卫生健康支出"),
            ("21002", "公立医院"), ("2100201", "综合医院"),
        ]
        let sheet = SheetFixture(
            rows: [["2023年部门支出总表"], ["部门：甲街道", "", "", "", "单位：万元"], Self.head]
                + names.map { ["'" + $0, $1, "3", "2", "1"] })
        let table = try #require(try sheet.imported().book.table("B3"))
        #expect(table.lines.map(\.key) == names.map(\.0))
    }

    @Test("with levels of codes merged downwards, or left blank below the first", arguments: [true, false])
    func mergedLevels(isMerged: Bool) throws {
        let sheet = SheetFixture(
            rows: [
                ["2023年部门支出总表"], ["部门：甲街道", "", "", "", "", "", "单位：万元"],
                ["功能科目", "", "", "", "合计", "基本支出", "项目支出"], ["科目编码", "", "", "科目名称"], ["类", "款", "项"],
                ["'201", "", "", "一般公共服务支出", "3", "2", "1"], ["", "'03", "", "政府办公厅（室）及相关机构事务", "3", "2", "1"],
                ["", "", "'01", "行政运行", "2", "2", "0"], ["", "", "'02", "一般行政管理事务", "1", "0", "1"],
            ], merges: ["A3:D3", "A4:C4", "D4:D5"] + (isMerged ? ["A6:A9", "B7:B9"] : []))
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("B3")?.lines.map(\.key) == ["201", "20103", "2010301", "2010302"])
    }

    @Test("with a view whose heading is not known: no other view's column is taken for it")
    func views() throws {
        let sheet = SheetFixture(
            rows: [
                ["收支总表"], ["单位：甲街道", "", "", "", "", "", "", "金额单位：万元"], ["收入", "", "支出"],
                ["项目", "本年预算数", "项目（按功能分类）", "其他", "项目（按部门预算经济分类）", "本年预算数", "项目（按政府预算经济分类）", "本年预算数"],
                ["一、一般公共预算拨款收入", "300", "一、一般公共服务支出", "111.11", "一、基本支出", "222.22", "一、机关工资福利支出", "150"],
                ["收入总计", "300", "支出总计", "300", "支出总计", "300", "支出总计", "300"],
            ], merges: ["A3:B3", "C3:H3"])
        let imported = try sheet.imported()
        #expect(imported.amounts(of: "B1")["D5"] == nil)
        let table = try #require(imported.book.table("B1"))
        #expect(table[line: "支出/一般公共服务支出", column: "预算数"]?.stored == nil)
        #expect(table[line: "按部门预算经济分类/基本支出", column: "预算数"]?.place.cell == "F5")
        #expect(imported.complaints.contains { $0.hasPrefix("T005") })
    }

    @Test("with a later view whose heading is not known: no earlier view's column is taken for it")
    func laterView() throws {
        let sheet = SheetFixture(
            rows: [
                ["收支总表"], ["单位：甲街道", "", "", "", "", "", "", "金额单位：万元"], ["收入", "", "支出"],
                ["项目", "本年预算数", "项目（按功能分类）", "本年预算数", "项目（按部门预算经济分类）", "其他", "项目（按政府预算经济分类）", "其他"],
                ["一、一般公共预算拨款收入", "300", "一、一般公共服务支出", "111.11", "一、基本支出", "222.22", "一、机关工资福利支出", "150"],
            ], merges: ["A3:B3", "C3:H3"])
        let imported = try sheet.imported()
        #expect(imported.amounts(of: "B1") == ["B5": "300", "D5": "111.11"])
        #expect(imported.book.table("B1")?.lines.map(\.key) == ["收入/一般公共预算拨款收入", "支出/一般公共服务支出"])
    }

    @Test("with amounts in a column without a heading: told")
    func unheaded() throws {
        let imported = try SheetFixture.statement(
            headings: ["科目编码", "科目名称", "本年支出合计", "基本支出", "", "项目支出"],
            lines: [["合计", "", "3", "2", "77", "1"], ["'201", "一般公共服务支出", "3", "2", "77", "1"]]
        ).imported()
        #expect(imported.complaints.filter { $0.hasPrefix("T015") } == ["T015 E3"])
    }

    @Test("with a list of contents on the same sheet, or four titles in one row: all tables are read")
    func titles() throws {
        let funds = [["整体支出资金使用情况表"], ["项目", "决算数"], ["合计", "3"], ["基本支出", "1"], ["项目支出", "2"]]
        var sheet = SheetFixture.statement(lines: [["'201", "一般公共服务支出", "3", "2", "1"]], notes: [])
        sheet.rows = [["目录"], ["收入支出决算总表"], ["支出决算表"], ["整体支出资金使用情况表"], [""]] + sheet.rows + [[""]] + funds
        #expect(try sheet.imported().book.tables.map(\.id) == ["FA3", "P6"])
        func codes(_ title: String, _ amount: String) -> [[String]] {
            [[title, "", "", "", ""], ["单位：万元", "", "", "", ""], Self.head, ["合计", "", amount, amount, "0"]]
        }
        let parts = [
            codes("部门支出总表", "1"), codes("一般公共预算支出表", "2"), codes("政府性基金预算支出表", "3"), codes("国有资本经营预算支出表", "4"),
        ]
        let rows = (0..<4).map { row in parts.map { $0[row] + [""] }.reduce([], +) }
        let tables = try SheetFixture(rows: rows).imported().book.tables
        #expect(tables.map { $0[line: "合计", column: "合计"]?.stored?.description ?? "" } == ["1", "2", "3", "4"])
    }

    @Test(
        "dated when it was made: the year is the table's",
        arguments: [
            ("编制日期：2024年8月15日", "2023年支出决算表", 2023), ("二〇二三年度", "Sheet1", 2023), ("2023年12月31日", "Sheet1", 2023),
        ])
    func year(line: String, sheet name: String, year: Int) throws {
        var sheet = SheetFixture.statement(lines: [["'201", "一般公共服务支出", "3", "2", "1"]])
        sheet.name = name
        sheet.rows.insert([line], at: 1)
        #expect(try sheet.imported().book.table("FA3")?.year == year)
    }

    @Test("without the upper headings of its form: its title tells them, and that is said")
    func lenient() throws {
        let capital = SheetFixture(
            rows: [
                ["2023年度国有资本经营预算财政拨款支出决算表"], ["部门：甲街道", "", "", "", "金额单位：万元"], Self.head, ["", "合计", "5", "0", "5"],
                ["'223", "国有资本经营预算支出", "5", "0", "5"],
            ])
        let imported = try capital.imported()
        #expect(imported.complaints == ["T004 A3"])
        #expect(imported.book.table("FA9")?[line: "223", column: "本年支出/项目支出"]?.stored?.description == "5")
        let summary = SheetFixture(
            rows: [
                ["2023年度收入支出决算总表"], ["部门：甲街道", "", "", "金额单位：万元"], ["项目", "决算数", "项目", "决算数"],
                ["一、一般公共预算财政拨款收入", "300", "一、一般公共服务支出", "290"], ["本年收入合计", "300", "本年支出合计", "290"],
            ])
        let table = try #require(try summary.imported().book.table("FA1"))
        #expect(table[line: "收入/本年收入合计", column: "决算数"]?.place.cell == "B5")
        #expect(table[line: "支出/本年支出合计", column: "决算数"]?.place.cell == "D5")
    }
}
