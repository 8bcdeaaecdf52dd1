import BudgetTables
import Facts
import Fiscal
import TableLayout
import Testing

/// What stands above, below and between the pages of a table.
@Suite("A table and what stands around it")
struct PageHabitTests {
    private static let lines = [["合计", "", "3", "2", "1"], ["'201", "一般公共服务支出", "3", "2", "1"]]

    /// 一般公共预算财政拨款支出决算表 with a head of two rows, on as many pages as there are groups of lines.
    private static func pages(_ pages: [[[String]]], between: [[String]] = []) -> SheetFixture {
        let head = [["项目", "", "合计", "基本支出", "项目支出"], ["科目编码", "科目名称"]]
        var rows = [["2023年度一般公共预算财政拨款支出决算表"], ["部门：甲街道", "", "", "", "单位：万元"]]
        var merges = ["A1:E1"]
        for (index, lines) in pages.enumerated() {
            if index > 0 { rows += between }
            let row = rows.count + 1
            merges += ["A\(row):B\(row)"] + ["C", "D", "E"].map { "\($0)\(row):\($0)\(row + 1)" }
            rows += head + lines
        }
        return SheetFixture(rows: rows, merges: merges.compactMap { .init($0) })
    }

    @Test(
        "goes on below the same head on a new page",
        arguments: [[], [["续表"]], [["2023年度一般公共预算财政拨款支出决算表（续1）"]]] as [[[String]]])
    func repeatedHead(between: [[String]]) throws {
        let imported = try Self.pages(
            [Self.lines, [["'208", "社会保障和就业支出", "6", "5", "4"]]], between: between
        ).imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("FA5")?.lines.map(\.key) == ["合计", "201", "208"])
    }

    @Test(
        "ends above those who sign",
        arguments: [
            ["单位负责人：", "张三", "财务负责人：", "李四", "填表人：", "王五"], ["单位负责人：张三", "", "财务负责人：李四", "", "填表人：王五"],
        ])
    func signatures(row: [String]) throws {
        let imported = try SheetFixture.statement(lines: Self.lines + [row], notes: []).imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("FA3")?.lines.count == 2)
    }

    @Test("ends at its notes, and amounts below them are told")
    func belowNotes() throws {
        var sheet = SheetFixture.statement(lines: Self.lines)
        sheet.rows.append(["'208", "社会保障和就业支出", "6", "5", "4"])
        #expect(try sheet.imported().complaints == ["T044 A7"])
    }

    @Test("is of the latest year that its headings print, when nothing else says its year")
    func yearOfHeadings() throws {
        let summary = SheetFixture(
            rows: [
                ["收入支出决算总表"], ["部门：甲街道", "", "", "金额单位：万元"], ["收入", "", "", "支出"],
                ["项目", "2022年决算数", "2023年决算数", "项目", "2022年决算数", "2023年决算数"], ["本年收入合计", "1", "2", "本年支出合计", "1", "2"],
            ], merges: ["A3:C3", "D3:F3"])
        let imported = try summary.imported()
        #expect(imported.book.year == 2023)
        #expect(imported.book.table("FA1")?.year == 2023)
        #expect(imported.book.table("FA1")?[line: "收入/本年收入合计", column: "决算数"]?.place.cell == "C5")
        let blocks = SheetFixture(
            rows: [
                ["一般公共预算财政拨款支出决算表"], ["部门：甲街道", "", "", "", "", "", "", "单位：万元"],
                ["科目编码", "科目名称", "2022年决算数", "", "", "2023年决算数"], ["", "", "合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出"],
                ["'201", "一般公共服务支出", "1", "1", "0", "2", "2", "0"],
            ], merges: ["A3:A4", "B3:B4", "C3:E3", "F3:H3"])
        #expect(try blocks.imported().book.table("FA5")?.year == 2023)
    }

    @Test(
        "of three years or phases has those of its own",
        arguments: [
            ["2021年决算数", "2022年决算数", "2023年决算数"], ["2022年度决算数", "2023年度年初预算数", "2023年度决算数"],
            ["上年决算数", "全年预算数", "决算数"],
        ])
    func threeBlocks(blocks: [String]) throws {
        let items = ["合计", "基本支出", "项目支出"]
        let sheet = SheetFixture(
            rows: [
                ["2023年度一般公共预算财政拨款支出决算表"], ["部门：甲街道", "单位：万元"],
                ["科目编码", "科目名称", blocks[0], "", "", blocks[1], "", "", blocks[2]], ["", ""] + items + items + items,
                ["'201", "一般公共服务支出", "1", "1", "0", "2", "2", "0", "3", "3", "0"],
            ], merges: ["A3:A4", "B3:B4", "C3:E3", "F3:H3", "I3:K3"])
        #expect(try sheet.imported().amounts(of: "FA5") == ["I5": "3", "J5": "3", "K5": "0"])
    }

    @Test("whose headings print another year is read, and that is told")
    func yearContradicted() throws {
        let sheet = SheetFixture(
            rows: [
                ["2024年部门支出总表"], ["部门：甲街道", "", "", "", "单位：万元"], ["科目编码", "科目名称", "2022年预算数"],
                ["", "", "合计", "基本支出", "项目支出"], ["'201", "一般公共服务支出", "3", "2", "1"],
            ], merges: ["A3:A4", "B3:B4", "C3:E3"])
        let imported = try sheet.imported()
        #expect(imported.amounts(of: "B3") == ["C5": "3", "D5": "2", "E5": "1"])
        #expect(imported.complaints.filter { $0.hasPrefix("T043") }.count <= 1)
    }

    @Test(
        "is of the department that its head names",
        arguments: [
            ["公开部门：甲局"], ["部门（单位）：甲局"], ["编制单位（公章）：甲局"], ["部门：", "甲局"], ["部门：甲局          2023年度"],
            ["部门：甲局 日期：2024年3月1日"],
            ["部门：甲局 填报日期：2024年3月1日"], ["部门：甲局 编报日期：2024年3月5日"],
        ])
    func department(row: [String]) throws {
        var sheet = SheetFixture.statement(lines: Self.lines)
        sheet.rows.insert(row, at: 1)
        #expect(try sheet.imported().book.table("FA3")?.department == "甲局")
    }

    @Test(
        "is of the department in its title, less the numbers before it",
        arguments: ["2.", "三、", "（三）", "表3　", "表三、", "公开03表 ", "附件2-3 ", "附表3：", "附件："])
    func numberedDepartment(number: String) throws {
        let title = "\(number)甲街道2023年度支出决算表"
        let imported = try SheetFixture.statement(title: title, lines: Self.lines).imported()
        #expect(imported.book.department == "甲街道")
        #expect(
            try SheetFixture.statement(title: "附一医院2023年度支出决算表", lines: Self.lines).imported().book.department == "附一医院"
        )
    }

    @Test("is not of the year in which it is made public")
    func yearOfPublication() throws {
        func year(_ title: String) throws -> Int? {
            try SheetFixture.statement(title: title, lines: Self.lines).imported().book.table("FA3")?.year
        }
        #expect(try year("2024年公开2023年度支出决算表") == 2023)
        #expect(try year("2024年公开支出决算表") == nil)
        #expect(try year("2023年度支出决算表") == 2023)
    }

    @Test("of lanes goes on below the heading of its labels")
    func lanes() throws {
        let head = [["收入", "", "支出"], ["项目", "决算数", "项目", "决算数"]]
        let sheet = SheetFixture(
            rows: [["2023年度收入支出决算总表"], ["部门：甲街道", "", "", "金额单位：万元"]] + head + [
                ["一、一般公共预算财政拨款收入", "3", "一、一般公共服务支出", "2"]
            ] + head + [["本年收入合计", "3", "本年支出合计", "2"]],
            merges: ["A3:B3", "C3:D3", "A6:B6", "C6:D6"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.amounts(of: "FA1") == ["B5": "3", "D5": "2", "B8": "3", "D8": "2"])
    }

    @Test("of performance takes the amounts below the heading of their phase")
    func phasesOfPairs() throws {
        var sheet = SheetFixture.departmentEvaluation
        sheet.rows[4...8] = [
            ["", "其中：一般公共预算", "", "3900", "4126.12", "4100"], ["", "政府性基金拨款", "", "50", "58.2", "58.1"],
        ]
        sheet.merges = ["A10:A14"]
        let model = try #require(try sheet.imported().model(DepartmentSelfEvaluation.self))
        #expect(model.byRevenue.general.amount == Amount("4100", in: .tenThousandYuan))
        #expect(model.byRevenue.governmentFunds.amount == Amount("58.1", in: .tenThousandYuan))
    }

    @Test("of performance takes no amount of another phase where its breakdowns stand one below another")
    func phasesOfStackedPairs() throws {
        var sheet = SheetFixture.departmentEvaluation
        sheet.rows[4...8] = [
            ["", "按收入性质分："], ["", "其中：一般公共预算", "", "3900"], ["", "政府性基金拨款", "", "50", "58.2", "58.1"], ["", "按支出性质分："],
            ["", "其中：基本支出", "", "", "", "2091.69"],
        ]
        sheet.merges = ["A10:A14"]
        let imported = try sheet.imported()
        let model = try #require(imported.model(DepartmentSelfEvaluation.self))
        #expect(model.byRevenue.general == .blank)
        #expect(model.byRevenue.governmentFunds.amount == Amount("58.1", in: .tenThousandYuan))
        #expect(model.byNature.basic.amount == Amount("2091.69", in: .tenThousandYuan))
        #expect(Set(imported.complaints.filter { $0.hasPrefix("T015") }) == ["T015 D6", "T015 D7", "T015 E7"])
    }
}
