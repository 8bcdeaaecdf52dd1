import BudgetTables
import DecimalNumbers
import Facts
import SpreadsheetML
import TableLayout
import Testing
import XLSXReader

@Suite("A final account is read and written as its year and province print it")
struct FinalAccountVariantTests {
    @Test(
        "with the number and title of its year",
        arguments: [
            (2021, "公开07表", "公开08表", "公开09表", "一般公共预算财政拨款“三公”经费支出决算表"),
            (2022, "公开09表", "公开07表", "公开08表", "财政拨款“三公”经费支出决算表"),
        ])
    func numbers(year: Int, publicExpenses: String, fund: String, capital: String, title: String) throws {
        let sheets = try [
            (Self.blank(ThreePublicExpenses.self, year: year), publicExpenses),
            (Self.blank(GovernmentFundStatement.self, year: year), fund),
            (Self.blank(StateCapitalStatement.self, year: year), capital),
        ]
        for (texts, number) in sheets { #expect(texts.contains(number)) }
        #expect(sheets.first?.0.contains(title) == true)
    }

    /// The texts of the sheet of a blank table.
    private static func blank<Model: TableModel>(_ type: Model.Type, year: Int) throws -> Set<String> {
        var model = Model()
        model.head = TableHead(department: "某街道", year: year)
        return try texts(of: model)
    }

    private static func texts(of model: some TableModel) throws -> Set<String> {
        let book = try Workbook(bytes: try BudgetWorkbook.bytes(of: [model], form: .ministry), name: "a.xlsx")
        let last = try #require(book.sheets.last)
        let cells = try book.sheet(at: last.index).grid().rows.flatMap(\.cells)
        return Set(cells.map(\.displayed))
    }

    static let appropriations = SheetFixture(
        rows: [
            ["2019年度财政拨款收入支出决算总表"], ["", "", "", "", "", "", "", "金额单位：万元"], ["收入", "", "", "支出"],
            ["项目", "行次", "决算数", "项目（按功能分类）", "行次", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
            ["一、一般公共预算财政拨款", "1", "9", "一、一般公共服务支出", "30", "9", "9", ""],
            ["二、政府性基金预算财政拨款", "2", "0", "二、外交支出", "31"], ["本年收入合计", "3", "9", "本年支出合计", "32", "9", "9"],
            ["年初财政拨款结转和结余", "4", "0", "年末财政拨款结转和结余", "33", "0", "0"],
            ["一般公共预算财政拨款", "5", "0", "", "34"], ["总计", "6", "9", "总计", "35", "9", "9"],
        ], merges: ["A3:C3", "D3:H3"])

    @Test(
        "FA4 without 国有资本经营预算 up to 2019",
        arguments: [("2019年度", [String]()), ("", []), ("2021年度", ["T005 A3"])])
    func olderAppropriations(year: String, complaints: [String]) throws {
        var sheet = Self.appropriations
        sheet.rows[0] = [year + "财政拨款收入支出决算总表"]
        let imported = try sheet.imported()
        #expect(imported.complaints == complaints)
        let table = try #require(imported.book.table("FA4"))
        #expect(table[line: "收入/一般公共预算财政拨款", column: "决算数"]?.place.cell == "C5")
        #expect(table[line: "收入/年初财政拨款结转和结余/一般公共预算财政拨款", column: "决算数"]?.place.cell == "C9")
        #expect(table[line: "支出/总计", column: "一般公共预算财政拨款"]?.stored?.description == "9")
        #expect(table[line: "支出/总计", column: "国有资本经营预算财政拨款"] == nil)
    }

    @Test("FA4 leaves out what its year did not print, unless it holds something")
    func writtenAppropriations() throws {
        var model = AppropriationSummary()
        model.head = TableHead(department: "某街道", year: 2019)
        let column = "国有资本经营预算财政拨款"
        #expect(try !Self.texts(of: model).contains(column))
        model.expenditure.grandTotal.stateCapital = .amount(.zero)
        #expect(try Self.texts(of: model).contains(column))
        model.head.year = 2020
        model.expenditure.grandTotal.stateCapital = .blank
        #expect(try Self.texts(of: model).contains(column))
    }

    @Test("FA5 with balances and revenue beside expenditure, each 合计, 基本支出, 项目支出")
    func yunnan() throws {
        let parts = ["合计", "基本支出", "项目支出"]
        let sheet = SheetFixture(
            rows: [
                ["一般公共预算财政拨款收入支出决算表"], ["", "", "", "", "", "", "", "", "", "", "", "", "", "金额单位：元"],
                [
                    "项目", "", "年初结转和结余", "", "", "本年收入", "", "", "本年支出", "", "", "年末结转和结余", "", "",
                ], ["科目编码", "科目名称"] + parts + parts + parts + parts,
                ["合计", ""] + ["1", "0", "1", "20", "15", "5", "18", "14", "4", "3", "1", "2"],
                ["'201", "一般公共服务支出"] + ["1", "0", "1", "20", "15", "5", "18", "14", "4", "3", "1", "2"],
            ], merges: ["A3:B3", "C3:E3", "F3:H3", "I3:K3", "L3:N3"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("FA5"))
        let cells = [
            ("年初结转和结余", "C6"), ("本年收入/基本支出", "G6"), ("合计", "I6"), ("基本支出", "J6"), ("项目支出", "K6"),
            ("年末结转和结余/项目支出", "N6"),
        ]
        for (column, cell) in cells { #expect(table[line: "201", column: column]?.place.cell == cell, "\(column)") }
        // Nothing is lost on the way through the ministry's form, which does not print the balances.
        let model = GeneralBudgetStatement.layout.model(of: table)
        let again = try BudgetWorkbook.read(
            bytes: try BudgetWorkbook.bytes(of: [model], form: .ministry), file: "b.xlsx")
        #expect(again.model(GeneralBudgetStatement.self)?.lines == model.lines)
    }

    @Test("FA7 as a list of items, with counts and 机关运行经费 below them")
    func list() throws {
        let sheet = SheetFixture(rows: [
            ["“三公”经费、行政参公单位机关运行经费情况表"], ["", "", "", "单位：元"], ["项目", "行次", "预算数", "决算统计数"], ["栏次", "", "1", "2"],
            ["一、“三公”经费支出", "1", "—", "—"], ["（一）支出合计", "2", "50", "40"], ["1．因公出国（境）费", "3", "0", "0"],
            ["2．公务用车购置及运行维护费", "4", "30", "25"], ["（1）公务用车购置费", "5", "0", "0"], ["（2）公务用车运行维护费", "6", "30", "25"],
            ["3．公务接待费", "7", "20", "15"], ["（1）国内接待费", "8", "—", "15"], ["其中：外事接待费", "9", "—", "1"],
            ["（2）国（境）外接待费", "10", "—", "0"], ["（二）相关统计数", "11", "—", "—"], ["1．因公出国（境）团组数（个）", "12", "—", "0"],
            ["4．公务用车保有量（辆）", "13", "—", "3"], ["5．国内公务接待批次（个）", "14", "—", "12"], ["其中：外事接待批次（个）", "15", "—", "1"],
            ["6．国内公务接待人次（人）", "16", "—", "88"], ["二、机关运行经费", "17", "—", "900"], ["（一）行政单位", "18", "—", "900"],
            ["（二）参照公务员法管理事业单位", "19", "—", "—"],
        ])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(ThreePublicExpenses.self))
        #expect(model.budget.total.amount?.number(in: .yuan) == ExactDecimal(50))
        #expect(model.actual.cars.amount?.number(in: .yuan) == ExactDecimal(25))
        #expect(model.actual.carOperation.amount?.number(in: .yuan) == ExactDecimal(25))
        #expect(model.furtherActual.foreignGuestReceptions.amount?.number(in: .yuan) == ExactDecimal(1))
        #expect(model.furtherActual.agencyRunningCosts.amount?.number(in: .yuan) == ExactDecimal(900))
        #expect(model.counts.carsKept == 3)
        #expect(model.counts.domesticGuests == 88)
        let table = try #require(imported.book.table("FA7"))
        #expect(table[line: "三公", column: "决算数/公务接待费"]?.place.cell == "D11")
        #expect(table[line: "三公", column: "决算数/公务接待费"]?.place.rowNumber == 7)
        // Nothing is lost on the way through the ministry's form, which prints one line.
        let again = try BudgetWorkbook.read(
            bytes: try BudgetWorkbook.bytes(of: [model], form: .ministry), file: "b.xlsx")
        #expect(again.complaints == [])
        var same = try #require(again.model(ThreePublicExpenses.self))
        same.head = model.head
        #expect(same == model)
    }

    @Test("FA7 as a short list, whatever its total and columns are called", arguments: ["“三公”经费合计", "“三公”经费支出", "合计"])
    func shortList(total: String) throws {
        let sheet = SheetFixture(rows: [
            ["财政拨款“三公”经费支出决算表"], ["", "", "单位：万元"], ["项目", "年初预算数", "决算"], [total, "5", "4"], ["因公出国（境）费用", "0", "0"],
            ["公务接待费", "5", "4"], ["公务用车购置及运行费", "0", "0"], ["其中：公务用车购置费", "0", "0"], ["公务用车运行费", "0", "0"],
        ])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let table = try #require(imported.book.table("FA7"))
        #expect(table[line: "三公", column: "预算数/合计"]?.place.cell == "B4")
        #expect(table[line: "三公", column: "决算数/公务用车购置及运行维护费/小计"]?.place.cell == "C7")
        #expect(table[line: "三公", column: "决算数/公务用车购置及运行维护费/公务用车运行维护费"]?.place.cell == "C9")
    }

    @Test(
        "a table that provinces publish beside the ministry's is known, without a model",
        arguments: [
            ("财政拨款支出决算明细表", "FA3_1"), ("一般公共预算财政拨款项目支出决算表", "FA5_2"), ("政府性基金预算财政拨款“三公”经费支出决算表", "FA8_1"),
            ("某市某局2022年度国有资产使用情况表", "FA10"), ("政府购买服务支出情况表", "FA12"),
        ])
    func known(title: String, id: String) throws {
        let sheet = SheetFixture(rows: [[title], ["", "单位：元"], ["项目", "金额"], ["甲", "3"]])
        let imported = try SheetFixture.imported([sheet, .renamed(.statement(), "B")])
        #expect(imported.complaints == ["T002 A1"])
        #expect(imported.findings.first?.places.first?.table == id)
    }

    @Test("with a column of its province's own, which is said and not read")
    func extraColumn() throws {
        let sheet = SheetFixture.statement(
            headings: ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "其中：基建", "上缴上级支出", "经营支出", "对附属单位补助支出", "备注"],
            lines: [["合计", "", "8", "3", "5", "2"], ["'201", "一般公共服务支出", "8", "3", "5", "2", "", "", "", "说明"]])
        let imported = try sheet.imported()
        #expect(imported.complaints == ["T015 F3"])
        #expect(imported.findings.map(\.severity) == [.info])
        #expect(imported.findings.first?.found?.value == "其中：基建")
        #expect(imported.amounts(of: "FA3")["F4"] == nil)
    }

    @Test(
        "whatever its title is in its province",
        arguments: [
            ("收入支出决算表", "FA1"), ("某县某局2022年度收入支出决算表", "FA1"), ("财政拨款收入支出决算表", "FA4"), ("一般公共预算财政拨款收入支出决算表", "FA5"),
            ("一般公共预算支出决算表", "FA5"), ("财政拨款“三公”经费及会议费、培训费支出决算表", "FA7"), ("财政拨款“三公”经费、行政参公单位机关运行经费情况表", "FA7"),
            ("国有资本经营预算支出决算表", "FA9"),
        ])
    func titles(title: String, id: String) throws {
        // No headings stand below it, so that only the title can tell.
        let imported = try SheetFixture(rows: [[title], ["单位：元"], ["甲"]]).imported()
        #expect(imported.findings.first?.places.first?.table == id)
    }
}
