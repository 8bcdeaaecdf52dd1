import BudgetTables
import Findings
import TableLayout
import Testing

/// Titles as offices word them.
@Suite("A title that is not quite a table's")
struct TitleTests {
    private static let parts = [["科目编码", "科目名称", "合计", "基本支出", "项目支出"]]
    private static let partsOfYear = [["科目编码", "科目名称", "2024年预算数", "", ""], ["", "", "合计", "基本支出", "项目支出"]]
    private static let balances = [
        ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
        ["功能分类科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
    ]
    private static let spent = [["项目", "", "本年支出", "", ""], ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"]]
    private static let lines = [["合计", "", "3", "2", "1"], ["'201", "一般公共服务支出", "3", "2", "1"]]
    private static let balanceLines = [
        ["合计", "", "1", "3", "4", "3", "1", "0"], ["'212", "城乡社区支出", "1", "3", "4", "3", "1", "0"],
    ]

    private static func sheet(
        _ title: String, _ headings: [[String]], _ lines: [[String]] = lines, name: String = "Sheet1"
    ) -> SheetFixture {
        let unit = ["部门：甲街道"] + Array(repeating: "", count: headings[0].count - 2) + ["单位：万元"]
        return SheetFixture(name: name, rows: [[title], unit] + headings + lines)
    }

    @Test(
        "but says 预算 is a budget's, whatever account is near",
        arguments: [
            ("一般公共预算财政拨款支出预算表", "B7", "T034"), ("2024年一般公共预算支出情况表", "B7", "T003"),
            ("一般公共预算支出预算表", "B7", "T003"), ("国有资本经营预算财政拨款支出预算表", "B11", "T034"),
        ])
    func budget(title: String, table: String, rule: String) throws {
        for headings in [Self.parts, Self.partsOfYear] {
            let imported = try Self.sheet(title, headings).imported()
            #expect(imported.book.tables.map(\.id) == [table])
            #expect(imported.complaints == ["\(rule) A1"])
        }
    }

    @Test("but sums revenue and expenditure is the summary's", arguments: ["部门收支总体情况表", "收入支出预算总表"])
    func summary(title: String) throws {
        let lines = [
            ["一、一般公共预算拨款收入", "3", "一、一般公共服务支出", "3"], ["本年收入合计", "3", "本年支出合计", "3"], ["收入总计", "3", "支出总计", "3"],
        ]
        let imported = try Self.sheet(title, [["收入", "", "支出"], ["项目", "预算数", "项目", "预算数"]], lines).imported()
        #expect(imported.book.tables.map(\.id) == ["B1"])
        #expect(imported.complaints == ["T034 A1"])
    }

    @Test(
        "but says 决算 is an account's, though the book is called 预算",
        arguments: ["政府性基金预算支出决算表", "2023年政府性基金预算支出决算表", "政府性基金预算收入支出决算表"])
    func account(title: String) throws {
        let imported = try Self.sheet(title, Self.balances, Self.balanceLines).imported()
        #expect(imported.book.tables.map(\.id) == ["FA8"])
        #expect(imported.book.table("FA8")?.columns.count == 6)
        #expect(imported.complaints == ["T003 A1"])
    }

    @Test("is that of the table whose headings are there")
    func headingsDecide() throws {
        let lanes = [["人员经费", "", "", "公用经费"], ["经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"]]
        let items = [["'301", "工资福利支出", "5", "'302", "商品和服务支出", "1"]]
        let basic = try Self.sheet("一般公共预算基本支出决算表", lanes, items).imported()
        #expect(basic.book.tables.map(\.id) == ["FA6"])
        #expect(basic.complaints == ["T003 A1"])
        let general = try Self.sheet("一般公共预算财政拨款支出决算情况表", Self.spent).imported()
        #expect(general.book.tables.map(\.id) == ["FA5"])
        #expect(general.complaints == ["T003 A1"])
    }

    @Test(
        "and below which headings of another table stand is refused, with what it may be",
        arguments: [
            ("一般公共预算基本支出决算表", spent, lines, ["FA5", "FA9"]), ("政府性基金预算财政拨款收入支出预算表", balances, balanceLines, ["B10"]),
        ])
    func refused(title: String, headings: [[String]], lines: [[String]], ids: [String]) throws {
        let imported = try Self.sheet(title, headings, lines).imported()
        #expect(imported.book.tables.isEmpty)
        let finding = try #require(imported.findings.first { $0.rule == "T038" })
        #expect(finding.severity == .error)
        #expect(finding.found?.value == title)
        for id in ids { #expect(finding.message.english.contains(id)) }
    }

    @Test("and lacks 决算 is the account's that has the headings, unless a budget has them, too")
    func withoutPhase() throws {
        let account = try Self.sheet("政府性基金预算财政拨款收入支出表", Self.balances, Self.balanceLines).imported()
        #expect(account.book.tables.map(\.id) == ["FA8"])
        #expect(account.complaints == ["T003 A1"])
        let either = Self.sheet("一般公共预算财政拨款支出表", Self.spent)
        #expect(try either.imported().findings.first { $0.rule == "T035" }?.message.english.contains("FA5, B7") == true)
        let amongAccounts = try SheetFixture.imported([.statement(), .renamed(either, "5")])
        #expect(amongAccounts.book.tables.map(\.id) == ["FA3", "FA5"])
    }

    @Test("and is near to one of a table without a model is told as a warning, not as something known")
    func nearUnread() throws {
        let near = Self.sheet("一般公共预算财政拨款项目支岀决算表", Self.spent, name: "项目")
        let imported = try SheetFixture.imported([.statement(), near])
        #expect(imported.complaints == ["T002 A1"])
        #expect(imported.findings.first?.severity == .warning)
    }

    @Test(
        "but for a remark, the months of the year, or the document before it is that table's",
        arguments: [
            "2023年度支出决算表（甲街道）", "支出决算表(2023)", "2023年1-12月支出决算表", "甲区2023年度区级部门支出决算表", "甲局2023年度部门决算支出决算表",
            "支出决算表（按功能分类）",
        ])
    func surrounded(title: String) throws {
        let imported = try SheetFixture.statement(title: title).imported()
        #expect(imported.complaints == [])
        #expect(imported.book.tables.map(\.id) == ["FA3"])
        if title.contains("2023") { #expect(imported.book.tables.first?.year == 2023) }
    }

    @Test("in budgets, too: the document before it")
    func documentBefore() throws {
        let imported = try Self.sheet("甲局2024年部门预算支出总表", Self.parts).imported()
        #expect(imported.complaints == [])
        #expect(imported.book.tables.map(\.id) == ["B3"])
    }

    @Test(
        "with months or a classification of their own is read by its headings, and quoted",
        arguments: [
            "2023年1-6月支出决算表", "支出决算表（按经济分类）", "某市本级支出决算表",
        ])
    func quoted(title: String) throws {
        let imported = try SheetFixture.statement(title: title).imported()
        #expect(imported.complaints == ["T034 A1"])
        #expect(imported.findings.first?.found?.value == title)
    }

    @Test("is quoted where several tables have the headings")
    func ambiguous() throws {
        let imported = try Self.sheet("2024年度支出情况统计表", Self.parts).imported()
        let finding = try #require(imported.findings.first { $0.rule == "T035" })
        #expect(finding.places.first?.cell == "A1")
        #expect(finding.message.chinese.contains("2024年度支出情况统计表"))
    }

    @Test("of one item, in another wording")
    func item() throws {
        let sheet = Self.sheet(
            "一般公共预算基本支出预算明细表--工资福利支出（按部门预算经济分类）", [["科目编码", "科目名称", "总计", "基本工资", "津贴补贴", "奖金"]],
            [["'201", "一般公共服务支出", "3", "1", "1", "1"]])
        #expect(try sheet.imported().book.tables.map(\.id) == ["B8_301"])
    }

    @Test("of 三公 without the book it is from is the budget's or the account's, as its headings are")
    func threePublic() throws {
        let items = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"]
        let cars = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""]
        let amounts = ["6", "1", "3", "1", "2", "2"]
        let budget = try Self.sheet("2023年“三公”经费支出表", [items, cars], [amounts]).imported()
        #expect(budget.book.tables.map(\.id) == ["B9"])
        let phases = ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""]
        let account = try Self.sheet("2023年“三公”经费支出表", [phases, items + items, cars + cars], [amounts + amounts])
            .imported()
        #expect(account.book.tables.map(\.id) == ["FA7"])
    }

    @Test("A line of a table whose label is near to a title is none", arguments: ["", "某区某街道2025年度部门决算表"])
    func nearLine(heading: String) throws {
        let sheet = SheetFixture(
            name: "Sheet31",
            rows: [
                [heading], [], ["", "", "", "单位：万元"], ["收入", "", "支出"], ["项目", "决算数", "项目", "决算数"],
                ["一、一般公共预算财政拨款收入", "3", "一、一般公共服务支出", "3"], ["二、政府性基金预算财政拨款收入", "1", "二、外交支出", "1"],
                ["三、国有资本经营预算财政拨款收入", "", "三、国防支出"], ["本年收入合计", "4", "本年支出合计", "4"], ["总计", "4", "总计", "4"],
            ], merges: ["A4:B4", "C4:D4"])
        let imported = try sheet.imported()
        #expect(imported.amounts(of: "FA1")["B7"] == "1")
        #expect(imported.complaints.contains { $0.hasPrefix("T034") })
    }
}
