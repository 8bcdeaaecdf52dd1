import BudgetTables
import Facts
import SpreadsheetML
import Testing

@Suite("A budget in Hunan's form is read")
struct HunanBudgetTests {
    private static let functional = "项目（按功能分类）"
    private static let department = "项目（按部门预算经济分类）"
    private static let government = "项目（按政府预算经济分类）"

    /// B1 with its views in some order; each holds its own total, 5, 6, 7.
    private static func summary(_ views: [String]) -> SheetFixture {
        let lines = [
            functional: [["一、一般公共服务支出", "5"], ["本年支出合计", "5"], ["支出总计", "5"]],
            department: [["一、基本支出", "6"], ["工资福利支出", "6"], ["支出总计", "6"]],
            government: [["一、机关工资福利支出", "7"], ["本年支出合计", "7"], ["支出总计", "7"]],
        ]
        let left = [["一、一般公共预算拨款收入", "5"], ["经费拨款（补助）", "4"], ["收入总计", "5"]]
        return SheetFixture(
            rows: [
                ["2021年部门收支总表"], ["单位：某街道", "", "", "", "", "", "", "单位：万元"], ["收入", "", "支出"],
                ["项目", "本年预算数"] + views.flatMap { [$0, "本年预算数"] },
            ]
                + (0..<3).map { row in left[row] + views.flatMap { lines[$0]?[row] ?? [] } },
            merges: [
                "A3:B3",
                CellRange(CellReference(row: 3, column: 3), CellReference(row: 3, column: 2 + 2 * views.count)),
            ])
    }

    @Test(
        "B1, whatever views stand beside each other",
        arguments: [
            ([functional, department, government], ["D7", "F7", "H7"]),
            ([government, functional, department], ["F7", "H7", "D7"]), ([functional, government], ["D7", nil, "F7"]),
            ([functional], ["D7", nil, nil]),
        ])
    func views(views: [String], cells: [String?]) throws {
        let imported = try Self.summary(views).imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("B1"))
        let totals = ["支出/总计", "按部门预算经济分类/总计", "按政府预算经济分类/总计"].map { line in
            table[line: line, column: "预算数"].flatMap { $0.stored == nil ? nil : $0.place.cell }
        }
        #expect(totals == cells)
        // The general budget stands by itself: no 财政拨款收入 is above it.
        #expect(table[line: "收入/一般公共预算拨款收入", column: "预算数"]?.place.cell == "B5")
        #expect(
            table[line: "收入/一般公共预算拨款收入/经费拨款（补助）", column: "预算数"] != nil || table.line("收入/一般公共预算拨款收入/经费拨款（补助）") != nil)
    }

    @Test("B3 with the department and its units before the codes, 205 being a department's code, too")
    func units() throws {
        let sheet = SheetFixture(
            rows: [
                ["支出总表"], ["单位：某局", "", "", "", "", "", "单位：万元"], ["功能科目", "", "", "", "合计", "基本支出", "项目支出"],
                ["科目编码", "", "", "科目名称"], ["类", "款", "项"], ["合计", "", "", "", "8", "3", "5"],
                ["'205", "", "", "某区教育局", "8", "3", "5"], ["'205001", "", "", "某区教育局本级", "6", "2", "4"],
                ["'205", "", "", "教育支出", "6", "2", "4"], ["'205", "'01", "", "教育管理事务", "6", "2", "4"],
                ["'205", "'01", "'01", "行政运行", "6", "2", "4"], ["'205002", "", "", "某区第一小学校", "2", "1", "1"],
                ["'205", "", "", "教育支出", "2", "1", "1"],
            ], merges: ["A3:D3", "A4:C4", "D4:D5"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("B3"))
        #expect(
            table.lines.map(\.key) == [
                "合计", "单位/205", "单位/205001", "单位/205001/205", "单位/205001/20501", "单位/205001/2050101", "单位/205002",
                "单位/205002/205",
            ])
        // A part of the department is no code's whole.
        #expect(table.lines.allSatisfy { $0.code == nil })
        let model = try #require(imported.model(BudgetExpenditure.self))
        #expect(model.units.map(\.code) == ["205", "205001", "205002"])
        #expect(model.lines.map(\.name) == ["教育支出", "教育管理事务", "行政运行", "教育支出"])
    }

    @Test("B2 by unit, its subtotals out of the way of its sums")
    func revenueByUnit() throws {
        let sheet = SheetFixture(
            rows: [
                ["收入总表"], ["", "", "", "", "", "", "单位：元"],
                ["部门（单位）代码", "部门（单位）名称", "合计", "本年收入", "", "", "上年结转结余", ""],
                ["", "", "", "小计", "一般公共预算", "事业收入", "小计", "一般公共预算"], ["合计", "", "9", "8", "7", "1", "1", "1"],
                ["'301001", "某街道办事处", "9", "8", "7", "1", "1", "1"],
            ], merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:H3"])
        let table = try #require(try sheet.imported().book.table("B2"))
        let cells = [
            ("合计", "C6"), ("本年收入/小计", "D6"), ("一般公共预算拨款收入", "E6"), ("事业收入", "F6"), ("上年结转", "G6"),
            ("上年结转/一般公共预算", "H6"),
        ]
        for (column, cell) in cells {
            #expect(table[line: "单位/301001", column: column]?.place.cell == cell, "\(column)")
        }
    }

    @Test("B9 with a line for each unit below the department's")
    func publicExpenses() throws {
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算“三公”经费支出表"], ["", "", "", "", "", "", "", "单位：万元"],
                ["单位编码", "单位名称", "三公经费合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
                ["", "", "", "", "小计", "公务用车购置费", "公务用车运行费", ""], ["", "合计", "7", "", "5", "", "5", "2"],
                ["301001", "某街道办事处", "4", "", "3", "", "3", "1"], ["301002", "某服务中心", "3", "", "2", "", "2", "1"],
            ], merges: ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("B9"))
        #expect(table.lines.map(\.key) == ["三公", "单位/301001", "单位/301002"])
        #expect(table[line: "三公", column: "公务用车购置及运行维护费/公务用车运行维护费"]?.place.cell == "G5")
    }

    @Test("B16 with projects under goods, works and services")
    func procurement() throws {
        let sheet = SheetFixture(
            rows: [
                ["政府采购预算表"], ["", "", "", "单位：万元"], ["项目", "数量", "总计", "一般公共预算"], ["合计", "", "6", "6"],
                ["一、货物", "", "3", "3"], ["计算机", "2", "1", "1"], ["打印纸", "50", "2", "2"], ["二、服务", "", "3", "3"],
                ["物业管理", "1", "3", "3"],
            ])
        let imported = try sheet.imported()
        // The quantity is no amount of money.
        #expect(imported.complaints == ["T005 A3", "T015 B3"])
        let table = try #require(imported.book.table("B16"))
        #expect(table.lines.map(\.key) == ["合计", "货物", "货物/计算机", "货物/打印纸", "服务", "服务/物业管理"])
        let model = try #require(imported.model(ProcurementPlan.self))
        #expect(model.goodsItems.map(\.name) == ["计算机", "打印纸"])
        #expect(model.projects.isEmpty)
    }
}
