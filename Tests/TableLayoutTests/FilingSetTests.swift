import BudgetTables
import Facts
import Fiscal
import Testing

@Suite("The set that departments file is read")
struct FilingSetTests {
    static let phases = ["年初预算数", "全年预算数", "决算数"]

    @Test("Z01 with its three phases in three blocks")
    func summary() throws {
        let block = ["行次"] + Self.phases
        let sheet = SheetFixture(
            name: "Z01 收入支出决算总表(财决01表)",
            rows: [
                ["收入支出决算总表"], ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "财决01表"],
                ["编制单位：某市某区某某街道办事处", "", "", "", "", "", "", "", "", "", "", "", "", "", "金额单位：元"], [""],
                ["收入", "", "", "", "", "支出"],
                ["项目"] + block + ["项目(按功能分类)"] + block + ["项目(按支出性质和经济分类)"] + block,
                ["栏次", "", "1", "2", "3", "栏次", "", "4", "5", "6", "栏次", "", "7", "8", "9"],
                [
                    "一、一般公共预算财政拨款收入", "1", "10", "11", "12.5", "一、一般公共服务支出", "31", "9", "9", "9", "一、基本支出", "57", "4",
                    "5", "6",
                ],
                ["二、政府性基金预算财政拨款收入", "2", "—", "—", "0", "二、外交支出", "32", "", "", "", "    人员经费", "58", "3", "3", "4"],
                ["本年收入合计", "3", "10", "11", "12.5", "本年支出合计", "33", "9", "9", "9", "工资福利支出", "59", "—", "—", "4"],
                ["总计", "4", "10", "11", "12.5", "总计", "34", "9", "9", "9", "总计", "60", "9", "9", "9"],
            ], merges: ["A5:E5", "F5:O5"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("Z01"))
        #expect(table.department == "某市某区某某街道办事处")
        #expect(table.unit == .yuan)
        let cells = [
            ("收入/一般公共预算财政拨款收入", ["C8", "D8", "E8"]), ("支出/一般公共服务支出", ["H8", "I8", "J8"]),
            ("按支出性质和经济分类/基本支出", ["M8", "N8", "O8"]), ("按支出性质和经济分类/总计", ["M11", "N11", "O11"]),
            ("支出/总计", ["H11", "I11", "J11"]),
        ]
        for (line, places) in cells {
            #expect(Self.phases.map { table[line: line, column: $0]?.place.cell } == places, "\(line)")
        }
        #expect(table[line: "收入/政府性基金预算财政拨款收入", column: "年初预算数"]?.state == .notApplicable(mark: "—"))
        let model = try #require(imported.model(FilingSummary.self))
        #expect(model.revenue.grandTotal.actual.amount == Amount(fen: 1250))
        #expect(model.byNature.personnel.adjusted.amount == Amount(fen: 300))
        #expect(model.byNature.byEconomicClass["301"].actual.amount == Amount(fen: 400))
    }

    @Test(
        "as its own tables, whether the sheet's name or its number tells",
        arguments: [
            ("Z04 支出决算表(财决04表)", "", "", "Z04"), ("Sheet1", "支出决算表", "财决04表", "Z04"), ("Z04", "支出决算表", "", "Z04"),
            ("Sheet1", "支出决算表", "公开03表", "FA3"), ("GK03 支出决算表(公开03表)", "", "", "FA3"),
        ])
    func series(name: String, title: String, number: String, id: String) throws {
        var sheet = SheetFixture.statement(title: title)
        sheet.name = name
        sheet.rows[1][0] = number
        let imported = try sheet.imported()
        #expect(imported.book.tables.map(\.id) == [id])
        #expect(imported.complaints == [])
    }

    @Test(
        "and those that have no model are called by their names, cut off or not",
        arguments: [
            ("Z02 收入支出决算表(财决02表)", "Z02"), ("Z08_1 一般公共预算财政拨款基本支出决算明细表(财决08-", "Z08_1"),
            ("Z07 一般公共预算财政拨款收入支出决算表(财决07表)", "Z07"), ("F03 机构运行信息表(财决附03表)", "F03"),
        ])
    func unread(name: String, id: String) throws {
        let imported = try SheetFixture(name: name, rows: [["编制单位：某局"], ["项目", "金额"], ["甲", "1"]]).imported()
        #expect(imported.findings.filter { $0.rule == "T002" }.map { $0.places.first?.table } == [id])
        #expect(imported.book.tables.isEmpty)
    }

    @Test("Z05_1 with the items of each economic class, some of the same name")
    func basicDetail() throws {
        let sheet = SheetFixture(
            name: "Z05_1 基本支出决算明细表(财决05-1表)",
            rows: [
                ["基本支出决算明细表"], ["编制单位：某街道", "", "", "", "", "", "", "", "金额单位：元"],
                ["项目", "", "", "", "合计", "工资福利支出", "", "商品和服务支出", "", "其他支出", ""],
                ["支出功能分类科目编码", "", "", "科目名称", "", "小计", "基本工资", "小计", "办公费", "小计", "其他支出"],
                ["类", "款", "项", "栏次", "1", "2", "3", "4", "5", "6", "7"],
                ["", "", "", "合计", "9", "4", "4", "3", "3", "2", "2"],
                ["'201", "", "", "一般公共服务支出", "9", "4", "4", "3", "3", "2", "2"],
            ], merges: ["A3:D3", "A4:C4", "E3:E4", "F3:G3", "H3:I3", "J3:K3"])
        let imported = try sheet.imported()
        let table = try #require(imported.book.table("Z05_1"))
        let cells = [
            ("合计", "E7"), ("301", "F7"), ("30101", "G7"), ("302", "H7"), ("30201", "I7"), ("399", "J7"),
            ("39999", "K7"),
        ]
        for (column, cell) in cells { #expect(table[line: "201", column: column]?.place.cell == cell, "\(column)") }
    }
}
